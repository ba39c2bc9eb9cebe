"""Scrolling a class of sixty, against as many bare Labels in a pane of the same size, frame by frame."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Any

from kivy.base import EventLoop
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.label import Label
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from app.domain.band import Band
from app.services.house import House
from app.ui.desktop import Desktop
from app.ui.hand import Hand, Touch
from app.ui.measure_frames import frame, settle, unpaced
from app.ui.measure_lesson import percentile
from app.ui.routes import TeacherRoom, WhoIsHere
from app.ui.widgets.scroll_pane import ScrollPane

MANY = 60
STEP = 8
"""Pixels that the finger goes in a frame."""
FRAMES = 24
"""Frames of one movement of the finger."""


def measure_scrolling(desktop: Desktop, house: House, times: int) -> dict[str, dict[str, float]]:
    """Move each list down and up so many times, and the bare one in turn; milliseconds of a frame."""
    class_id = house.classes.make("Many", Band.MIDDLE, _names()).settle().id
    hand = Hand.of(desktop)
    unpaced()
    figures = {}
    for place in (WhoIsHere(class_id), TeacherRoom(class_id)):
        hand.navigator.start(place)
        settle()
        pane = hand.find(ScrollPane)
        figures[type(place).__name__] = _compared(hand, pane, times)
    hand.close()
    return figures


def _compared(hand: Hand, pane: ScrollView, times: int) -> dict[str, float]:
    """Scroll the pane of the app, and the bare one with nothing else in the window."""
    labels = [Label(text=name, color=(0, 0, 0, 1)) for name in _names().split("\n")]
    ours, theirs = in_turn(hand.root, pane, bare(pane, labels), times)
    return {
        "p50_ms": median(ours),
        "p99_ms": percentile(ours, 99),
        "labels_p50_ms": median(theirs),
        "labels_p99_ms": percentile(theirs, 99),
        "ratio": percentile(ours, 99) / percentile(theirs, 99),
    }


def in_turn(
    shown: Widget, pane: ScrollView, other: ScrollView, times: int
) -> tuple[list[float], list[float]]:
    """Drag a pane of what is shown, and in turn another one with nothing else in the window; milliseconds of frames."""
    ours: list[float] = []
    theirs: list[float] = []
    window: Any = EventLoop.window
    for _ in range(times):
        ours += _moved(pane)
        window.remove_widget(shown)
        window.add_widget(other)
        settle(0)
        theirs += _moved(other)
        window.remove_widget(other)
        window.add_widget(shown)
        settle(0)
    return ours, theirs


def _moved(pane: ScrollView) -> list[float]:
    """Drag the content up and down again with a finger; return the milliseconds of each frame."""
    x, y = pane.to_window(pane.center_x, pane.y + pane.height / 2)
    times: list[float] = []
    for direction in (1, -1):
        touch = Touch(x, y)
        EventLoop.post_dispatch_input("begin", touch)
        frame()
        times += [_dragged(touch, x, y + direction * at * STEP) for at in range(1, FRAMES + 1)]
        EventLoop.post_dispatch_input("end", touch)
        settle(0)
    return times


def _dragged(touch: Touch, x: float, y: float) -> float:
    window: Any = EventLoop.window
    touch.move((x / (window.width - 1.0), y / (window.height - 1.0)))
    touch.scale_for_screen(*window.size)
    EventLoop.post_dispatch_input("update", touch)
    return frame()


def bare(like: ScrollView, labels: Sequence[Label]) -> ScrollView:
    """Return a list of these Labels, in a pane as large as another, that scrolls as far."""
    column = BoxLayout(orientation="vertical", size_hint_y=None, height=like.children[0].height)
    for label in labels:
        column.add_widget(label)
    pane = ScrollView(
        do_scroll_x=False, size_hint=(None, None), size=like.size, pos=like.to_window(*like.pos)
    )
    pane.add_widget(column)
    return pane


def _names() -> str:
    return "\n".join(f"Learner {number}" for number in range(1, MANY + 1))
