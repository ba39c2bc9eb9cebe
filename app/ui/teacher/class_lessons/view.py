"""The set on the left, the lessons on the right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty
from kivy.uix.stacklayout import StackLayout

import app.ui.teacher.radio_rows
import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.ui.teacher.class_choice import ClassChoice
from app.ui.teacher.class_lessons.assigned import SetRows, StepPanel, WorkPanel, WorkRows
from app.ui.teacher.class_lessons.model import ClassLessonsModel, Line
from app.ui.teacher.kept_rows import KeptRows
from app.ui.teacher.room_screen import RoomScreen
from app.ui.theme.surface import Surfaced

__all__ = ["ClassLessonsScreen", "LessonLine", "LessonLines", "SetRows", "StepPanel", "WorkRows"]


class LessonButtons(StackLayout):
    """Buttons beside each other, on as many lines as they need in their `room`; as wide and high as they are then."""

    room = NumericProperty(0)
    """How wide the lines may be, in pixels; a button that is wider has a line to itself."""

    def __init__(self, **kwargs: Any) -> None:
        """Be as high as the lines are."""
        super().__init__(size_hint=(None, None), **kwargs)
        self.bind(room=self._trigger_layout, minimum_height=self._end)

    def do_layout(self, *args: Any) -> None:
        """Be as wide as the widest button, and wider where several have room beside each other."""
        widths = [each.width for each in self.children]
        all_in_one = sum(widths) + self.spacing[0] * (len(widths) - 1)
        self.width = max((min(self.room, all_in_one), *widths))
        super().do_layout(*args)

    def _end(self, *_: object) -> None:
        # Kivy counts a gap below the last line too.
        self.height = self.minimum_height - self.spacing[1]


class LessonLine(Surfaced):
    """One lesson with what can be done about it. Events: `on_open`, `on_hide_it`, `on_play`."""

    line: Line = ObjectProperty(None, rebind=True)
    is_tall = BooleanProperty(False)
    """Whether the buttons stand below the words, as there is no room beside them."""

    __events__ = ("on_open", "on_hide_it", "on_play")

    def __init__(self, line: Line, **kwargs: Any) -> None:
        """Show this lesson."""
        super().__init__(line=line, **kwargs)
        if not line.needs_teacher:
            self.ids.buttons.remove_widget(self.ids.opener)

    def on_open(self) -> None:
        """It is to be opened for the day, or closed again."""

    def on_hide_it(self) -> None:
        """It is to be hidden from the class, or shown again."""

    def on_play(self) -> None:
        """It is to be played with the whole class."""


class LessonLines(KeptRows):
    """A line for each lesson. Events: `on_open`, `on_hide_it` and `on_play` with the id of a lesson."""

    __events__ = ("on_open", "on_hide_it", "on_play")

    def row(self, line: Line) -> LessonLine:
        """Return a row with its buttons."""
        row = LessonLine(line)
        row.bind(on_open=self._opened, on_hide_it=self._hidden, on_play=self._played)
        return row

    def on_open(self, lesson_id: str) -> None:
        """A lesson is to be opened or closed."""

    def on_hide_it(self, lesson_id: str) -> None:
        """A lesson is to be hidden or shown again."""

    def on_play(self, lesson_id: str) -> None:
        """A lesson is to be played with the whole class."""

    def _opened(self, row: LessonLine) -> None:
        self.dispatch("on_open", row.line.id)

    def _hidden(self, row: LessonLine) -> None:
        self.dispatch("on_hide_it", row.line.id)

    def _played(self, row: LessonLine) -> None:
        self.dispatch("on_play", row.line.id)


class ClassLessonsScreen(RoomScreen):
    """The second page of the room."""

    model: ClassLessonsModel = ObjectProperty(rebind=True)

    def open_classes(self) -> None:
        """Show every class of this computer."""
        self.open_panel(ClassChoice(self.model))

    def open_work(self, work_id: str) -> None:
        """Show what can be done about an assignment."""
        line = next(each for each in self.model.works if each.id == work_id)
        self.open_panel(WorkPanel(self.model, line))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
