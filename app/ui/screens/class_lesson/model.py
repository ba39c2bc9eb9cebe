"""A sitting of a whole class with a lesson: hands, one suggestion of all, and the talk at the end."""

from __future__ import annotations

from typing import Any

from app.domain.actions import Action, Use
from app.services.together import ClassSession
from app.ui.screens.class_lesson.doing import Voting
from app.ui.screens.lesson import stops
from app.ui.screens.lesson.book import Book
from app.ui.screens.lesson.doing.choosing import Choosing
from app.ui.screens.lesson.doing.closing import Closing, keep_of
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.doing.telling import Story
from app.ui.screens.lesson.several import SeveralModel
from app.ui.translations import i18n


class ClassModel(SeveralModel):
    """Steps a `ClassSession` for whoever stands at the machine. Nothing of it is kept."""

    def __init__(self, session: ClassSession, book: Book, **kwargs: Any) -> None:
        """Begin the lesson."""
        self._class = session
        self._has_begun = self._has_told = False
        super().__init__(session, book, **kwargs)

    @property
    def replies(self) -> tuple[stops.Reply, ...]:
        """What may come back; while hands are counted nobody waits for it."""
        return () if self._class.vote is not None else super().replies

    def go(self) -> None:
        """Do what the main button says."""
        if isinstance(self.task, Story) and self._class.vote is not None:
            self._has_told = True
            self._refresh()
        else:
            super().go()

    def _arrived(self, action: Action) -> None:
        self._has_begun = True
        if not isinstance(action, Use):
            self._has_told = False
        super()._arrived(action)

    def _next_task(self) -> Task:
        if not self._has_begun:
            self.notice = i18n.tr("F11 fills the screen. Nothing of this lesson with the class is kept.")
        task = super()._next_task()
        return self._asked(task) if isinstance(task, Choosing) else task

    def _asked(self, task: Choosing) -> Task:
        vote = self._class.vote
        if vote is not None:
            if stops.narration_at(self._session) and not self._has_told and not task.is_on_desk:
                return Story()
            self.notice = ""
            return Voting(task, vote, self._class.count)
        self._asks_for_one()
        return task

    def _show_scene(self, task: Task) -> None:
        super()._show_scene(task)
        if isinstance(task, Voting) and not task.is_on_desk:
            # It has been told by itself, so that the choices have all the room.
            self.narration = ""

    def _closing(self) -> Closing:
        debrief = self._session.lesson.debrief
        questions = tuple(i18n.say(point.ask) for point in debrief.talk) if debrief else ()
        opening = i18n.say(debrief.opening) if debrief else ""
        return Closing(i18n.tr("Talk about it together"), opening, keep_of(self._session), questions)
