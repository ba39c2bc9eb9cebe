"""What can be said about a list of learners in a file: a code, how much it matters, and a sentence for the teacher."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.domain.errors import msg


class Weight(Enum):
    """How much a problem matters."""

    FILE = "file"
    """Nothing of the file can be taken."""
    ROW = "row"
    """The row is left out, the others are not."""
    NOTE = "note"
    """Good to know: the row is taken, not quite as it is written, or it is no learner's."""


@dataclass(frozen=True, slots=True)
class Said:
    """How much it matters, and the sentence with its placeholders."""

    weight: Weight
    sentence: str


_WHOLE = {
    "no-file": msg("There is no such file. Please choose another one. Nothing was changed."),
    "cannot-read": msg(
        "This file could not be read. Nothing was changed. Is the stick still plugged in? Then please try again."
    ),
    "empty": msg("This file is empty. Nothing was changed. Please choose another one."),
    "too-large": msg(
        "This file has more than 4 MB, so it is no list of learners. Nothing was changed. Please choose another one."
    ),
    "endless-line": msg(
        "A line of this file has no end, so it is no list of learners. Nothing was changed. "
        "Please choose another one."
    ),
    "spreadsheet": msg(
        "This is a spreadsheet. Please open it in the program that made it, save it as “CSV UTF-8”, and choose "
        "that file. Nothing was changed."
    ),
    "no-list": msg(
        "This file holds something other than a list. Nothing was changed. Please choose one that was saved as CSV."
    ),
    "letters": msg(
        "The letters in row {row} cannot be read. Please save the list again as “CSV UTF-8”. Nothing was changed."
    ),
    "too-many-rows": msg(
        "This file has more than 10,000 rows. Nothing was changed. Please split it into smaller lists."
    ),
    "too-many-columns": msg(
        "This file has more than 100 columns, so it is no list of learners. Nothing was changed. "
        "Please choose another one."
    ),
    "no-name-column": msg(
        "No column has names. The first row must call one of them “Username”, “Nickname” or “Name”. "
        "Nothing was changed."
    ),
    "same-column": msg(
        "Two columns are called “{name}”. Please rename or remove one of them. Nothing was changed."
    ),
    "no-rows": msg("Below the first row there is nobody. Nothing was changed. Please choose another list."),
}
_ROWS = {
    "quotation-mark": msg(
        "A quotation mark is open or stands alone, so nobody can tell where the cell ends. This row is left out."
    ),
    "long-cell": msg("A cell has more than 1,000 characters. This row is left out."),
    "more-cells": msg(
        "This row has more cells than the first one, so nobody can tell what belongs where. It is left out."
    ),
    "no-name": msg("There is no name. This row is left out."),
    "unreadable-name": msg("Nothing in the name can be read. This row is left out."),
    "long-name": msg("The name is longer than 40 letters. This row is left out."),
    "formula": msg(
        "“{value}” begins as a formula does. Please type the words themselves. This row is left out."
    ),
    "same-id": msg("Row {other} has the same Database ID. This row is left out."),
    "class-name": msg("A class needs a name of at most 40 letters. This row is left out."),
    "class-full": msg("The class {name} has 200 learners already, and no more fit in. This row is left out."),
    "no-class": msg("There is no class for this learner. Please make a class first. This row is left out."),
}
_NOTES = {
    "not-a-learner": msg("“{name}” is no learner ({kind}), so there is nobody to add."),
    "guessed-letters": msg(
        "The file does not say how its letters are written. They were read as {letters}: please look at the names."
    ),
    "names-only": msg("There is no first row with names of columns, so each line was read as a nickname."),
    "full-names": msg(
        "The column holds full names. Nicknames are enough here: please shorten them when you have time."
    ),
    "other-id": msg("“{value}” is no Database ID of Kolibri. It is not kept; the learner is."),
    "more-classes": msg("{classes}: a learner is in one class here, and this one goes to {name}."),
    "unseen-letters": msg("Signs that nobody can see were taken out of the name. It reads “{name}” now."),
    "told-apart": msg("Somebody in {class_name} has this name, so the learner is called “{name}”."),
}

SAID: dict[str, Said] = {
    **{code: Said(Weight.FILE, sentence) for code, sentence in _WHOLE.items()},
    **{code: Said(Weight.ROW, sentence) for code, sentence in _ROWS.items()},
    **{code: Said(Weight.NOTE, sentence) for code, sentence in _NOTES.items()},
}
"""Every code."""
