"""Whether an action makes sense, and what it does: each kind in its own room."""

from __future__ import annotations

from dataclasses import replace

from app.domain.phone import chats, contacts, feed
from app.domain.phone.actions import ROLES, Act, Change, ChatAct, ContactAct, Open, ShowTo
from app.domain.phone.people import ContactId, ThreadId
from app.domain.phone.phone import Phone
from app.domain.phone.settings import VALUES

BEGINNINGS = ("home", "contacts", "requests", "feed", "notices", "settings")
"""Apps in which a step of a lesson may begin."""
APPS = frozenset({*BEGINNINGS, "chats"})
"""What can be opened whatever the phone holds."""


def can(phone: Phone, action: Open | Act) -> bool:
    """Tell whether an action makes sense on the phone as it is."""
    match action:
        case Open(app, item):
            return _can_open(phone, app, item)
        case Change(setting, value):
            return value in VALUES[setting] and phone.settings.value(setting) != value
        case ShowTo(role):
            return role in ROLES
    if isinstance(action, ChatAct):
        return chats.can(phone, action)
    return contacts.can(phone, action) if isinstance(action, ContactAct) else feed.can(phone, action)


def do(phone: Phone, action: Open | Act) -> Phone:
    """Return the phone after an action that makes sense."""
    match action:
        case Open(app, item):
            return opened(replace(phone, at=(app, item)))
        case Change(setting, value):
            return replace(phone, settings=phone.settings.changed(setting, value))
        case ShowTo(role):
            return replace(phone, shown_to=role)
    if isinstance(action, ChatAct):
        return chats.do(phone, action)
    return contacts.do(phone, action) if isinstance(action, ContactAct) else feed.do(phone, action)


def opened(phone: Phone) -> Phone:
    """Return the phone with the chat that is open read."""
    app, item = phone.at
    thread = phone.thread(ThreadId(item))
    return phone.with_thread(replace(thread, unread=0)) if app == "chat" and thread.unread else phone


def _can_open(phone: Phone, app: str, item: str) -> bool:
    if app in APPS:
        return True
    if app == "game":
        group = phone.setup.group(ThreadId(item))
        return group is not None and group.is_game
    is_person = phone.setup.contact(ContactId(item)) is not None
    if app == "profile":
        return is_person
    return app == "chat" and (is_person or phone.setup.group(ThreadId(item)) is not None)
