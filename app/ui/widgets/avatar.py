"""Faces: of learners on their tint, and of the cast."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from app.ui.theme import theme
from app.ui.widgets.disc import Disc, face_name
from app.ui.widgets.drawn import Drawn
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.words import Words

WIDER_FROM = 115
"""The size of text, in percent, from which on a card grows with it."""
LEAST_ABOVE = 1
"""Least room above a face and below a name of two lines, in design pixels: at 115 % three rows still fit."""
SHORT_NAME = 8
"""Letters of a name that fits on any card."""
TWO_LINES = 1.7
"""How much more than one line two lines hold, where words are not broken."""


class RoundFace(Drawn):
    """A face of an atlas on a circle of a tint. `side` is the diameter."""

    tint = NumericProperty(0)
    mirrored = BooleanProperty(False)
    side = NumericProperty(108)
    atlas = "class"
    drawn_by: ClassVar[tuple[str, ...]] = ("size", "tint", "mirrored", "side")

    def __init__(self, **kwargs: Any) -> None:
        """Be as large as its circle."""
        super().__init__(**{"size_hint": (None, None)} | kwargs)
        self._disc = Disc(self._group)
        self.fbind("pos", self._move)
        self.size = (dp(self.side), dp(self.side))

    def part_name(self) -> str:
        """Return the name of the picture in its atlas, without its size."""
        return ""

    def _move(self, *_: object) -> None:
        side = dp(self.side)
        self._disc.put(self.x + (self.width - side) / 2, self.y + (self.height - side) / 2)

    def _draw(self, *_: object) -> None:
        name, tint, mirrored = self.part_name(), int(self.tint), bool(self.mirrored)
        self._disc.draw(name, self.side, atlas=self.atlas, tint=tint, mirrored=mirrored)
        self._move()


class AvatarFace(RoundFace):
    """A learner's face: `face` 1 to 24, on `tint` 0 to 5, perhaps `mirrored`; `side` 108 or 68."""

    face = NumericProperty(0)
    drawn_by = (*RoundFace.drawn_by, "face")

    def part_name(self) -> str:
        """Return the name of the face in its atlas."""
        return face_name(int(self.face)) if self.face else ""


class CastFace(RoundFace):
    """A cast member's face: `who`, `look`; `side` 72 or 56."""

    atlas = "cast"
    who = StringProperty("")
    look = StringProperty("neutral")
    drawn_by = (*RoundFace.drawn_by, "who", "look")

    def part_name(self) -> str:
        """Return the name of the face in its atlas."""
        return f"{self.who}-{self.look or 'neutral'}" if self.who else ""


class ChosenTick(Widget):
    """The tick of a card that is chosen."""


class AvatarCard(Pressable):
    """A child on the class grid: face and nickname, and nothing about progress. Event: `on_release`.

    A class has up to two hundred of them, so it is laid out here: rules of kv would take twice as long.
    """

    face = NumericProperty(0)
    tint = NumericProperty(0)
    mirrored = BooleanProperty(False)
    name = StringProperty("")
    selected = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        """Lay out and dress once in a frame."""
        self._words = Words(
            style="name",
            halign="center",
            shorten_from="right",
            max_lines=2,
            size_hint=(None, None),
        )
        self._tick: ChosenTick | None = None
        self._arrange = Clock.create_trigger(self._put, -1)
        super().__init__(**{"size_hint": (None, None)} | kwargs)
        self.disc = Disc(self.canvas)
        self._drawn: tuple[object, ...] = ()
        self.add_widget(self._words)
        for name in ("pos", "size", "face", "tint", "mirrored", "name", "selected", "state", "hovered"):
            self.fbind(name, self._arrange)
        self._words.fbind("height", self._arrange)
        self._put()

    def _look_changed(self) -> None:
        super()._look_changed()
        self._drawn = ()
        self._arrange()

    def _put(self, *_: object) -> None:
        self._dress()
        small, words = theme.compact, self._words
        side = 68 if small else 108
        face = dp(side)
        self._draw(side)
        wide, least, above = (dp(116), dp(126), dp(12)) if small else (dp(150), dp(172), dp(15))
        wide = round(wide * max(1, theme.text_scale / WIDER_FROM))
        self._set_name(wide - dp(12))
        if theme.text_scale > 100:  # noqa: PLR2004  percent
            # All cards of a grid are of one size, whoever has the longest name.
            least = max(least, face + 2 * theme.line_of("name") + dp(2 * LEAST_ABOVE))
        self.size = (wide, least)
        above = max(dp(LEAST_ABOVE), min(above, least - face - words.height - dp(2)))
        low = self.top - above - face
        self.disc.put(self.center_x - face / 2, low)
        words.pos = (
            round(self.center_x - words.width / 2),
            round((low + self.y) / 2 - words.height / 2),
        )
        if self._tick is not None:
            self._tick.pos = (self.right - dp(40), self.top - dp(40))

    def _draw(self, side: int) -> None:
        face, tint, mirrored = int(self.face), int(self.tint), bool(self.mirrored)
        if self._drawn != (face, tint, mirrored, side):
            self._drawn = (face, tint, mirrored, side)
            self.disc.draw(face_name(face) if face else "", side, tint=tint, mirrored=mirrored)

    def _set_name(self, room: float) -> None:
        """Set the name on one line or two; only what two lines cannot hold is shortened."""
        words, is_long = self._words, len(self.name) > SHORT_NAME
        words.width, words.text = room, self.name
        words.shorten = is_long and words.natural_width > room * TWO_LINES
        words.shrinks = is_long and not words.shorten

    def _dress(self) -> None:
        chosen, down = self.selected, self.state == "down"
        lifted = self.hovered and not theme.shadows
        self.fill = theme.select_fill if down or chosen else theme.hover_fill if lifted else theme.card
        self.shadow = 3 if self.hovered and not down else 1
        self.edge = theme.select if chosen or (down and not theme.shadows) else theme.card_edge
        self.edge_width = 3 if chosen else theme.card_edge_width
        if chosen and self._tick is None:
            self._tick = ChosenTick()
            self.add_widget(self._tick)
        elif self._tick is not None and not chosen:
            self.remove_widget(self._tick)
            self._tick = None


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
