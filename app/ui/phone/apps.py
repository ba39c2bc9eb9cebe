"""Which app shows what, by the names that the domain gives them."""

from __future__ import annotations

from app.ui.phone.chat import ChatApp
from app.ui.phone.feed import FeedApp
from app.ui.phone.game import GameApp
from app.ui.phone.home import HomeApp
from app.ui.phone.lists import ChatsApp, ContactsApp, RequestsApp
from app.ui.phone.notices import NoticesApp
from app.ui.phone.phone_app import PhoneApp
from app.ui.phone.profile import ProfileApp
from app.ui.phone.settings import SettingsApp

APPS: dict[str, type[PhoneApp]] = {
    "home": HomeApp,
    "chats": ChatsApp,
    "chat": ChatApp,
    "contacts": ContactsApp,
    "requests": RequestsApp,
    "profile": ProfileApp,
    "feed": FeedApp,
    "game": GameApp,
    "notices": NoticesApp,
    "settings": SettingsApp,
}
