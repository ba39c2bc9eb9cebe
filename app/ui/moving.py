"""Moving things as the table of motion says: once, along its curve, and not at all where motion is reduced."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.ui.pace import pace
from app.ui.theme import motion, theme

FIRST = 0.05
"""How much can be seen of what fades in when it begins: what is not seen at all cannot have the focus."""


def move(target: Any, name: str, on_end: Callable[[], None] | None = None, **goal: Any) -> None:
    """Bring properties of a widget or a drawing to their goal, in the time and along the curve of a motion.

    Args:
        target: whose properties they are.
        name: of the motion, as in `app.ui.theme.motion`.
        on_end: called when they are there.
        goal: the properties' values in the end.
    """
    _run(target, motion.seconds(name), motion.CURVES[name], on_end, goal)


def fade(target: Any, name: str, on_end: Callable[[], None] | None = None, **goal: Any) -> None:
    """Do the same for a panel or a dialog, which still fades where it stands when motion is reduced."""
    if theme.reduced_motion:
        standing = {key: value for key, value in goal.items() if key != "opacity"}
        for key, value in standing.items():
            setattr(target, key, value)
        _run(target, motion.REDUCED_FADE, "linear", on_end, {"opacity": goal["opacity"]})
    else:
        move(target, name, on_end, **goal)


def _run(
    target: Any, seconds: float, curve: str, on_end: Callable[[], None] | None, goal: dict[str, Any]
) -> None:
    # Its import would be part of the start, where nothing moves yet.
    from kivy.animation import Animation

    Animation.stop_all(target, *goal)
    if not seconds:
        for key, value in goal.items():
            setattr(target, key, value)
        if on_end is not None:
            on_end()
        return

    def ended(*_: object) -> None:
        pace.end()
        if on_end is not None:
            on_end()

    animation = Animation(duration=seconds, t=curve, **goal)
    animation.bind(on_complete=ended)
    pace.begin()
    animation.start(target)
