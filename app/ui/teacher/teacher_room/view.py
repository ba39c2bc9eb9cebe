"""The class on the left, what belongs to it and to this computer on the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty

import app.ui.teacher.problem
import app.ui.teacher.radio_rows  # noqa: F401  gives kv the parts
from app.ui.screen import Screen
from app.ui.teacher.teacher_room.model import TeacherRoomModel
from app.ui.widgets.panel import Panel
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column, Tiles


class RoomCard(Panel):
    """One matter of the right side; `shown` off takes it away."""

    shown = BooleanProperty(True)


class LearnerRow(Pressable):
    """One learner; pressing it goes to the pictures. Event: `on_release`."""

    face = NumericProperty(0)
    tint = NumericProperty(0)
    mirrored = BooleanProperty(False)
    name = StringProperty("")
    asked = BooleanProperty(False)


class LearnerRows(Tiles):
    """A row for each learner. Event: `on_pick` with the learner's id."""

    learners = ListProperty()

    __events__ = ("on_pick",)

    def on_learners(self, *_: object) -> None:
        """Build the rows."""
        self.clear_widgets()
        for learner in self.learners:
            avatar = learner.avatar
            row = LearnerRow(
                face=avatar.face,
                tint=avatar.tint,
                mirrored=avatar.mirrored,
                name=learner.nickname,
                asked=learner.needs_teacher,
            )
            row.bind(on_release=partial(self._picked, learner.id))
            self.add_widget(row)

    def on_pick(self, learner_id: str) -> None:
        """A learner was picked."""

    def _picked(self, learner_id: str, _row: object) -> None:
        self.dispatch("on_pick", learner_id)


class PresentRow(Column):
    """A lesson that is played with the teacher in the room. Event: `on_open`."""

    title = StringProperty("")
    is_open = BooleanProperty(False)

    __events__ = ("on_open",)

    def on_open(self) -> None:
        """It was opened for today."""


class PresentRows(Column):
    """A row for each lesson that is played with the teacher in the room. Event: `on_pick` with its id."""

    lessons = ListProperty()

    __events__ = ("on_pick",)

    def on_lessons(self, *_: object) -> None:
        """Build the rows anew only when they are others, so that the focus stays where it is."""
        if [row.title for row in reversed(self.children)] != [each["title"] for each in self.lessons]:
            self.clear_widgets()
            for lesson in self.lessons:
                row = PresentRow(title=lesson["title"])
                row.bind(on_open=partial(self._picked, lesson["id"]))
                self.add_widget(row)
        for row, lesson in zip(reversed(self.children), self.lessons, strict=True):
            row.is_open = lesson["is_open"]

    def on_pick(self, lesson_id: str) -> None:
        """A lesson was opened for today."""

    def _picked(self, lesson_id: str, _row: object) -> None:
        self.dispatch("on_pick", lesson_id)


class TeacherRoomScreen(Screen):
    """Everything a teacher can change."""

    model: TeacherRoomModel = ObjectProperty(rebind=True)

    def __init__(self, model: TeacherRoomModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
