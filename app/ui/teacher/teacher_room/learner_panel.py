"""What can be done for one learner."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty

from app.domain.classroom import Learner
from app.ui.teacher.teacher_room.model import TeacherRoomModel
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.panel import SidePanel
from app.ui.widgets.picks import Picks
from app.ui.widgets.stacks import Column


class MoveRows(Picks, Column):
    """A button for each other class. Event: `on_pick` with its id."""

    classes = ListProperty()

    def on_classes(self, *_: object) -> None:
        """Build the buttons."""
        self.clear_widgets()
        for class_id, name in self.classes:
            row = QuietButton(text=name, icon="next", size_hint_x=1, align="left")
            self.add_pick(row, class_id)


class LearnerPanel(SidePanel):
    """Page, pictures, card, name, class, groups, archive and removal.

    Events, which the screen answers: `on_remove` (it asks first), `on_groups`, `on_twice` (one child with two entries).
    """

    model: TeacherRoomModel = ObjectProperty(None, rebind=True)
    learner: Learner = ObjectProperty(None)

    __events__ = ("on_remove", "on_groups", "on_twice")

    def __init__(self, model: TeacherRoomModel, learner: Learner, **kwargs: Any) -> None:
        """Show this learner."""
        super().__init__(model=model, learner=learner, **kwargs)

    def on_remove(self) -> None:
        """The learner is to be removed for good."""

    def on_groups(self) -> None:
        """The learner's groups are to be shown."""

    def on_twice(self) -> None:
        """Another entry of the same child is to be found."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
