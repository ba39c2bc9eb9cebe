"""A phone for tests: Dara's, with a class group, a friend, a friend of a friend, and somebody only known online."""

from __future__ import annotations

from app.domain.ids import CastId, ChoiceId, PatternId
from app.domain.patterns import Pattern
from app.domain.phone.actions import Reply
from app.domain.phone.arriving import Incoming, Kind
from app.domain.phone.people import (
    OWNER,
    Circle,
    Contact,
    ContactId,
    Group,
    PhoneId,
    Post,
    PostId,
    Said,
    Setup,
    ThreadId,
)
from app.domain.phone.phone import Moment, Offer, Phone, fresh
from app.domain.text import Text

SARI, HAFIZ, MALEE, MAYA = (ContactId(each) for each in ("sari", "hafiz", "malee", "maya"))
CLASS, TEAM = ThreadId("class"), ThreadId("team")
KITE, HEN = PostId("kite"), PostId("hen")
PATTERNS = {
    each.id: each
    for each in (
        Pattern(PatternId("photo"), Text("", "Photo or camera"), "photo"),
        Pattern(PatternId("secret"), Text("", "Keep it secret"), "hidden"),
        Pattern(PatternId("pressure"), Text("", "Pressure or hurry"), "clock"),
    )
}


def text(source: str) -> Text:
    """A text of the story."""
    return Text("", source)


SETUP = Setup(
    PhoneId("dara"),
    CastId("dara"),
    (
        Contact(
            SARI, text("Sari"), "sari", since=text("Here for three years"), known=(text("In your class"),)
        ),
        Contact(HAFIZ, text("Abang Hafiz"), "hafiz"),
        Contact(MALEE, text("Malee"), "malee", Circle.FRIENDS_OF_FRIENDS, (SARI,)),
        Contact(
            MAYA,
            text("Maya"),
            "flower",
            Circle.OUTSIDE,
            (SARI, HAFIZ),
            text("Here since last week"),
            (text("A name and a picture of a flower"), text("Two friends in common")),
            (text("How old Maya is"), text("Where Maya is from"), text("Whether Maya is Maya")),
        ),
    ),
    groups=(
        Group(CLASS, text("Class 6B"), (SARI, HAFIZ, MALEE)),
        Group(TEAM, text("River Builders"), (SARI, MAYA), is_game=True),
    ),
    posts=(
        Post(KITE, OWNER, text("My kite flies at last."), "kite", likes=(SARI,)),
        Post(
            HEN,
            SARI,
            text("Look who came to class."),
            "hen",
            likes=(HAFIZ, OWNER),
            comments=(Said(HAFIZ, text("It knows more than we do.")),),
            tags=(OWNER,),
        ),
    ),
    said=(
        (CLASS, Said(SARI, text("Who has the song sheets?"))),
        (CLASS, Said(HAFIZ, text("The hen has them."))),
        (CLASS, Said(OWNER, text("Then she must learn to sing."))),
        (ThreadId(SARI), Said(SARI, text("Here is my kite."), "photo", "kite")),
        (ThreadId(SARI), Said(OWNER, text("It looks like your grandmother's umbrella."))),
    ),
)


def from_maya(source: str, kind: Kind = Kind.MESSAGE, pattern: str = "") -> Incoming:
    """Something that Maya sends."""
    return Incoming(kind, MAYA, text(source), ThreadId(MAYA), pattern=pattern)


ASKED = Moment(
    "maya",
    ("chat", MAYA),
    (
        from_maya("", Kind.REQUEST),
        from_maya("Hi! You are in 6B, right?"),
        from_maya("I know Sari. Your drawing is so good!"),
        from_maya("Send me a photo of you with it. I want to see it.", pattern="photo"),
    ),
    (Offer(ChoiceId("hi"), Reply(ThreadId(MAYA), text("How do you know Sari?"))),),
)


def dara() -> Phone:
    """The phone as its story begins."""
    return fresh(SETUP)


def long_chat(lines: int) -> Phone:
    """A phone whose chat with Sari has so many lines."""
    said = tuple(
        (
            ThreadId(SARI),
            Said(SARI if at % 3 else OWNER, text(f"Line {at} of a long talk about kites and hens.")),
        )
        for at in range(lines)
    )
    return fresh(Setup(PhoneId("dara"), CastId("dara"), SETUP.contacts, said=said))
