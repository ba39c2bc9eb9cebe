"""The screen of a lesson with a class: that of one child, drawn for the back row."""

from __future__ import annotations

from typing import Any

from app.ui.screens.class_lesson.doing import Voting
from app.ui.screens.class_lesson.tasks import VotingView
from app.ui.screens.lesson.doing.choosing import Choosing
from app.ui.screens.lesson.doing.closing import Closing
from app.ui.screens.lesson.doing.sentence import Sentence
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.doing.ticking import Ticking
from app.ui.screens.lesson.page import LessonPage
from app.ui.screens.lesson.panel import ScenePage
from app.ui.screens.lesson.tasks.closing import ClosingView
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.screens.lesson.view import LessonScreen
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog

VIEWS: dict[str, type[TaskView]] = {"voting": VotingView, "closing": ClosingView}
TOLD, EXPLAINED, ASKED = 0.44, 0.5, 0.7
"""How much of the width the panel takes: beside a picture, where more is to be read, and where something is asked."""


class ProjectedPage(ScenePage):
    """The scene stays large beside the panel, however large the text is."""

    def fit(self) -> None:
        """Give the task of now its share of the width."""
        self.is_strip, self.is_halved = False, True
        task = self.model.task
        is_asked = isinstance(task, Choosing | Sentence | Closing)
        self.share = ASKED if is_asked else EXPLAINED if isinstance(task, Ticking) or task.is_tall else TOLD
        self.footer.is_flat = is_asked


class ClassLessonScreen(LessonScreen):
    """Shows a `ClassModel`. Digits are typed into the row of the focus; the letter of a choice leads to its row."""

    @property
    def is_private(self) -> bool:
        """Whether Get help is open: of the lesson itself nobody's choice is to be seen."""
        return self._help is not None and self.layer is self._help

    def ask_to_stop(self) -> None:
        """Ask before leaving; what was said in class is nowhere to go on from."""
        if self.model.is_over:
            self.model.stop()
        elif self.layer is None:
            dialog = Dialog(
                icon="leave",
                title=i18n.tr("Stop here?"),
                sentence=i18n.tr(
                    "Nothing of a lesson with the class is kept. Next time it begins from the start."
                ),
                safe=i18n.tr("Stay"),
                other=i18n.tr("Stop here"),
            )
            self.ask(dialog, self.model.stop)

    def page_for(self, task: Task) -> type[LessonPage]:
        """Return what a task is laid out on."""
        kind = super().page_for(task)
        return ProjectedPage if kind is ScenePage else kind

    def view_now(self) -> TaskView | None:
        """Build what shows the task of now."""
        kind = VIEWS.get(self.model.task.kind)
        return kind(self.model) if kind else super().view_now()

    def on_key_digit(self, digit: int) -> None:
        """Type a digit while hands are counted; else choose."""
        if self._counts:
            self.model.task.type_digit(digit)
        else:
            super().on_key_digit(digit)

    def on_key_erase(self) -> None:
        """Take a digit away while hands are counted."""
        if self._counts:
            self.model.task.erase()

    def on_key_letter(self, number: int) -> None:
        """Go to the row of a letter; where it is to be said which one is taken, take it."""
        task: Any = self.model.task
        if self._counts and number <= len(task.options):
            self.focus.take(self.page.view.row(number - 1).field)
        elif isinstance(task, Choosing):
            self.model.choose(number)

    @property
    def _counts(self) -> bool:
        task = self.model.task
        return isinstance(task, Voting) and not task.is_shown
