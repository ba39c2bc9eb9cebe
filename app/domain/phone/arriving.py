"""What comes to a phone from others, and what its settings make of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.domain.conditions import ALWAYS, Condition
from app.domain.phone.people import Circle, ContactId, PostId, Said, ThreadId
from app.domain.phone.settings import ASK, Setting, Settings
from app.domain.text import Text


class Kind(Enum):
    """What can arrive."""

    MESSAGE = "message"
    PHOTO = "photo"
    REQUEST = "request"
    COMMENT = "comment"
    LIKE = "like"
    TAG = "tag"
    FOUND = "found"
    """A message from somebody who has seen the friend list."""
    NEAR = "near"
    """A message from somebody who has seen where the owner is."""
    GIFT = "gift"
    POST = "post"
    NOTE = "note"
    """The phone tells something by itself, such as that a report was answered."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """Something from somebody.

    Attributes:
        by: who sends it.
        text: what is written, if anything is.
        to: the chat it goes to; a chat between two is called after `by`.
        post: the post that is commented, liked or tagged.
        picture: what a photo or a post shows; pictures from outside the contacts stay covered.
        pattern: the warning pattern that the line shows, and `why`.
    """

    kind: Kind
    by: ContactId
    text: Text
    to: ThreadId
    post: PostId | None = None
    picture: str = ""
    pattern: str = ""
    why: Text | None = None
    when: Condition = ALWAYS
    source: str = ""

    @property
    def line(self) -> Said:
        """What it is in a chat, or below a post."""
        return Said(self.by, self.text, self.kind.value, self.picture, self.pattern, self.why)


class Fate(Enum):
    """What becomes of something that is sent."""

    ARRIVES = "arrives"
    WAITS = "waits"
    STOPPED = "stopped"


RULED_BY: dict[Kind, tuple[Setting, ...]] = {
    Kind.MESSAGE: (Setting.MESSAGES,),
    Kind.PHOTO: (Setting.PHOTOS, Setting.MESSAGES),
    Kind.REQUEST: (Setting.ADD,),
    Kind.COMMENT: (Setting.POSTS,),
    Kind.LIKE: (Setting.POSTS,),
    Kind.TAG: (Setting.TAGS,),
    Kind.FOUND: (Setting.FRIENDS, Setting.MESSAGES),
    Kind.NEAR: (Setting.LOCATION, Setting.MESSAGES),
    Kind.GIFT: (Setting.MESSAGES,),
    Kind.POST: (),
    Kind.NOTE: (),
}
"""Which settings look at what; the first that holds something up decides."""


def fate(kind: Kind, circle: Circle, settings: Settings) -> tuple[Fate, Setting | None]:
    """Return what becomes of something that somebody of a circle sends, and the setting that holds it up."""
    for setting in RULED_BY[kind]:
        if setting is Setting.TAGS and settings.tags == ASK:
            return Fate.WAITS, setting
        if not settings.reaches(setting, circle):
            waits = setting is Setting.MESSAGES
            return (Fate.WAITS if waits else Fate.STOPPED), setting
    return Fate.ARRIVES, None
