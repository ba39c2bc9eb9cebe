"""A list of learners as a file holds it, before anybody has looked who is here already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.errors import msg
from app.domain.roster_words import SAID, Weight

MOST_TOLD = 40
"""Characters of a cell that are told back."""

_TRANSLATED = ("letters",)
"""Details that are words of ours, not of the file."""


@dataclass(frozen=True, slots=True)
class RosterProblem:
    """Something to tell about a file.

    `row` counts as a spreadsheet does, the first row is 1; 0 is the whole file. `column` is what the file calls it.
    """

    code: str
    row: int = 0
    column: str = ""
    details: tuple[tuple[str, str], ...] = ()

    @property
    def weight(self) -> Weight:
        """How much it matters."""
        return SAID[self.code].weight

    def told(self, tr: Callable[[str], str] = msg) -> str:
        """Return the sentence in the language of `tr`."""
        details = {name: tr(value) if name in _TRANSLATED else value for name, value in self.details}
        return tr(SAID[self.code].sentence).format(row=self.row, **details)


def problem(code: str, row: int = 0, column: str = "", **details: object) -> RosterProblem:
    """Return a problem whose details are short enough to be told."""
    short = tuple((name, shortened(str(value))) for name, value in details.items())
    return RosterProblem(code, row, shortened(column), short)


def shortened(text: str) -> str:
    """Return a text of the file as it can be shown: on one line, and not longer than a name."""
    plain = " ".join("".join(c if c.isprintable() else " " for c in text[: 4 * MOST_TOLD]).split())
    return plain if len(plain) <= MOST_TOLD else f"{plain[: MOST_TOLD - 1]}…"


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A learner as the file has it: a clean nickname, the classes it names, and who this is in Kolibri.

    `database_id` and `username` are empty where the file is not from Kolibri. `full_name` is only looked at to find out
    who is here already: in a list that was saved here it is the nickname. It is never kept.
    """

    row: int
    nickname: str
    classes: tuple[str, ...] = ()
    database_id: str = ""
    username: str = ""
    full_name: str = ""


@dataclass(frozen=True, slots=True)
class RosterFile:
    """What a file holds: learners that can be taken, what is to be told, and columns that are not kept.

    `name_column` and `class_column` are what the file calls them.
    """

    rows: tuple[RosterRow, ...] = ()
    problems: tuple[RosterProblem, ...] = ()
    not_kept: tuple[str, ...] = ()
    name_column: str = ""
    class_column: str = ""

    @property
    def cannot_be_taken(self) -> bool:
        """Whether nothing of the file can be taken."""
        return any(each.weight is Weight.FILE for each in self.problems)


def refused(code: str, row: int = 0, column: str = "", **details: object) -> RosterFile:
    """Return a file of which nothing can be taken."""
    return RosterFile(problems=(problem(code, row, column, **details),))


def is_known_to_kolibri(database_id: str, username: str) -> bool:
    """Tell whether Kolibri finds a learner again: by the id, and by a username that it takes."""
    return bool(database_id and username) and all(
        c == "_" or (c.isalnum() if c.isascii() else not c.isspace()) for c in username
    )
