"""The widget that fills the window: the stage of the current screen, and where keys, hover and touches come in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import ref

from kivy.core.window import Window
from kivy.metrics import dp
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from app.ui.coming import SCREEN, coming
from app.ui.keys import REPEATABLE, WHILE_TYPING, meaning
from app.ui.screen import KEY_EVENTS, Screen
from app.ui.theme import theme

CORNER = 24
"""Side of the corner that hides, in design pixels."""


PAGES = {"page_up": -1, "page_down": 1}


class Root(FloatLayout):
    """Shows one screen, and sends keys where they belong. `verbs` are the app's own keys: name to function."""

    def __init__(self, **kwargs: Any) -> None:
        """Listen to the window as long as the widget is in it."""
        # Kivy would begin with 100 x 100 pixels, for which everything would be laid out once in vain.
        super().__init__(**{"size": Window.size} | kwargs)
        self.verbs: dict[str, Callable[[], None]] = {}
        self._held: set[int] = set()
        self._hovered: Any = None
        self._touched: Any = _nothing
        self.fbind("size", self._fit)
        theme.follow(self._clear)
        Window.bind(on_key_down=self._key_down, on_key_up=self._key_up, mouse_pos=self._mouse)
        self._fit()
        self._clear()

    @property
    def screen(self) -> Screen | None:
        """The screen that is shown."""
        return self.children[0] if self.children else None

    @property
    def is_coming(self) -> bool:
        """Whether something fresh has not been painted yet: what is seen is from before."""
        return bool(coming)

    def show(self, screen: Screen, *, at_once: bool = False) -> None:
        """Let a screen enter, and no other be shown; `at_once` it is painted in this frame, as the first one is."""
        at_once = at_once or not self.children
        self.clear_widgets()
        self._hovered = None
        # As large as it will be, before anything in it is laid out: else all of it would be laid out twice.
        screen.size = self.size
        self.add_widget(screen)
        screen.dispatch("on_enter")
        screen.focus_start()
        if at_once:
            coming.end()
        else:
            coming.begin(SCREEN)

    def close(self) -> None:
        """Stop listening to the window."""
        coming.end()
        Window.unbind(on_key_down=self._key_down, on_key_up=self._key_up, mouse_pos=self._mouse)

    def on_touch_down(self, touch: Any) -> bool:
        """Let a touch through to a screen that is seen, but no second tap of a pair whose first one has changed it."""
        former = self._touched()
        if not coming:
            self._touched = ref(self.screen) if self.screen is not None else _nothing
        if (touch.is_double_tap or touch.is_triple_tap) and former is not self.screen:
            return True
        corner = self.screen is not None and self.screen.hides_at_corner
        if corner and touch.x < dp(CORNER) and touch.y < dp(CORNER) and "hide" in self.verbs:
            self.verbs["hide"]()
            return True
        return bool(coming) or bool(super().on_touch_down(touch))

    def _clear(self) -> None:
        """Let each frame begin as an empty page: cheaper than to paint one."""
        Window.clearcolor = theme.page

    def _fit(self, *_: object) -> None:
        theme.fit(self.width, self.height)

    def _key_up(self, _window: Any, key: int, *_: object) -> None:
        self._held.discard(key)

    def _key_down(self, _window: Any, key: int, scancode: int, _text: Any, modifiers: list[str]) -> bool:
        word, again = meaning(key, scancode, modifiers), key in self._held
        self._held.add(key)
        if not word or (again and word not in REPEATABLE):
            return False
        if word in self.verbs:
            self.verbs[word]()
            return True
        return bool(coming) or (self.screen is not None and self._tell(self.screen, word))

    def _tell(self, screen: Screen, word: str) -> bool:
        """Send what a key means to the focus, to the layer on top or to the screen."""
        focus = screen.focus
        if getattr(focus.current, "is_typing", False) and word not in WHILE_TYPING:
            return False
        if word in ("next", "former"):
            focus.step(1 if word == "next" else -1)
        elif word in ("up", "down", "left", "right"):
            focus.toward(word)
        elif word == "press":
            focus.activate()
        elif screen.layer is not None:
            _tell_layer(screen.layer, word)
        elif word in KEY_EVENTS:
            screen.dispatch(f"on_key_{word}")
        elif word.startswith(("choose_", "digit_")):
            screen.dispatch("on_key_digit", int(word[-1]))
        elif word.startswith("letter_"):
            screen.dispatch("on_key_letter", int(word[-1]))
        else:
            return False
        return True

    def _mouse(self, _window: Any, pos: tuple[float, float]) -> None:
        found = None if coming else _hoverable(self, *pos)
        if found is not self._hovered:
            if self._hovered is not None:
                self._hovered.hovered = False
            self._hovered = found
            if found is not None:
                found.hovered = True


def _tell_layer(layer: Any, word: str) -> None:
    """Send what a key means to a layer: it can be left, and turned where it is longer than the window."""
    if word == "back":
        layer.cancel()
    elif word in PAGES and hasattr(layer, "turn_page"):
        layer.turn_page(PAGES[word])


def _hoverable(widget: Widget, x: float, y: float) -> Any:
    """Return the topmost widget with a `hovered` property at a place, or None."""
    if not widget.collide_point(x, y) or getattr(widget, "is_leaving", False):
        return None
    inside = widget.to_local(x, y)
    for child in widget.children:
        found = _hoverable(child, *inside)
        if found is not None:
            return found
        if getattr(child, "is_layer", False):
            return None
    return widget if hasattr(widget, "hovered") and not widget.disabled else None


def _nothing() -> None:
    """Refer to no screen."""
