"""The screen of a lesson for two or three: that of one, with pages for secret picks."""

from __future__ import annotations

from app.ui.screens.lesson.tasks.closing import ClosingView
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.screens.lesson.view import LessonScreen
from app.ui.screens.team_lesson.tasks import HandOverView, RevealedView

VIEWS: dict[str, type[TaskView]] = {
    "handing_over": HandOverView,
    "revealed": RevealedView,
    "closing": ClosingView,
}


class TeamLessonScreen(LessonScreen):
    """Shows a `TeamModel`; the bar has the faces and names of all."""

    def view_now(self) -> TaskView | None:
        """Build what shows the task of now."""
        kind = VIEWS.get(self.model.task.kind)
        return kind(self.model) if kind else super().view_now()
