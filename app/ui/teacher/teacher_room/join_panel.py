"""One child who was entered twice: the other entry is found, and it is chosen which one stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty

import app.ui.teacher.teacher_room.groups_panel  # noqa: F401  gives kv the rows of buttons
from app.domain.classroom import Learner
from app.ui.teacher.teacher_room.keeping_model import KeepingModel
from app.ui.widgets.panel import SidePanel
from app.ui.widgets.pressable import Pressable


class EntryCard(Pressable):
    """An entry that may stay. Event: `on_release`."""

    learner: Learner = ObjectProperty(None)
    on = BooleanProperty(False)


class MatesPanel(SidePanel):
    """The others of the class. Event: `on_mate` with the one who is the same child."""

    learner: Learner = ObjectProperty(None)
    mates = ListProperty()

    __events__ = ("on_mate",)

    def __init__(self, learner: Learner, mates: list[tuple[Learner, str]], **kwargs: Any) -> None:
        """Look for the other entry of this learner."""
        super().__init__(learner=learner, mates=mates, **kwargs)

    def on_mate(self, mate: Learner) -> None:
        """The other entry was chosen."""


class JoinPanel(SidePanel):
    """Two entries of which one stays."""

    model: KeepingModel = ObjectProperty(None, rebind=True)
    one: Learner = ObjectProperty(None)
    other: Learner = ObjectProperty(None)
    stays: Learner = ObjectProperty(None)

    def __init__(self, model: KeepingModel, one: Learner, other: Learner, **kwargs: Any) -> None:
        """Offer both; the one from whose panel it was asked stays unless the other one is chosen."""
        super().__init__(model=model, one=one, other=other, stays=one, **kwargs)

    def keep(self, learner: Learner) -> None:
        """Let this one stay."""
        self.stays = learner

    def join(self) -> None:
        """Make one of them."""
        self.model.join(self.stays, self.other if self.stays is self.one else self.one)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
