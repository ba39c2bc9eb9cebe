"""Settings of the practice phone, and what each of them lets through.

The values of a setting stand from the most open to the most closed. What is said of a value here is what the next
day shows: a test goes through all of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from app.domain.errors import msg
from app.domain.phone.people import Circle


class Setting(Enum):
    """One thing that can be set."""

    ACCOUNT = "account"
    ADD = "add"
    MESSAGES = "messages"
    PHOTOS = "photos"
    POSTS = "posts"
    FRIENDS = "friends"
    TAGS = "tags"
    LOCATION = "location"


EVERYONE, FRIENDS_OF_FRIENDS, KNOWN, NOBODY = "everyone", "friends-of-friends", "known", "nobody"
OPEN, PRIVATE_ACCOUNT = "open", "private"
ASK = "ask"
SHOWN, HIDDEN = "shown", "hidden"

VALUES: dict[Setting, tuple[str, ...]] = {
    Setting.ACCOUNT: (OPEN, PRIVATE_ACCOUNT),
    Setting.ADD: (EVERYONE, FRIENDS_OF_FRIENDS, KNOWN),
    Setting.MESSAGES: (EVERYONE, FRIENDS_OF_FRIENDS, KNOWN),
    Setting.PHOTOS: (EVERYONE, KNOWN),
    Setting.POSTS: (EVERYONE, FRIENDS_OF_FRIENDS, KNOWN),
    Setting.FRIENDS: (EVERYONE, FRIENDS_OF_FRIENDS, KNOWN, NOBODY),
    Setting.TAGS: (EVERYONE, ASK, NOBODY),
    Setting.LOCATION: (SHOWN, HIDDEN),
}
"""What each setting can be, the most open first."""

TITLES: dict[Setting, str] = {
    Setting.ACCOUNT: msg("My account"),
    Setting.ADD: msg("Who can add me"),
    Setting.MESSAGES: msg("Who can write to me"),
    Setting.PHOTOS: msg("Who can send me photos"),
    Setting.POSTS: msg("Who sees my posts"),
    Setting.FRIENDS: msg("Who sees my friend list"),
    Setting.TAGS: msg("Who can tag me"),
    Setting.LOCATION: msg("My place"),
}

NAMES: dict[str, str] = {
    EVERYONE: msg("Everyone"),
    FRIENDS_OF_FRIENDS: msg("Friends of friends"),
    KNOWN: msg("Only people I know"),
    NOBODY: msg("Nobody"),
    OPEN: msg("Open"),
    PRIVATE_ACCOUNT: msg("Private"),
    ASK: msg("Ask me first"),
    SHOWN: msg("Shown"),
    HIDDEN: msg("Hidden"),
}

EXPLAINED: dict[tuple[Setting, str], str] = {
    (Setting.ACCOUNT, OPEN): msg("Posts, friend list and place are seen as each of them is set."),
    (Setting.ACCOUNT, PRIVATE_ACCOUNT): msg("Only people I know see my posts, my friend list and my place."),
    (Setting.ADD, EVERYONE): msg("Anyone can ask to add me."),
    (Setting.ADD, FRIENDS_OF_FRIENDS): msg("Who shares a friend with me can ask to add me."),
    (Setting.ADD, KNOWN): msg("Only people I know can ask to add me."),
    (Setting.MESSAGES, EVERYONE): msg("Anyone's message comes in."),
    (Setting.MESSAGES, FRIENDS_OF_FRIENDS): msg(
        "Who shares a friend with me can write. Other messages wait outside."
    ),
    (Setting.MESSAGES, KNOWN): msg("Only people I know can write. Other messages wait outside."),
    (Setting.PHOTOS, EVERYONE): msg("Photos from people outside my contacts come in, covered."),
    (Setting.PHOTOS, KNOWN): msg("No photos from people outside my contacts."),
    (Setting.POSTS, EVERYONE): msg("Anyone sees my posts and can comment."),
    (Setting.POSTS, FRIENDS_OF_FRIENDS): msg(
        "Who shares a friend with me sees my posts. That can be hundreds."
    ),
    (Setting.POSTS, KNOWN): msg("Only people I know see my posts."),
    (Setting.FRIENDS, EVERYONE): msg("Anyone sees who my friends are."),
    (Setting.FRIENDS, FRIENDS_OF_FRIENDS): msg("Who shares a friend with me sees who my friends are."),
    (Setting.FRIENDS, KNOWN): msg("Only people I know see who my friends are."),
    (Setting.FRIENDS, NOBODY): msg("Nobody sees who my friends are."),
    (Setting.TAGS, EVERYONE): msg("Who tags me is not asked; the tag is seen at once."),
    (Setting.TAGS, ASK): msg("A tag waits until I say yes."),
    (Setting.TAGS, NOBODY): msg("Nobody can tag me."),
    (Setting.LOCATION, SHOWN): msg("My posts show where I am."),
    (Setting.LOCATION, HIDDEN): msg("My posts don't show where I am."),
}
"""What each value does, in one sentence."""

_RANGE = {
    EVERYONE: Circle.OUTSIDE,
    FRIENDS_OF_FRIENDS: Circle.FRIENDS_OF_FRIENDS,
    KNOWN: Circle.KNOWN,
    SHOWN: Circle.OUTSIDE,
    ASK: Circle.OUTSIDE,
}
_UNDER_ACCOUNT = frozenset({Setting.POSTS, Setting.FRIENDS, Setting.LOCATION})


@dataclass(frozen=True, slots=True)
class Settings:
    """How a phone is set; a new account is as open as can be."""

    account: str = OPEN
    add: str = EVERYONE
    messages: str = EVERYONE
    photos: str = EVERYONE
    posts: str = EVERYONE
    friends: str = EVERYONE
    tags: str = EVERYONE
    location: str = SHOWN

    def value(self, setting: Setting) -> str:
        """Return how one thing is set."""
        return str(getattr(self, setting.value))

    def changed(self, setting: Setting, value: str) -> Settings:
        """Return the settings with one of them changed; ValueError for a value that it cannot have."""
        if value not in VALUES[setting]:
            unknown = f"{setting.value} cannot be {value}"
            raise ValueError(unknown)
        return replace(self, **{setting.value: value})

    def reaches(self, setting: Setting, circle: Circle) -> bool:
        """Tell whether people of that circle get through this setting."""
        is_capped = self.account == PRIVATE_ACCOUNT and setting in _UNDER_ACCOUNT
        if is_capped and circle > Circle.KNOWN:
            return False
        return circle <= _RANGE.get(self.value(setting), -1)


SAFER = Settings(
    account=PRIVATE_ACCOUNT, add=FRIENDS_OF_FRIENDS, messages=KNOWN, photos=KNOWN,
    posts=KNOWN, friends=KNOWN, tags=ASK, location=HIDDEN,
)  # fmt: skip
"""What UNICEF asks of companies as the beginning of an account: private by default, friends of friends at most, no
photos from outside the contact list (evidence.md 1.1, S1)."""


def settings_of(pairs: tuple[tuple[str, str], ...]) -> Settings:
    """Return settings from pairs of names; ValueError for a name or value that there is not."""
    settings = Settings()
    for name, value in pairs:
        settings = settings.changed(Setting(name), value)
    return settings
