"""Where the keyboard is: what can have the focus, and how it moves through a screen in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from kivy.clock import Clock
from kivy.properties import BooleanProperty, NumericProperty
from kivy.uix.widget import Widget

from app.ui.easing import ease
from app.ui.theme import motion
from app.ui.theme.surface import Surfaced

DIRECTIONS = {"left": (-1, 0), "right": (1, 0), "up": (0, 1), "down": (0, -1)}


class Focusable(Surfaced):
    """A widget that the keyboard can reach; it shows a ring while `focused`.

    Order is the order of kv. `focus_rank` (its own, or of a widget around it) puts it behind everything of a lower
    rank: a top bar comes first on the screen and last for the keyboard.
    """

    focused = BooleanProperty(False)
    focusable = BooleanProperty(True)
    focus_rank = NumericProperty(0)
    focuses_on_touch = BooleanProperty(True)
    """Off for what a ring would give away: which picture of a password was touched last."""
    is_text = BooleanProperty(False)
    """Text can hold the focus without doing anything: a screen opens on it, never on an answer."""

    def activate(self) -> None:
        """Do what Enter or Space does here."""

    def takes_arrow(self, direction: str) -> bool:
        """Do what an arrow does here, and tell whether it does anything; else the focus moves."""
        del direction
        return False

    def on_focused(self, _: object, focused: bool) -> None:  # noqa: FBT001  Kivy's observers are called so
        """Show or hide the ring."""
        self._eases = partial(ease, motion.HOVER)
        self.ring = focused


class FocusChain:
    """The focus of one screen or of one layer above it."""

    def __init__(self, scope: Widget) -> None:
        """Move among the focusable widgets inside `scope`."""
        self._scope = scope
        self.current: Any = None
        self._settle = Clock.create_trigger(lambda _: self.settle(), -1)

    def members(self) -> list[Any]:
        """Return what can have the focus now, in reading order."""
        found = list(_walk(self._scope, 0))
        found.sort(key=lambda pair: pair[0])
        return [widget for _, widget in found]

    def start(self) -> None:
        """Put the focus on the first text, or where there is none on the first widget."""
        members = self.members()
        texts = [widget for widget in members if widget.is_text]
        self.take((texts or members or [None])[0])

    def take(self, widget: Any) -> None:
        """Give the focus to a widget, or with None to nobody. What kv calls by an id is a weak proxy of it."""
        widget = getattr(widget, "__self__", None)
        if widget is self.current:
            if widget is not None:
                widget.focused = True
            return
        if self.current is not None:
            self.current.unbind(disabled=self._lost, parent=self._lost, opacity=self._lost)
            self.current.focused = False
        self.current = widget
        if widget is not None:
            widget.bind(disabled=self._lost, parent=self._lost, opacity=self._lost)
            widget.focused = True
            _scroll_to(widget)

    def step(self, by: int) -> None:
        """Go to the next (1) or the former (-1) widget, round and round."""
        members = self.members()
        if not members:
            return
        at = members.index(self.current) if self.current in members else (-1 if by > 0 else 0)
        self.take(members[(at + by) % len(members)])

    def toward(self, direction: str) -> None:
        """Go to the nearest widget in a direction; where there is none, along the reading order to its end.

        Inside a pane that scrolls, what lies further on in it comes before what stands around it.
        """
        members = self.members()
        if self.current not in members:
            self.start()
            return
        if self.current.takes_arrow(direction):
            return
        pane = _pane_of(self.current)
        beside = [each for each in members if _pane_of(each) == pane] if pane is not None else []
        nearest = _nearest(self.current, beside, DIRECTIONS[direction])
        if nearest is None:
            nearest = _nearest(self.current, members, DIRECTIONS[direction])
        if nearest is None:
            at = members.index(self.current) + (1 if direction in ("right", "down") else -1)
            nearest = members[max(0, min(at, len(members) - 1))]
        self.take(nearest)

    def activate(self) -> None:
        """Press what has the focus; what has gone from the screen with something around it is not pressed."""
        if self.current in self.members():
            self.current.activate()
        else:
            self.settle()

    def rest(self) -> None:
        """Show no ring while a layer is above; `settle` brings it back."""
        if self.current is not None:
            self.current.focused = False

    def settle(self) -> None:
        """Show the focus, at a new place if its widget is gone: the ring never disappears."""
        if self.current in self.members():
            self.take(self.current)
        else:
            self.start()

    def _lost(self, *_: object) -> None:
        self._settle()


def _walk(widget: Widget, rank: float) -> Iterator[tuple[float, Any]]:
    for child in reversed(widget.children):
        if child.disabled or not child.opacity or getattr(child, "is_leaving", False):
            continue
        own = max(rank, getattr(child, "focus_rank", 0))
        if isinstance(child, Focusable) and child.focusable:
            yield own, child
        yield from _walk(child, own)


def _nearest(current: Any, members: list[Any], way: tuple[int, int]) -> Any:
    """Return the member whose centre lies nearest that way; what is off to the side counts twice.

    Left and right stay in the row: only what overlaps in height is taken.
    """
    here = current.to_window(*current.center)
    best, least = None, float("inf")
    for widget in members:
        there = widget.to_window(*widget.center)
        dx, dy = there[0] - here[0], there[1] - here[1]
        ahead = dx * way[0] + dy * way[1]
        aside = abs(dx * way[1]) + abs(dy * way[0])
        reach = (current.height + widget.height) / 2 if way[0] else 2 * ahead
        if widget is current or ahead <= 1 or aside >= reach:
            continue
        if ahead + 2 * aside < least:
            best, least = widget, ahead + 2 * aside
    return best


def _scroll_to(widget: Any) -> None:
    """Let every scrolling pane around the widget bring it into view."""
    for pane in _panes_around(widget):
        pane.bring_into_view(widget)


def _pane_of(widget: Any) -> Any:
    """Return the innermost scrolling pane around a widget, or None."""
    return next(_panes_around(widget), None)


def _panes_around(widget: Any) -> Iterator[Any]:
    around = widget.parent
    while around is not None and around.parent is not around:
        if hasattr(around, "bring_into_view"):
            yield around
        around = around.parent
