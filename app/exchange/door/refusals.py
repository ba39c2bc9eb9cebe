"""Why a file of others is not taken: a code, and a sentence for the teacher."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.errors import RebungError, msg
from app.domain.roster_file import shortened

_WHOLE = {
    "no-file": msg("There is no such file. Please choose another one. Nothing was changed."),
    "no-plain-file": msg(
        "This is a folder, a device or a shortcut. Please choose the file itself. Nothing was changed."
    ),
    "cannot-read": msg(
        "This file could not be read. Nothing was changed. Is the stick still plugged in? Then please try again."
    ),
    "too-large": msg(
        "This file has more than {most} MB, so it is not taken. Nothing was changed. Please choose another one."
    ),
    "no-zip": msg(
        "This file is not whole, or it is something else. Please copy it once more. Nothing was changed."
    ),
    "pack-none": msg("This file is no pack of lessons. Nothing was changed. Please choose another one."),
    "pack-newer": msg(
        "This pack was made for a newer Rebung. Nothing was changed. Please install the newer version."
    ),
    "pack-signature": msg(
        "Somebody has changed this pack after it was signed, so it is not taken. Nothing was changed. "
        "Please ask for it once more."
    ),
    "pack-much": msg(
        "This pack has more texts or pictures than a pack may have. Nothing was changed. Please ask for smaller ones."
    ),
    "pack-key": msg("This is no key to sign with. Nothing was written."),
}
_PARTS = {
    "zip-odd": msg("it is packed in an unusual way"),
    "zip-many": msg("it holds more than {most} files"),
    "zip-gaps": msg("its parts lie over each other, or something is hidden between them"),
    "zip-name": msg("a name leads out of the folder, or cannot be used on every computer"),
    "zip-twice": msg("two files have one name"),
    "zip-link": msg("it holds a shortcut or a device"),
    "zip-locked": msg("it is locked with a password"),
    "zip-large": msg("unpacked it is too large"),
    "zip-sizes": msg("it is damaged, or says another size than it has"),
    "zip-nested": msg("it holds another packed file"),
    "zip-kind": msg("it is of a kind that is not taken"),
    "json": msg("it is no JSON"),
    "json-large": msg("it is too large"),
    "json-deep": msg("it is nested too deeply"),
    "json-twice": msg("a key stands in it twice"),
    "json-number": msg("a number in it is too large, or is none"),
    "json-letters": msg("it holds signs that nobody can see"),
    "json-shape": msg("something is missing in it, or too much"),
    "pack-name": msg("title and author need letters that can be read, and at most 40 of them"),
    "pack-files": msg("it is missing, or was put in by somebody else"),
    "pack-changed": msg("somebody has changed it, or it is damaged"),
    "picture-kind": msg("only PNG pictures are taken"),
    "picture-large": msg("it is too large: a picture has at most {most} dots on each side"),
    "picture-damaged": msg("the picture is damaged"),
    "sound-kind": msg("only Ogg Vorbis sounds are taken"),
    "sound-long": msg("it is too long: a sound has at most {most} seconds"),
    "sound-damaged": msg("the sound is damaged"),
}
_PART = msg("Nothing of this file was taken, and nothing was changed. The reason: {part}: {why}.")
_IN_ALL = msg("Nothing of this file was taken, and nothing was changed. The reason: {why}.")

CODES = frozenset({*_WHOLE, *_PARTS})
"""Every reason there is."""


class Refused(RebungError):
    """A file of others that is not taken."""

    code = "refused"

    def __init__(self, why: str, part: str = "", **details: object) -> None:
        """Keep which reason it is, and which part of the file is meant ("" for all of it)."""
        self.why = why
        self.part = shortened(part)
        super().__init__(**details)

    def told(self, tr: Callable[[str], str] = msg) -> str:
        """Return the sentence in the language of `tr`."""
        if self.why in _WHOLE:
            return tr(_WHOLE[self.why]).format(**self.details)
        why = tr(_PARTS[self.why]).format(**self.details)
        return tr(_PART if self.part else _IN_ALL).format(part=self.part, why=why)
