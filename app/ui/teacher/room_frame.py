"""The frame of the teacher's room: a rail of pages, a head, and what was changed last with its undo."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.anchorlayout import AnchorLayout
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

import app.ui.teacher.problem  # noqa: F401  gives kv the part
from app.ui.teacher.room_model import RoomModel
from app.ui.theme.surface import Surfaced
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.scroll_pane import ScrollPane
from app.ui.widgets.stacks import Column, Row, Spring

AROUND = 12
"""Left and right of a word in the rail together, in design pixels."""


class RailItem(Pressable):
    """One page of the room. Event: `on_release`."""

    icon = StringProperty("")
    text = StringProperty("")
    chosen = BooleanProperty(False)
    is_marked = BooleanProperty(False)
    """Whether something waits there; the page itself says what."""
    least = NumericProperty(0)
    """What its longest word needs, in pixels."""
    words: Any = ObjectProperty(None)

    def on_kv_post(self, _: object) -> None:
        """Be as wide as the word asks for, in any language and size of text."""
        self.words.fbind("texture_size", self._measure)
        self._measure()

    def _measure(self, *_: object) -> None:
        self.least = math.ceil(self.words.widest_word) + dp(AROUND)


class Rail(BoxLayout):
    """The pages of the room and the way out, at the left; for the keyboard it comes last."""

    page = StringProperty("")
    help_waits = BooleanProperty(False)
    keeping_waits = BooleanProperty(False)
    focus_rank = NumericProperty(1)
    widest = NumericProperty(0)

    __events__ = ("on_pick_page", "on_way_out")

    def on_kv_post(self, _: object) -> None:
        """Be as wide as the widest of the pages, which scroll where they are higher than the window."""
        self._items = [each for each in self.children if isinstance(each, RailItem)]
        parts = [each for each in self.children[::-1] if not isinstance(each, Spring)]
        pages = Column(spacing=self.spacing, padding=(0, 0, 0, dp(10)))
        pane = ScrollPane(do_scroll_x=False)
        self.clear_widgets()
        for each in parts[:-1]:
            pages.add_widget(each)
        pane.add_widget(pages)
        self.add_widget(pane)
        self.add_widget(parts[-1])
        for item in self._items:
            item.fbind("width", self._widen)
        self._widen()

    def _widen(self, *_: object) -> None:
        self.widest = max(item.width for item in self._items)

    def on_pick_page(self, page: str) -> None:
        """A page was chosen."""

    def on_way_out(self) -> None:
        """The way out was chosen."""


class EmptyPage(AnchorLayout):
    """What is said in the middle of a card while there is nothing in it; with no title it is not there.

    As high as `room`, or as its words need.
    """

    icon = StringProperty("class")
    title = StringProperty("")
    sentence = StringProperty("")
    room = NumericProperty(0)


class Unseen(Widget):
    """Holds words that are only measured: how wide a text is when nothing keeps it from being so."""


class ChangeBar(Surfaced, BoxLayout):
    """What was changed last, with the way back; takes no room while it is empty. Events: `on_undo`, `on_put_away`."""

    text = StringProperty("")
    can_undo = BooleanProperty(False)
    room = NumericProperty(0)
    """How wide it may be at most, in pixels."""

    __events__ = ("on_undo", "on_put_away")

    def on_undo(self) -> None:
        """Undo was pressed."""

    def on_put_away(self) -> None:
        """It has been read."""


class RoomHeader(Row):
    """What stands at the right of the head."""


class RoomFrame(BoxLayout):
    """Holds a page: a `RoomHeader` among its children goes to the head, all others below.

    Events: `on_pick_page` with the name of another page, `on_way_out`.
    """

    model: RoomModel = ObjectProperty(None, rebind=True, allownone=True)
    page = StringProperty("")
    title = StringProperty("")
    subtitle = StringProperty("")
    help_waits = BooleanProperty(False)
    keeping_waits = BooleanProperty(False)
    beside = NumericProperty(0)
    """How wide the `RoomHeader` is."""
    about_least = NumericProperty(1)
    """How much of the subtitle's width must be left for the `RoomHeader` to stand beside it: less breaks its line."""
    head: Any = ObjectProperty(None)
    body: Any = ObjectProperty(None)

    __events__ = ("on_pick_page", "on_way_out")

    def add_widget(self, widget: Any, *args: Any, **kwargs: Any) -> None:
        """Put children that come after the frame's own parts to their place."""
        if self.body is None:
            super().add_widget(widget, *args, **kwargs)
        elif isinstance(widget, RoomHeader):
            self.head.add_widget(widget, *args, **kwargs)
            widget.bind(width=self.setter("beside"))
            self.beside = widget.width
        else:
            self.body.add_widget(widget, *args, **kwargs)

    def on_pick_page(self, page: str) -> None:
        """Another page was chosen."""

    def on_way_out(self) -> None:
        """The teacher wants to leave the room."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
