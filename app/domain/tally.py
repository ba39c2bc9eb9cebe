"""Anonymous class counts: what was chosen first, without name, order or time.

Counts of a sensitive lesson are shown once, when the teacher closes it. Those of an ordinary one grow in steps of five
learners: what came since waits beside them, so that no chart ever changes by what one child has chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.band import Band
from app.domain.ids import ChoiceId, ClassId, LessonId

LEAST_FOR_CHART = 10
"""A tally of a sensitive lesson is shown from ten learners (SAFEGUARDING.md, who sees what)."""
STEP = 5
"""By so many learners the counts of an ordinary lesson grow, so that none is shown under five."""

Counts = tuple[tuple[str, ChoiceId, int], ...]
FirstChoices = frozenset[tuple[str, ChoiceId]]


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one lesson, as one band meets it, in one class.

    `plays` learners are in `counts`. `closed` once the teacher has closed it: then it never changes. `waits` more
    learners of an ordinary lesson are in `waiting`, which nobody is shown.
    """

    class_id: ClassId
    lesson: LessonId
    plays: int
    counts: Counts
    closed: bool = False
    band: Band | None = None
    waits: int = 0
    waiting: Counts = ()

    def number(self, step: str, choice: ChoiceId) -> int:
        """Return how often a choice is in the counts that may be shown."""
        return next((n for at, chosen, n in self.counts if (at, chosen) == (step, choice)), 0)


def empty(class_id: ClassId, lesson: LessonId, band: Band | None = None) -> Tally:
    """Return a tally that has counted nothing."""
    return Tally(class_id, lesson, 0, (), band=band)


def add(tally: Tally, first_choices: FirstChoices, step: int = 1) -> Tally:
    """Count one first play; with a `step` it waits until so many of them can be shown together.

    The entries stay sorted by name, so that their order tells nothing.
    """
    if tally.closed:
        return tally
    waits, waiting = tally.waits + 1, _sum(tally.waiting, first_choices)
    if waits < step:
        return replace(tally, waits=waits, waiting=waiting)
    counts = _sum(tally.counts, (), waiting)
    return replace(tally, plays=tally.plays + waits, counts=counts, waits=0, waiting=())


def _sum(counts: Counts, ones: Iterable[tuple[str, ChoiceId]], more: Counts = ()) -> Counts:
    total = Counter({(step, choice): number for step, choice, number in counts})
    total.update(ones)
    total.update({(step, choice): number for step, choice, number in more})
    return tuple((step, choice, number) for (step, choice), number in sorted(total.items()))
