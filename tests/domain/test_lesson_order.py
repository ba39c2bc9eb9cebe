"""Talking and asking for help come before people known only online, and L17 and L18 before the teacher's lessons."""

from __future__ import annotations

import pytest

from app.domain.band import Band
from app.domain.ids import LessonId, ObjectiveId
from app.domain.lesson_order import OrderRule, OrderWarning, warnings
from app.domain.shelf import LessonCard
from app.domain.text import Text


def card(name: str, *objectives: str, teacher: bool = False) -> LessonCard:
    """Return the card of a lesson that teaches this."""
    return LessonCard(
        LessonId(name), Text("t", name), Text("t", ""), ((Band.MIDDLE, 9),),
        tuple(ObjectiveId(each) for each in objectives), sensitive=teacher, teacher_present=teacher, picture="",
    )  # fmt: skip


TALK, SETTLE, ASK = card("talk", "COM-2.1"), card("settle", "CON-1.2"), card("ask", "EFF-1.2")
ONLINE, SPACE, MAKE = card("online", "REC-2.1"), card("space", "PRI-2.1"), card("make", "POS-1.2")
MIXED = card("mixed", "REC-2.3", "COM-3.3")
WITH_TEACHER = card("T1", "REC-3.1", teacher=True)
L17, L18 = card("L17", "EFF-1.1"), card("L18", "EFF-1.2")


@pytest.mark.parametrize("late", [TALK, SETTLE, ASK])
def test_groundwork_after_people_online_is_told(late: LessonCard) -> None:
    """One sentence is enough, whatever comes after."""
    told = OrderWarning(OrderRule.TALK_FIRST, ONLINE.id, late.id)
    assert warnings([SPACE, ONLINE, MAKE, late, TALK]) == (told,)


@pytest.mark.parametrize(
    "order",
    [[], [ONLINE], [TALK, SETTLE, ASK, ONLINE, SPACE, MAKE], [TALK, MIXED, ONLINE], [ONLINE, MIXED], [ASK]],
)
def test_a_good_order_is_left_alone(order: list[LessonCard]) -> None:
    """A lesson that has both is no groundwork, and what is not in the set is not asked for."""
    assert warnings(order) == ()


def test_a_lesson_with_the_teacher_comes_after_both() -> None:
    """Each of the two that does not stand before it is told, also when it is not in the set at all."""
    both = tuple(OrderWarning(OrderRule.HELP_FIRST, WITH_TEACHER.id, each.id) for each in (L17, L18))
    assert warnings([WITH_TEACHER]) == both
    assert warnings([L17, WITH_TEACHER, MAKE]) == both[1:]
    assert warnings([L17, L18, WITH_TEACHER]) == ()


def test_what_learners_have_had_counts() -> None:
    """A set of the class that has L17 and L18 is enough."""
    assert warnings([WITH_TEACHER], [L17.id, L18.id]) == ()
