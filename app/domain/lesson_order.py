"""The order in which lessons should come; a teacher is told, and decides (SAFEGUARDING.md, R31)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from app.domain.ids import LessonId
from app.domain.shelf import LessonCard

FIRST_STRANDS = frozenset({"COM", "CON", "EFF"})
"""Talking, settling conflicts, and asking for help."""
THEN_STRAND = "REC"
"""Who is this, online."""
HELP_FIRST = (LessonId("L17"), LessonId("L18"))
"""Whom to go to, and what to say: before any lesson for which the teacher must be there."""


class OrderRule(Enum):
    """What an order does not keep to."""

    TALK_FIRST = "talk-first"
    HELP_FIRST = "help-first"


@dataclass(frozen=True, slots=True)
class OrderWarning:
    """`lesson` comes too early: `before_it` should come before it."""

    rule: OrderRule
    lesson: LessonId
    before_it: LessonId


def warnings(cards: Sequence[LessonCard], known: Iterable[LessonId] = ()) -> tuple[OrderWarning, ...]:
    """Return what is to be told of an order, at most one sentence for each rule and lesson.

    Args:
        cards: the lessons in their order.
        known: lessons that the same learners have had, or have been assigned besides.
    """
    return (*_talk_first(cards), *_help_first(cards, frozenset(known)))


def _talk_first(cards: Sequence[LessonCard]) -> Iterable[OrderWarning]:
    """Yield a warning for the first lesson on people online that a later lesson should come before."""
    early = next((at for at, card in enumerate(cards) if _is_on_contacts(card)), len(cards))
    later = next((card for card in cards[early:] if _is_groundwork(card)), None)
    if later is not None:
        yield OrderWarning(OrderRule.TALK_FIRST, cards[early].id, later.id)


def _help_first(cards: Sequence[LessonCard], known: frozenset[LessonId]) -> Iterable[OrderWarning]:
    had = set(known)
    for card in cards:
        if card.teacher_present:
            missing = [each for each in HELP_FIRST if each not in had]
            yield from (OrderWarning(OrderRule.HELP_FIRST, card.id, each) for each in missing)
            return
        had.add(card.id)


def _is_on_contacts(card: LessonCard) -> bool:
    return THEN_STRAND in _strands(card)


def _is_groundwork(card: LessonCard) -> bool:
    """Tell whether everything in it is groundwork: a lesson that belongs to a later strand too is none."""
    return _strands(card) <= FIRST_STRANDS


def _strands(card: LessonCard) -> frozenset[str]:
    return frozenset(each.partition("-")[0] for each in card.objectives)
