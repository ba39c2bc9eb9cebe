"""What is done and what arrives on the practice phone, in the words that stand beside it."""

from __future__ import annotations

from typing import NamedTuple

from app.domain.errors import msg
from app.domain.phone.actions import (
    Act,
    AskToRemove,
    ChangeSubject,
    Comment,
    Reply,
    SendPhoto,
    WriteTo,
)
from app.domain.phone.arriving import Incoming, Kind
from app.domain.phone.people import OWNER, PHONE, ContactId, PostId, ThreadId
from app.domain.phone.phone import HeldUp, Phone
from app.domain.phone.settings import NAMES, TITLES, Setting, Settings
from app.ui.phone.notices import HELD
from app.ui.phone.words import name_of, thread_name
from app.ui.translations import i18n


class Worded(NamedTuple):
    """An icon with the words beside it."""

    icon: str
    text: str


_DOES = {
    "reply": Worded("send", msg("Reply")),
    "subject": Worded("talk", msg("Change the subject")),
    "write": Worded("chat", msg("Write to {name}")),
    "photo": Worded("photo", msg("Reply with a photo")),
    "leave": Worded("clock", msg("Answer nothing")),
    "accept": Worded("check", msg("Say yes")),
    "decline": Worded("cross", msg("Say no")),
    "remove": Worded("person", msg("Take out of the contacts")),
    "mute": Worded("mute", msg("Mute")),
    "leave-group": Worded("leave", msg("Leave the group")),
    "block": Worded("block", msg("Block")),
    "report": Worded("report", msg("Report")),
    "set": Worded("settings", msg("Change a setting")),
    "save": Worded("export", msg("Save the words")),
    "show": Worded("adult", msg("Stop and show")),
    "untag": Worded("tag", msg("Take the tag off")),
    "ask-to-remove": Worded("talk", msg("Ask to take it down")),
    "like": Worded("heart", msg("Like")),
    "comment": Worded("chat", msg("Comment")),
    "share": Worded("share", msg("Pass it on")),
    "take-gift": Worded("gift", msg("Take the gift")),
    "refuse-gift": Worded("cross", msg("Leave the gift")),
}
"""What a choice does, above its words."""

_MOVES = {
    "look-at": Worded("eye", msg("Look at {name}'s profile")),
    "leave": Worded("clock", msg("Leave it without an answer")),
    "accept": Worded("check", msg("Say yes to {name}")),
    "decline": Worded("cross", msg("Say no to {name}")),
    "remove": Worded("person", msg("Take {name} out of the contacts")),
    "mute": Worded("mute", msg("Mute the chat")),
    "leave-group": Worded("leave", msg("Leave the group")),
    "block": Worded("block", msg("Block {name}")),
    "save": Worded("export", msg("Save the words of the chat")),
    "untag": Worded("tag", msg("Take the tag off {name}'s picture")),
    "ask-to-remove": Worded("talk", msg("Ask {name} to take the picture down")),
    "like": Worded("heart", msg("Like {name}'s picture")),
    "take-gift": Worded("gift", msg("Take {name}'s gift")),
    "refuse-gift": Worded("cross", msg("Leave {name}'s gift where it is")),
}
"""What can be done about what is open."""

GOALS = {
    "open": msg("Open something on the phone"),
    "look-at": msg("Look at a profile"),
    "leave": msg("Leave a chat without an answer"),
    "accept": msg("Say yes to a request"),
    "decline": msg("Say no to a request"),
    "remove": msg("Take somebody out of the contacts"),
    "mute": msg("Mute a chat"),
    "leave-group": msg("Leave a group"),
    "block": msg("Block somebody"),
    "report": msg("Report somebody, with a reason"),
    "set": msg("Change a setting"),
    "save": msg("Save the words of a chat"),
    "show": msg("Show the phone to somebody who helps"),
    "untag": msg("Take a tag off a picture"),
    "ask-to-remove": msg("Ask somebody to take a picture down"),
    "like": msg("Like a picture"),
    "take-gift": msg("Take a gift"),
    "refuse-gift": msg("Leave a gift where it is"),
}
"""What can be tried in a practice."""

_SEEN = {
    Kind.FOUND: msg("A message from {name}, who has seen the friend list"),
    Kind.NEAR: msg("A message from {name}, who has seen the place"),
}
_WRITTEN = (Reply, ChangeSubject, WriteTo, SendPhoto, Comment, AskToRemove)


def kind_line(act: Act, phone: Phone) -> Worded:
    """Return what a choice does, in a word or two: "Reply", "Block", "Write to Chan"."""
    icon, words = _DOES[act.name]
    return Worded(icon, i18n.tr(words).format(name=_about(act, phone)))


def is_written(act: Act, words: object) -> bool:
    """Tell whether the words of a choice are what is written on the phone."""
    return isinstance(act, _WRITTEN) and act.text == words


def move(act: Act, phone: Phone) -> Worded:
    """Return what can be done about what is open, with the name of whom it is about."""
    icon, words = _MOVES[act.name]
    return Worded(icon, i18n.tr(words).format(name=_about(act, phone)))


def arrival(phone: Phone, thing: Incoming) -> str:
    """Return what arrived, from whom, and what it says."""
    words = arrived(thing, sender(phone, thing.by))
    if phone.setup.group(thing.to) is None:
        return words
    return i18n.tr("{what} · {group}").format(what=words, group=thread_name(phone, thing.to))


def arrived(thing: Incoming, name: str) -> str:
    """Return what arrived and what it says; the phone's own notes stand alone."""
    text = i18n.say(thing.text) if thing.text.source else ""
    if thing.kind is Kind.NOTE and text:
        return text
    what = i18n.tr(_SEEN.get(thing.kind, HELD[thing.kind][1])).format(name=name)
    return i18n.tr("{what}: “{text}”").format(what=what, text=text) if text else what


def held_up(phone: Phone, held: HeldUp) -> str:
    """Return what did not come in, and from whom; what it says is not told."""
    return i18n.tr(HELD[held.what.kind][1]).format(name=sender(phone, held.what.by))


def icon_of(thing: Incoming) -> str:
    """Return the drawing of what arrived."""
    return HELD[thing.kind][0]


def set_to(setting: Setting, settings: Settings) -> str:
    """Return how something is set, in words."""
    value = i18n.tr(NAMES[settings.value(setting)])
    return i18n.tr("{setting}: {value}").format(setting=i18n.tr(TITLES[setting]), value=value)


def sender(phone: Phone, who: ContactId) -> str:
    """Return what somebody is called who sends something; the phone itself has a word of its own."""
    return i18n.tr("the phone") if who == PHONE else name_of(phone, who)


def _about(act: Act, phone: Phone) -> str:
    """Return whom an action is about."""
    who = getattr(act, "who", None)
    if isinstance(who, str):
        return name_of(phone, ContactId(who))
    post = phone.post(PostId(getattr(act, "post", "")))
    if post is not None:
        return name_of(phone, post.by)
    to = getattr(act, "to", None)
    return thread_name(phone, ThreadId(to)) if isinstance(to, str) else name_of(phone, OWNER)
