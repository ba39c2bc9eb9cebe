"""Whom a practice phone knows, and what it holds when its story begins."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import NewType

from app.domain.ids import CastId
from app.domain.text import Text

PhoneId = NewType("PhoneId", str)
ContactId = NewType("ContactId", str)
ThreadId = NewType("ThreadId", str)
"""A chat is called after its contact or group, the team chat of a game after the game."""
PostId = NewType("PostId", str)

OWNER = ContactId("")
"""Who holds the phone, where a line or a post says by whom it is."""
PHONE = ContactId("*")
"""The phone itself, where it tells what has been done."""


class Circle(IntEnum):
    """How far away a person is. The numbers grow outwards, so that circles can be compared."""

    KNOWN = 0
    FRIENDS_OF_FRIENDS = 1
    OUTSIDE = 2


@dataclass(frozen=True, slots=True)
class Contact:
    """A person of the phone.

    Attributes:
        picture: one of the cast, or of the pictures that a profile can show.
        circle: how the owner knows them when the story begins.
        mutual: friends in common, by their ids.
        since: since when the profile is there, in words.
        known: what can be known of them, each in a short line.
        unknown: what cannot be known of them from here.
    """

    id: ContactId
    name: Text
    picture: str
    circle: Circle = Circle.KNOWN
    mutual: tuple[ContactId, ...] = ()
    since: Text | None = None
    known: tuple[Text, ...] = ()
    unknown: tuple[Text, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat, or the team of a game (`is_game`)."""

    id: ThreadId
    name: Text
    members: tuple[ContactId, ...]
    is_game: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A line of a chat, or a comment. A sign names its pattern, and why it is one.

    `kind` is what arrived ("message", "photo", ...); "note" is the phone's own line about what was done, and `note`
    says which (NOTES).
    """

    by: ContactId
    text: Text
    kind: str = "message"
    picture: str = ""
    pattern: str = ""
    why: Text | None = None
    note: str = ""


NOTES = (
    "left-on-read", "saved", "muted", "left", "accepted", "declined", "removed", "blocked", "reported", "gift-taken",
    "gift-refused",
)  # fmt: skip
"""What the phone can say of what was done; the words are the front end's."""


def noted(note: str) -> Said:
    """Return the phone's own line about what was done."""
    return Said(PHONE, Text("", ""), "note", note=note)


@dataclass(frozen=True, slots=True)
class Post:
    """A picture in the feed, with who likes it, what is written below it, and who is tagged in it."""

    id: PostId
    by: ContactId
    text: Text
    picture: str = ""
    likes: tuple[ContactId, ...] = ()
    comments: tuple[Said, ...] = ()
    tags: tuple[ContactId, ...] = ()
    shares: int = 0
    asked_to_remove: bool = False
    removed: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Setup:
    """A phone as its story begins: whose it is, whom it knows, what it shows, and how it is set.

    `settings` are pairs of a setting and its value; those left out stand as open as a new account is.
    `said` are lines that stand in its chats from the beginning.
    """

    id: PhoneId
    owner: CastId
    contacts: tuple[Contact, ...]
    groups: tuple[Group, ...] = ()
    posts: tuple[Post, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    said: tuple[tuple[ThreadId, Said], ...] = ()
    source: str = ""

    def contact(self, contact_id: ContactId) -> Contact | None:
        """Return the contact of that id."""
        return next((each for each in self.contacts if each.id == contact_id), None)

    def group(self, thread_id: ThreadId) -> Group | None:
        """Return the group of that id."""
        return next((each for each in self.groups if each.id == thread_id), None)
