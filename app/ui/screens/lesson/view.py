"""The screen of a lesson: the scene with its panel, or the desk around a phone, and what opens above them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty

from app.ui.child_screen import ChildScreen, MakeHelp
from app.ui.screens.lesson.ahead import Ahead
from app.ui.screens.lesson.desk import Desk
from app.ui.screens.lesson.doing.answers import Feedback
from app.ui.screens.lesson.doing.calming import Calming
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.layers import EarlierChoices, Paused, StopHere
from app.ui.screens.lesson.model import LessonModel
from app.ui.screens.lesson.page import LARGE, LessonPage
from app.ui.screens.lesson.panel import ScenePage
from app.ui.screens.lesson.said_before import SaidBefore
from app.ui.screens.lesson.tasks import make_view
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog

BEATS = 30
"""Steps of a calming exercise in a second: enough for something slow."""

SLOW = 0.6
"""Seconds after which a saving that is still on its way is spoken of."""


class LessonScreen(ChildScreen):
    """Shows the model; a new stop brings its own view into the panel, and the focus to its text."""

    model: Any = ObjectProperty(None, rebind=True)
    holder: Any = ObjectProperty(None)
    page: Any = ObjectProperty(None)
    """Where everything stands: a `ScenePage`, or a `Desk` where a phone is in hand."""
    is_strip = BooleanProperty(False)
    is_on_desk = BooleanProperty(False)
    others = ListProperty()
    """Who plays together with the learner."""
    below = NumericProperty(0)
    """What is left free below the page, in pixels."""

    def __init__(self, *, model: LessonModel, make_help: MakeHelp, **kwargs: Any) -> None:
        """Show the stop at which the session stands."""
        self._pages: dict[type[LessonPage], LessonPage] = {}
        self._view: TaskView | None = None
        self._beat: Any = None
        self._slow: Any = None
        self._start_soon = Clock.create_trigger(self._start, 0)
        self._ahead = Ahead(self._build_ahead)
        super().__init__(model=model, make_help=make_help, **kwargs)
        model.fbind("turn", self._show_stop)
        model.fbind("failure", self._tell_failure)
        model.fbind("busy", self._tell_busy)
        theme.follow(self._fit)
        self._fit()

    def ask_to_stop(self) -> None:
        """Ask before leaving; after the ending nothing needs to be asked."""
        if self.model.is_over:
            self.model.stop()
        elif self.layer is None:
            self.open(StopHere(model=self.model))

    def pause(self) -> None:
        """Let everything rest."""
        if self.layer is None:
            self.open(Paused(model=self.model))

    def list_earlier(self) -> None:
        """Show the choices one can go back to."""
        if self.layer is None and self.model.can_rewind:
            self.open(EarlierChoices(self.model))

    def list_said(self) -> None:
        """Show what was told before."""
        if self.layer is None and self.model.has_history:
            self.open(SaidBefore(self.model.told_before))

    def page_up(self) -> None:
        """Page Up: further up on the page, and from its top on what was told before."""
        if not self.page.turn_page(-1):
            self.list_said()

    def page_down(self) -> None:
        """Page Down: further down on the page."""
        self.page.turn_page(1)

    def on_leave(self) -> None:
        """Nothing goes on without the screen."""
        if self._beat is not None:
            self._beat.cancel()
        self._ahead.end()
        self.on_hide()
        self.model.leave()

    def on_hide(self) -> None:
        """Nothing is heard below a cover."""
        if self.page is not None:
            self.page.rest()

    def page_for(self, task: Task) -> type[LessonPage]:
        """Return what a task is laid out on."""
        return Desk if task.is_on_desk else ScenePage

    def view_now(self) -> TaskView | None:
        """Build what shows the task of now."""
        return make_view(self.model)

    def _fit(self, *_: object) -> None:
        self._show_stop()

    def _show_stop(self, *_: object) -> None:
        """Show a stop on the page that it belongs on."""
        if self.layer is None:
            self.focus.take(None)
        self._take_page(self.page_for(self.model.task))
        self._view = self._ahead.take(self.model.task) or self.view_now()
        self.page.show(self._view)
        if self._view is not None:
            self._view.bind(on_changed=self._focus_anew)
        self.page.note = self._encouraging()
        self._let_time_pass()
        self._focus_anew()
        self._ahead.begin(self.model.replies)

    def _take_page(self, kind: type[LessonPage]) -> None:
        """Lay out on this kind of page; each is made when it is needed first."""
        if kind not in self._pages:
            page = kind(model=self.model)
            page.bind(
                on_pause=lambda _: self.pause(),
                on_earlier=lambda _: self.list_said(),
                on_choices=lambda _: self.list_earlier(),
            )
            self._pages[kind] = page
        page = self._pages[kind]
        page.fit()
        self.is_strip, self.is_on_desk = page.is_strip, issubclass(kind, Desk)
        if self.page is not page:
            self.on_hide()
            self.holder.clear_widgets()
            self.page = page
            self.holder.add_widget(page)

    def _build_ahead(self, task: Task) -> TaskView:
        return self.page.built_ahead(task)  # type: ignore[no-any-return]

    def _let_time_pass(self) -> None:
        """Let a calming exercise hear of the time, as long as nothing lies above it."""
        if self._beat is not None:
            self._beat.cancel()
        if isinstance(self.model.task, Calming):
            self._beat = Clock.schedule_interval(self._pass_time, 1 / BEATS)

    def _pass_time(self, seconds: float) -> None:
        is_covered = self.parent is None
        if self.layer is None and not is_covered:
            self.model.task.pass_time(seconds)

    def _focus_anew(self, *_: object) -> None:
        """Begin at the text of the task, else at what is told, else at what is said."""
        self.first_focus = self.page.begins_at()
        self._start_soon()

    def _start(self, _: float) -> None:
        """Begin at the top, once everything stands where it belongs."""
        self.page.to_top()
        self.focus_start()

    def _tell_busy(self, *_: object) -> None:
        if self._slow is not None:
            self._slow.cancel()
        self.page.note = self._encouraging()
        if self.model.busy:
            self._slow = self.later(SLOW, lambda: setattr(self.page, "note", i18n.tr("Saving…")))

    def _encouraging(self) -> str:
        """Return what stands below the buttons after a choice, where there is room for it."""
        has_room = not theme.compact and theme.text_scale < LARGE
        is_answered = isinstance(self.model.task, Feedback) and self.model.can_rewind
        return (
            i18n.tr("Rewind as often as you like. Every try helps you grow.")
            if has_room and is_answered
            else ""
        )

    def _tell_failure(self, *_: object) -> None:
        if not self.model.failure:
            return
        dialog = Dialog(
            icon="warning",
            title=i18n.tr("Not saved yet"),
            sentence=self.model.failure,
            safe=i18n.tr("Try again"),
            other=i18n.tr("Stop here"),
        )
        dialog.bind(
            on_safe_chosen=lambda _: self.model.try_again(),
            on_other_chosen=lambda _: self.model.stop(),
        )
        self.open(dialog)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
