"""Whatever a file holds, checking it ends in problems and never in a crash."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.content.folder import check_paths
from app.content.known import load_known
from app.content.marks import Located
from app.content.perform import perform
from app.content.plans import read_plan
from app.domain.errors import CannotBuild
from tests.content.samples import EVERY_KIND, ROOT, SENSITIVE, read, read_text, text_of

QUICK = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
SCRAPS = (
    "  ",
    "\n",
    "- ",
    ": ",
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    "#",
    "&a ",
    "*a",
    "!x ",
    "---\n",
    "\t",
    "|",
    ">",
    "\x00",
    "true",
    "3",
    "~",
    "1-2",
    "goto: yard",
    "é",
    "\u202e",
    "<<: ",
    "? ",
    "%",
    "@",
)
WORDS = (
    "id",
    "goto",
    "if",
    "bands",
    "sets",
    "choices",
    "steps",
    "scenes",
    "says",
    "narrate",
    "end",
    "chapter",
    "look",
)


def _sound(found: list[Located]) -> None:
    """Every problem can be told, in one line, with a place."""
    for each in found:
        assert each.line > 0
        assert each.column > 0
        told = each.problem.what() + each.problem.remedy()
        assert "\n" not in told
        told.encode()


@given(held=st.binary(max_size=400))
@example(held=b"\xff\xfe")
@example(held=b"")
@example(held=b"\xef\xbb\xbf")
@QUICK
def test_any_bytes_are_checked(held: bytes, tmp_path: Path) -> None:
    """Arbitrary bytes in a lesson file, a set file and a transcript give problems."""
    for name in ("lesson.yaml", "sets/first.yaml", "careful-1.play"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(held)
        _sound(check_paths([path], ROOT))


@given(text=st.text(alphabet=st.sampled_from("ab:-[]{}\"'# \n\t&*!|>%@`?,1~é\u202e"), max_size=120))
@QUICK
def test_any_yaml_like_text_is_checked(text: str) -> None:
    """Texts made of YAML's own signs give problems."""
    _sound(read_text(text).problems)


@given(
    path=st.sampled_from([EVERY_KIND, SENSITIVE]),
    cuts=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 60), st.sampled_from((*SCRAPS, *WORDS, ""))),
        min_size=1,
        max_size=6,
    ),
)
@QUICK
def test_any_mutated_lesson_is_checked(path: Path, cuts: list[tuple[float, int, str]]) -> None:
    """Sound lessons with pieces cut out and scraps put in give problems, and often still a story."""
    text = text_of(path)
    for where, length, scrap in cuts:
        at = int(where * len(text))
        text = text[:at] + scrap + text[at + length :]
    _sound(read_text(text).problems)


@given(
    path=st.sampled_from([EVERY_KIND, SENSITIVE]),
    moves=st.lists(
        st.tuples(st.integers(0, 400), st.sampled_from(["drop", "twice", "in", "out", "swap"])),
        min_size=1,
        max_size=5,
    ),
)
@QUICK
def test_any_shuffled_lesson_is_checked(path: Path, moves: list[tuple[int, str]]) -> None:
    """Lines dropped, doubled, moved in, out or swapped give problems."""
    lines = text_of(path).splitlines()
    for number, move in moves:
        at = number % len(lines)
        if move == "drop":
            del lines[at]
        elif move == "twice":
            lines.insert(at, lines[at])
        elif move == "in":
            lines[at] = "  " + lines[at]
        elif move == "out":
            lines[at] = lines[at].removeprefix("  ")
        else:
            lines[at - 1], lines[at] = lines[at], lines[at - 1]
    _sound(read_text("\n".join(lines)).problems)


@given(
    keys=st.lists(
        st.sampled_from(
            ["lesson", "title", "bands", "minutes", "scenes", "languages", "misconceptions", "must_clear"]
        ),
        min_size=1,
        max_size=3,
    ),
    value=st.recursive(
        st.sampled_from(["true", "3", "~", "x", "''", '"L01"', "CON-1.2"]),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3).map(lambda each: f"[{', '.join(each)}]"),
            st.dictionaries(st.sampled_from(["id", "1", "2-3", "steps", "ask", "x"]), inner, max_size=3).map(
                lambda each: "{" + ", ".join(f"{key}: {value}" for key, value in each.items()) + "}"
            ),
        ),
        max_leaves=8,
    ),
)
@QUICK
def test_any_value_in_any_place_is_checked(keys: list[str], value: str) -> None:
    """Values of every type under every key at the top give problems."""
    lines = [f"{key}: {value}" for key in dict.fromkeys(keys)]
    rest = [
        line
        for line in text_of(EVERY_KIND).splitlines()
        if not line.startswith(tuple(f"{key}:" for key in keys))
    ]
    _sound(read_text("\n".join([*lines, *rest])).problems)


@given(
    text=st.lists(
        st.sampled_from(
            [
                "do: plain",
                "do: breath",
                "back",
                "go",
                "skip",
                "says: kite",
                "offers: plain",
                "feels: Amir sad",
                "do: tick: secret",
                "build: 0 0",
                "plan: 0 0",
                "skip lesson",
                "ends: mended",
                "do: shout",
                "x",
            ]
        ),
        max_size=30,
    )
)
@QUICK
def test_any_transcript_can_be_played(text: list[str]) -> None:
    """Lines in any order are played until one differs."""
    plan, _ = read_plan("lesson: X02\nband: 1\n" + "\n".join(text))
    perform(plan, read(EVERY_KIND).lessons[0])


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 20_000,
        "a: " + "{b: " * 20_000,
        "- " * 20_000,
        "a: " + "(" * 500_000,
        "a" * 900_000,
        "a:\n" * 300_000,
        "? " * 50_000,
        "[" + "a," * 300_000 + "]",
        '"' * 100_001,
        "x: |\n" + " y\n" * 300_000,
        "#" * 900_000,
        "a: &b " * 10_000,
    ],
)
def test_hostile_texts_are_refused(text: str) -> None:
    """Depth, width and endless signs end in problems, never in a traceback."""
    _sound(read_text(text).problems)


def test_endless_misspelt_keys_are_told() -> None:
    """Ten thousand unknown keys are all told."""
    source = read_text("".join(f"titl{number}: x\n" for number in range(10_000)))
    assert len(source.problems) > 10_000


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has neither pipes nor links in folders")
def test_files_that_cannot_be_opened_are_told(tmp_path: Path) -> None:
    """A loop of links, a pipe and a name with a zero byte are no lessons."""
    loop, pipe = tmp_path / "loop.yaml", tmp_path / "pipe.yaml"
    loop.symlink_to(loop)
    os.mkfifo(pipe)
    for path in (loop, pipe, tmp_path / "a\x00b.yaml", tmp_path / ("n" * 300)):
        assert [each.problem.code for each in check_paths([path], ROOT)] == ["cannot-read"]


def test_a_file_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What may not be read is told so."""
    path = tmp_path / "lesson.yaml"
    path.write_text("lesson: X01", encoding="utf-8")

    really = Path.open

    def refuse(self: Path, *given: Any, **named: Any) -> Any:
        if self == path:
            raise PermissionError(13, "Permission denied")
        return really(self, *given, **named)

    monkeypatch.setattr(Path, "open", refuse)
    assert [each.problem.code for each in check_paths([path], ROOT)] == ["cannot-read"]


def test_a_project_without_its_lists_is_told(tmp_path: Path) -> None:
    """Where the grid is missing or broken, one sentence says which file."""
    with pytest.raises(CannotBuild, match=r"objectives\.yaml"):
        load_known(tmp_path)
