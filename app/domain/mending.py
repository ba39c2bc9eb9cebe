"""What had to be restored, in words that a teacher understands."""

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
        "Rebung was stopped in the middle of writing, or a file was damaged. "
        "It went on from its second copy. "
        "Everything that was shown as saved is here. Files put aside: {files}."
    ),
    (False, Stood.LAST_SAVE): msg(
        "A file of the class was damaged. Rebung went on from its second copy; the very last change may be missing. "
        "Please look whether the class is as it was. Files put aside: {files}."
    ),
    (False, Stood.PART): msg(
        "Single entries of the class could not be read and were put aside. Everything else is here. "
        "Please look whether a learner is missing. Entries put aside: {files}."
    ),
    (False, Stood.MIRROR): msg(
        "Files of the class were damaged. Rebung went on from its mirror; "
        "the last seconds before the damage may be missing. "
        "Please look whether the class is as it was. Files put aside: {files}."
    ),
    (False, Stood.NOTHING): msg(
        "Files of the class were damaged and no copy could be read. "
        "The damaged files are kept in Rebung's data folder, in “damaged”. "
        "Please ask somebody who knows computers before you make the class again. "
        "Files put aside: {files}."
    ),
    (True, Stood.EARLIER_COPY): msg(
        "Rebung was stopped in the middle of writing. Your answers are all here. Files put aside: {files}."
    ),
    (True, Stood.LAST_SAVE): msg(
        "A file was damaged. Rebung went on from its second copy; your very last answer may be missing. "
        "Files put aside: {files}."
    ),
    (True, Stood.PART): msg(
        "A play of yours could not be read and was put aside. Everything else is here. "
        "Entries put aside: {files}."
    ),
    (True, Stood.MIRROR): msg(
        "A file was damaged. Rebung went on from its mirror; your last answer may be missing. "
        "Files put aside: {files}."
    ),
    (True, Stood.NOTHING): msg(
        "Your answers could not be read and no copy was there. The damaged files are kept. You can play on; "
        "please tell your teacher. Files put aside: {files}."
    ),
}


def told(mended: Mended, tr: Callable[[str], str]) -> str:
    """Return the sentence for this damage in the language of `tr`."""
    return tr(SENTENCES[mended.is_learner, mended.stood]).format(files=mended.files)
