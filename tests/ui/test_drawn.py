"""A widget that draws itself: once in a frame, above what kv draws, and anew when the look changes."""

from __future__ import annotations

from typing import Any

import pytest
from kivy.graphics import Color, Rectangle
from kivy.lang import Builder
from kivy.properties import NumericProperty

from app.ui.theme import theme
from app.ui.widgets.drawn import Drawn
from tests.ui.pilot import Pilot

Builder.load_string("""
<Dot>:
    canvas:
        Color:
    canvas.before:
        Color:
""")


class Dot(Drawn):
    """Counts how often it was drawn."""

    size_of_dot = NumericProperty(1)
    drawn_by = (*Drawn.drawn_by, "size_of_dot")

    def __init__(self, **kwargs: Any) -> None:
        """Begin undrawn."""
        self.times = 0
        super().__init__(**kwargs)

    def _draw(self, *_: object) -> None:
        self.times += 1
        self._group.clear()
        self._group.add(Color(*theme.ink))
        self._group.add(Rectangle(pos=self.pos, size=(self.size_of_dot, self.size_of_dot)))


class DotBehind(Dot):
    """Lies behind its children."""

    is_drawn_behind = True


def test_whatever_changes_in_a_frame_is_drawn_once(pilot: Pilot) -> None:
    """The first time with the frame in which it comes, later by what it names, and by nothing else."""
    dot = pilot.place(Dot(size_hint=(None, None)))
    before = dot.times
    assert before
    dot.pos, dot.size, dot.size_of_dot = (30, 40), (10, 12), 9
    assert dot.times == before
    pilot.frames(2)
    assert dot.times == before + 1
    assert dot._group.children[-1].size == (9, 9)
    dot.opacity = 0.5
    pilot.frames(2)
    assert dot.times == before + 1


def test_another_look_is_drawn(pilot: Pilot) -> None:
    """The colours are those of the theme of now."""
    dot = pilot.place(Dot())
    theme.palette = "high-contrast"
    pilot.frames(2)
    assert tuple(dot._group.children[0].rgba) == tuple(theme.ink)


@pytest.mark.parametrize(("kind", "canvas"), [(Dot, "canvas"), (DotBehind, "canvas.before")])
def test_it_lies_above_what_kv_draws(pilot: Pilot, kind: type[Dot], canvas: str) -> None:
    """On the canvas, or behind the children."""
    dot = pilot.place(kind())
    layer = dot.canvas.before if canvas == "canvas.before" else dot.canvas
    assert layer.children[-1] is dot._group
    assert dot._group not in (dot.canvas if kind is DotBehind else dot.canvas.before).children
