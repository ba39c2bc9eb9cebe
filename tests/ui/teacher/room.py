"""The first page of the teacher's room under a hand."""

from __future__ import annotations

from typing import Any

from app.domain.classroom import Learner
from app.domain.ids import ClassId
from app.ui.routes import TeacherRoom
from app.ui.teacher.teacher_room import make_teacher_room
from app.ui.teacher.teacher_room.view import LearnerRow
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.panel import SidePanel
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk


def shown(pilot: Pilot, at: Desk, class_id: ClassId | None = None, printed: Any = None) -> Any:
    """Return the screen, shown; `printed` takes what goes to the printer."""
    show_cards = printed.append if printed is not None else lambda _: None
    return pilot.show(make_teacher_room(TeacherRoom(class_id), at.ways, at.house, show_cards))


def opened(pilot: Pilot, screen: Any, name: str) -> Learner:
    """Open the panel of a learner by touch, and return the learner."""
    pilot.tap(pilot.find(LearnerRow, name=name))
    assert isinstance(screen.layer, SidePanel)
    pilot.rest()
    found: Learner = next(each for each in screen.model.learners if each.nickname == name)
    return found


def names(pilot: Pilot) -> list[str]:
    """Return the names that are shown."""
    return [row.name for row in pilot.all(LearnerRow)]


def press(pilot: Pilot, text: str) -> None:
    """Press a quiet button by its words."""
    pilot.find(QuietButton, text=text).dispatch("on_release")
    pilot.frames(3)
