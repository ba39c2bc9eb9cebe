"""The foot of the lesson's panel: go on, go back, pause, skip. It stays while the text above scrolls."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ObjectProperty, StringProperty
from kivy.uix.widget import Widget

from app.ui.screens.lesson.doing.task import Task
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.buttons import GhostButton, MainButton, PushButton, QuietButton
from app.ui.widgets.stacks import Column

PAIR, USUAL = 2, 100
"""So many quiet buttons share a row; the size of text up to which three find room in one on a small window."""


class Footer(Column):
    """Holds just the buttons that the stop has. Events: `on_pause`, `on_earlier`."""

    model: Any = ObjectProperty(None)
    note = StringProperty("")
    """A word about what takes long."""
    is_flat = BooleanProperty(False)
    """Everything in one row: where the text is large, its height is needed above."""
    main_row: Any = ObjectProperty(None)
    quiet_row: Any = ObjectProperty(None)
    last_row: Any = ObjectProperty(None)

    __events__ = ("on_pause", "on_earlier")

    def __init__(self, **kwargs: Any) -> None:
        """Show nothing before the first stop."""
        super().__init__(**kwargs)
        self._task: Any = None
        self._made: dict[tuple[Any, ...], PushButton] = {}

    def show_task(self) -> None:
        """Offer what the task of now offers."""
        if self._task is not None:
            self._task.funbind("main_label", self._show)
        self._task = self.model.task
        self._task.fbind("main_label", self._show)
        self._show()

    def on_pause(self) -> None:
        """Pause was pressed."""

    def on_earlier(self) -> None:
        """What was told before is asked for."""

    def _show(self, *_: object) -> None:
        self.main_row.clear_widgets()
        self.quiet_row.clear_widgets()
        self.last_row.clear_widgets()
        for button in self._main_buttons():
            self.main_row.add_widget(button)
        quiet = self._quiet_buttons()
        for button in quiet:
            (self.main_row if self.is_flat else self.quiet_row).add_widget(button)
        if len(quiet) > PAIR and not self.is_flat:
            self._make_room(quiet)

    def _make_room(self, quiet: list[GhostButton]) -> None:
        """Let three stand beside each other, each as wide as its words ask for, so that the gaps between are alike.

        Where that is too little, the last one stands below the others.
        """
        if theme.compact and theme.text_scale > USUAL:
            self.quiet_row.remove_widget(quiet[-1])
            self.last_row.add_widget(quiet[-1])
        else:
            for button in quiet:
                button.size_hint_x = button.natural_width

    def _main_buttons(self) -> list[Widget]:
        model, buttons = self.model, []
        if model.can_rewind:
            buttons.append(self._rewind_button())
        if self._task.main_label:
            buttons.append(self._main_button(self._task))
        return buttons

    def prepare(self, task: Task) -> None:
        """Build the large buttons of an answered task that may come, so that they only have to be shown."""
        self._rewind_button()
        self._main_button(task)

    def _rewind_button(self) -> PushButton:
        return self._large(QuietButton, self.model.rewind, icon="rewind", text=i18n.tr("Rewind"))

    def _main_button(self, task: Task) -> PushButton:
        icon = task.main_icon
        last = icon == "next"
        return self._large(
            MainButton, self.model.go, icon=icon, icon_last=last, text=task.main_label, size_hint_x=1
        )

    def _large(self, kind: type[PushButton], do: Callable[[], None], **looks: Any) -> PushButton:
        """Return the button that looks like this: the one that was shown or prepared before, or a new one."""
        key = (kind, *looks.values())
        if key not in self._made:
            self._made[key] = kind(**looks)
            self._made[key].bind(on_release=lambda _: do())
        return self._made[key]

    def _quiet_buttons(self) -> list[GhostButton]:
        model = self.model
        buttons: list[GhostButton] = []
        if not (model.can_rewind or self._task.is_tall):
            buttons.append(self._quiet("pause", i18n.tr("Pause"), lambda: self.dispatch("on_pause")))
            if model.has_history:
                buttons.append(self._quiet("chat", i18n.tr("Earlier"), lambda: self.dispatch("on_earlier")))
        if model.can_skip:
            buttons.append(self._quiet("skip", i18n.tr("Skip this one"), model.skip))
        return buttons

    def _quiet(self, icon: str, text: str, do: Callable[[], object]) -> GhostButton:
        """Return a button that shares its row."""
        button = GhostButton(icon=icon, text=text, side_padding=dp(4), size_hint_x=1)
        button.bind(on_release=lambda _: do())
        return button


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
