"""The heat map: a row for each learner, drawn while it is in sight; for keys and ears every row is there."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.graphics import InstructionGroup
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import ListProperty, NumericProperty, ObjectProperty

from app.ui.teacher.class_page.cells import draw_cell, draw_leaf
from app.ui.teacher.class_page.heat_row import HeatRow
from app.ui.teacher.class_page.measures import Measures, measures
from app.ui.teacher.class_page.names import longest_word
from app.ui.teacher.class_page.words import RowWords, SkillHead
from app.ui.theme import theme
from app.ui.theme.surface import Surfaced
from app.ui.widgets.drawn import Drawn
from app.ui.widgets.picks import ManyPicks
from app.ui.widgets.stacks import Column
from app.ui.widgets.words import Words

SMALL_LEAF, UNDER = 16, 7
"""The leaf under a number that tells who has practised something, and how far up the number goes for it."""
LEAST_ROWS = 2.6
"""How many rows must have room below heads that stand; else the heads scroll with the rows."""
BESIDE = 2
"""Rows above and below the pane that are drawn too."""


class HeatRows(ManyPicks, Column):
    """A row for each learner. Event: `on_pick` with the learner's id, empty where names are hidden."""

    rows = ListProperty()
    measures: Measures = ObjectProperty(None, allownone=True)
    pane: Any = ObjectProperty(None, allownone=True)

    def __init__(self, **kwargs: Any) -> None:
        """Look once in a frame which rows are in sight."""
        self._look_soon = Clock.create_trigger(self._look, -1)
        super().__init__(**kwargs)
        for name in ("height", "y"):
            self.fbind(name, self._look_soon)
        self.fbind("measures", self._measure)

    def on_pane(self, *_: object) -> None:
        """Follow the pane around the rows."""
        for name in ("scroll_y", "height"):
            self.pane.fbind(name, self._look_soon)

    def on_rows(self, *_: object) -> None:
        """Build the rows."""
        self.build(self.rows)
        self._look_soon()

    def add_thing(self, thing: RowWords) -> None:
        """Add a learner's row."""
        row = HeatRow(thing, size_hint_y=None, measures=self.measures)
        row.height = dp(self.measures.row) if self.measures else 0
        self.add_pick(row, thing.id)

    def _measure(self, *_: object) -> None:
        for row in self.children:
            row.measures = self.measures
            row.height = dp(self.measures.row)
        self._look_soon()

    def _look(self, *_: object) -> None:
        """Dress the rows that are in sight, and no others."""
        if self.pane is None or self.measures is None:
            return
        high, around = dp(self.measures.row), self.parent
        seen_from = self.pane.scroll_y * max(0, around.height - self.pane.height) + self.pane.height
        above = self.top - around.y - self.padding[1] - seen_from
        first = math.floor(above / high) - BESIDE
        last = math.ceil((above + self.pane.height) / high) + BESIDE
        for at, row in enumerate(reversed(self.children)):
            if first <= at < last:
                row.dress()
            else:
                row.undress()


class LegendCell(Drawn):
    """A cell of the legend."""

    glyph = NumericProperty(0)
    drawn_by = (*Drawn.drawn_by, "glyph")

    def _draw(self, *_: object) -> None:
        self._group.clear()
        draw_cell(self._group, int(self.glyph), (round(self.x), round(self.y), self.width, self.height))


class WholeClass(Surfaced):
    """The fixed first row: how many of the class are growing or strong, or have practised a sensitive skill."""

    heads = ListProperty()
    measures: Measures = ObjectProperty(None, allownone=True)

    def __init__(self, **kwargs: Any) -> None:
        """Hold a number for each skill."""
        self._numbers: list[Words] = []
        self._leaves = InstructionGroup()
        self._place_soon = Clock.create_trigger(self._place_numbers, -1)
        super().__init__(**kwargs)
        self.canvas.add(self._leaves)
        for name in ("pos", "size", "measures"):
            self.fbind(name, self._place_soon)

    def on_heads(self, *_: object) -> None:
        """Set the numbers."""
        for number in self._numbers:
            self.remove_widget(number)
        self._numbers = [self._number(head) for head in self.heads]
        self._place_soon()

    def _look_changed(self) -> None:
        super()._look_changed()
        self._place_soon()

    def _number(self, head: SkillHead) -> Words:
        number = Words(text=head.reached, style="title", wrap=False)
        number.fbind("size", self._place_soon)
        self.add_widget(number)
        return number

    def _place_numbers(self, *_: object) -> None:
        self._leaves.clear()
        if self.measures is None:
            return
        for at, (head, number) in enumerate(zip(self.heads, self._numbers, strict=True)):
            middle = self.x + dp(self.measures.first) + (at + 0.5) * dp(self.measures.pitch)
            up = dp(UNDER) if head.is_practised else 0
            number.pos = (round(middle - number.width / 2), round(self.center_y + up - number.height / 2))
            if head.is_practised:
                low = self.center_y - number.height / 2 - dp(UNDER / 2)
                draw_leaf(
                    self._leaves,
                    (middle - dp(SMALL_LEAF) / 2, low, dp(SMALL_LEAF), dp(SMALL_LEAF)),
                    SMALL_LEAF,
                )


class HeatMap(Column):
    """Heads, the whole class, and a pane with the learners. Event: `on_pick` with a learner's id."""

    heads = ListProperty()
    rows = ListProperty()
    measures: Measures = ObjectProperty(None, allownone=True)

    __events__ = ("on_pick",)

    def __init__(self, **kwargs: Any) -> None:
        """Measure whenever the room changes."""
        self._measure_soon = Clock.create_trigger(self._measure, -1)
        self._stand_soon = Clock.create_trigger(self._stand, -1)
        super().__init__(**kwargs)
        for name in ("width", "heads"):
            self.fbind(name, self._measure_soon)
        theme.follow(self._look_changed)
        self._measure_soon()

    def on_kv_post(self, _: object) -> None:
        """Hold the parts that may stand here or there."""
        self._fixed, self._inside = self.ids.fixed.__self__, self.ids.inside.__self__
        for part, name in ((self, "height"), (self, "measures"), (self._fixed, "height")):
            part.fbind(name, self._stand_soon)
        self._stand_soon()

    def _stand(self, *_: object) -> None:
        """Let the heads stand above the pane, or scroll with the rows where there is no room for that."""
        if self.measures is None:
            return
        stands = self.height - self._fixed.height >= LEAST_ROWS * dp(self.measures.row)
        around, at = (self, len(self.children)) if stands else (self._inside, len(self._inside.children))
        if self._fixed.parent is not around:
            self._fixed.parent.remove_widget(self._fixed)
            around.add_widget(self._fixed, index=at)

    def on_pick(self, learner_id: str) -> None:
        """A learner was chosen."""

    def turn_page(self, pages: int) -> None:
        """Scroll by whole panes."""
        self.ids.pane.turn_page(pages)

    def _look_changed(self) -> None:
        self._measure_soon()

    def on_rows(self, *_: object) -> None:
        """Other names may need another width."""
        self._measure_soon()

    def _measure(self, *_: object) -> None:
        self.measures = measures(
            (self.width - self.ids.rows.padding[0] * 2 - self.ids.pane.bar_width) / dp(1),
            len(self.heads),
            longest_word(row.name for row in self.rows),
            compact=theme.compact,
            text_scale=theme.text_scale,
            lines=2 * theme.line_of("caption") / dp(1),
        )


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
