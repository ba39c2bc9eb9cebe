"""What stands in the panel at each kind of stop."""

from __future__ import annotations

from typing import Any

from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.tasks.answering import AnsweredView, AnsweringView
from app.ui.screens.lesson.tasks.calming import CalmingView
from app.ui.screens.lesson.tasks.choosing import ChoosingView
from app.ui.screens.lesson.tasks.feedback import FeedbackView
from app.ui.screens.lesson.tasks.looking_back import LookingBackView
from app.ui.screens.lesson.tasks.morning import MorningView
from app.ui.screens.lesson.tasks.practising import PractisingView
from app.ui.screens.lesson.tasks.recall_answered import RecallAnsweredView
from app.ui.screens.lesson.tasks.reflecting import ReflectingView
from app.ui.screens.lesson.tasks.rehearsing import RehearsingView
from app.ui.screens.lesson.tasks.sentence import SentenceView
from app.ui.screens.lesson.tasks.signs_explained import SignsExplainedView
from app.ui.screens.lesson.tasks.telling import EndingView, NoteView, RestingView
from app.ui.screens.lesson.tasks.ticking import TickingView
from app.ui.screens.lesson.tasks.view import TaskView

VIEWS: dict[str, type[TaskView]] = {
    "choosing": ChoosingView,
    "feedback": FeedbackView,
    "recall_answered": RecallAnsweredView,
    "ticking": TickingView,
    "signs_explained": SignsExplainedView,
    "sentence": SentenceView,
    "calming": CalmingView,
    "reflecting": ReflectingView,
    "note": NoteView,
    "answering": AnsweringView,
    "answered": AnsweredView,
    "practising": PractisingView,
    "morning": MorningView,
    "rehearsing": RehearsingView,
    "resting": RestingView,
    "looking_back": LookingBackView,
    "ending": EndingView,
}


def make_view(model: Any) -> TaskView | None:
    """Build what shows the lesson's task; a stop that is only told has none."""
    kind = VIEWS.get(model.task.kind)
    return kind(model) if kind else None


def make_reply(model: Any, task: Task) -> TaskView:
    """Build what will show an answered task when the lesson stands at it."""
    return VIEWS[task.kind](model, task=task)
