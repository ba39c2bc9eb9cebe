"""What a teacher reads: the guide, the page of each lesson, and finding something in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.domain.band import Band
from app.domain.errors import LessonDamaged, UnknownLesson
from app.domain.growth import Bamboo
from app.domain.guide import Blanks, Block, Card, Country, Guide, Paragraph, Points, Section, Steps
from app.domain.ids import LessonId
from app.domain.lesson_guide import LessonGuide, lesson_guide
from app.domain.searching import Index, Page
from app.domain.shelf import LessonCard
from app.domain.text import Text
from app.services.ports import Library
from app.services.teacher_ports import Guides as GuidesPort

Say = Callable[[Text], str]
"""Says a text in the language of the moment."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The lessons of one bamboo, each once, in the order of their ids."""

    bamboo: Bamboo
    lessons: tuple[LessonCard, ...]


class Guides:
    """The teacher guide and the pages of the lessons."""

    def __init__(self, guides: GuidesPort, library: Library) -> None:
        """Read what this machine holds."""
        self._guides = guides
        self._library = library

    def guide(self) -> Guide:
        """Return the guide; LessonDamaged when it cannot be read."""
        return self._guides.guide()

    def countries(self) -> tuple[Country, ...]:
        """Return drafts of help numbers by countries. Nobody has checked them."""
        return self._guides.numbers()

    def shelves(self) -> tuple[Shelf, ...]:
        """Return every lesson below the first bamboo that it grows."""
        left = list(self._library.cards())
        shelves = []
        for bamboo in self._library.bamboos():
            mine = tuple(each for each in left if bamboo.holds(each.objectives))
            left = [each for each in left if each not in mine]
            shelves.append(Shelf(bamboo, mine))
        return tuple(each for each in shelves if each.lessons)

    def lesson(self, lesson_id: LessonId, band: Band | None = None) -> LessonGuide:
        """Return the page of a lesson for a band; where it is not written for that band, for its first one.

        Raises:
            UnknownLesson, LessonDamaged: the lesson is not here, or cannot be read.
        """
        card = next((each for each in self._library.cards() if each.id == lesson_id), None)
        if card is None:
            raise UnknownLesson(lesson=lesson_id)
        asked = band if band in card.bands else card.bands[0]
        return lesson_guide(self._library.lesson(lesson_id, asked), self.guide().hints)

    def index(self, say: Say, band: Band | None = None) -> Index:
        """Return everything made ready for searching, in the language of `say`. It takes a moment; looking does not.

        A lesson that cannot be read is left out.
        """
        sections = (
            Page(each.id, say(each.title), tuple(map(say, _said(each)))) for each in self.guide().sections
        )
        return Index([*sections, *self._lesson_pages(say, band)])

    def _lesson_pages(self, say: Say, band: Band | None) -> Iterator[Page]:
        for card in self._library.cards():
            try:
                page = self.lesson(card.id, band)
            except LessonDamaged:
                continue
            yield Page(card.id, say(page.title), tuple(map(say, _told(page))))


def _said(section: Section) -> Iterator[Text]:
    yield section.about
    for block in section.blocks:
        yield from texts_of(block)


def texts_of(block: Block) -> Iterator[Text]:
    """Yield the texts of a block in their order."""
    match block:
        case Paragraph(text=text):
            yield text
        case Card(title=title, points=points):
            yield from (title, *points)
        case Points(items=items, lead=lead) | Steps(items=items, lead=lead) | Blanks(labels=items, lead=lead):
            if lead is not None:
                yield lead
            yield from items


def _told(page: LessonGuide) -> Iterator[Text]:
    yield page.summary
    for one in (page.aim, page.content_note, page.care, page.opening, page.practise, page.close):
        if one is not None:
            yield one
    for point in page.talk:
        yield from (point.ask, point.listen_for)
    yield from page.keep
    for decision in page.decisions:
        yield decision.question
        for answer in decision.answers:
            yield from (each for each in (answer.text, answer.why, answer.belief) if each is not None)
