"""Bubbles of a chat: what is written, pictures, and that somebody is writing."""

from __future__ import annotations

from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.metrics import dp

from app.ui.focus import Focusable
from app.ui.phone.chat_parts import SHARE, ChatPart
from app.ui.phone.faces import thing_name
from app.ui.phone.measuring import extent
from app.ui.phone.rows import ChatRow
from app.ui.theme import theme
from app.ui.theme.surface import draw_nine
from app.ui.widgets.icon import Icon, Picture, grown
from app.ui.widgets.words import Words

ACROSS, ABOVE = 15, 9
"""Padding of a bubble, in design pixels."""
PHOTO = (180, 132)
"""Width and height of a photo, in design pixels."""
COVER = 230
"""Width of a covered one."""
DOT, BETWEEN = 8, 6
"""The dots that stand for writing, and the room between two."""


class SaidBubble(Focusable, ChatPart):
    """What somebody wrote. It can hold the focus, to be read aloud; `text` is what is read."""

    def __init__(self) -> None:
        """Hold the words."""
        super().__init__()
        self.is_text = True
        self._words = Words(style="choice", size_hint_x=None)
        self._words.fbind("texture", _sample_exactly)
        self.add_widget(self._words)

    @property
    def text(self) -> str:
        """What is written."""
        return str(self._words.text)

    @classmethod
    def size_of(cls, row: ChatRow, room: float) -> tuple[float, float]:
        """Return the size of a bubble that hugs its words."""
        words = extent(row.text, "choice", round(room * SHARE) - dp(2 * ACROSS))
        return words.wide + dp(2 * ACROSS), words.high + dp(2 * ABOVE)

    def show_row(self, row: ChatRow) -> None:
        """Show a row."""
        self.corner = "chat-mine" if row.is_mine else "chat-other"
        self.fill = theme.chat_mine if row.is_mine else theme.chat_other
        self.edge, self.edge_width = theme.card_edge, theme.card_edge_width
        self._words.color = theme.over_chat_mine if row.is_mine else theme.ink
        self._words.text = row.text

    def put(self, left: float, low: float, size: tuple[float, float]) -> None:
        """Let the words fill the bubble."""
        super().put(left, low, size)
        self._words.width = size[0] - dp(2 * ACROSS)
        self._words.pos = (self.x + dp(ACROSS), self.y + dp(ABOVE))


def _sample_exactly(_: object, texture: Any) -> None:
    """Take texels as they are: a text is drawn pixel for pixel, and a processor need not blend it."""
    if texture is not None:
        texture.mag_filter = texture.min_filter = "nearest"


class PhotoTile(Focusable, ChatPart):
    """A photo between people who know each other: a drawn thing on a tint, never a person."""

    def __init__(self) -> None:
        """Hold the picture."""
        super().__init__(corner="20")
        self.is_text = True
        self._picture = Picture()
        self.add_widget(self._picture)

    @classmethod
    def size_of(cls, row: ChatRow, room: float) -> tuple[float, float]:
        """Return the size of every photo."""
        del row
        return min(dp(PHOTO[0]), room * SHARE), dp(PHOTO[1])

    def show_row(self, row: ChatRow) -> None:
        """Show a row."""
        self.fill = theme.tint_4
        self.edge, self.edge_width = theme.card_edge, theme.card_edge_width
        self._picture.name = thing_name(row.picture)

    def put(self, left: float, low: float, size: tuple[float, float]) -> None:
        """Let the picture stand in the middle."""
        super().put(left, low, size)
        self._picture.pos = (self.x + dp(16), self.y + dp(14))
        self._picture.size = (size[0] - dp(32), size[1] - dp(28))


class CoveredTile(Focusable, ChatPart):
    """A picture from outside the contacts. It is covered, and nothing uncovers it."""

    def __init__(self) -> None:
        """Hold icon and words."""
        super().__init__(corner="20")
        self.is_text = True
        self._icon, self._words = Icon(name="hidden", side=28), Words(style="caption", size_hint_x=None)
        self.add_widget(self._icon)
        self.add_widget(self._words)

    @property
    def text(self) -> str:
        """What is said of it."""
        return str(self._words.text)

    @classmethod
    def _beside(cls) -> float:
        return float(dp(2 * ACROSS + 12 + grown(28, theme.text_scale)))

    @classmethod
    def size_of(cls, row: ChatRow, room: float) -> tuple[float, float]:
        """Return the size of a tile that holds the words beside the icon."""
        wide = min(max(dp(COVER), dp(COVER) * theme.text_scale / 100), round(room * SHARE))
        words = extent(row.text, "caption", wide - cls._beside())
        return wide, max(words.high, dp(grown(28, theme.text_scale))) + dp(28)

    def show_row(self, row: ChatRow) -> None:
        """Show a row."""
        self.fill = theme.phone_case
        self.edge, self.edge_width = theme.card_edge, theme.card_edge_width
        self._icon.color = self._words.color = theme.over_chat_mine
        self._words.text = row.text

    def put(self, left: float, low: float, size: tuple[float, float]) -> None:
        """Stand icon and words beside each other."""
        super().put(left, low, size)
        icon = dp(self._icon.drawn)
        self._icon.pos = (self.x + dp(ACROSS), round(self.y + (self.height - icon) / 2))
        self._words.width = size[0] - self._beside()
        self._words.pos = (
            self._icon.x + icon + dp(12),
            round(self.y + (self.height - self._words.height) / 2),
        )


class TypingBubble(ChatPart):
    """Somebody is writing: three dots that stand still."""

    def __init__(self) -> None:
        """Prepare to draw."""
        super().__init__()

    @classmethod
    def size_of(cls, row: ChatRow, room: float) -> tuple[float, float]:
        """Return a size that is always the same."""
        del row, room
        return dp(2 * ACROSS + 3 * DOT + 2 * BETWEEN), dp(40)

    def show_row(self, row: ChatRow) -> None:
        """Nothing differs."""
        del row

    def put(self, left: float, low: float, size: tuple[float, float]) -> None:
        """Draw the bubble with its dots."""
        super().put(left, low, size)
        self.canvas.clear()
        draw_nine(self.canvas, "fill-chat-other", theme.chat_other, (self.x, self.y, *size))
        if theme.card_edge[3]:
            draw_nine(self.canvas, "edge-chat-other-3", theme.card_edge, (self.x, self.y, *size))
        self.canvas.add(Color(*theme.ink_soft))
        for dot in range(3):
            x = round(self.x + dp(ACROSS + dot * (DOT + BETWEEN)))
            place = (x, round(self.y + (self.height - dp(DOT)) / 2))
            self.canvas.add(
                Rectangle(texture=theme.pictures.texture("dot-8"), pos=place, size=(dp(DOT), dp(DOT)))
            )
