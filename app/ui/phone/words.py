"""What the phone calls people and says about what was done, in the language of now."""

from __future__ import annotations

from app.domain.errors import msg
from app.domain.phone.people import OWNER, ContactId, ThreadId
from app.domain.phone.phone import Phone
from app.ui.cast import name_of as cast_name
from app.ui.translations import i18n

NOTES = {
    "left-on-read": msg("Left without an answer."),
    "saved": msg("The words are saved. Pictures are not."),
    "muted": msg("Muted. It stays here to read."),
    "left": msg("Left the group."),
    "accepted": msg("Added to the contacts."),
    "declined": msg("Request declined. Nobody is told."),
    "removed": msg("Taken out of the contacts."),
    "blocked": msg("Blocked. Nothing more arrives."),
    "reported": msg("Reported."),
    "gift-taken": msg("Gift taken."),
    "gift-refused": msg("Gift left where it is."),
}
"""The phone's own lines in a chat."""

REASONS = {
    "unkind": msg("Unkind words"),
    "secret": msg("Asks to keep a secret"),
    "photo": msg("Asks for a photo"),
    "threat": msg("A threat"),
    "gift": msg("Gifts or credit for nothing"),
    "fake": msg("Not who they say they are"),
    "other": msg("Something else"),
}
"""Why somebody is reported."""

ROLES = {
    "parent": msg("Parent"),
    "grandparent": msg("Grandparent"),
    "sibling": msg("Big sister or brother"),
    "aunt-uncle": msg("Aunt or uncle"),
    "teacher": msg("Teacher"),
    "coach": msg("Coach"),
    "neighbour": msg("Neighbour"),
    "counsellor": msg("Counsellor"),
    "friend": msg("Friend"),
}
"""Who can be shown the phone."""


def name_of(phone: Phone, who: ContactId) -> str:
    """Return what somebody is called on the phone; of an unknown one nothing."""
    if who == OWNER:
        return cast_name(phone.setup.owner)
    contact = phone.setup.contact(who)
    return i18n.say(contact.name) if contact else ""


def thread_name(phone: Phone, thread: ThreadId) -> str:
    """Return what a chat is called: like its group or its person."""
    group = phone.setup.group(thread)
    return i18n.say(group.name) if group else name_of(phone, ContactId(thread))


def in_common(phone: Phone, who: ContactId) -> str:
    """Return how many friends are in common with somebody; nothing of a contact, whom one knows."""
    contact = phone.setup.contact(who)
    if contact is None or not phone.outside(who):
        return ""
    number = len(contact.mutual)
    if not number:
        return i18n.tr("No friends in common")
    return i18n.ntr("{n} friend in common", "{n} friends in common", number).format(n=number)


def people_in(phone: Phone, thread: ThreadId) -> str:
    """Return how many are in a group, its owner too."""
    group = phone.setup.group(thread)
    number = len(group.members) + 1 if group else 0
    return i18n.ntr("{n} person", "{n} people", number).format(n=number)


def day_words(day: int) -> str:
    """Return what a day of the story is called: never a clock time."""
    return i18n.tr("Day {n}").format(n=day)
