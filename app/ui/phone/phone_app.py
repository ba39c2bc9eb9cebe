"""What every app of the phone is built on: its head, and the way to say what was touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, DictProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

from app.domain.phone import doing
from app.domain.phone.phone import Phone
from app.ui.phone.faces import PhoneFace
from app.ui.phone.pane import PhonePane
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Row

__all__ = ["HeadPerson", "PhoneApp", "PhoneFace", "PhoneHead", "PhonePane"]


class HeadPerson(Pressable):
    """Somebody: picture, name, and a line below. Event: `on_look`, unless it is not `focusable`."""

    picture = StringProperty("")
    tint = NumericProperty(0)
    title = StringProperty("")
    subtitle = StringProperty("")
    is_tight = BooleanProperty(False)
    """Large letters in a small window need the room of the picture."""

    __events__ = ("on_look",)

    def on_release(self) -> None:
        """Say that the profile is to be seen, where there is one."""
        if self.focusable:
            self.dispatch("on_look")

    def on_look(self) -> None:
        """The profile is to be seen."""


class PhoneHead(Row):
    """Back, a title or a person, and perhaps more that can be done. Events: `on_back`, `on_person`, `on_more`."""

    title = StringProperty("")
    subtitle = StringProperty("")
    picture = StringProperty("")
    tint = NumericProperty(0)
    has_back = BooleanProperty(True)
    has_more = BooleanProperty(False)
    leads_on = BooleanProperty(False)
    """Whether the person can be looked at."""

    __events__ = ("on_back", "on_person", "on_more")

    def on_back(self) -> None:
        """Back was pressed."""

    def on_person(self) -> None:
        """The person was pressed."""

    def on_more(self) -> None:
        """More was pressed."""


class PhoneApp(BoxLayout):
    """One app, with a phone to show. Events: `on_use` with a domain action, `on_back`.

    `is_free` says whether more may be done than looking. `patterns` are the warning patterns by their ids.
    """

    phone: Phone = ObjectProperty(None)
    item = StringProperty("")
    is_free = BooleanProperty(True)
    patterns = DictProperty()
    head: Any = ObjectProperty(None)

    __events__ = ("on_use", "on_back")

    def show(self, before: Phone | None) -> None:
        """Show the phone as it is; `before` is what was shown until now, None in the beginning."""

    def use(self, action: Any) -> None:
        """Say what was touched."""
        self.dispatch("on_use", action)

    def can(self, action: Any) -> bool:
        """Tell whether something may be done just now, and makes sense."""
        return bool(self.is_free) and doing.can(self.phone, action)

    def turn_page(self, pages: int) -> None:
        """Scroll what is in it."""
        pane = self.ids.get("pane")
        if pane is not None:
            pane.turn_page(pages)

    def on_use(self, action: Any) -> None:
        """Something was touched."""

    def on_back(self) -> None:
        """Back was pressed."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
