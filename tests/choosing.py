"""A class that has chosen: counts of twenty learners, the same each time."""

from __future__ import annotations

from app.domain.class_choices import decisions
from app.domain.ids import ClassId, LessonId
from app.domain.tally import STEP
from app.services.house import House

LEARNERS = 20
PICKS = (0, 1, 0, 2, 0, 1, 0, 3, 1, 0)
"""Which option one after another takes."""


def plant(house: House, class_id: ClassId, lesson_id: LessonId) -> None:
    """Let twenty learners of a class have chosen in a lesson; a sensitive one is closed then."""
    tallies, band = house.learning._ports.tallies, house.classes.school_class(class_id).band
    lesson = house.library.lesson(lesson_id, band)
    for learner in range(LEARNERS):
        first = frozenset(
            (key, step.choices[PICKS[(learner + 3 * at) % len(PICKS)] % len(step.choices)].id)
            for at, (key, step) in enumerate(decisions(lesson))
        )
        tallies.add(class_id, lesson_id, first, band, 1 if lesson.sensitive else STEP).result()
    if lesson.sensitive:
        tallies.close(class_id, lesson_id, band).result()
