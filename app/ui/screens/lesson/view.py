"""The screen of a lesson: the scene, and a panel at its right with what is told and what there is to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

from app.ui.child_screen import ChildScreen, MakeHelp
from app.ui.screens.lesson.doing.ticking import Ticking
from app.ui.screens.lesson.footer import Footer  # noqa: F401  kv names it
from app.ui.screens.lesson.layers import EarlierChoices, Paused, StopHere
from app.ui.screens.lesson.model import LessonModel
from app.ui.screens.lesson.tasks import make_view
from app.ui.screens.lesson.tasks.ticking import ChatSheet  # noqa: F401  kv names it
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.translations import i18n
from app.ui.widgets.buttons import GhostButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.panel import Notice
from app.ui.widgets.stacks import Rule
from app.ui.widgets.words import FocusWords

TOLD, SAID = 0.1, 0.25
"""Order of the keyboard: what is told, then what is said, then the task, its buttons, and the top bar."""


class LessonScreen(ChildScreen):
    """Shows the model; a new stop brings its own view into the panel, and the focus to its text."""

    model: Any = ObjectProperty(None, rebind=True)
    body: Any = ObjectProperty(None)
    pane: Any = ObjectProperty(None)
    footer: Any = ObjectProperty(None)
    chat: Any = ObjectProperty(None)

    def __init__(self, *, model: LessonModel, make_help: MakeHelp, **kwargs: Any) -> None:
        """Show the stop at which the session stands."""
        self._view: TaskView | None = None
        self._told: FocusWords | None = None
        super().__init__(model=model, make_help=make_help, **kwargs)
        model.fbind("turn", self._show_stop)
        model.fbind("failure", self._tell_failure)
        self._show_stop()

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

    def _show_stop(self, *_: object) -> None:
        """Put what is told and what there is to do into the panel; nothing empty leaves a gap."""
        model, view = self.model, make_view(self.model)
        self.body.clear_widgets()
        if model.notice:
            self.body.add_widget(Notice(icon="leaf", tint="green", text=model.notice))
        told = FocusWords(style="narration", text=model.narration, focus_rank=TOLD) if model.narration else None
        for part in (told, Rule() if told and view else None, view):
            if part is not None:
                self.body.add_widget(part)
        if model.can_rewind and len(model.earlier) > 1:
            earlier = GhostButton(icon="replay", text=i18n.tr("Earlier choices"))
            earlier.bind(on_release=lambda _: self.list_earlier())
            self.body.add_widget(earlier)
        self._view, self._told = view, told
        if view is not None:
            view.bind(on_changed=self._focus_anew)
        self.chat.lines = list(model.task.chat) if isinstance(model.task, Ticking) else []
        self.footer.show_task()
        self.pane.scroll_y = 1
        self._focus_anew()

    def _focus_anew(self, *_: object) -> None:
        """Begin at the text of the task, else at what is told, else at what is said."""
        begins = self._view.begins_at() if self._view is not None else None
        self.first_focus = begins or self._told
        self.focus_start()

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
        dialog.bind(on_safe=lambda _: self.model.try_again(), on_other=lambda _: self.model.stop())
        self.open(dialog)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
