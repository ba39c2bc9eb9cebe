"""What is the same wherever several play one lesson: a whole class, or two and three at one machine."""

from __future__ import annotations

from typing import Any

from app.domain.actions import Action, Use
from app.domain.together import asked
from app.ui.screens.lesson.doing.closing import Closing
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.doing.telling import EndOfStory, Reflecting
from app.ui.screens.lesson.model import LessonModel
from app.ui.translations import i18n


class SeveralModel(LessonModel):
    """After the ending comes a page of their own; what is for one alone is said so."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Begin before the last page."""
        self._is_closing = False
        super().__init__(*args, **kwargs)

    @property
    def is_over(self) -> bool:
        """Whether the story has come to its ending."""
        return isinstance(self.task, EndOfStory | Closing)

    def go(self) -> None:
        """Do what the main button says."""
        if isinstance(self.task, EndOfStory):
            self._is_closing = True
            self._refresh()
        elif isinstance(self.task, Closing):
            self._on_end(self._session)
        else:
            super().go()

    def _arrived(self, action: Action) -> None:
        if not isinstance(action, Use):
            self._is_closing = False
        super()._arrived(action)

    def _next_task(self) -> Task:
        if self._is_closing:
            return self._closing()
        task = super()._next_task()
        if isinstance(task, Reflecting):
            self.notice = i18n.tr("Each for yourself, in your head. Nobody has to say it.")
        return task

    def _asks_for_one(self) -> bool:
        """Say that they agree on one suggestion, where a decision of the story asks for it."""
        if asked(self._session.lesson, self._session.state) is None:
            return False
        self.notice = i18n.tr("Talk, and agree on one suggestion for the person in the story.")
        return True

    def _closing(self) -> Closing:
        """Return the last page."""
        raise NotImplementedError
