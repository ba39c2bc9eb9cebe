"""The wrong child had signed in: which play it was, and who had really sat there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty, StringProperty

import app.ui.teacher.teacher_room.ticks  # noqa: F401  gives kv the rows of buttons
from app.domain.classroom import Learner
from app.domain.ids import PlayId
from app.ui.teacher.learner_page.model import LearnerPageModel
from app.ui.widgets.panel import SidePanel
from app.ui.widgets.picks import ManyPicks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column


class PlaysPanel(SidePanel):
    """The finished plays of a child, by day. Event: `on_play` with the id of one."""

    model: LearnerPageModel = ObjectProperty(None, rebind=True)

    __events__ = ("on_play",)

    def __init__(self, model: LearnerPageModel, **kwargs: Any) -> None:
        """Show the plays that this model has found."""
        super().__init__(model=model, **kwargs)

    def on_play(self, play: PlayId) -> None:
        """One was chosen."""


class FaceRow(Pressable):
    """A child with face and name. Event: `on_release`."""

    learner: Learner = ObjectProperty(None)


class FaceRows(ManyPicks, Column):
    """A row for each of `learners`. Event: `on_pick` with the `Learner`."""

    learners = ListProperty()

    def on_learners(self, *_: object) -> None:
        """Build the rows."""
        self.build(self.learners)

    def add_thing(self, thing: Learner) -> None:
        """Add a row."""
        self.add_pick(FaceRow(learner=thing), thing)


class OtherChildPanel(SidePanel):
    """The other children of the class. Event: `on_mate` with the one who had played."""

    play = StringProperty("")
    mates = ListProperty()

    __events__ = ("on_mate",)

    def __init__(self, play: str, mates: Iterable[Learner], **kwargs: Any) -> None:
        """Ask for whom the play of these words counts."""
        super().__init__(play=play, mates=list(mates), **kwargs)

    def on_mate(self, mate: Learner) -> None:
        """A child was chosen."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
