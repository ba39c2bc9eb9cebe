"""What came today, what waits outside and what was stopped, with the setting that did it: in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty, StringProperty

from app.domain.errors import msg
from app.domain.phone.arriving import Fate, Incoming, Kind
from app.domain.phone.phone import HeldUp, Phone
from app.domain.phone.settings import NAMES, OPEN, TITLES, Setting
from app.ui.focus import Focusable
from app.ui.phone.folding import Folding
from app.ui.phone.phone_app import PhoneApp
from app.ui.phone.words import day_words, name_of
from app.ui.translations import i18n
from app.ui.widgets.stacks import Row

CAME = {
    Kind.MESSAGE: ("chat", msg("{name} wrote.")),
    Kind.PHOTO: ("photo", msg("{name} sent a picture.")),
    Kind.REQUEST: ("requests", msg("{name} wants to add you.")),
    Kind.COMMENT: ("talk", msg("{name} commented on a post.")),
    Kind.LIKE: ("heart", msg("{name} likes a post.")),
    Kind.TAG: ("tag", msg("{name} tagged you in a post.")),
    Kind.FOUND: ("friends", msg("{name} saw your friend list and wrote.")),
    Kind.NEAR: ("location", msg("{name} saw where you are and wrote.")),
    Kind.GIFT: ("gift", msg("{name} offers you a gift.")),
    Kind.POST: ("feed", msg("{name} posted something.")),
    Kind.NOTE: ("notices", msg("The phone says: {text}")),
}
HELD = {
    Kind.MESSAGE: ("chat", msg("A message from {name}")),
    Kind.PHOTO: ("photo", msg("A picture from {name}")),
    Kind.REQUEST: ("requests", msg("A friend request from {name}")),
    Kind.COMMENT: ("talk", msg("A comment from {name}")),
    Kind.LIKE: ("heart", msg("A like from {name}")),
    Kind.TAG: ("tag", msg("A tag from {name}")),
    Kind.FOUND: ("friends", msg("A message from {name}, who looked for your friend list")),
    Kind.NEAR: ("location", msg("A message from {name}, who looked for your place")),
    Kind.GIFT: ("gift", msg("A gift from {name}")),
    Kind.POST: ("feed", msg("A post from {name}")),
    Kind.NOTE: ("notices", msg("A note of the phone")),
}


class NoticeLine(Focusable, Row):
    """One thing: what it is, and perhaps which setting did something about it."""

    icon, text, below = StringProperty(""), StringProperty(""), StringProperty("")


class NoticeLines(Folding):
    """A heading and its lines; nothing where there are no lines. `told` are triples of icon, text and a line below."""

    title, icon = StringProperty(""), StringProperty("")
    told = ListProperty()
    lines: Any = ObjectProperty(None)

    def on_told(self, *_: object) -> None:
        """Build the lines."""
        self.lines.clear_widgets()
        for icon, text, below in self.told:
            self.lines.add_widget(NoticeLine(icon=icon, text=text, below=below))


class NoticesApp(PhoneApp):
    """The notices of a day."""

    day = StringProperty("")
    came, waits, stopped = ListProperty(), ListProperty(), ListProperty()

    def show(self, before: Phone | None) -> None:
        """Show what the day has brought so far."""
        del before
        phone = self.phone
        self.day = day_words(phone.day)
        self.came = [_come(phone, each) for each in phone.came]
        self.waits = list(_held(phone, Fate.WAITS))
        self.stopped = list(_held(phone, Fate.STOPPED))


def _come(phone: Phone, what: Incoming) -> tuple[str, str, str]:
    icon, words = CAME[what.kind]
    return icon, i18n.tr(words).format(name=name_of(phone, what.by), text=i18n.say(what.text)), ""


def _held(phone: Phone, fate: Fate) -> Iterator[tuple[str, str, str]]:
    for held in phone.held_up:
        if held.fate is fate:
            icon, words = HELD[held.what.kind]
            text = i18n.tr(words).format(name=name_of(phone, held.what.by))
            yield icon, text, setting_words(phone, held)


def setting_words(phone: Phone, held: HeldUp) -> str:
    """Return which setting did it and how it is set. A private account stands above what is under it."""
    setting = held.by
    if setting is None:
        return ""
    circle = phone.circle(held.what.by)
    opened = replace(phone.settings, account=OPEN)
    if not phone.settings.reaches(setting, circle) and opened.reaches(setting, circle):
        setting = Setting.ACCOUNT
    value = phone.settings.value(setting)
    return i18n.tr("{setting}: {value}").format(setting=i18n.tr(TITLES[setting]), value=i18n.tr(NAMES[value]))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
