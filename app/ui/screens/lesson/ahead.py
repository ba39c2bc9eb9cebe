"""What may come next is built while a child reads, so that an answer only has to show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window

from app.ui.background import BEFORE_IT_IS_PAINTED
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.stops import Reply
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.widgets.figure import drawings
from app.ui.widgets.staging import stands, turns
from app.ui.widgets.words import Words


class Ahead:
    """Builds one view in a frame, and only in frames in which nothing else is painted."""

    def __init__(self, build: Callable[[Task], TaskView]) -> None:
        """`build` makes the view of a task, as wide as it will be."""
        self._build = build
        self._replies: list[Reply] = []
        self._views: list[TaskView] = []
        self._texts: list[Words] = []
        self._pictures: list[Any] = []
        self._former: list[Any] = []
        self._every_frame: Any = None

    def begin(self, replies: Iterable[Reply]) -> None:
        """Forget what was built before, and build what shows these."""
        # What is shown now was prepared too, and may not have been painted yet.
        former = self._pictures
        self.end()
        self._former = former
        self._replies = list(replies)
        if self._replies:
            self._every_frame = Clock.schedule_interval(self._look, 0)

    def end(self) -> None:
        """Forget what was built, and build nothing more."""
        if self._every_frame is not None:
            self._every_frame.cancel()
            self._every_frame = None
        self._replies, self._views, self._texts = [], [], []
        self._pictures, self._former = [], []

    def take(self, task: Task) -> TaskView | None:
        """Return the view that was built for a task with the same words, if there is one."""
        for view in self._views:
            if view.task.kind == task.kind and view.task.words == task.words:
                return view
        return None

    def _look(self, _: float) -> None:
        # Whether this frame is to be painted is known when everything that moves has moved.
        Clock.schedule_once(self._go_on, BEFORE_IT_IS_PAINTED)

    def _go_on(self, _: float) -> None:
        if self._every_frame is None or Window.canvas.needs_redraw:
            return
        if self._texts:
            # Kivy paints a text when it is first drawn.
            for each in self._texts:
                # Where parts are still finding their places, a text may just now be set anew.
                if each.texture is not None:
                    each.texture.bind()
            self._texts = []
        elif self._replies:
            self._build_one(self._replies.pop(0))
        else:
            self._every_frame.cancel()
            self._every_frame = None

    def _build_one(self, reply: Reply) -> None:
        view = self._build(reply.task)
        self._views.append(view)
        parts = (each for whole in (view, *view.beside) for each in whole.walk(restrict=True))
        self._texts = [each for each in parts if isinstance(each, Words) and each.text]
        if view.task.is_on_desk:
            return
        sides = turns(stands([str(getattr(each.at, "value", each.at)) for each in reply.people]))
        for person, side in zip(reply.people, sides, strict=True):
            self._pictures += drawings(str(person.who), person.look, person.pose, side)
