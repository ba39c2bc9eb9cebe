"""How somebody wants to see and hear the app: text size, contrast, motion, sound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields

TEXT_SIZES = (100, 115, 130, 150)
"""Sizes of text, in percent of the usual one."""

_YES, _NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody has chosen. None is no wish of one's own: as everybody on this machine has it."""

    text_size: int | None = None
    high_contrast: bool | None = None
    less_motion: bool | None = None
    sound: bool | None = None

    def over(self, others: Wishes) -> Wishes:
        """Return these wishes, and those of others where there is none of one's own."""
        mine, theirs = asdict(self), asdict(others)
        return Wishes(**{name: theirs[name] if mine[name] is None else mine[name] for name in mine})


def of_several(wishes: Sequence[Wishes]) -> Wishes:
    """Return how all of these can see and hear it: the largest text, more contrast if one needs it.

    Things keep still if one wishes it, and are silent if one wishes silence.
    """
    still = [each.less_motion for each in wishes if each.less_motion is not None]
    return Wishes(
        text_size=max((each.text_size or TEXT_SIZES[0] for each in wishes), default=TEXT_SIZES[0]),
        high_contrast=any(each.high_contrast for each in wishes),
        less_motion=any(still) if still else None,
        sound=all(each.sound for each in wishes),
    )


NAMES = tuple(each.name for each in fields(Wishes))
"""The names of all wishes."""


def from_words(words: Mapping[str, str]) -> Wishes:
    """Return the wishes that were kept as words; a word that nobody can have chosen is no wish."""
    size = words.get("text_size", "")
    known = {str(percent): percent for percent in TEXT_SIZES}
    flags = {_YES: True, _NO: False}
    return Wishes(known.get(size), *(flags.get(words.get(name, "")) for name in NAMES[1:]))


def as_word(value: int | bool | None) -> str:  # noqa: FBT001  a wish may be a yes or a no
    """Return the word in which a wish is kept, "" for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _YES if value else _NO
    return str(value)


def stepped(percent: int, by: int) -> int:
    """Return the next text size up (1) or down (-1), the same where there is none."""
    at = TEXT_SIZES.index(percent) + by
    return TEXT_SIZES[max(0, min(at, len(TEXT_SIZES) - 1))]
