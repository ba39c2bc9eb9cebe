"""A window that paints nothing: a long way has thousands of frames, and without a graphics card each costs much."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unpainted() -> Iterator[None]:
    """Paint no frame."""
    from kivy.core.window import Window

    Window.bind(on_draw=_done, on_flip=_done)
    try:
        yield
    finally:
        Window.unbind(on_draw=_done, on_flip=_done)


def _done(*_: object) -> bool:
    """Tell Kivy that nobody else needs to see to it."""
    return True
