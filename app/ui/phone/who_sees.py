"""Beside the phone: rings with their key, and what people outside the contacts can and cannot do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import (
    BooleanProperty,
    ColorProperty,
    ListProperty,
    NumericProperty,
    ObjectProperty,
    StringProperty,
)
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.stacklayout import StackLayout

from app.domain.phone.people import Circle, ContactId
from app.domain.phone.phone import Phone
from app.ui.phone.faces import PhoneFace
from app.ui.phone.folding import Folding
from app.ui.phone.reach import outside
from app.ui.phone.rings import PrivacyRings
from app.ui.phone.words import name_of
from app.ui.theme.surface import Surfaced
from app.ui.translations import i18n
from app.ui.widgets.chip import Chip
from app.ui.widgets.stacks import Column, Row

__all__ = [
    "DeedChips",
    "Folding",
    "OutsideDeeds",
    "PhoneFace",
    "PrivacyRings",
    "RingKey",
    "RingLine",
    "WhoSees",
]


class RingLine(Surfaced, BoxLayout):
    """One ring in words; boxed where it is the chosen one."""

    title, text = StringProperty(""), StringProperty("")
    is_chosen = BooleanProperty(False)
    ground, ink = ColorProperty(), ColorProperty()


class RingKey(Column):
    """The three rings in words, and where the one person stands. It follows a `PrivacyRings`."""

    rings: Any = ObjectProperty(None)
    friends, who_text, who_more = StringProperty(""), StringProperty(""), StringProperty("")
    reached = ObjectProperty(None, allownone=True)
    is_reached = BooleanProperty(False)

    def tell(self, rings: PrivacyRings) -> None:
        """Say what rings show."""
        phone, who = rings.phone, ContactId(rings.who)
        if phone is None:
            return
        number = sum(each.is_contact for each in phone.standings)
        self.friends = i18n.tr("Friends: {n}").format(n=number)
        self.reached = rings.reached
        contact = phone.setup.contact(who)
        if contact is None:
            self.who_text = self.who_more = ""
            return
        self.is_reached = rings.reached is not None and phone.circle(who) <= rings.reached
        words = (
            i18n.tr("{name} is in this group.")
            if self.is_reached
            else i18n.tr("{name} is not in this group.")
        )
        self.who_text = words.format(name=name_of(phone, who))
        is_far = phone.circle(who) > Circle.KNOWN and contact.mutual
        self.who_more = i18n.tr("To share a friend is not to know each other.") if is_far else ""


class DeedChips(StackLayout):
    """Chips beside each other, in as many rows as they need. `deeds` are pairs of icon and words."""

    deeds = ListProperty()
    tint = StringProperty("gold")

    def on_deeds(self, *_: object) -> None:
        """Build the chips anew, where their words are others."""
        self.clear_widgets()
        for icon, text in self.deeds:
            self.add_widget(Chip(icon=icon, text=i18n.tr(text), tint=self.tint))


class DeedRow(Row):
    """What can be done, or what cannot: a title with chips beside it, or below it where the text is large."""

    title, tint = StringProperty(""), StringProperty("gold")
    deeds = ListProperty()


class OutsideDeeds(Column):
    """What people outside the contacts of `phone` can and cannot do; it changes at once with every setting."""

    phone: Phone | None = ObjectProperty(None, allownone=True)
    spoken = ObjectProperty(None, allownone=True)
    can, cannot = ListProperty(), ListProperty()

    def on_phone(self, *_: object) -> None:
        """Say how it is now."""
        if self.phone is not None:
            self.can, self.cannot = (list(each) for each in outside(self.phone.settings))

    def on_spoken(self, *_: object) -> None:
        """Say it in another language."""
        self.can, self.cannot = [], []
        self.on_phone()


class WhoSees(Column):
    """Rings, their key, and what people outside can do, for a phone that is being set."""

    phone: Phone | None = ObjectProperty(None, allownone=True)
    who = StringProperty("")
    side = NumericProperty(0)
    """Of the rings, in design pixels; 0 is as large as the layout likes them."""
    spoken = ObjectProperty(None, allownone=True)
    rings: Any = ObjectProperty(None)
    key: Any = ObjectProperty(None)

    def on_kv_post(self, _: object) -> None:
        """Say what the rings show, now and whenever they show something else."""
        self.rings.fbind("setting", self._tell)
        for name in ("phone", "who", "spoken"):
            self.fbind(name, self._tell)
        self._tell()

    def _tell(self, *_: object) -> None:
        self.key.tell(self.rings)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
