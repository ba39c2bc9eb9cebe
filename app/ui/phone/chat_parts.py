"""What a row of a chat is shown with. Each part is taken again for other rows, so it is laid out here and not in kv."""

from __future__ import annotations

from typing import Any, ClassVar

from kivy.metrics import dp
from kivy.uix.widget import Widget

from app.ui.phone.faces import PhoneFace
from app.ui.phone.measuring import extent
from app.ui.phone.rows import ChatRow
from app.ui.theme import theme
from app.ui.theme.surface import Surfaced
from app.ui.widgets.icon import Icon, grown
from app.ui.widgets.words import Words

SHARE = 0.86
"""How much of the chat's width a part takes at most."""


class ChatPart(Widget):
    """Shows one row at a time. `is_mine` rows stand at the right."""

    style = "caption"

    def __init__(self, **kwargs: Any) -> None:
        """Take no room of its own."""
        self.at = 0
        super().__init__(size_hint=(None, None), **kwargs)

    @classmethod
    def size_of(cls, row: ChatRow, room: float) -> tuple[float, float]:
        """Return how large the part is for a row in a chat so many pixels wide."""
        raise NotImplementedError

    def show_row(self, row: ChatRow) -> None:
        """Show a row."""
        raise NotImplementedError

    def put(self, left: float, low: float, size: tuple[float, float]) -> None:
        """Stand there, in whole pixels."""
        self.size = size
        self.pos = (round(left), round(low))


class QuietLine(ChatPart):
    """A day, or what the phone says by itself: in the middle, without a bubble."""

    def __init__(self) -> None:
        """Hold the words."""
        super().__init__()
        self._words = Words(style="caption", color=theme.ink_soft, halign="center", size_hint_x=None)
        self.add_widget(self._words)

    @classmethod
    def size_of(cls, row: ChatRow, room: float) -> tuple[float, float]:
        """Return the whole width and the height of the words."""
        return room, extent(row.text, "caption", room).high

    def show_row(self, row: ChatRow) -> None:
        """Show the words."""
        self._words.color = theme.ink_soft
        self._words.halign = "center"
        self._words.text = row.text

    def put(self, left: float, low: float, size: tuple[float, float]) -> None:
        """Let the words fill the row."""
        super().put(left, low, size)
        self._words.width = size[0]
        self._words.pos = self.pos


class IconLine(ChatPart):
    """A small word with an icon on a tint or on nothing: the label of a sign, or that something was sent."""

    INSIDE: ClassVar = {"sign": (12, 5), "gift": (12, 5), "sent": (2, 0)}

    def __init__(self) -> None:
        """Hold icon and word."""
        super().__init__()
        self._shape = Surfaced(corner="14")
        self._icon = Icon(side=20)
        self._words = Words(style="caption", strong=True, size_hint_x=None)
        for part in (self._shape, self._icon, self._words):
            self.add_widget(part)
        self._kind = "sign"

    @classmethod
    def _beside(cls, row: ChatRow) -> tuple[float, float]:
        """Return the room for padding and icon, and the padding above."""
        across, above = cls.INSIDE[row.kind]
        return dp(2 * across + 8 + grown(20, theme.text_scale)), dp(above)

    @classmethod
    def size_of(cls, row: ChatRow, room: float) -> tuple[float, float]:
        """Return the size of the word with its icon."""
        beside, above = cls._beside(row)
        words = extent(row.text, "caption", room * SHARE - beside, strong=True)
        return words.wide + beside, max(words.high + 2 * above, dp(grown(20, theme.text_scale)))

    def show_row(self, row: ChatRow) -> None:
        """Show a row."""
        self._kind = row.kind
        ink, ground = {
            "sign": (theme.gold_ink, theme.gold_fill),
            "gift": (theme.indigo_ink, theme.indigo_fill),
        }.get(row.kind, (theme.ink_soft, theme.clear))
        self._shape.fill = ground
        self._shape.edge = theme.card_edge if ground[3] else theme.clear
        self._shape.edge_width = theme.card_edge_width
        self._icon.name, self._icon.color = row.icon, ink
        self._words.color, self._words.text = ink, row.text

    def put(self, left: float, low: float, size: tuple[float, float]) -> None:
        """Stand icon and word beside each other."""
        super().put(left, low, size)
        across = dp(self.INSIDE[self._kind][0])
        self._shape.pos, self._shape.size = self.pos, self.size
        icon = self._icon.drawn
        self._icon.pos = (round(self.x + across), round(self.y + (self.height - dp(icon)) / 2))
        self._words.width = self.width - 2 * across - dp(8 + icon)
        self._words.pos = (
            self.x + across + dp(8 + icon),
            round(self.y + (self.height - self._words.height) / 2),
        )


class NameLine(ChatPart):
    """Who says what comes below, with face and name."""

    SIDE = 36

    def __init__(self) -> None:
        """Hold face and name."""
        super().__init__()
        self._face = PhoneFace(side=self.SIDE)
        self._words = Words(style="caption", strong=True, color=theme.ink, size_hint_x=None)
        self.add_widget(self._face)
        self.add_widget(self._words)

    @classmethod
    def size_of(cls, row: ChatRow, room: float) -> tuple[float, float]:
        """Return the whole width, as high as face or name."""
        words = extent(row.text, "caption", room - dp(cls.SIDE + 8), strong=True)
        return room, max(dp(cls.SIDE), words.high)

    def show_row(self, row: ChatRow) -> None:
        """Show a row."""
        self._face.picture, self._face.tint = row.picture, row.tint
        self._words.color, self._words.text = theme.ink, row.text

    def put(self, left: float, low: float, size: tuple[float, float]) -> None:
        """Stand the name beside the face."""
        super().put(left, low, size)
        self._face.pos = (self.x, round(self.y + (self.height - dp(self.SIDE)) / 2))
        self._words.width = self.width - dp(self.SIDE + 8)
        self._words.pos = (
            self.x + dp(self.SIDE + 8),
            round(self.y + (self.height - self._words.height) / 2),
        )
