"""Who sees what (SAFEGUARDING.md): every paper and every file of a class that has played is read, words and bytes.

Everything is real: the lessons (with planted words in all their answers), the store, the press with its fonts. What may
stand on paper of an answer is the text of the lesson itself: in its guide, and in the chart and the talk of a class.
There no child is named. Where a child is named, no answer stands, no sensitive title, and nothing of a talk.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app.exchange.paper import Paper
from app.services.papers.papers import Papers
from app.services.papers.sheets import PlainSheet
from app.services.places import Place, PlaceKind
from tests.end_to_end.planting import ANSWER, CHOICE, WORDS
from tests.end_to_end.term import BAND, CHILDREN, ORDINARY, TO_CLOSE, Term
from tests.exchange.reading import every_byte, words
from tests.fakes import FakeChance

NAMING = ("report with names", "figures with names", "certificates", "login cards", "roster")
"""What a teacher asks for with names."""
OF_THE_LESSON = ("guide", "talk")
"""What may hold the text of an answer, because the lesson does."""
TALK = ("may need a talk", "mungkin perlu diajak bicara", "asked for help")
LANGUAGES = ("en", "id")
PRINTED = (ORDINARY[0], TO_CLOSE)


@dataclass
class Pile:
    """Everything that one class gives: the words of each sheet, of its pages and of each file, and all bytes."""

    term: Term
    folder: Path
    built: Path
    held: dict[str, bytes] = field(default_factory=dict)
    read: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Plug a press in whose viewer reads everything."""
        self._press = Paper(self.folder, self.built, self._opened)
        self._place = Place(PlaceKind.STICK, self.folder, "STICK")

    def fill(self, *, printed: bool) -> None:
        """Make every sheet and every file; print the sheets too."""
        for name, sheet in self._sheets():
            self.take(name, sheet, printed=printed and is_printed(name))
        for language in LANGUAGES:
            for kind, with_names in (("figures with names", True), ("figures", False)):
                report = self._papers.class_report(self.term.class_id, language, names=with_names)
                self.take_file(f"{kind} {language}", self._press.keep_figures(report, self._place))
        roster = self.folder / "roster.csv"
        self.term.machine.house.roster.files.save(roster, self.term.class_id)
        self.take_file("roster", roster.name)

    def take(self, name: str, sheet: Any, *, printed: bool) -> None:
        """Read a sheet, as values and as pages."""
        self._name, self.read[name], self.held[name] = name, repr(sheet).casefold(), b""
        if printed:
            self._press.show(sheet)

    def take_file(self, name: str, file: str) -> None:
        """Read a file."""
        data = (self.folder / file).read_bytes()
        self.held[name], self.read[name] = data.lower(), data.decode("utf-8-sig").casefold()

    def saying(self, *needles: str) -> set[str]:
        """Return the names of papers with one of these words, among what is read or in any byte."""
        low = [each.casefold() for each in needles]
        return {
            name
            for name, text in self.read.items()
            if any(each in text or each.encode() in self.held[name] for each in low)
        }

    @property
    def _papers(self) -> Papers:
        return Papers(self.term.machine.house)

    def _sheets(self) -> Iterator[tuple[str, Any]]:
        for language in LANGUAGES:
            yield from self._in_language(language)
        yield from self._of_screens()
        yield "recovery", PlainSheet("Rebung: recovery code", ("2345-6789-ABCD",))

    def _in_language(self, language: str) -> Iterator[tuple[str, Any]]:
        papers, class_id = self._papers, self.term.class_id
        yield f"report with names {language}", papers.class_report(class_id, language, names=True)
        yield f"report {language}", papers.class_report(class_id, language)
        yield f"certificates {language}", papers.certificates(class_id, language)
        yield f"help numbers {language}", papers.help_numbers(language)
        for section in self.term.machine.house.guides.guide().sections:
            yield f"page {section.id} {language}", papers.guide_page(section.id, language)
        for lesson in self.term.cards:
            made = self.term.machine.house.library.lesson(lesson, BAND)
            if made.debrief is not None:
                yield f"guide {lesson} {language}", papers.guide(lesson, BAND, language)
            if made.family is not None:
                yield f"family card {lesson} {language}", papers.family_card(lesson, BAND, language)

    def _of_screens(self) -> Iterator[tuple[str, Any]]:
        """What screens put into words: login cards, and talks with their charts."""
        from app.ui.teacher.login_cards import card_sheet

        house, class_id = self.term.machine.house, self.term.class_id
        learners = house.classes.learners(class_id)
        yield "login cards", card_sheet(house.classes.school_class(class_id), learners)
        for lesson in self.term.cards:
            yield f"talk {lesson}", Papers(house).talk(class_id, lesson, "", "en")

    def _opened(self, path: Path) -> None:
        """Read what the system's viewer would show."""
        data = path.read_bytes()
        self.read[self._name] += words(data).casefold()
        self.held[self._name] = every_byte(data).lower() + path.name.encode()


