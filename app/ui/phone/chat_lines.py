"""A chat that scrolls: only what is seen is there, however long the chat is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from kivy.clock import Clock
from kivy.metrics import dp
from kivy.properties import NumericProperty, ObjectProperty
from kivy.uix.widget import Widget

from app.ui.moving import move
from app.ui.phone.bubbles import CoveredTile, PhotoTile, SaidBubble, TypingBubble
from app.ui.phone.chat_parts import ChatPart, IconLine, NameLine, QuietLine
from app.ui.phone.pane import PhonePane
from app.ui.phone.rows import ChatRow
from app.ui.theme import motion, theme

KINDS: dict[str, type[ChatPart]] = {
    "day": QuietLine,
    "note": QuietLine,
    "name": NameLine,
    "said": SaidBubble,
    "gift": IconLine,
    "photo": PhotoTile,
    "covered": CoveredTile,
    "sign": IconLine,
    "sent": IconLine,
    "typing": TypingBubble,
}
EDGE, RISE = 14, 12
"""Around all rows, and how far a new one rises, in design pixels."""
BEYOND = 2
"""Rows above and below what is seen that are there too, so that the keyboard can go on to them."""


class ChatLines(Widget):
    """Rows below each other. `look` says which part of it is seen; the parts of other rows are used again."""

    lift = NumericProperty(0)
    """How far the last row is below its place, in pixels: it rises."""
    least = NumericProperty(0)
    """It is at least so high: what is said stands at the foot."""

    def __init__(self, **kwargs: Any) -> None:
        """Begin without any row."""
        self.rows: Sequence[ChatRow] = ()
        self._sizes: list[tuple[float, float]] = []
        self._feet: list[float] = []
        self._seen = (0.0, 0.0)
        self._parts: dict[int, ChatPart] = {}
        self._free: dict[type[ChatPart], list[ChatPart]] = {}
        self._again = Clock.create_trigger(self._measure, -1)
        super().__init__(**{"size_hint_y": None} | kwargs)
        for name in ("width", "least"):
            self.fbind(name, self._again)
        self.fbind("lift", self._place_last)
        theme.follow(self._look_changed)

    def show(self, rows: Sequence[ChatRow]) -> None:
        """Show these rows; those that stay keep their parts."""
        same = 0
        while same < min(len(rows), len(self.rows)) and rows[same] == self.rows[same]:
            same += 1
        self._drop(at for at in list(self._parts) if at >= same)
        self.rows = rows
        self._measure()

    def look(self, low: float, high: float) -> None:
        """Show what lies between two heights, in pixels from its foot."""
        self._seen = (low, high)
        self._show_seen()

    def rise(self) -> None:
        """Let the last row rise to its place."""
        self.lift = dp(RISE) if motion.seconds(motion.MESSAGE) else 0
        move(self, motion.MESSAGE, lift=0)

    def _look_changed(self) -> None:
        self._drop(list(self._parts))
        self._free.clear()
        self._again()

    def _measure(self, *_: object) -> None:
        """Say where each row stands, from the foot of the whole up."""
        room = max(1.0, self.width - 2 * dp(EDGE))
        self._sizes = [KINDS[row.kind].size_of(row, room) for row in self.rows]
        steps = [dp(row.above) + high for row, (_, high) in zip(self.rows, self._sizes, strict=True)]
        whole = sum(steps) + 2 * dp(EDGE)
        # Feet fall from row to row; negative, so that they grow and can be searched.
        self._feet = [down - whole + dp(EDGE) for down in accumulate(steps)]
        self.height = max(whole, self.least)
        self._drop(at for at in list(self._parts) if at >= len(self.rows))
        for at, part in self._parts.items():
            self._put(at, part)
        self._show_seen()

    def _show_seen(self) -> None:
        """Have a part for each row that is seen, and for no other but the one with the focus."""
        if not self._feet:
            return
        low, high = self._seen
        last = min(len(self.rows), bisect_right(self._feet, -low) + 1 + BEYOND)
        first = max(0, bisect_left(self._feet, -high) - BEYOND)
        wanted = range(first, last)
        gone = [at for at, part in self._parts.items() if at not in wanted]
        self._drop(at for at in gone if not getattr(self._parts[at], "focused", False))
        fresh = [at for at in wanted if at not in self._parts]
        for at in fresh:
            self._parts[at] = self._take(at)
        if fresh:
            self.children.sort(key=lambda part: part.at, reverse=True)

    def _take(self, at: int) -> ChatPart:
        row = self.rows[at]
        free = self._free.get(KINDS[row.kind], [])
        part = free.pop() if free else KINDS[row.kind]()
        part.at = at
        part.show_row(row)
        self._put(at, part)
        self.add_widget(part)
        return part

    def _drop(self, those: Any) -> None:
        for at in those:
            part = self._parts.pop(at)
            self.remove_widget(part)
            self._free.setdefault(type(part), []).append(part)

    def _put(self, at: int, part: ChatPart) -> None:
        row, size = self.rows[at], self._sizes[at]
        left = self.right - dp(EDGE) - size[0] if row.is_mine else self.x + dp(EDGE)
        lift = self.lift if at == len(self.rows) - 1 else 0
        part.put(left, self.y - self._feet[at] - lift, size)

    def _place_last(self, *_: object) -> None:
        at = len(self.rows) - 1
        if at in self._parts:
            self._put(at, self._parts[at])


class ChatPane(PhonePane):
    """The pane of a chat: it begins at the foot, and goes there when something is said."""

    lines: Any = ObjectProperty(None)

    def __init__(self, **kwargs: Any) -> None:
        """Look at another part of the chat whenever it is moved."""
        super().__init__(**kwargs)
        self.lines = ChatLines()
        self.add_widget(self.lines)
        for name in ("scroll_y", "size"):
            self.fbind(name, self._look)
        self.lines.fbind("height", self._look)
        self.fbind("height", self._fill)
        self.scroll_y = 0

    def go_to_foot(self) -> None:
        """Show what was said last."""
        self.scroll_y = 0

    def _fill(self, *_: object) -> None:
        self.lines.least = self.height

    def _look(self, *_: object) -> None:
        hidden = max(0, self.lines.height - self.height)
        low = max(0.0, min(1.0, self.scroll_y)) * hidden
        self.lines.look(low, low + self.height)
