"""What the shelf shows of a lesson, and in which state it is for one learner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from app.domain.band import Band
from app.domain.ids import LessonId, ObjectiveId
from app.domain.plays import Play, Progress
from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class LessonCard:
    """What is known of a lesson without opening it. `picture` is one of the cast, `place` where the story begins.

    `is_story` marks one that is told over several sittings; it stands beside the shelf. Its
    first scene is its first part, and each chapter after it one more.
    """

    id: LessonId
    title: Text
    summary: Text
    minutes: tuple[tuple[Band, int], ...]
    objectives: tuple[ObjectiveId, ...]
    sensitive: bool
    teacher_present: bool
    picture: str
    place: str = ""
    is_story: bool = False
    parts: int = 1

    @property
    def bands(self) -> tuple[Band, ...]:
        """The bands the lesson is written for."""
        return tuple(band for band, _ in self.minutes)


class Standing(Enum):
    """Where a learner stands with a lesson. "Begun" of a sensitive lesson is never shown to others."""

    NEW = "new"
    BEGUN = "begun"
    DONE = "done"


def standing(lesson: LessonId, plays: Iterable[Play]) -> Standing:
    """Return where the learner of these plays stands with the lesson."""
    mine = [play for play in plays if play.lesson == lesson]
    if any(play.progress is Progress.FINISHED for play in mine):
        return Standing.DONE
    return Standing.BEGUN if mine else Standing.NEW


def is_sensitive(
    objectives: Iterable[ObjectiveId],
    strands: frozenset[str],
    always: frozenset[ObjectiveId],
    *,
    teacher_present: bool,
    declared: bool,
) -> bool:
    """Compute whether a lesson is sensitive. An author may add, never remove (SAFEGUARDING.md).

    Args:
        objectives: what the lesson teaches.
        strands: strands whose objectives are all sensitive (REC, PRI).
        always: single objectives of other strands that are.
        teacher_present: the lesson is marked T.
        declared: the author says it is sensitive.
    """
    return (
        declared
        or teacher_present
        or any(each in always or each.partition("-")[0] in strands for each in objectives)
    )