def is_printed(name: str) -> bool:
    """Tell whether a sheet goes through the press too: of what is of a lesson, two lessons do, in English."""
    of_a_lesson = name.startswith((*OF_THE_LESSON, "family card"))
    return not of_a_lesson or (any(each in name for each in PRINTED) and not name.endswith(" id"))


@pytest.fixture(scope="module")
def piles(
    terms: tuple[Term, Term], whole: Path, _window: None, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Pile, Pile]:
    """Make everything of both classes, and print that of one."""
    one, other = (Pile(term, tmp_path_factory.mktemp("pile"), whole) for term in terms)
    one.fill(printed=True)
    other.fill(printed=False)
    return one, other


def test_what_was_done_in_a_sensitive_lesson_changes_no_word(
    terms: tuple[Term, Term], piles: tuple[Pile, Pile]
) -> None:
    """Chosen one way or another, played or skipped: each sheet and each file says the very same."""
    one, other = piles
    unprinted = Pile(one.term, one.folder / "again", one.built)
    unprinted.folder.mkdir()
    one.term.machine.house.roster.files._chance = FakeChance()
    unprinted.fill(printed=False)
    assert len(unprinted.read) > 80
    assert [name for name, text in unprinted.read.items() if text != other.read[name]] == []


def test_no_paper_tells_of_an_answer(piles: tuple[Pile, Pile]) -> None:
    """No id of a choice is in any byte; its words stand where the lesson itself is told, and nowhere beside a name."""
    one, _ = piles
    assert one.saying(CHOICE, ANSWER) == set()
    telling = one.saying(WORDS)
    of_class = (*OF_THE_LESSON, "report", "figures")
    assert {name for name in telling if not name.startswith(of_class)} == set()
    assert telling & one.saying(*CHILDREN) == set()


def test_children_are_named_only_where_somebody_asked_for_names(piles: tuple[Pile, Pile]) -> None:
    """Everywhere there, and nowhere else."""
    one, _ = piles
    asked_for = {name for name in one.read if name.startswith(NAMING)}
    assert len(asked_for) > len(NAMING)
    assert one.saying(*CHILDREN) == asked_for
    assert {child for child in CHILDREN if one.saying(child) >= asked_for} == set(CHILDREN)


def test_beside_names_stands_no_sensitive_title_and_nobody_is_told_of_a_talk(
    piles: tuple[Pile, Pile],
) -> None:
    """Ordinary titles are there, sensitive ones are not; who may need a talk is on no paper; the guide explains it."""
    one, _ = piles
    named = one.saying(*CHILDREN)
    assert named & one.saying(*one.term.titles(sensitive=True)) == set()
    assert named & one.saying(*one.term.titles(sensitive=False))
    assert {name.split()[0] for name in one.saying(*TALK)} == {"page"}
    assert named & one.saying(*TALK) == set()


def test_what_is_looked_for_would_be_found(piles: tuple[Pile, Pile], tmp_path: Path) -> None:
    """A planted word on a page, and in a file, is found; the talk of a class holds the words of the lesson."""
    one, _ = piles
    found = Pile(one.term, tmp_path, one.built)
    found.take("planted", PlainSheet("Talk", (f"{CHILDREN[0]}: {WORDS}",)), printed=True)
    found.read["planted"] = found.read["planted"].partition(")")[2]  # what stood on the page alone
    (tmp_path / "planted.csv").write_text(f"{CHILDREN[0]},{CHOICE}", encoding="utf-8")
    found.take_file("file", "planted.csv")
    assert found.saying(WORDS) == {"planted"}
    assert found.saying(CHOICE) == {"file"}
    assert found.saying(CHILDREN[0].upper()) == {"planted", "file"}
    assert one.saying(WORDS) >= {f"talk {ORDINARY[0]}"}
