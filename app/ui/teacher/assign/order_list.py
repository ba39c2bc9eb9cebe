"""The card of the second step: rows that are dragged, or carried by the keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.graphics import PopMatrix, PushMatrix, Translate
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty

from app.ui.teacher.assign.ordering import BY, Ordering, OrderLine
from app.ui.teacher.assign.step_head import StepCard
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.scroll_pane import ScrollPane
from app.ui.widgets.stacks import Column

EDGE = 44
"""How near to the edge of its pane a finger lets the pane scroll, in design pixels."""
SPEED = 7
"""How far the pane scrolls in a step then, in design pixels."""
STEP = 1 / 30


class OrderRow(Pressable):
    """One lesson of the set. Events: `on_turn` (Enter, Space), `on_arrow` with its direction, `on_lost`, `on_out`."""

    line: OrderLine = ObjectProperty(None, rebind=True)
    is_carried = BooleanProperty(False)
    grip: Any = ObjectProperty(None)

    __events__ = ("on_turn", "on_arrow", "on_lost", "on_out")

    def __init__(self, line: OrderLine, **kwargs: Any) -> None:
        """Show this lesson."""
        super().__init__(line=line, **kwargs)
        self._lift: Any = None

    def lift(self, height: float) -> None:
        """Be drawn so many pixels above one's place."""
        if self._lift is None:
            self._lift = Translate()
            self.canvas.before.insert(0, self._lift)
            self.canvas.before.insert(0, PushMatrix())
            self.canvas.after.add(PopMatrix())
        self._lift.y = height

    def activate(self) -> None:
        """Be picked up, or put down."""
        self.dispatch("on_turn")

    def takes_arrow(self, direction: str) -> bool:
        """Move, while one is carried."""
        if not self.is_carried or direction not in BY:
            return False
        self.dispatch("on_arrow", direction)
        return True

    def on_focused(self, widget: Any, focused: bool) -> None:  # noqa: FBT001  Kivy's observers are called so
        """Be put down when the focus goes elsewhere."""
        super().on_focused(widget, focused)
        if self.is_carried and not focused:
            self.dispatch("on_lost")

    def on_turn(self) -> None:
        """It is to be picked up, or put down."""

    def on_arrow(self, direction: str) -> None:
        """It is to be moved."""

    def on_lost(self) -> None:
        """It is to be put down."""

    def on_out(self) -> None:
        """It is to be taken out of the set."""


class OrderRows(Column):
    """The lessons in their order."""

    ordering: Ordering = ObjectProperty(None, rebind=True)
    lines = ListProperty()
    carried = StringProperty("")
    children: Any

    def on_lines(self, *_: object) -> None:
        """Let rows change their places without being built anew, so that the focus goes along."""
        rows = {row.line.id: row for row in self.children}
        wanted = [line.id for line in self.lines]
        for gone in rows.keys() - set(wanted):
            self.remove_widget(rows.pop(gone))
        for line in self.lines:
            if line.id in rows:
                rows[line.id].line = line
            else:
                rows[line.id] = self._row(line)
                self.add_widget(rows[line.id])
        self.children = [rows[each] for each in reversed(wanted)]
        self.on_carried()

    def on_carried(self, *_: object) -> None:
        """Show what is picked up."""
        for row in self.children:
            row.is_carried = row.line.id == self.carried

    def held_at(self, x: float, y: float) -> OrderRow | None:
        """Return the row whose grip lies at a place of the window."""
        held = (row for row in self.children if row.grip.collide_point(*row.to_widget(x, y)))
        return next(held, None)

    def place_at(self, y: float) -> int:
        """Return which place in the order lies at a height, in these rows' own pixels."""
        return sum(1 for row in self.children if row.center_y > y and not row.is_carried)

    def _row(self, line: OrderLine) -> OrderRow:
        row, ordering = OrderRow(line), self.ordering
        row.bind(
            on_turn=lambda _: ordering.turn(line.id),
            on_arrow=lambda _, direction: ordering.step(direction),
            on_lost=lambda _: ordering.put_down(),
            on_out=lambda _: ordering.remove(line.id),
        )
        return row


class OrderPane(ScrollPane):
    """Scrolls the rows, unless a finger or the mouse has taken one by its grip."""

    ordering: Ordering = ObjectProperty(None, rebind=True)
    order: Any = ObjectProperty(None)

    def __init__(self, **kwargs: Any) -> None:
        """Hold nothing."""
        self._row: OrderRow | None = None
        self._touch: Any = None
        self._scrolls: Any = None
        super().__init__(**kwargs)

    def on_touch_down(self, touch: Any) -> bool:
        """Take a row by its grip."""
        is_here = self._row is None and self.collide_point(*touch.pos)
        row = self.order.held_at(*touch.pos) if is_here and not touch.is_mouse_scrolling else None
        if row is None:
            return bool(super().on_touch_down(touch))
        touch.grab(self)
        self._row, self._touch = row, touch
        self.ordering.pick_up(row.line.id)
        self._scrolls = Clock.schedule_interval(self._scroll, STEP)
        return True

    def on_touch_move(self, touch: Any) -> bool:
        """Let the row follow, and change its place where it passes another one."""
        if touch.grab_current is not self or self._row is None:
            return bool(super().on_touch_move(touch))
        self._follow()
        return True

    def on_touch_up(self, touch: Any) -> bool:
        """Put the row down."""
        if touch.grab_current is not self or self._row is None:
            return bool(super().on_touch_up(touch))
        touch.ungrab(self)
        self._scrolls.cancel()
        self._row.lift(0)
        self._row, self._touch = None, None
        self.ordering.put_down()
        return True

    def _follow(self) -> None:
        if self._row is None:
            return
        _, y = self.order.to_widget(*self._touch.pos)
        self.ordering.move_to(self.order.place_at(y))
        self._row.lift(y - self._row.center_y)

    def _scroll(self, _: float) -> None:
        """Scroll while the finger is near an edge."""
        y, hidden = self._touch.y, self._viewport.height - self.height
        way = (y > self.top - dp(EDGE)) - (y < self.y + dp(EDGE))
        if hidden > 0 and way:
            self.scroll_y = max(0.0, min(1.0, self.scroll_y + way * dp(SPEED) / hidden))
        self._follow()


class WarningRows(Column):
    """What the order does not keep to: sentences, and nothing is forbidden."""

    warnings = ListProperty()

    def on_warnings(self, *_: object) -> None:
        """Build a notice for each."""
        from app.ui.widgets.panel import Notice

        self.clear_widgets()
        for sentence in self.warnings:
            self.add_widget(Notice(text=sentence, icon="warning", tint="gold"))


class OrderCard(StepCard):
    """The second step."""

    ordering: Ordering = ObjectProperty(None, rebind=True)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
