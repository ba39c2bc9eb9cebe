"""What the shelf knows of a lesson without opening it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.band import Band
from app.domain.ids import LearnerId, LessonId, ObjectiveId, PlayId
from app.domain.plays import Progress, begun
from app.domain.shelf import LessonCard, Standing, is_sensitive, standing
from tests import stories

STRANDS = frozenset({"REC", "PRI"})
ALWAYS = frozenset({ObjectiveId("COM-3.5"), ObjectiveId("EFF-1.1")})


@pytest.mark.parametrize(
    ("objectives", "teacher_present", "declared", "sensitive"),
    [
        (["COM-2.1", "CON-1.1"], False, False, False),
        (["COM-2.1", "REC-1.1"], False, False, True),
        (["PRI-3.5"], False, False, True),
        (["COM-3.5"], False, False, True),
        (["EFF-1.1", "POS-1.1"], False, False, True),
        (["EFF-1.3"], False, False, False),
        (["COM-2.1"], True, False, True),
        (["COM-2.1"], False, True, True),
        (["RECORD-1.1"], False, False, False),
        ([], False, False, False),
    ],
)
def test_a_lesson_is_sensitive_by_what_it_teaches(
    objectives: list[str], *, teacher_present: bool, declared: bool, sensitive: bool
) -> None:
    """Strand, single objective, the teacher's presence or the author make it so; nothing takes it away."""
    found = is_sensitive(
        [ObjectiveId(each) for each in objectives],
        STRANDS,
        ALWAYS,
        teacher_present=teacher_present,
        declared=declared,
    )
    assert found is sensitive


def test_a_lesson_is_new_then_begun_then_done() -> None:
    """One finished play makes it done, whatever was begun before or after."""
    play = begun(PlayId("p"), LearnerId("l"), stories.ordinary())
    finished = replace(play, progress=Progress.FINISHED)
    other = replace(finished, lesson=LessonId("other"))
    plays = [[], [other], [play], [finished], [finished, play]]
    assert [standing(stories.ORDINARY, each) for each in plays] == [
        Standing.NEW, Standing.NEW, Standing.BEGUN, Standing.DONE, Standing.DONE,
    ]  # fmt: skip


def test_a_card_lists_its_bands() -> None:
    """The bands of a card are those with a time."""
    name = stories.text("t")
    minutes = ((Band.YOUNG, 7), (Band.OLDER, 12))
    card = LessonCard(
        LessonId("x"), name, name, minutes, (), sensitive=False, teacher_present=False, picture=""
    )
    assert card.bands == (Band.YOUNG, Band.OLDER)
