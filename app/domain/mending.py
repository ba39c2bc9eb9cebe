"""What had to be restored, in words that a child understands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from app.domain.errors import msg


class Stood(Enum):
    """What stood in for data that could not be read.

    Attributes:
        EARLIER_COPY: the copy before; everything that was shown as saved is there.
        LAST_SAVE: the copy before; at most the very last save may be missing.
        MIRROR: the mirror; the last seconds before the damage may be missing.
        PART: everything but single entries, which were put aside.
        NOTHING: no copy could be read.
    """

    EARLIER_COPY = "earlier-copy"
    LAST_SAVE = "last-save"
    MIRROR = "mirror"
    PART = "part"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Mended:
    """Damage that was met and mended: whose data, what stood in, and how many files were damaged."""

    is_learner: bool
    stood: Stood
    files: int


SENTENCES = {
    (False, Stood.EARLIER_COPY): msg(
        "Rebung was switched off while it was writing. It took its second copy, and everything is here."
    ),
    (False, Stood.LAST_SAVE): msg(
        "Something about the class could not be read, so Rebung took its second copy. The very last change may be "
        "missing. Please tell your teacher to look at the class."
    ),
    (False, Stood.PART): msg(
        "A part of the class could not be read. Everything else is here. "
        "Please tell your teacher to look whether a name is missing."
    ),
    (False, Stood.MIRROR): msg(
        "Something about the class could not be read, so Rebung took another copy. What was changed just before may be "
        "missing. Please tell your teacher to look at the class."
    ),
    (False, Stood.NOTHING): msg(
        "The class could not be read. Nothing was thrown away. Please tell your teacher: somebody who knows computers "
        "should look into Rebung's data folder, at “damaged”, before the class is made again."
    ),
    (True, Stood.EARLIER_COPY): msg(
        "Rebung was switched off while it was writing. Your answers are all here."
    ),
    (True, Stood.LAST_SAVE): msg(
        "Something could not be read, so Rebung took its second copy. Your very last answer may be missing. "
        "You can go on from there."
    ),
    (True, Stood.PART): msg(
        "One of your lessons could not be read. All the others are here. You can play it again."
    ),
    (True, Stood.MIRROR): msg(
        "Something could not be read, so Rebung took another copy. Your last answers may be missing. "
        "You can go on from there."
    ),
    (True, Stood.NOTHING): msg(
        "Your lessons could not be read. Nothing was thrown away. You can play on. Please tell your teacher."
    ),
}
"""In words for everybody: a child is often the first to read them."""


def told(mended: Mended, tr: Callable[[str], str]) -> str:
    """Return the sentence for this damage in the language of `tr`."""
    return tr(SENTENCES[mended.is_learner, mended.stood])
