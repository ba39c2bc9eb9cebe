"""What is fresh in the window takes some frames: it is built in one, laid out in the next, painted in the third.

Together they would take as long as several frames. What is unpainted keeps the picture that was in the window; touches
and keys that come meanwhile mean that picture, and go nowhere (`Root`).
"""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window

from app.ui.background import BEFORE_IT_IS_PAINTED

SCREEN, LAYER = 3, 2
"""Frames until each is seen. A layer is little, so it is painted in the frame in which it is laid out."""


class Coming:
    """Whether something that was built has not been painted yet."""

    def __init__(self) -> None:
        """Nothing waits."""
        self._left = 0
        self._waiting: list[Any] = []

    def __bool__(self) -> bool:
        """Tell whether the window still shows the picture from before."""
        return self._left > 0

    def begin(self, frames: int) -> None:
        """Let what is to be done before a frame is painted wait for the next one: this one was needed for building."""
        for event in Clock.get_events():
            if event.timeout == BEFORE_IT_IS_PAINTED:
                event.cancel()
                self._waiting.append(event)
        if not self._left:
            Window.bind(on_draw=self._paint, on_flip=self._flip)
        self._left = max(self._left, frames)
        Window.canvas.ask_update()

    def end(self) -> None:
        """Paint in this frame whatever is shown by now."""
        if self._left:
            self._left = 0
            Window.unbind(on_draw=self._paint, on_flip=self._flip)
            self._go_on()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for event in waiting:
            event()

    def _paint(self, *_: object) -> bool:
        """Paint nothing but the last frame (what is true here ends Kivy's event)."""
        self._go_on()
        return self._left > 1

    def _flip(self, *_: object) -> bool:
        """Keep the picture in the window as long as nothing was painted."""
        is_unpainted = self._left > 1
        self._left -= 1
        if not self._left:
            Window.unbind(on_draw=self._paint, on_flip=self._flip)
        return is_unpainted


coming = Coming()
"""That of the one window."""
