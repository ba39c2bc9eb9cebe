"""`python -m app torture` tells each line with its figure, fails where it must, and goes on where it was stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from app.cli import torture
from app.cli.main import main
from tests.torture.command import NO_SKIPS, run
from tests.torture.figures import Figures, sampled
from tests.torture.lines import LINES, Line
from tests.torture.progress import Progress

GOOD = Line(1, "good", "nothing much", "0 bad", 3, 25, 10)


@dataclass(frozen=True)
class Planted(Line):
    """A line whose torture is given."""

    torture: Any = None

    def module(self) -> ModuleType | None:
        """Return what was given."""
        given: ModuleType | None = self.torture
        return given


def line(verdict: str = "sound", control: str = "lost", why_not: str = "", **changes: Any) -> Planted:
    """Return a line that comes out so, and whose control comes out so; a run also counts its seed."""

    def figures(name: str, verdict: str) -> Callable[[int, int], Figures]:
        def noted(runs: int, seed: int) -> Figures:
            made = Figures(name)
            for _ in range(runs):
                made.note(verdict, example="an example")
            made.more[f"seed_{seed}"] = 1
            return made

        return noted

    controls = (lambda seed: figures("planted", control)(1, seed),)
    built = SimpleNamespace(run=figures("good", verdict), CONTROLS=controls, why_not=lambda: why_not)
    return Planted(**{**vars(replace(GOOD, **changes)), "torture": built})


def ran(*lines: Line, is_full: bool = False, data: Path | None = None) -> int:
    """Run these lines; return the exit code."""
    return run([], every=True, is_full=is_full, seed=1, data=data, lines=lines)


def test_every_line_is_listed_with_its_goal(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a name the command says what lines there are, and runs none."""
    assert main(["torture"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert len(told) == len(LINES)
    assert all(each.name in said and each.goal in said for each, said in zip(LINES, told, strict=True))


def test_a_line_is_run_by_its_number(capsys: pytest.CaptureFixture[str]) -> None:
    """The figure, the goal, whether it is met, and the control stand in what is printed."""
    assert main(["torture", "5"]) == 0
    told = capsys.readouterr().out
    assert "failed_sync     500 runs, 0 bad" in told
    assert "met in this sample of 1,000" in told
    assert "control, a failed sync tried again: failed, as it must" in told


def test_a_name_that_is_none_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong name ends with the code of a wrong command line."""
    assert main(["torture", "kindness"]) == 2
    assert "unknown: kindness" in capsys.readouterr().err


def test_without_the_tests_a_sentence_says_where_the_tortures_lie(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A packaged app has no tests; whatever else is missing is no such thing."""

    def absent(name: str) -> Callable[[str], None]:
        def find(_module: str) -> None:
            raise ModuleNotFoundError(name=name)

        return find

    monkeypatch.setattr(torture, "import_module", absent("tests"))
    assert main(["torture", "5"]) == 1
    assert "Run this in a checkout of Rebung." in capsys.readouterr().err
    monkeypatch.setattr(torture, "import_module", absent("tinydb"))
    with pytest.raises(ModuleNotFoundError):
        main(["torture", "5"])


@pytest.mark.parametrize(("verdict", "control"), [("lost", "lost"), ("sound", "sound")])
def test_a_missed_goal_and_a_control_that_does_not_fail_end_with_1(verdict: str, control: str) -> None:
    """A harness that cannot see a planted loss has proved nothing."""
    assert ran(line()) == 0
    assert ran(line(), line(verdict, control)) == 1


def test_a_torture_that_breaks_has_missed_its_goal(capsys: pytest.CaptureFixture[str]) -> None:
    """What it raised is told, and the next line has its turn."""

    def breaks(runs: int, seed: int) -> Figures:
        raise TimeoutError(runs, seed)

    broken = replace(line(), torture=SimpleNamespace(run=breaks))
    assert ran(broken, line()) == 1
    told = capsys.readouterr().out
    assert "broke: TimeoutError" in told
    assert "3 runs, 0 bad" in told


def test_what_cannot_be_done_here_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A skipped line gives its reason; where nothing may be skipped it fails, and so does one that is not built."""
    monkeypatch.delenv(NO_SKIPS, raising=False)
    assert ran(line(why_not="needs root"), Planted(**vars(GOOD))) == 0
    told = capsys.readouterr().out
    assert "skipped: needs root" in told
    assert "not built" in told
    monkeypatch.setenv(NO_SKIPS, "1")
    assert ran(line(why_not="needs root")) == 1
    assert ran(Planted(**vars(GOOD))) == 1


def test_a_full_run_goes_on_where_it_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is done is kept after each part; the parts have seeds of their own, and add up to the goal."""
    assert ran(line(full=10), is_full=True, data=tmp_path) == 0
    kept = Progress.of("good", 1, tmp_path)
    assert kept.load() is not None
    capsys.readouterr()
    assert ran(line(), is_full=True, data=tmp_path) == 0
    parts, figures = kept.load() or (0, Figures("nothing"))
    assert (parts, figures.runs) == (3, 30)
    assert {word for word in figures.more if word.startswith("seed")} == {
        "seed_10000",
        "seed_10001",
        "seed_10002",
    }
    assert "30 runs, 0 bad" in capsys.readouterr().out


def test_progress_of_other_sources_is_none(tmp_path: Path) -> None:
    """What was proved of code that has changed since proves nothing."""
    kept = Progress.of("good", 1, tmp_path)
    kept.keep(2, Figures("good"))
    assert kept.load() is not None
    assert replace(kept, sources="others").load() is None
    kept.path.write_text("{", encoding="utf-8")
    assert kept.load() is None


def test_figures_come_back_from_a_file_and_add_up() -> None:
    """Verdicts and counts are added, of measured values the largest stays, states are counted once."""
    one, other = Figures("a"), Figures("a")
    one.note("sound")
    other.note("lost", 2, "here")
    one.measured("ms", 3)
    other.measured("ms", 2)
    assert [one.saw(b"x"), one.saw(b"x"), other.saw(b"y"), other.saw(b"x")] == [True, False, True, True]
    again = Figures.of(other.plain())
    assert again == other
    one.add(again)
    assert (one.runs, one.bad, one.more["plays_lost"], one.worst, len(one.seen)) == (
        2,
        {"lost": 1},
        2,
        {"ms": 3},
        2,
    )
    assert one.examples == ["lost here"]
    assert not one.is_clean
    assert not Figures("nothing was run").is_clean


def test_the_parts_of_a_long_run_meet_every_place() -> None:
    """Seeds that follow each other bring other places, all of them in the end."""
    met = [set(sampled(103, 10, seed)) for seed in range(10)]
    assert set.union(*met) == set(range(103))
    assert sum(map(len, met)) == 103
    assert list(sampled(3, 10, 5)) == [0, 1, 2]
