"""What a sheet is made of: a card for each part, and on it a sample for each of its states."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from kivy.metrics import dp
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.stacklayout import StackLayout
from kivy.uix.stencilview import StencilView
from kivy.uix.widget import Widget

from app.ui.screen import Screen
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.page import ACROSS, UP
from app.ui.widgets.panel import Panel
from app.ui.widgets.stacks import Row
from app.ui.widgets.words import Words

STATES: dict[str, dict[str, Any]] = {
    "default": {},
    "hover": {"hovered": True},
    "focus": {"focused": True},
    "pressed": {"state": "down"},
    "off": {"disabled": True},
}
"""How the window itself puts a part into each state."""
NEVER_OFF = ("default", "hover", "focus", "pressed")
READ = ("default", "focus")
"""The states of what is never switched off, and of a text that can hold the focus."""
BETWEEN = 26
"""Between two samples, in design pixels: both may have a ring."""
LEAST = 92
"""Width of a sample's caption, in design pixels, where the part is narrower."""


class Flow(StackLayout):
    """Samples beside each other, in as many rows as they need."""

    def __init__(self, samples: Iterable[Widget], **kwargs: Any) -> None:
        """Lay the samples out."""
        super().__init__(
            size_hint_y=None, spacing=(dp(BETWEEN), dp(20)), padding=(dp(6), dp(6), dp(6), 0), **kwargs
        )
        self.bind(minimum_height=self.setter("height"))
        for each in samples:
            self.add_widget(each)


class Sample(BoxLayout):
    """A part, and below it the word for its state."""

    def __init__(self, shown: Widget, word: str = "") -> None:
        """Take over the width of the part."""
        super().__init__(orientation="vertical", size_hint=(None, None), spacing=dp(12))
        # In a row of its own: a button in a column would ask the column for its width.
        self.row = Row(size_hint_x=None, pos_hint={"center_x": 0.5})
        self.row.bind(minimum_width=self._widen)
        self.row.add_widget(shown)
        self.add_widget(self.row)
        if word:
            self.add_widget(Words(style="caption", text=word, halign="center"))
        self.bind(minimum_height=self.setter("height"))
        self._widen()

    def _widen(self, *_: object) -> None:
        self.row.width = self.row.minimum_width
        self.width = max(self.row.width, dp(LEAST) * theme.text_scale / 100)


class Stage(StencilView, Screen):
    """A piece of a window, for what fills a window or lies above one. Nothing is seen beyond it."""

    def __init__(self, size: tuple[float, float], *parts: Widget) -> None:
        """Take a size in design pixels."""
        super().__init__(size_hint=(None, None), size=(dp(size[0]), dp(size[1])))
        for part in parts:
            # A screen begins at the window's corner, and Kivy would leave there what has no hint.
            across = {} if ACROSS & part.pos_hint.keys() else {"x": 0}
            up = {} if UP & part.pos_hint.keys() else {"y": 0}
            part.pos_hint = {**part.pos_hint, **across, **up}
            self.add_widget(part)

    def with_layer(self, layer: Widget) -> Stage:
        """Open a dialog or a side panel, as a screen does."""
        layer.pos_hint = {"x": 0, "y": 0}
        self.open(layer)
        return self


def word_of(state: str) -> str:
    """Return the word for a state, as it stands below its sample."""
    return {
        "default": i18n.tr("Default"),
        "hover": i18n.tr("Hover"),
        "focus": i18n.tr("Keyboard focus"),
        "pressed": i18n.tr("Pressed"),
        "off": i18n.tr("Switched off"),
    }[state]


def put(part: Widget, state: str) -> Widget:
    """Put a part into a state, as the window does."""
    for name, value in STATES[state].items():
        setattr(part, name, value)
    return part


def in_states(make: Callable[[], Widget], states: Iterable[str] = STATES) -> list[Sample]:
    """Return a sample of a part in each of these states."""
    return [Sample(put(make(), state), word_of(state)) for state in states]


def plainly(parts: Iterable[Widget]) -> list[Sample]:
    """Return samples without a word."""
    return [Sample(part) for part in parts]


def card(title: str | type[Widget], *samples: Widget) -> Panel:
    """Return a card with a title: of the class that it shows, or any other."""
    panel = Panel(spacing=dp(12))
    panel.add_widget(Words(style="button", text=title if isinstance(title, str) else title.__name__))
    panel.add_widget(Flow(samples))
    return panel
