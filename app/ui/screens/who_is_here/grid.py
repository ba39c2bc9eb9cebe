"""The grid of avatars, and the pane that scrolls it by whole rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.clock import Clock
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty
from kivy.uix.widget import Widget

from app.domain.classroom import Learner
from app.ui.theme import theme
from app.ui.widgets.avatar import AvatarCard
from app.ui.widgets.picks import ManyPicks
from app.ui.widgets.scroll_pane import ScrollPane

AROUND = 8
"""Room for the focus ring around the cards, in design pixels."""
FOR_BAR = 16
"""Room at the right, for the bar of the pane."""
REST = 0.2
"""Seconds after which a scrolled pane comes to stand on a whole row."""


class AvatarGrid(ManyPicks, Widget):
    """A card for each learner, in rows as wide as the page. Event: `on_pick` with the learner's id.

    It places the cards itself, all of one size: Kivy's grid would measure each of them several times.
    """

    IN_A_FRAME = 8
    """A row."""
    learners = ListProperty()
    per_row = NumericProperty(1)
    step = NumericProperty(1)
    """From row to row, in pixels."""
    gap = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        """Place the cards once in a frame."""
        self._place_soon = Clock.create_trigger(self._place, -1)
        super().__init__(**{"size_hint_y": None} | kwargs)
        for name in ("pos", "width", "children"):
            self.fbind(name, self._place_soon)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return -(-len(self.learners) // self._across)

    def row_of(self, card: Any) -> int:
        """Return the row of a card, from 0."""
        return int(len(self.children) - 1 - self.children.index(card)) // self._across

    def height_of(self, rows: int) -> float:
        """Return how high so many rows are together."""
        return float(rows * self.step - self.gap + 2 * dp(AROUND))

    def on_learners(self, *_: object) -> None:
        """Build the cards."""
        self.build(self.learners)

    def add_thing(self, thing: Learner) -> None:
        """Add a learner's card."""
        avatar = thing.avatar
        card = AvatarCard(face=avatar.face, tint=avatar.tint, mirrored=avatar.mirrored, name=thing.nickname)
        card.bind(height=self._place_soon)
        self.add_pick(card, thing.id)

    def _place(self, *_: object) -> None:
        if not self.children:
            self.height = 0.0
            return
        wide, high = self.children[0].size
        gap, around = dp(9 if theme.compact else 14), dp(AROUND)
        room = self.width - around - dp(FOR_BAR)
        self.per_row = max(1, int((room + gap) // (wide + gap)))
        between = (room - wide) / max(1, self.per_row - 1)
        self.gap, self.step = gap, high + gap
        self.height = self.height_of(self.rows)
        for card, (row, column) in zip(reversed(self.children), self._cells(), strict=True):
            card.pos = (
                round(self.x + around + column * between),
                round(self.top - around - high - row * self.step),
            )

    def _cells(self) -> Iterator[tuple[int, int]]:
        return (divmod(at, self._across) for at in range(len(self.children)))

    @property
    def _across(self) -> int:
        return int(self.per_row)


class RowsPane(ScrollPane):
    """Shows as many whole rows of its grid as there is `room` for, and never comes to rest between two."""

    grid: Any = ObjectProperty(None)
    room = NumericProperty(0)
    """The height there is, in pixels."""
    rows = NumericProperty(1)
    """How many rows are seen at once."""
    has_more = BooleanProperty(False)
    page = NumericProperty(1)
    """The page that is seen, from 1; the last one is filled up with rows of the page before."""
    pages = NumericProperty(1)

    def __init__(self, **kwargs: Any) -> None:
        """Measure when the grid has been placed; straighten when scrolling has come to rest."""
        self._measure_soon = Clock.create_trigger(self._measure, -1)
        self._rest = Clock.create_trigger(self._straighten, REST)
        super().__init__(**kwargs)
        self.fbind("scroll_y", self._moved)
        self.fbind("room", self._measure_soon)

    def on_grid(self, *_: object) -> None:
        """Follow the grid."""
        for name in ("step", "height"):
            self.grid.fbind(name, self._measure_soon)

    @property
    def first_row(self) -> int:
        """The row at the top, from 0."""
        return round((1 - float(self.scroll_y)) * self._hidden_rows)

    def show_row(self, row: int) -> None:
        """Put a row at the top, as far as there are rows below it."""
        if self._hidden_rows > 0:
            self.scroll_y = 1 - max(0, min(row, self._hidden_rows)) / self._hidden_rows

    def turn_page(self, pages: int) -> None:
        """Show the next rows or those before; after the last ones come the first ones again."""
        row = self.first_row + pages * int(self.rows)
        if row >= self.grid.rows:
            row = 0
        elif row < 0:
            row = self._hidden_rows if self.first_row == 0 else 0
        self.show_row(row)

    def bring_into_view(self, widget: Any) -> None:
        """Scroll by whole rows until a card is seen."""
        row, first = self.grid.row_of(widget), self.first_row
        if row < first:
            self.show_row(row)
        elif row >= first + self.rows:
            self.show_row(row - int(self.rows) + 1)

    @property
    def _hidden_rows(self) -> int:
        return max(0, int(self.grid.rows) - int(self.rows))

    def _measure(self, *_: object) -> None:
        first, grid = self.first_row, self.grid
        self.rows = max(1, int((self.room - 2 * dp(AROUND) + grid.gap) // grid.step))
        self.height = grid.height_of(int(self.rows))
        self.scroll_wheel_distance = grid.step
        self.has_more = self._hidden_rows > 0
        self.pages = max(1, -(-int(grid.rows) // int(self.rows)))
        self.show_row(first)
        self._count_page()

    def _count_page(self) -> None:
        is_last = self.first_row >= self._hidden_rows
        self.page = self.pages if is_last else self.first_row // int(self.rows) + 1

    def _moved(self, *_: object) -> None:
        self._count_page()
        self._rest.cancel()
        self._rest()

    def _straighten(self, _: float) -> None:
        if self._touch is not None:
            self._moved()
        else:
            self.effect_y.velocity = 0
            self.show_row(self.first_row)
