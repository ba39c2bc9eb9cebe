"""Walking a screen with the keyboard: where Tab and arrows lead, and whether the ring can be seen all the time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from kivy.uix.stencilview import StencilView

from app.ui.focus import Focusable
from tests.ui.pilot import Pilot

ARROWS = ("up", "down", "left", "right")
MOST = 250
NEAR = 1.5
"""Pixels by which boxes may meet: places are rounded."""


@dataclass
class Walker:
    """Walks one screen, or the layer above it, and notes what is not as it should be."""

    pilot: Pilot
    faults: list[str] = field(default_factory=list)

    def walk(self) -> list[str]:
        """Go round by Tab, round the other way, and from everywhere by each arrow; return what is not right."""
        self._look("at first")
        forth = self._round("tab")
        self._missed(forth)
        back = self._round("shift+tab")
        if back != [forth[0], *forth[:0:-1]]:
            self.faults.append("Shift+Tab does not lead the same way back")
        self._arrows(forth)
        return self.faults

    def _round(self, key: str) -> list[Any]:
        passed: list[Any] = []
        while self.pilot.focused not in passed:
            assert len(passed) < MOST
            passed.append(self.pilot.focused)
            self.pilot.key(key)
            self._look(key)
        if self.pilot.focused is not passed[0]:
            self.faults.append(f"{key} does not come round: {name(self.pilot.focused)}")
        return passed

    def _missed(self, passed: list[Any]) -> None:
        scope = self.pilot.screen.layer or self.pilot.screen
        usable = [
            each
            for each in self.pilot._walk(scope)
            if isinstance(each, Focusable) and each.focusable and not each.disabled
        ]
        self.faults += [f"Tab does not reach {name(each)}" for each in usable if each not in passed]

    def _arrows(self, members: list[Any]) -> None:
        """See where each arrow leads from everywhere; text takes arrows for itself, and is left by Tab."""
        ahead: dict[Any, set[Any]] = {}
        for at, member in enumerate(members):
            ahead[member] = set()
            if hasattr(member, "is_typing"):
                ahead[member] = {members[(at + 1) % len(members)]}
                continue
            for arrow in ARROWS:
                self.pilot.screen.focus.take(member)
                self.pilot.key(arrow)
                self._look(f"{arrow} from {name(member)}")
                ahead[member].add(self.pilot.focused)
        reached = _within_reach(members[0], ahead)
        self.faults += [f"no arrow leads to {name(each)}" for each in members if each not in reached]

    def _look(self, when: str) -> None:
        """Note where the ring is not seen."""
        widget = self.pilot.focused
        if widget is None:
            self.faults.append(f"nothing has the focus after {when}")
            return
        rings = [layer.pad for kind, layer in widget._layers.items() if kind.startswith("ring-")]
        if not (widget.focused and rings):
            self.faults.append(f"no ring around {name(widget)} after {when}")
            return
        cut = out_of_sight(widget, rings[0], self.pilot.screen)
        if cut:
            self.faults.append(f"the ring around {name(widget)} is cut by {cut} after {when}")


def out_of_sight(widget: Any, pad: float, screen: Any) -> str:
    """Tell what cuts the ring around a widget, and by how much; a text that is higher than its pane shows its top."""
    left, low = widget.to_window(*widget.pos)
    right, top = left + widget.width + pad, low + widget.height + pad
    left, low = left - pad, low - pad
    for around in (*_clips(widget), screen):
        at, under = around.to_window(*around.pos)
        wide, high = at + around.width, under + around.height
        sides = {"left": at - left, "right": right - wide, "top": top - high}
        if top - low <= around.height:
            sides["bottom"] = under - low
        cut = {side: round(by) for side, by in sides.items() if by > NEAR}
        if cut:
            return f"{type(around).__name__} {cut}"
    return ""


def name(widget: Any) -> str:
    """Tell which widget it is."""
    words = (
        str(getattr(widget, key, "") or "") for key in ("text", "label", "title", "name", "icon", "picture")
    )
    return f"{type(widget).__name__} {next(filter(None, words), '')[:30]!r}"


def _within_reach(start: Any, ahead: dict[Any, set[Any]]) -> set[Any]:
    reached, new = {start}, [start]
    while new:
        found = ahead.get(new.pop(), set()) - reached
        reached |= found
        new += found
    return reached


def _clips(widget: Any) -> Iterator[Any]:
    """Give what cuts off whatever is drawn inside it."""
    around = widget.parent
    while around is not None and around.parent is not around:
        if isinstance(around, StencilView):
            yield around
        around = around.parent
