"""How long things move. Whoever moves anything asks here, so that reduced motion stills it."""

from __future__ import annotations

from app.ui.theme import theme

PRESS, HOVER = "press", "hover"
PANEL_IN, PANEL_OUT = "panel-in", "panel-out"
SCENE, FACE = "scene", "face"
MESSAGE, MESSAGES_APART = "message", "messages-apart"
STEM, REWIND = "stem", "rewind"

SECONDS = {
    PRESS: 0.08,
    HOVER: 0.12,
    PANEL_IN: 0.22,
    PANEL_OUT: 0.16,
    SCENE: 0.3,
    FACE: 0.15,
    MESSAGE: 0.2,
    MESSAGES_APART: 0.6,
    STEM: 0.9,
    REWIND: 0.4,
}
CURVES = {
    PRESS: "out_quad",
    HOVER: "out_quad",
    PANEL_IN: "out_cubic",
    PANEL_OUT: "out_cubic",
    SCENE: "in_out_sine",
    FACE: "linear",
    MESSAGE: "out_cubic",
    STEM: "in_out_sine",
    REWIND: "in_out_sine",
}
"""The curve of each, by its name in Kivy."""

REDUCED_FADE = 0.12
"""What a panel or dialog takes instead, in seconds, when motion is reduced: it fades where it stands."""


def seconds(name: str) -> float:
    """Return how long a motion takes now: nothing when motion is reduced, so the end is shown at once."""
    return 0.0 if theme.reduced_motion else SECONDS[name]
