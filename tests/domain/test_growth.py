"""Bamboos grow by lessons finished, never by choices, and never shrink."""

from __future__ import annotations

from app.domain.growth import STAGES, stage, stages
from app.domain.ids import LessonId, ObjectiveId
from tests.stories import bamboos

SPEAK, SAFE = (ObjectiveId("COM-2.1"),), (ObjectiveId("REC-2.1"),)


def test_a_bamboo_grows_at_1_2_4_6_and_9_lessons() -> None:
    """The stage follows the number of lessons finished and ends at a grove."""
    assert [stage(count) for count in range(11)] == [0, 1, 2, 2, 3, 3, 4, 4, 4, 5, 5]
    assert STAGES[stage(1000)] == "grove"


def test_each_bamboo_counts_its_own_lessons() -> None:
    """A lesson feeds every bamboo that holds one of its objectives, once, and no other."""
    finished = {
        LessonId("1"): SPEAK,
        LessonId("2"): SPEAK + SAFE,
        LessonId("3"): (ObjectiveId("POS-1.1"),),
        LessonId("4"): (),
    }
    assert stages(bamboos(), finished) == {"speak": 2, "safe": 1}


def test_more_lessons_never_make_a_bamboo_smaller() -> None:
    """Finishing another lesson leaves every bamboo as high as it was, or higher."""
    finished: dict[LessonId, tuple[ObjectiveId, ...]] = {}
    before = stages(bamboos(), finished)
    for number in range(20):
        finished[LessonId(str(number))] = SPEAK if number % 3 else SAFE
        now = stages(bamboos(), finished)
        assert all(now[name] >= before[name] for name in now)
        before = now
