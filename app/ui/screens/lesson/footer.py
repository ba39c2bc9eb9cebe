"""The foot of the lesson's panel: go on, go back, pause, skip. It stays while the text above scrolls."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ObjectProperty, OptionProperty, StringProperty
from kivy.uix.widget import Widget

from app.ui.screens.lesson.doing.task import Task
from app.ui.translations import i18n
from app.ui.widgets.buttons import GhostButton, MainButton, PushButton, QuietButton
from app.ui.widgets.stacks import Column

PAIR = 2
"""So many quiet buttons always share a row."""


class Footer(Column):
    """Holds just the buttons that the stop has. Events: `on_pause`, `on_earlier`."""

    model: Any = ObjectProperty(None)
    note = StringProperty("")
    """A word about what takes long."""
    part = OptionProperty("all", options=("all", "main", "quiet", "none"))
    """Which buttons stand here: those of a page may be at two places."""
    is_short = BooleanProperty(False)
    """Where it is narrow the words are shorter."""
    is_flat = BooleanProperty(False)
    """Everything in one row: where the text is large, its height is needed above."""
    main_row: Any = ObjectProperty(None)
    quiet_row: Any = ObjectProperty(None)
    last_row: Any = ObjectProperty(None)

    __events__ = ("on_pause", "on_earlier")

    def __init__(self, **kwargs: Any) -> None:
        """Show nothing before the first stop."""
        self._share_soon = Clock.create_trigger(self._share, -1)
        super().__init__(**kwargs)
        self._task: Any = None
        self._made: dict[tuple[Any, ...], PushButton] = {}
        self._quiet: list[GhostButton] = []
        self.fbind("width", self._share_soon)
        for name in ("part", "is_flat", "is_short"):
            self.fbind(name, self._show_anew)

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

    def _show_anew(self, *_: object) -> None:
        if self._task is not None:
            self._show()

    def _show(self, *_: object) -> None:
        self.main_row.clear_widgets()
        self.quiet_row.clear_widgets()
        self.last_row.clear_widgets()
        for button in self._main_buttons() if self.part in {"all", "main"} else ():
            self.main_row.add_widget(button)
        self._quiet = self._quiet_buttons() if self.part in {"all", "quiet"} else []
        for button in self._quiet:
            (self.main_row if self.is_flat else self.quiet_row).add_widget(button)
            button.words.fbind("texture_size", self._share_soon)
        self._share()

    def _share(self, *_: object) -> None:
        """Let three stand beside each other, each as wide as its words ask for, so that the gaps between are alike.

        Where that is too little, the last ones stand below. In one row all stand like that.
        """
        if self.is_flat:
            self._share_one_row()
            return
        if len(self._quiet) <= PAIR:
            return
        wide = [button.natural_width for button in self._quiet]
        beside = self._beside(wide)
        is_tight = beside != PAIR or max(wide[:PAIR]) > (self.width - self.quiet_row.spacing) / PAIR
        self.last_row.orientation = "horizontal" if beside > 1 else "vertical"
        for at, (button, share) in enumerate(zip(self._quiet, wide, strict=True)):
            button.size_hint_x = share if is_tight and beside > 1 else 1
            row = self.quiet_row if at < beside else self.last_row
            if button.parent is not row:
                button.parent.remove_widget(button)
                row.add_widget(button)

    def _beside(self, wide: list[float]) -> int:
        """Return how many quiet buttons have room beside each other: all, a pair, or one."""
        between = self.quiet_row.spacing
        for many in (len(wide), PAIR):
            if sum(wide[:many]) + between * (many - 1) <= self.width:
                return many
        return 1

    def _share_one_row(self) -> None:
        """Let all stand in one row where they fit; else those without an edge stand below."""
        mains = [each for each in self.main_row.children if each not in self._quiet]
        every = [*mains, *self._quiet]
        wide = sum(each.natural_width for each in every) + self.main_row.spacing * (len(every) - 1)
        row = self.main_row if wide <= self.width or not mains else self.quiet_row
        for button in self._quiet:
            if button.parent is not row:
                button.parent.remove_widget(button)
                row.add_widget(button)
        for button in every:
            if button.size_hint_x is not None:
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
            buttons.append(self._ghost("pause", i18n.tr("Pause"), lambda: self.dispatch("on_pause")))
            if model.has_history:
                buttons.append(self._ghost("chat", i18n.tr("Earlier"), lambda: self.dispatch("on_earlier")))
        if model.can_skip:
            words = i18n.tr("Skip") if self.is_short else i18n.tr("Skip this one")
            buttons.append(self._ghost("skip", words, model.skip))
        return buttons

    def _ghost(self, icon: str, text: str, do: Callable[[], object]) -> GhostButton:
        """Return a button that shares its row."""
        button = GhostButton(icon=icon, text=text, side_padding=dp(4), size_hint_x=1)
        button.bind(on_release=lambda _: do())
        return button


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
