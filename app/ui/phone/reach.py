"""Whom settings reach, in pure functions: how far each goes, and what people outside the contacts can do."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import msg
from app.domain.phone.arriving import Fate, Kind, fate
from app.domain.phone.people import Circle
from app.domain.phone.settings import ASK, Setting, Settings


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that people may do, its icon, and the setting that rules it."""

    setting: Setting
    icon: str
    text: str
    kind: Kind | None = None


DEEDS = (
    Deed(Setting.ADD, "requests", msg("ask to add you"), Kind.REQUEST),
    Deed(Setting.MESSAGES, "chat", msg("write to you"), Kind.MESSAGE),
    Deed(Setting.PHOTOS, "photo", msg("send you photos"), Kind.PHOTO),
    Deed(Setting.POSTS, "feed", msg("see your posts"), Kind.COMMENT),
    Deed(Setting.FRIENDS, "friends", msg("see your friend list")),
    Deed(Setting.TAGS, "tag", msg("tag you"), Kind.TAG),
    Deed(Setting.LOCATION, "location", msg("see where you are")),
)
IF_SHARED = {
    Setting.ADD: msg("ask to add you, if you share a friend"),
    Setting.MESSAGES: msg("write to you, if you share a friend"),
    Setting.PHOTOS: msg("send you photos, if you share a friend"),
    Setting.POSTS: msg("see your posts, if you share a friend"),
    Setting.FRIENDS: msg("see your friend list, if you share a friend"),
}
"""What is said where only friends of friends get through."""
IF_YES = msg("tag you, if you say yes")


def farthest(settings: Settings, setting: Setting) -> Circle | None:
    """Return the farthest circle that gets through a setting; None where nobody does."""
    return next((each for each in reversed(Circle) if settings.reaches(setting, each)), None)


def outside(settings: Settings) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Return what people outside the contacts can do, and what they cannot: pairs of icon and words."""
    can: list[tuple[str, str]] = []
    cannot: list[tuple[str, str]] = []
    for deed in DEEDS:
        words = _possible(settings, deed)
        (can if words else cannot).append((deed.icon, words or deed.text))
    return tuple(can), tuple(cannot)


def _possible(settings: Settings, deed: Deed) -> str:
    """Return how something is possible for people outside the contacts; nothing where it is not."""
    if deed.setting is Setting.TAGS and settings.tags == ASK:
        return IF_YES
    if _gets_through(settings, deed, Circle.OUTSIDE):
        return deed.text
    if _gets_through(settings, deed, Circle.FRIENDS_OF_FRIENDS):
        return IF_SHARED.get(deed.setting, deed.text)
    return ""


def _gets_through(settings: Settings, deed: Deed, circle: Circle) -> bool:
    if deed.kind is None:
        return settings.reaches(deed.setting, circle)
    return fate(deed.kind, circle, settings)[0] is Fate.ARRIVES
