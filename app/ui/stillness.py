"""Whether the window has come to rest: nothing moves, nothing is due soon, and no thread has an answer to bring."""

from __future__ import annotations

from typing import Any

from kivy.animation import Animation
from kivy.clock import Clock

from app.ui import background

SOON = 5.0
"""Seconds: a toast is gone after fewer; the end of a child's time here is further away."""


def is_still() -> bool:
    """Tell whether what is shown stays as it is until somebody does something."""
    return not background.is_waiting() and not any(map(_changes, Clock.get_events()))


def _changes(event: Any) -> bool:
    """Tell whether an event changes what is shown: a step of a motion, or something that comes once and soon."""
    if event.loop:
        return isinstance(getattr(event.get_callback(), "__self__", None), Animation)
    return bool(event.timeout <= SOON)
