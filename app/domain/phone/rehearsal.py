"""Rehearsing to ask for help, page by page. Whoever plays it keeps the value, and nothing of it goes any further."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from app.domain.phone.steps import Rehearsal


class Page(Enum):
    """What a page of a rehearsal is about."""

    WHOM = "whom"
    WHEN = "when"
    PART = "part"
    ALOUD = "aloud"
    ANSWER = "answer"
    """The first adult answers."""
    AGAIN = "again"
    """What helps now, and who else there is."""
    HEARD = "heard"
    """The second adult listens."""


PICKING = frozenset({Page.WHOM, Page.WHEN, Page.PART, Page.AGAIN})
"""Pages on which something is picked; the others are read."""
_BEFORE = 2
"""Pages before the first part of the sentence."""


@dataclass(frozen=True, slots=True)
class Way:
    """How far a rehearsal has come: what was picked on each page, 0 where it was only read."""

    step: Rehearsal
    taken: tuple[int, ...] = ()

    @property
    def page(self) -> Page:
        """The page that is open."""
        return _pages(self.step)[len(self.taken)]

    @property
    def place(self) -> int:
        """Which part of the sentence is looked for, from 0; where it is whole, how many there are."""
        return max(0, min(len(self.taken) - _BEFORE, len(self.step.parts)))

    @property
    def parts(self) -> tuple[int, ...]:
        """The parts of the sentence that were picked so far."""
        return self.taken[_BEFORE : _BEFORE + len(self.step.parts)]

    @property
    def first(self) -> str:
        """The role of the first helper; "" before one is picked."""
        return self.step.helpers[self.taken[0]] if self.taken else ""

    @property
    def others(self) -> tuple[str, ...]:
        """The roles of those who are left to be asked."""
        return tuple(each for each in self.step.helpers if each != self.first)

    @property
    def second(self) -> str:
        """The role of the second helper; "" before one is picked."""
        again = _pages(self.step).index(Page.AGAIN)
        return self.others[self.taken[again]] if len(self.taken) > again else ""

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before this one."""
        return bool(self.taken)


def begin(step: Rehearsal) -> Way:
    """Return the first page."""
    return _filled(Way(step))


def options(way: Way) -> int:
    """Return how many things there are to pick from on this page; none where it is read."""
    match way.page:
        case Page.WHOM:
            return len(way.step.helpers)
        case Page.WHEN:
            return len(way.step.moments)
        case Page.PART:
            return len(way.step.parts[way.place])
        case Page.AGAIN:
            return len(way.others)
        case _:
            return 0


def pick(way: Way, number: int) -> Way:
    """Return the next page after something was picked, counted from 0; the same page where there is no such thing."""
    if not 0 <= number < options(way):
        return way
    return _filled(replace(way, taken=(*way.taken, number)))


def read_on(way: Way) -> Way:
    """Return the page after one that was read; the same page where something is to be picked, or at the end."""
    if way.page in PICKING or way.page is Page.HEARD:
        return way
    return replace(way, taken=(*way.taken, 0))


def back(way: Way) -> Way:
    """Return the page before; what was picked there is forgotten."""
    while way.taken:
        way = replace(way, taken=way.taken[:-1])
        if not _fills_itself(way):
            break
    return way


def _pages(step: Rehearsal) -> tuple[Page, ...]:
    sentence = (Page.PART,) * len(step.parts)
    return (Page.WHOM, Page.WHEN, *sentence, Page.ALOUD, Page.ANSWER, Page.AGAIN, Page.HEARD)


def _filled(way: Way) -> Way:
    """Pass by the places of the sentence that need no picking."""
    while _fills_itself(way):
        way = replace(way, taken=(*way.taken, 0))
    return way


def _fills_itself(way: Way) -> bool:
    return way.page is Page.PART and options(way) == 1
