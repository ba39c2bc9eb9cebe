"""The screen of a lesson: the scene, and a panel at its right with what is told and what there is to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty
from kivy.uix.stencilview import StencilView

from app.ui.child_screen import ChildScreen, MakeHelp
from app.ui.moving import move
from app.ui.screens.lesson.ahead import Ahead
from app.ui.screens.lesson.doing.answers import Feedback
from app.ui.screens.lesson.doing.calming import Calming
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.doing.ticking import Ticking
from app.ui.screens.lesson.footer import Footer  # noqa: F401  kv names it
from app.ui.screens.lesson.layers import EarlierChoices, Paused, StopHere
from app.ui.screens.lesson.model import LessonModel
from app.ui.screens.lesson.said_before import SaidBefore
from app.ui.screens.lesson.tasks import make_reply, make_view
from app.ui.screens.lesson.tasks.ticking import ChatSheet
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.theme import motion, theme
from app.ui.translations import i18n
from app.ui.widgets.buttons import GhostButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.panel import Notice
from app.ui.widgets.speech_bubble import SpeechBubble
from app.ui.widgets.stacks import Rule
from app.ui.widgets.surface import Surface
from app.ui.widgets.words import FocusWords

BEATS = 30
"""Steps of a calming exercise in a second: enough for something slow."""

SLOW = 0.6
"""Seconds after which a saving that is still on its way is spoken of."""

LARGE, LARGEST = 130, 150
"""Text sizes from which the panel takes half the width, and from which the scene becomes a strip above it."""

SLIDE = 120
"""How far the panel comes from when the story goes back, in design pixels."""

TOLD, SAID, TO_DO = 0.1, 0.25, 0.5
"""Order of the keyboard: what is told, then what is said, then the task, its buttons, and the top bar."""


class SceneWindow(StencilView):
    """Shows no more of a scene than lies inside it. A scissor does that without painting, as a stencil would."""


class LessonCard(Surface):
    """The panel. Its widths are for usual stops and for tall ones, `most` is how high it may be, all in pixels."""

    narrow = NumericProperty(0)
    tall = NumericProperty(0)
    most = NumericProperty(0)
    slide = NumericProperty(0)
    """How far it still is from its place, in pixels, when the story has gone back."""


class LessonScreen(ChildScreen):
    """Shows the model; a new stop brings its own view into the panel, and the focus to its text."""

    model: Any = ObjectProperty(None, rebind=True)
    body: Any = ObjectProperty(None)
    pane: Any = ObjectProperty(None)
    footer: Any = ObjectProperty(None)
    chat: Any = ObjectProperty(None)
    card: Any = ObjectProperty(None)
    is_strip = BooleanProperty(False)
    """The scene is a strip above the panel, since the text is large; what is said stands in the panel."""
    is_halved = BooleanProperty(False)
    is_tall = BooleanProperty(False)

    def __init__(self, *, model: LessonModel, make_help: MakeHelp, **kwargs: Any) -> None:
        """Show the stop at which the session stands."""
        self._view: TaskView | None = None
        self._slid = 0
        self._told: FocusWords | None = None
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
        """Page Up: further up in the panel, and from its top on what was told before."""
        if self.pane.scroll_y < 1 and self.body.height > self.pane.height:
            self.pane.turn_page(-1)
        else:
            self.list_said()

    def on_leave(self) -> None:
        """Nothing goes on without the screen."""
        if self._beat is not None:
            self._beat.cancel()
        self._ahead.end()
        self.model.leave()

    def _fit(self, *_: object) -> None:
        self.is_strip = theme.text_scale >= LARGEST or (theme.compact and theme.text_scale >= LARGE)
        self.is_halved = theme.text_scale >= LARGE
        self._show_stop()

    def _show_stop(self, *_: object) -> None:
        """Put what is told and what there is to do into the panel; nothing empty leaves a gap."""
        if self.layer is None:
            self.focus.take(None)
        self._view = self._ahead.take(self.model.task) or make_view(self.model)
        self.body.clear_widgets()
        self._put_story()
        if self._view is not None:
            self._view.bind(on_changed=self._focus_anew)
            self.body.add_widget(self._view)
        if self.model.can_rewind and len(self.model.earlier) > 1:
            earlier = GhostButton(icon="replay", text=i18n.tr("Earlier choices"), focus_rank=TO_DO)
            earlier.bind(on_release=lambda _: self.list_earlier())
            self.body.add_widget(earlier)
        self.footer.show_task()
        self._slide_back()
        self.footer.note = self._encouraging()
        self._let_time_pass()
        self._focus_anew()
        self._ahead.begin(self.model.replies)

    def _build_ahead(self, task: Task) -> TaskView:
        """Build what shows an answered task, as wide as it will be, and the buttons below it."""
        left, _, right, _ = self.body.padding
        card = self.card.width if self.is_strip else self.card.tall if task.is_tall else self.card.narrow
        self.footer.prepare(task)
        view = make_reply(self.model, task)
        view.width = card - self.card.width + self.pane.width - left - right
        return view

    def _put_story(self) -> None:
        """Put what stands above the task: a notice, what is told, and in a strip what is said."""
        model, self._told = self.model, None
        parts: list[Any] = []
        if model.notice:
            parts.append(Notice(icon="leaf", tint="green", text=model.notice))
        if model.narration:
            self._told = FocusWords(style="narration", text=model.narration, focus_rank=TOLD)
            parts.append(self._told)
        if self.is_strip and model.line:
            said = SpeechBubble(name=model.speaker_name, text=model.line, reads=False, has_tail=False)
            said.size_hint_x, said.focus_rank = 1, SAID
            parts.append(said)
        lines = list(model.task.chat) if isinstance(model.task, Ticking) else []
        self.chat.lines = [] if self.is_strip else lines
        if self.is_strip and lines:
            parts.append(ChatSheet(lines=lines))
        if parts and self._view is not None:
            parts.append(Rule())
        for part in parts:
            self.body.add_widget(part)

    def _slide_back(self) -> None:
        """Let an earlier stop come in from the right, once."""
        if self.model.came_back and self.model.turn != self._slid:
            self._slid = self.model.turn
            self.card.slide = dp(SLIDE)
            move(self.card, motion.REWIND, slide=0)

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
        begins = self._view.begins_at() if self._view is not None else None
        if self.is_strip and isinstance(self.model.task, Ticking):
            begins = self._told
        self.first_focus = begins or self._told
        self._start_soon()

    def _start(self, _: float) -> None:
        """Begin at the top, once everything stands where it belongs."""
        self.pane.scroll_y = 1
        self.focus_start()

    def _tell_busy(self, *_: object) -> None:
        if self._slow is not None:
            self._slow.cancel()
        self.footer.note = self._encouraging()
        if self.model.busy:
            self._slow = self.later(SLOW, lambda: setattr(self.footer, "note", i18n.tr("Saving…")))

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
