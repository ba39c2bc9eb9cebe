"""What a page of the guide is made of. Headings, frames and sentences to keep have the focus, so Tab reads on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty
from kivy.uix.stacklayout import StackLayout

from app.ui.focus import Focusable
from app.ui.teacher.guides.pages import Answer, Blank, Framed, Heading, Kept, ListPoint, Plain, Shown
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.chip import Chip
from app.ui.widgets.panel import KeepSentence
from app.ui.widgets.picks import ManyPicks, Picks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column, Row
from app.ui.widgets.words import FocusWords, Words


class PointRow(Row):
    """A point of a list."""

    mark = StringProperty("")
    text = StringProperty("")


class BlankRow(Column):
    """A label, and a line to write on: on paper, not here."""

    text = StringProperty("")


class FramedPoints(Focusable, Column):
    """A few points in a frame."""

    title = StringProperty("")
    points = ListProperty()
    body: Any = ObjectProperty(None)

    def on_kv_post(self, _: object) -> None:
        """Build the points."""
        for each in self.points:
            self.body.add_widget(PointRow(mark="•" if len(self.points) > 1 else "", text=each))


class LikelyCard(Focusable, Column):
    """A likely answer with what the story says to it."""

    text = StringProperty("")
    why = StringProperty("")
    below = ListProperty()
    body: Any = ObjectProperty(None)

    def on_kv_post(self, _: object) -> None:
        """Build what stands below."""
        for icon, sentence in self.below:
            self.body.add_widget(NoteRow(icon=icon, text=sentence))


class NoteRow(Row):
    """An icon and a sentence."""

    icon = StringProperty("")
    text = StringProperty("")


class LinkRow(Pressable):
    """Leads to another page. Event: `on_release`."""

    icon = StringProperty("")
    text = StringProperty("")
    note = StringProperty("")
    chosen = BooleanProperty(False)


class PageParts(ManyPicks, Column):
    """The parts of a page below each other; built anew for another page, those that are seen first."""

    AT_ONCE = 14
    shown: Shown | None = ObjectProperty(None, allownone=True)

    def on_shown(self, *_: object) -> None:
        """Build the parts."""
        self.build(self.shown.parts if self.shown else ())

    def add_thing(self, thing: Any) -> None:
        """Add a part."""
        self.add_widget(_drawn(thing))


class Marks(StackLayout):
    """Chips beside each other, on two lines where they need it, and the way to see a lesson. Event: `on_preview`."""

    marks = ListProperty()
    can_preview = BooleanProperty(False)

    __events__ = ("on_preview",)

    def on_marks(self, *_: object) -> None:
        """Build the chips."""
        self._build()

    def on_can_preview(self, *_: object) -> None:
        """Build the button too, or build it no more."""
        self._build()

    def on_preview(self) -> None:
        """The lesson is to be seen as a child sees it."""

    def _build(self) -> None:
        self.clear_widgets()
        for icon, text, tint in self.marks:
            self.add_widget(Chip(icon=icon, text=text, tint=tint))
        if self.can_preview and self.marks:
            button = QuietButton(icon="eye", text=i18n.tr("See it as a child does"))
            button.bind(on_release=lambda _: self.dispatch("on_preview"))
            self.add_widget(button)


class Links(Picks, Column):
    """Other pages. Event: `on_pick` with the id of one."""

    links = ListProperty()

    def on_links(self, *_: object) -> None:
        """Build the rows."""
        self.clear_widgets()
        for topic, icon, title in self.links:
            self.add_pick(LinkRow(icon=icon, text=title), topic)


def _drawn(part: Any) -> Any:
    match part:
        case Heading(text):
            return FocusWords(style="title", text=text)
        case Plain(text, is_soft):
            return Words(text=text, color=theme.ink_soft) if is_soft else Words(text=text)
        case ListPoint(mark, text):
            return PointRow(mark=mark, text=text)
        case Framed(title, points):
            return FramedPoints(title=title, points=points)
        case Blank(label):
            return BlankRow(text=label)
        case Kept(text):
            return KeepSentence(text=text, style="body")
        case Answer(text, why, below):
            return LikelyCard(text=text, why=why, below=below)
    raise TypeError(part)


__all__ = ["Links", "Marks", "PageParts"]

Builder.load_file(str(Path(__file__).with_suffix(".kv")))
