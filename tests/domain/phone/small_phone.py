"""A phone with three people, a group and a game, for tests of the engine."""

from __future__ import annotations

from app.domain.ids import CastId
from app.domain.phone.people import (
    OWNER,
    Circle,
    Contact,
    ContactId,
    Group,
    PhoneId,
    Post,
    PostId,
    Setup,
    ThreadId,
)
from app.domain.text import Text

WHO = (ContactId("sari"), ContactId("bayu"), ContactId("kitten"))
GROUP = ThreadId("class")
POST = PostId("kite")


def said(text: str) -> Text:
    """A text of a story."""
    return Text("X01", text)


SETUP = Setup(
    PhoneId("dara"),
    CastId("dara"),
    (
        Contact(WHO[0], said("Sari"), "sari"),
        Contact(WHO[1], said("Bayu"), "hafiz", Circle.FRIENDS_OF_FRIENDS, mutual=(WHO[0],)),
        Contact(WHO[2], said("Kitten"), "cat", Circle.OUTSIDE),
    ),
    groups=(Group(GROUP, said("6B"), WHO[:2]), Group(ThreadId("team"), said("Team"), WHO, is_game=True)),
    posts=(Post(POST, OWNER, said("My kite"), "kite"),),
)
