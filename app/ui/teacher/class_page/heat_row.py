"""A row of the heat map: a learner's face, name and cells, drawn while they are in sight."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.graphics import InstructionGroup
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ObjectProperty, StringProperty
from kivy.uix.widget import Widget

from app.ui.teacher.class_page.cells import draw_cell
from app.ui.teacher.class_page.measures import Measures, face_side
from app.ui.teacher.class_page.names import NAME_LINES, lines_needed, width_of
from app.ui.teacher.class_page.words import RowWords
from app.ui.theme import theme
from app.ui.widgets.disc import Disc, face_name
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.words import Words


class TalkMark(Widget):
    """Says that somebody may need a talk; the card beside the map says it in words. As a badge it stands on a face."""

    is_badge = BooleanProperty(False)


class HeatRow(Pressable):
    """One learner. `label` is the whole row in a sentence. Event: `on_release`."""

    words: RowWords = ObjectProperty(None)
    label = StringProperty("")
    name = StringProperty("")
    measures: Measures = ObjectProperty(None, allownone=True)

    def __init__(self, words: RowWords, **kwargs: Any) -> None:
        """Draw nothing before the row is in sight."""
        self._cells = InstructionGroup()
        self._disc: Disc | None = None
        self._name: Words | None = None
        self._mark: TalkMark | None = None
        self._place_soon = Clock.create_trigger(self._place_parts, -1)
        super().__init__(words=words, label=words.said, name=words.name, **kwargs)
        self.canvas.add(self._cells)
        for name in ("pos", "size", "measures"):
            self.fbind(name, self._place_soon)

    @property
    def is_dressed(self) -> bool:
        """Whether it is drawn."""
        return self._name is not None

    def dress(self) -> None:
        """Draw face, name and cells."""
        if self._name is None:
            self._disc = Disc(self.canvas)
            self._name = Words(text=self.words.name, size_hint=(None, None), max_lines=NAME_LINES)
            self._name.fbind("height", self._place_soon)
            self.add_widget(self._name)
            if self.words.talks:
                self._mark = TalkMark()
                self.add_widget(self._mark)
            self._place_soon()

    def undress(self) -> None:
        """Draw nothing any more."""
        if self._name is not None and self._disc is not None:
            self._disc.clear()
            self._cells.clear()
            self.clear_widgets()
            self._name = self._mark = self._disc = None

    def _look_changed(self) -> None:
        super()._look_changed()
        self._place_soon()

    def _place_parts(self, *_: object) -> None:
        if self._name is None or self._disc is None or self.measures is None or not self.measures.pitch:
            return
        left, right = self.x + dp(4), self.x + dp(self.measures.first) - dp(4)
        if self.words.face:
            avatar, side = self.words, face_side(compact=theme.compact)
            self._disc.draw(face_name(avatar.face), side, tint=avatar.tint, mirrored=avatar.mirrored)
            self._disc.put(left, self.center_y - dp(side) / 2)
            left += dp(side + (6 if theme.compact else 8))
        else:
            left += dp(8)
        if self._mark is not None:
            right = self._place_mark(self._mark, right)
        self._set_name(self._name, right - left)
        self._name.pos = (round(left), round(self.center_y - self._name.height / 2))
        self._draw_cells(self.measures)

    def _place_mark(self, mark: TalkMark, right: float) -> float:
        """Put the mark at the end of the name's column, or on the face; return where the name may end."""
        mark.is_badge = theme.compact
        if mark.is_badge:
            mark.pos = (round(self.x + dp(24)), round(self.center_y - dp(22)))
            return right
        mark.pos = (round(right - mark.width), round(self.center_y - mark.height / 2))
        return float(right - mark.width - dp(2))

    def _set_name(self, name: Words, room: float) -> None:
        """Set the name on a line, or smaller on two."""
        is_small = width_of(name.text, "name") > room
        is_long = is_small and lines_needed(name.text, room) > NAME_LINES
        style, shrinks = "caption" if is_small else "name", is_small and not is_long
        name.style, name.strong, name.shorten, name.shrinks, name.width = style, False, is_long, shrinks, room

    def _draw_cells(self, measured: Measures) -> None:
        self._cells.clear()
        wide, high = (dp(side) for side in measured.cell)
        for at, glyph in enumerate(self.words.cells):
            middle = self.x + dp(measured.first) + (at + 0.5) * dp(measured.pitch)
            draw_cell(
                self._cells, glyph, (round(middle - wide / 2), round(self.center_y - high / 2), wide, high)
            )


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
