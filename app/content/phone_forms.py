"""The shape of the practice phone in a lesson file: whom it knows, what arrives, what is done there."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, field

from app.content.base_form import ConditionForm, Form
from app.content.values import BandNumber, Name, Words

KindName = Literal[
    "message", "photo", "request", "comment", "like", "tag", "found", "near", "gift", "post", "note"
]
Reach = Literal["everyone", "friends-of-friends", "known"]


class SettingsForm(Form, kw_only=True):
    """How a phone is set; what is left out is as open as a new account."""

    account: Literal["open", "private"] | None = None
    add: Reach | None = None
    messages: Reach | None = None
    photos: Literal["everyone", "known"] | None = None
    posts: Reach | None = None
    friends: Literal["everyone", "friends-of-friends", "known", "nobody"] | None = None
    tags: Literal["everyone", "ask", "nobody"] | None = None
    location: Literal["shown", "hidden"] | None = None


class ContactForm(Form, kw_only=True):
    """A person of the phone."""

    name: Words
    picture: Name
    circle: Literal["known", "friends-of-friends", "outside"] = "known"
    mutual: list[Name] = []
    since: Words | None = None
    known: list[Words] = []
    unknown: list[Words] = []


class GroupForm(Form, kw_only=True):
    """A group chat, or the team of a game."""

    name: Words
    members: Annotated[list[Name], Meta(min_length=1)]
    game: bool = False


class PostForm(Form, kw_only=True):
    """A picture in the feed from the beginning; `by: me` is the owner."""

    by: Name
    text: Words
    picture: Name = ""
    tags: list[Name] = []
    likes: list[Name] = []


class SaidForm(Form, kw_only=True):
    """A line that stands in a chat from the beginning."""

    by: Name = field(name="from")
    text: Words
    to: Name | None = None
    picture: Name = ""


class PhoneForm(Form, kw_only=True):
    """A practice phone as its story begins."""

    owner: Name
    contacts: dict[Name, ContactForm]
    groups: dict[Name, GroupForm] = {}
    posts: dict[Name, PostForm] = {}
    settings: SettingsForm | None = None
    said: list[SaidForm] = []


class ArrivesForm(Form, kw_only=True):
    """Something that somebody sends; `from: phone` is the phone itself."""

    by: Name = field(name="from")
    kind: KindName = "message"
    text: Words | None = None
    to: Name | None = None
    post: Name | None = None
    picture: Name = ""
    pattern: Name | None = None
    why: Words | None = None
    when: ConditionForm | None = field(name="if", default=None)
    bands: list[BandNumber] = []
