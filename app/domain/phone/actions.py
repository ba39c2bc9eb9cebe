"""What can be done on a phone, each a value."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar

from app.domain.ids import ChoiceId
from app.domain.phone.people import ContactId, PostId, ThreadId
from app.domain.phone.settings import Setting
from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class Take:
    """Take one of the lines that a moment offers."""

    offer: ChoiceId
    name: ClassVar[str] = "take"


@dataclass(frozen=True, slots=True)
class Open:
    """Open an app, or something in it."""

    app: str
    item: str = ""
    name: ClassVar[str] = "open"


@dataclass(frozen=True, slots=True)
class LookAt:
    """Look at a profile."""

    who: ContactId
    name: ClassVar[str] = "look-at"


@dataclass(frozen=True, slots=True)
class Reply:
    """Write a line that was offered into a chat."""

    to: ThreadId
    text: Text
    name: ClassVar[str] = "reply"


@dataclass(frozen=True, slots=True)
class ChangeSubject:
    """Write something else into a chat, so that the talk turns."""

    to: ThreadId
    text: Text
    name: ClassVar[str] = "subject"


@dataclass(frozen=True, slots=True)
class WriteTo:
    """Write to one person privately."""

    who: ContactId
    text: Text
    name: ClassVar[str] = "write"


@dataclass(frozen=True, slots=True)
class SendPhoto:
    """Reply with a photo: a drawn thing, never a person."""

    to: ThreadId
    text: Text
    picture: str = ""
    name: ClassVar[str] = "photo"


@dataclass(frozen=True, slots=True)
class LeaveOnRead:
    """Answer nothing."""

    to: ThreadId
    name: ClassVar[str] = "leave"


@dataclass(frozen=True, slots=True)
class Accept:
    """Say yes to a friend request."""

    who: ContactId
    name: ClassVar[str] = "accept"


@dataclass(frozen=True, slots=True)
class Decline:
    """Say no to a friend request; nobody is told."""

    who: ContactId
    name: ClassVar[str] = "decline"


@dataclass(frozen=True, slots=True)
class Remove:
    """Take somebody out of the contacts again."""

    who: ContactId
    name: ClassVar[str] = "remove"


@dataclass(frozen=True, slots=True)
class Mute:
    """Hear nothing of a chat; it stays readable."""

    to: ThreadId
    name: ClassVar[str] = "mute"


@dataclass(frozen=True, slots=True)
class LeaveGroup:
    """Leave a group or a team."""

    to: ThreadId
    name: ClassVar[str] = "leave-group"


@dataclass(frozen=True, slots=True)
class Block:
    """Block somebody: nothing more of them arrives."""

    who: ContactId
    name: ClassVar[str] = "block"


@dataclass(frozen=True, slots=True)
class Report:
    """Report somebody, with a reason."""

    who: ContactId
    reason: str = ""
    name: ClassVar[str] = "report"


@dataclass(frozen=True, slots=True)
class Change:
    """Change a setting."""

    setting: Setting
    value: str
    name: ClassVar[str] = "set"


@dataclass(frozen=True, slots=True)
class Save:
    """Save the words of a chat, never its pictures."""

    to: ThreadId
    name: ClassVar[str] = "save"


@dataclass(frozen=True, slots=True)
class ShowTo:
    """Show the phone to somebody who helps, by role."""

    role: str
    name: ClassVar[str] = "show"


@dataclass(frozen=True, slots=True)
class Untag:
    """Take one's own tag off a post."""

    post: PostId
    name: ClassVar[str] = "untag"


@dataclass(frozen=True, slots=True)
class AskToRemove:
    """Ask whoever posted something to take it down."""

    post: PostId
    text: Text | None = None
    name: ClassVar[str] = "ask-to-remove"


@dataclass(frozen=True, slots=True)
class Like:
    """Like a post."""

    post: PostId
    name: ClassVar[str] = "like"


@dataclass(frozen=True, slots=True)
class Comment:
    """Write a comment that was offered."""

    post: PostId
    text: Text
    name: ClassVar[str] = "comment"


@dataclass(frozen=True, slots=True)
class Share:
    """Pass a post on."""

    post: PostId
    name: ClassVar[str] = "share"


@dataclass(frozen=True, slots=True)
class TakeGift:
    """Take a gift in a game."""

    who: ContactId
    name: ClassVar[str] = "take-gift"


@dataclass(frozen=True, slots=True)
class RefuseGift:
    """Leave a gift where it is."""

    who: ContactId
    name: ClassVar[str] = "refuse-gift"


ChatAct = Reply | ChangeSubject | WriteTo | SendPhoto | LeaveOnRead | Mute | LeaveGroup | Save
ContactAct = LookAt | Accept | Decline | Remove | Block | Report | TakeGift | RefuseGift
PostAct = Untag | AskToRemove | Like | Comment | Share
Act = ChatAct | ContactAct | PostAct | Change | ShowTo
"""What changes something on the phone or for somebody."""
PhoneAction = Take | Open | Act

FREE = (
    Open, LookAt, LeaveOnRead, Accept, Decline, Remove, Mute, LeaveGroup, Block, Report, Change, Save, ShowTo,
    Untag, AskToRemove, Like, TakeGift, RefuseGift,
)  # fmt: skip
"""Actions that need no offered words; the phone allows them wherever they make sense."""

REASONS = ("unkind", "secret", "photo", "threat", "gift", "fake", "other")
"""Reasons for a report."""
ROLES = (
    "parent", "grandparent", "sibling", "aunt-uncle", "teacher", "coach", "neighbour", "counsellor", "friend",
)  # fmt: skip
"""Who can be shown the phone. Names stay on the child's own paper (SAFEGUARDING.md, R5)."""

_BY_NAME = {kind.name: kind for kind in FREE}


def free_to_plain(action: PhoneAction) -> list[str]:
    """Write an action without offered words as a short list of texts; ValueError for another one."""
    if action.name not in _BY_NAME:
        with_words = f"{action.name} is taken by its offer"
        raise ValueError(with_words)
    values = (getattr(action, field.name) for field in fields(action))
    plain = [value.value if isinstance(value, Setting) else value for value in values]
    return [action.name, *(each for each in plain if isinstance(each, str))]


def free_from_plain(plain: list[str]) -> PhoneAction:
    """Read an action back; ValueError when it is none."""
    kind = _BY_NAME.get(plain[0]) if plain else None
    if kind is None:
        unknown = f"not a phone action: {plain!r}"
        raise ValueError(unknown)
    try:
        if kind is Change:
            return Change(Setting(plain[1]), plain[2])
        return kind(*plain[1:])  # type: ignore[arg-type]
    except (TypeError, IndexError):
        misfit = f"not a phone action: {plain!r}"
        raise ValueError(misfit) from None
