"""Anonymous class counts of sensitive lessons: what was chosen first, without name, order or time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.domain.ids import ChoiceId, ClassId, LessonId

LEAST_FOR_CHART = 10
"""A tally of a sensitive lesson is shown from ten learners (SAFEGUARDING.md, who sees what)."""

Count = Mapping[tuple[str, ChoiceId], int]


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one lesson in one class. `closed` once the teacher has closed it: then it never changes."""

    class_id: ClassId
    lesson: LessonId
    plays: int
    counts: tuple[tuple[str, ChoiceId, int], ...]
    closed: bool = False


def empty(class_id: ClassId, lesson: LessonId) -> Tally:
    """Return a tally that has counted nothing."""
    return Tally(class_id, lesson, 0, ())


def add(tally: Tally, first_choices: frozenset[tuple[str, ChoiceId]]) -> Tally:
    """Count one first play. The entries stay sorted by name, so that their order tells nothing."""
    if tally.closed:
        return tally
    counts = {(step, choice): number for step, choice, number in tally.counts}
    for entry in first_choices:
        counts[entry] = counts.get(entry, 0) + 1
    ordered = tuple((step, choice, number) for (step, choice), number in sorted(counts.items()))
    return replace(tally, plays=tally.plays + 1, counts=ordered)
