"""Papers are opened and gone afterwards, or kept; each way that fails ends in a sentence and leaves nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.exchange.keeping import CannotKeep
from app.exchange.paper import CannotMake, NoViewer, Paper
from app.services.making import Making, Stopped
from app.services.ports import Place
from tests.exchange.reading import BUILT, words
from tests.exchange.some_sheets import CARDS, PLAIN, report


def left(folder: Path) -> list[str]:
    """Return the names of the papers that lie in a data folder."""
    return sorted(path.name for path in (folder / "paper").glob("*"))


def test_a_paper_is_opened_and_gone_afterwards(tmp_path: Path) -> None:
    """Nothing of it is left at exit, nor after a start that follows a crash; not of an earlier Rebung's either."""
    opened: list[str] = []
    paper = Paper(tmp_path, BUILT, lambda path: opened.append(words(path.read_bytes())))
    paper.show(PLAIN)
    paper.show(CARDS)
    assert "2345-6789-ABCD" in opened[0]
    assert "1. Kite" in opened[1]
    assert left(tmp_path) == ["login-cards.pdf", "sheet.pdf"]

    (tmp_path / "paper/cards.html").write_text("of an earlier Rebung")
    Paper(tmp_path, BUILT)
    assert left(tmp_path) == []


def test_a_paper_that_a_viewer_shows_is_not_written_over(tmp_path: Path) -> None:
    """The next one of its kind has a name of its own, which tells of nobody."""
    paper = Paper(tmp_path, BUILT, lambda _: None)
    paper.show(CARDS)
    before = (tmp_path / "paper/login-cards.pdf").read_bytes()
    paper.show(CARDS)
    assert left(tmp_path) == ["login-cards-2.pdf", "login-cards.pdf"]
    assert (tmp_path / "paper/login-cards.pdf").read_bytes() == before


def test_without_a_viewer_nothing_stays(tmp_path: Path) -> None:
    """The sentence says that no program was found, and what to do."""

    def refuse(_path: Path) -> None:
        raise OSError

    with pytest.raises(NoViewer, match="another computer"):
        Paper(tmp_path, BUILT, refuse).show(PLAIN)
    assert left(tmp_path) == []


def test_a_paper_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A file stands where the folder should be: nothing is opened."""
    opened: list[Path] = []
    paper = Paper(tmp_path, BUILT, opened.append)
    (tmp_path / "paper").write_text("in the way")
    with pytest.raises(CannotMake):
        paper.show(PLAIN)
    assert opened == []


def test_drawings_that_are_not_there_are_told(tmp_path: Path) -> None:
    """A broken installation ends in a sentence too."""
    with pytest.raises(CannotMake):
        Paper(tmp_path, tmp_path / "nowhere", lambda _: None).show(PLAIN)


def test_what_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    """Neither a file to look at nor one that was to be kept."""
    opened: list[Path] = []
    paper, making = Paper(tmp_path, BUILT, opened.append), Making()
    making.stop()
    with pytest.raises(Stopped):
        paper.show(CARDS, making)
    with pytest.raises(Stopped):
        paper.keep(CARDS, Place("stick", str(tmp_path)), making)
    assert opened == []
    assert [each.name for each in tmp_path.rglob("*.pdf*")] == []


def test_a_copy_is_kept_with_its_figures_and_stays(tmp_path: Path) -> None:
    """Under neutral names; the end of Rebung does not remove them."""
    stick = tmp_path / "stick"
    stick.mkdir()
    paper, place = Paper(tmp_path, BUILT, lambda _: None), Place("STICK", str(stick), is_stick=True)
    assert paper.keep(report(), place) == "class-report.pdf"
    assert paper.keep(report(), place) == "class-report-2.pdf"
    assert paper.keep_figures(report(), place) == "class-report.csv"
    paper.clear()
    assert sorted(each.name for each in stick.iterdir()) == [
        "class-report-2.pdf", "class-report.csv", "class-report.pdf",
    ]  # fmt: skip


def test_a_stick_that_is_gone_is_told(tmp_path: Path) -> None:
    """Pulled out before the copy."""
    with pytest.raises(CannotKeep, match="stick"):
        Paper(tmp_path, BUILT).keep(PLAIN, Place("STICK", str(tmp_path / "gone")))
