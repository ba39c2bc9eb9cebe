"""A section of the guide, or the page of a lesson, as parts that are shown below each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.domain.guide import Blanks, Block, Card, Guide, Paragraph, Points, Section, Steps
from app.domain.lesson_guide import LessonGuide, LikelyAnswer
from app.domain.text import Text
from app.ui.teacher.words import BAND_NAMES, minutes_in_words
from app.ui.translations import i18n


class Heading(NamedTuple):
    """A title within the page."""

    text: str


class Plain(NamedTuple):
    """A paragraph."""

    text: str
    is_soft: bool = False


class ListPoint(NamedTuple):
    """A point of a list with its mark: a dot, or the number of a step."""

    mark: str
    text: str


class Framed(NamedTuple):
    """Points in a frame of their own."""

    title: str
    points: tuple[str, ...]


class Blank(NamedTuple):
    """A label with room to write by hand."""

    label: str


class Kept(NamedTuple):
    """A sentence to keep."""

    text: str


class Answer(NamedTuple):
    """A likely answer: what is chosen, what is said to it, and what stands below that."""

    text: str
    why: str
    below: tuple[tuple[str, str], ...]
    """Pairs of an icon and a sentence."""


Part = Heading | Plain | ListPoint | Framed | Blank | Kept | Answer
DOT = "•"


class Shown(NamedTuple):
    """One page: its title, a sentence about it, marks with icon, text and tint, its parts, and pages beside it."""

    title: str
    about: str
    marks: tuple[tuple[str, str, str], ...]
    parts: tuple[Part, ...]
    see: tuple[tuple[str, str, str], ...] = ()
    """Triples of id, icon and title."""


def section_page(section: Section, guide: Guide) -> Shown:
    """Return a section of the guide."""
    beside = (guide.section(each) for each in section.see)
    return Shown(
        title=i18n.say(section.title),
        about=i18n.say(section.about),
        marks=(),
        parts=tuple(part for block in section.blocks for part in _parts(block)),
        see=tuple((each.id, each.icon, i18n.say(each.title)) for each in beside),
    )


def lesson_page(page: LessonGuide, guide: Guide) -> Shown:
    """Return the page of a lesson; beside it stands the card for the case that a child tells something."""
    parts = (*_beforehand(page), *_answers(page), *_talk(page), *_afterwards(page))
    card = guide.card
    return Shown(
        title=i18n.say(page.title),
        about=i18n.say(page.summary),
        marks=tuple(_marks(page)),
        parts=parts,
        see=((card.id, card.icon, i18n.say(card.title)),),
    )


def _parts(block: Block) -> Iterator[Part]:
    match block:
        case Paragraph(text=text):
            yield Plain(i18n.say(text))
        case Card(title=title, points=points):
            yield Framed(i18n.say(title), tuple(map(i18n.say, points)))
        case Points(items=items, lead=lead):
            yield from _lead(lead)
            yield from _points(items)
        case Steps(items=items, lead=lead):
            yield from _lead(lead)
            yield from (ListPoint(f"{at}.", i18n.say(each)) for at, each in enumerate(items, start=1))
        case Blanks(labels=labels, lead=lead):
            yield from _lead(lead)
            yield from (Blank(i18n.say(each)) for each in labels)


def _lead(lead: Text | None) -> Iterator[Part]:
    if lead is not None:
        yield Heading(i18n.say(lead))


def _points(items: Iterable[Text]) -> Iterator[Part]:
    return (ListPoint(DOT, i18n.say(each)) for each in items)


def _marks(page: LessonGuide) -> Iterator[tuple[str, str, str]]:
    yield "class", i18n.tr(BAND_NAMES[page.band]), "plain"
    yield "clock", minutes_in_words(page.minutes), "plain"
    if page.talk_minutes:
        words = i18n.tr("then {minutes} to talk").format(minutes=minutes_in_words(page.talk_minutes))
        yield "talk", words, "green"
    if page.sensitive:
        yield "hidden", i18n.tr("sensitive"), "indigo"
    if page.teacher_present:
        yield "lock", i18n.tr("needs you in the room"), "gold"


def _beforehand(page: LessonGuide) -> Iterator[Part]:
    if page.aim is not None:
        yield Heading(i18n.tr("What the talk is for"))
        yield Plain(i18n.say(page.aim))
    yield Heading(i18n.tr("Before the lesson"))
    yield from _points(page.before)
    if page.content_note is not None:
        yield Framed(i18n.tr("What children read first"), (i18n.say(page.content_note),))
    if page.care is not None:
        yield Framed(i18n.tr("Take care"), (i18n.say(page.care),))


def _answers(page: LessonGuide) -> Iterator[Part]:
    if page.decisions:
        yield Heading(i18n.tr("Likely answers, and what the story says to them"))
    for decision in page.decisions:
        yield Kept(i18n.say(decision.question))
        yield from (_answer(each) for each in decision.answers)


def _answer(answer: LikelyAnswer) -> Answer:
    below = []
    if answer.shows_skill:
        below.append(("leaf", i18n.tr("This one shows the skill.")))
    if answer.belief is not None:
        belief = i18n.say(answer.belief)
        below.append(("chat", i18n.tr("Behind it may be: {belief}").format(belief=belief)))
    if answer.line is not None and not answer.shows_skill:
        below.append(("talk", i18n.tr("To try: {line}").format(line=i18n.say(answer.line))))
    return Answer(i18n.say(answer.text), i18n.say(answer.why) if answer.why else "", tuple(below))


def _talk(page: LessonGuide) -> Iterator[Part]:
    if page.opening is None:
        return
    yield Heading(i18n.tr("The talk"))
    yield Plain(i18n.tr("To open: {question}").format(question=i18n.say(page.opening)))
    for point in page.talk:
        yield Kept(i18n.say(point.ask))
        listen = i18n.tr("Listen for: {answer}").format(answer=i18n.say(point.listen_for))
        yield Plain(listen, is_soft=True)
    for title, text in ((i18n.tr("To practise"), page.practise), (i18n.tr("To close"), page.close)):
        if text is not None:
            yield Framed(title, (i18n.say(text),))


def _afterwards(page: LessonGuide) -> Iterator[Part]:
    yield Heading(i18n.tr("Afterwards"))
    yield from _points(page.afterwards)
    if page.keep:
        yield Framed(i18n.tr("What the story leaves with them"), tuple(map(i18n.say, page.keep)))
    if page.family is not None:
        yield Framed(i18n.tr("The question for home"), (i18n.say(page.family.ask),))
