"""The base of every screen: focus, keys, layers above it, and work in time that ends when it leaves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kivy.clock import Clock
from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ObjectProperty
from kivy.uix.floatlayout import FloatLayout

import app.ui.widgets  # noqa: F401  gives kv the names of the parts
from app.ui.coming import LAYER, coming
from app.ui.focus import Focusable, FocusChain
from app.ui.translations import i18n

KEY_EVENTS = ("back", "help", "read_aloud", "page_up", "page_down", "print", "export", "erase")
CHOICES = range(1, 5)
"""The digits that choose."""


class HearsKeys(EventDispatcher):
    """What a screen hears of the keyboard; a key that it has no answer to does nothing."""

    __events__ = (
        "on_key_digit",
        "on_key_choose",
        "on_key_letter",
        *(f"on_key_{name}" for name in KEY_EVENTS),
    )

    def on_key_digit(self, digit: int) -> None:
        """A digit was pressed: 0 to 9. The first four choose."""
        if digit in CHOICES:
            self.dispatch("on_key_choose", digit)

    def on_key_choose(self, number: int) -> None:
        """A digit was pressed: 1 to 4."""

    def on_key_letter(self, number: int) -> None:
        """A letter of a choice was pressed: 1 for A to 4 for D."""

    def on_key_back(self) -> None:
        """Escape: one level back, never a loss."""

    def on_key_help(self) -> None:
        """F1."""

    def on_key_read_aloud(self) -> None:
        """V."""

    def on_key_page_up(self) -> None:
        """Page Up: the earlier step."""

    def on_key_page_down(self) -> None:
        """Page Down."""

    def on_key_print(self) -> None:
        """Ctrl+P."""

    def on_key_export(self) -> None:
        """Ctrl+E."""

    def on_key_erase(self) -> None:
        """Backspace."""


class Screen(HearsKeys, FloatLayout):
    """A page of the app. It lives from its route to the next and is built anew each time.

    Events, for kv handlers of one call: `on_enter`, `on_leave`, `on_hide`; `on_key_digit` with 0 to 9, of which 1
    to 4 come as `on_key_choose` too; and one `on_key_<name>` for each of `KEY_EVENTS`.
    """

    first_focus = ObjectProperty(None, allownone=True)
    """The text that has the focus when the screen opens; by default the first text."""
    hides_at_corner = BooleanProperty(True)
    """Whether the lower left corner of the window hides everything at once (children's screens)."""

    __events__ = ("on_enter", "on_leave", "on_hide")

    def __init__(self, **kwargs: Any) -> None:
        """Build the screen; a subclass passes its model on: `super().__init__(model=model)`."""
        self._timed: list[Any] = []
        self._spoken: list[Callable[..., None]] = []
        self._layers: list[Any] = []
        self._chains: list[FocusChain] = []
        super().__init__(**kwargs)
        self._chains.append(FocusChain(self))

    @property
    def focus(self) -> FocusChain:
        """The focus of the top layer, or of the screen itself."""
        return self._chains[-1]

    @property
    def layer(self) -> Any:
        """The layer on top, or None."""
        return self._layers[-1] if self._layers else None

    def focus_start(self) -> None:
        """Put the focus where the screen begins: call it when the screen has changed what it shows."""
        Clock.schedule_once(lambda _: self._focus_start(), -1)

    def _focus_start(self) -> None:
        if self._layers:
            if self.focus.current is None:
                self._focus_layer(self.layer)
            return
        if self.first_focus is not None:
            self.focus.take(self.first_focus)
        else:
            self.focus.start()

    def open(self, layer: Any) -> None:
        """Put a dialog or a side panel above the screen; it has focus and keys until it dispatches `on_close`."""
        layer.bind(on_close=self._close)
        self.focus.rest()
        self._layers.append(layer)
        self._chains.append(FocusChain(layer))
        self.add_widget(layer)
        layer.arrive()
        Clock.schedule_once(lambda _: self._focus_layer(layer), -1)
        coming.begin(LAYER)

    def ask(self, question: Any, do: Callable[[], object]) -> None:
        """Open a dialog whose other answer, not the safe one, does something."""
        question.bind(on_other_chosen=lambda _: do())
        self.open(question)

    def _focus_layer(self, layer: Any) -> None:
        if layer is not self.layer:
            return
        if layer.first_focus is not None:
            self.focus.take(layer.first_focus)
        else:
            self.focus.start()

    def _close(self, layer: Any) -> None:
        at = self._layers.index(layer)
        self._layers.remove(layer)
        self._chains.pop(at + 1).take(None)
        layer.depart(lambda: self.remove_widget(layer))
        self.focus.settle()

    def later(self, seconds: float, job: Callable[[], None]) -> Any:
        """Do something once after a while, unless the screen has left by then."""
        event = Clock.schedule_once(lambda _: job(), seconds)
        self._timed.append(event)
        return event

    def every(self, seconds: float, job: Callable[[], None]) -> Any:
        """Do something again and again until the screen leaves."""
        event = Clock.schedule_interval(lambda _: job(), seconds)
        self._timed.append(event)
        return event

    def follow_language(self, job: Callable[..., None]) -> None:
        """Do this whenever another language is spoken, until the screen leaves."""
        i18n.bind(tr=job)
        self._spoken.append(job)

    def leave(self) -> None:
        """Tell the screen that it is over: timed work is cancelled, then `on_leave` comes."""
        for event in self._timed:
            event.cancel()
        for job in self._spoken:
            i18n.unbind(tr=job)
        self._timed.clear()
        self._spoken.clear()
        self.focus.take(None)
        self.dispatch("on_leave")

    def hide(self) -> None:
        """Tell the screen that it is covered at once: nothing may be heard, and no key reaches it."""
        self.focus.take(None)
        self.dispatch("on_hide")

    def on_touch_down(self, touch: Any) -> bool:
        """Let a touch pass, and give the focus to what took it."""
        handled = bool(super().on_touch_down(touch))
        self.focus_touched(touch)
        return handled

    def focus_touched(self, touch: Any) -> None:
        """Give the focus to what has taken a touch; a pane that scrolls passes a touch on later, and then says so."""
        for held in touch.grab_list:
            widget = held()
            if isinstance(widget, Focusable) and widget.focusable and widget.focuses_on_touch:
                self.focus.take(widget)

    def on_enter(self) -> None:
        """The screen has become visible."""

    def on_leave(self) -> None:
        """The screen is no longer visible."""

    def on_hide(self) -> None:
        """The screen was covered by quick hide; it may come back."""
