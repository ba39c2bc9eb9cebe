"""Home: the apps, in an order that never changes, with how much is new in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from app.domain.phone.actions import Open
from app.domain.phone.people import OWNER
from app.domain.phone.phone import Phone
from app.ui.phone.phone_app import PhoneApp
from app.ui.phone.words import day_words, name_of
from app.ui.translations import i18n
from app.ui.widgets.picks import Picks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Tiles


@dataclass(frozen=True, slots=True)
class Door:
    """An app on the home: what it is called, where it leads, and how much is new in it."""

    icon: str
    text: str
    tint: str
    action: Open
    news: int = 0


class AppTile(Pressable):
    """An app: icon, name, and how much is new."""

    icon, text, tint = StringProperty(""), StringProperty(""), StringProperty("indigo")
    news = NumericProperty(0)


class AppTiles(Picks, Tiles):
    """A tile for each app. Event: `on_pick` with the action."""


class HomeApp(PhoneApp):
    """The home of the phone."""

    tiles: Any = ObjectProperty(None)
    title, day = StringProperty(""), StringProperty("")

    def show(self, before: Phone | None) -> None:
        """Show the apps and their news."""
        del before
        phone = self.phone
        self.title, self.day = name_of(phone, OWNER), day_words(phone.day)
        doors = list(_doors(phone))
        if not self.tiles.children:
            for door in doors:
                tile = AppTile(icon=door.icon, text=door.text, tint=door.tint)
                self.tiles.add_pick(tile, door.action)
        for tile, door in zip(reversed(self.tiles.children), doors, strict=True):
            tile.news = door.news


def _doors(phone: Phone) -> Iterator[Door]:
    tr = i18n.tr
    chats = sum(thread.unread for thread in phone.threads)
    asking = sum(standing.asks for standing in phone.standings)
    gifts = sum(standing.gift == "offered" for standing in phone.standings)
    yield Door("chat", tr("Chats"), "indigo", Open("chats"), chats)
    yield Door("friends", tr("Contacts"), "green", Open("contacts"))
    yield Door("requests", tr("Requests"), "gold", Open("requests"), asking)
    yield Door("feed", tr("Posts"), "dusk", Open("feed"))
    for group in phone.setup.groups:
        if group.is_game:
            yield Door("game", i18n.say(group.name), "green", Open("game", group.id), gifts)
    yield Door("notices", tr("Notices"), "gold", Open("notices"))
    yield Door("settings", tr("Settings"), "plain", Open("settings"))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
