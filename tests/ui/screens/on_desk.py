"""A learner sitting down with the lesson that tests play on the practice phone."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from app.content.source import read_lesson
from app.domain.band import Band
from app.domain.lesson import Lesson
from tests.content.samples import FIXTURES, known
from tests.ui.pilot import Pilot
from tests.ui.screens.sitting import Sitting, sit, tick

PATH = FIXTURES / "rec/X03-the-new-team-mate/lesson.yaml"


@cache
def team_mate(band: Band = Band.OLDER) -> Lesson:
    """The lesson for a band."""
    return next(each for each in read_lesson(PATH, known()).lessons if each.band is band)


def at_phone() -> Sitting:
    """Sit at the first stop, a decision about what Maya writes. The school's class takes the older ones' story."""
    return sit(replace(team_mate(), band=Band.MIDDLE))


def at(kind: str) -> Sitting:
    """Sit at the first stop of a kind."""
    sitting = at_phone()
    reach(sitting, kind)
    return sitting


def reach(sitting: Sitting, kind: str) -> None:
    """Go on, skipping what asks for something, until such a stop is there."""
    for _ in range(20):
        if sitting.task.kind == kind:
            return
        if sitting.task.can_skip:
            sitting.model.skip()
        elif sitting.task.leaves:
            sitting.model.read_on()
        else:
            sitting.model.go()
        tick()
    raise AssertionError(f"no stop is of the kind {kind}")


def shown(pilot: Pilot, kind: str = "answering") -> tuple[Sitting, Any]:
    """Show the first stop of a kind on the screen."""
    sitting = at(kind)
    screen = pilot.show(sitting.screen())
    pilot.frames(4)
    return sitting, screen
