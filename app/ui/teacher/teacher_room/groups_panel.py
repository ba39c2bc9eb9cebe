"""Groups: all of a class, one with its learners, and those of one learner."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty

import app.ui.teacher.teacher_room.ticks  # noqa: F401  gives kv the parts
from app.domain.classroom import Learner
from app.ui.teacher.teacher_room.keeping_model import GroupLine, KeepingModel
from app.ui.widgets.panel import SidePanel


class GroupsPanel(SidePanel):
    """The groups of the class. Event: `on_open` with a group, or with None to make one."""

    model: KeepingModel = ObjectProperty(None, rebind=True)

    __events__ = ("on_open",)

    def __init__(self, model: KeepingModel, **kwargs: Any) -> None:
        """Show the groups of this model's class."""
        super().__init__(model=model, **kwargs)

    def on_open(self, group: GroupLine | None) -> None:
        """A group is to be shown, or made."""


class GroupPanel(SidePanel):
    """A group's name and who is in it."""

    model: KeepingModel = ObjectProperty(None, rebind=True)
    group: GroupLine | None = ObjectProperty(None, allownone=True)
    learners = ListProperty()
    """Pairs of id and name of everybody in the class."""

    def __init__(
        self, model: KeepingModel, group: GroupLine | None, learners: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        """Show this group, or with None make one."""
        super().__init__(model=model, group=group, learners=learners, **kwargs)

    def keep(self, name: str) -> None:
        """Save name and ticks together."""
        self.model.keep_group(self.group, name, self.ids.ticks.ticked)


class PlacePanel(SidePanel):
    """The groups of one learner."""

    model: KeepingModel = ObjectProperty(None, rebind=True)
    learner: Learner = ObjectProperty(None)

    def __init__(self, model: KeepingModel, learner: Learner, **kwargs: Any) -> None:
        """Show the groups of this learner."""
        super().__init__(model=model, learner=learner, **kwargs)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
