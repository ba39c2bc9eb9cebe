"""After an ending that several have come to: a sentence to keep, and what to talk about. It is part of no story."""

from __future__ import annotations

from typing import Any, ClassVar

from app.domain import player
from app.domain.steps import Ending
from app.services.learning import LessonSession
from app.ui.screens.lesson.doing.task import Task
from app.ui.translations import i18n


class Closing(Task):
    """`heading` over a sentence to keep and questions for everybody; the main button ends the lesson."""

    kind = "closing"
    is_tall: ClassVar[bool] = True

    def __init__(self, heading: str, told: str, keep: str, questions: tuple[str, ...], **kwargs: Any) -> None:
        """Each but the heading may be empty."""
        super().__init__(main_label=i18n.tr("Done"), main_icon="check", **kwargs)
        self.heading, self.told, self.keep, self.questions = heading, told, keep, questions


def keep_of(session: LessonSession) -> str:
    """Return the sentence to keep of the ending that a session has come to."""
    ending = player.here(session.lesson, session.state).task
    return i18n.say(ending.keep) if isinstance(ending, Ending) else ""


def home_of(session: LessonSession) -> str:
    """Return the question for home of that ending, "" where there is none."""
    ending = player.here(session.lesson, session.state).task
    return i18n.say(ending.home) if isinstance(ending, Ending) and ending.home else ""
