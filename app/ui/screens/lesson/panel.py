"""The usual page of a lesson: the scene, and a panel at its right with what is told and what there is to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty
from kivy.uix.stencilview import StencilView

from app.ui.moving import move
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.doing.ticking import Ticking
from app.ui.screens.lesson.footer import Footer  # noqa: F401  kv names it
from app.ui.screens.lesson.page import LessonPage
from app.ui.screens.lesson.tasks.ticking import ChatSheet
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.theme import motion
from app.ui.widgets.stacks import Rule
from app.ui.widgets.surface import Surface

SLIDE = 120
"""How far the panel comes from when the story goes back, in design pixels."""


class SceneWindow(StencilView):
    """Shows no more of a scene than lies inside it. A scissor does that without painting, as a stencil would."""


class LessonCard(Surface):
    """The panel. Its widths are for usual stops and for tall ones, `most` is how high it may be, all in pixels."""

    narrow = NumericProperty(0)
    tall = NumericProperty(0)
    most = NumericProperty(0)
    slide = NumericProperty(0)
    """How far it still is from its place, in pixels, when the story has gone back."""


class ScenePage(LessonPage):
    """The scene fills the page; where the text is large it is a strip above the panel, which says the lines."""

    chat: Any = ObjectProperty(None)
    card: Any = ObjectProperty(None)
    is_tall = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        """Begin in its place."""
        self._slid = 0
        super().__init__(**kwargs)

    def show(self, view: TaskView | None) -> None:
        """Fill the panel; nothing empty leaves a gap."""
        self.view = view
        self.body.clear_widgets()
        for part in self._story():
            self.body.add_widget(part)
        if view is not None:
            self.body.add_widget(view)
        for part in self.earlier_choices():
            self.body.add_widget(part)
        self.footer.show_task()
        self._slide_back()

    def room_for(self, task: Task) -> float:
        """Return how wide the view of a task is."""
        left, _, right, _ = self.body.padding
        card = self.card.width if self.is_strip else self.card.tall if task.is_tall else self.card.narrow
        return float(card - self.card.width + self.pane.width - left - right)

    def begins_at(self) -> Any:
        """Begin with the story where it stands above the task, which may be out of sight there."""
        return None if self.is_strip else super().begins_at()

    def _story(self) -> list[Any]:
        """Return what stands above the task: a notice, what is told, and in a strip what is said."""
        parts = [*self.notice(), *self.narration()]
        lines = list(self.model.task.chat) if isinstance(self.model.task, Ticking) else []
        self.chat.lines = [] if self.is_strip else lines
        if self.is_strip:
            parts += self.bubble()
            parts += [ChatSheet(lines=lines)] if lines else []
        return [*parts, Rule()] if parts and self.view is not None else parts

    def _slide_back(self) -> None:
        """Let an earlier stop come in from the right, once."""
        if self.model.came_back and self.model.turn != self._slid:
            self._slid = self.model.turn
            self.card.slide = dp(SLIDE)
            move(self.card, motion.REWIND, slide=0)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
