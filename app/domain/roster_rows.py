"""From the cells of a file to learners: every row is taken, left out with a sentence, or taken with one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain import names
from app.domain.formulas import formula_in, restored
from app.domain.names import LONGEST, MOST_READ
from app.domain.roster_columns import (
    CLASSES,
    DATABASE_ID,
    FULL_NAME,
    USER_TYPE,
    USERNAME,
    Columns,
    not_kept,
)
from app.domain.roster_file import RosterFile, RosterProblem, RosterRow, problem, refused

LONGEST_CELL = 1000
LEARNER = "LEARNER"
_ID = re.compile(r"[0-9a-f]{32}")

Record = tuple[int, Sequence[str]]
"""A row's number and its cells."""


def rows_of(known: Columns, records: Sequence[Record]) -> RosterFile:
    """Return what the rows below the first one hold."""
    if known.twice:
        return refused("same-column", 1, known.twice, name=known.twice)
    if known.name is None:
        return refused("no-name-column", 1)
    reading = _Reading(known)
    rows = [row for record in records if (row := reading.row(*record)) is not None]
    if records and known.name == FULL_NAME:
        reading.problems.insert(0, problem("full-names", 0, reading.called(FULL_NAME)))
    return RosterFile(
        tuple(rows),
        tuple(reading.problems),
        not_kept(known),
        reading.called(known.name),
        reading.called(CLASSES),
    )


class _LeftOut(Exception):
    """A row that is left out."""

    def __init__(self, code: str, row: int, column: str = "", **details: object) -> None:
        super().__init__(code)
        self.problem = problem(code, row, column, **details)


class _Reading:
    """Reads one row after the other, and remembers what is to be told."""

    def __init__(self, known: Columns) -> None:
        self.problems: list[RosterProblem] = []
        self._known = known
        self._name = known.name or ""
        self._ids: dict[str, int] = {}
        self._read_classes: dict[str, tuple[str, ...]] = {}

    def called(self, key: str) -> str:
        """Return what the file calls a column."""
        return self._known.called[self._known.at[key]] if key in self._known.at else ""

    def row(self, number: int, cells: Sequence[str]) -> RosterRow | None:
        """Return the learner of a row, None when it is left out."""
        notes: list[RosterProblem] = []
        try:
            row = self._learner(number, cells, notes)
        except _LeftOut as left:
            self.problems.append(left.problem)
            return None
        self.problems += notes
        return row

    def _learner(self, number: int, cells: Sequence[str], notes: list[RosterProblem]) -> RosterRow:
        if any(cell.strip() for cell in cells[len(self._known.called) :]):
            raise _LeftOut("more-cells", number)
        long = next((at for at, cell in enumerate(cells) if len(cell) > LONGEST_CELL), None)
        if long is not None:
            raise _LeftOut("long-cell", number, self._known.called[long])
        nickname = self._nickname(number, cells, notes)
        kind = self._cell(cells, USER_TYPE).strip()
        if kind and kind.upper() != LEARNER:
            raise _LeftOut("not-a-learner", number, self.called(USER_TYPE), name=nickname, kind=kind)
        classes = self._classes(number, self._cell(cells, CLASSES))
        database_id = self._database_id(number, cells, notes)
        username = self._cell(cells, USERNAME).strip() if database_id else ""
        return RosterRow(
            number, nickname, classes, database_id, username, restored(self._cell(cells, FULL_NAME))
        )

    def _cell(self, cells: Sequence[str], key: str) -> str:
        at = self._known.at.get(key, len(cells))
        return cells[at] if at < len(cells) else ""

    def _nickname(self, number: int, cells: Sequence[str], notes: list[RosterProblem]) -> str:
        written, column = self._cell(cells, self._name), self.called(self._name)
        if not written.strip():
            raise _LeftOut("no-name", number, column)
        if formula_in(written):
            raise _LeftOut("formula", number, column, value=written)
        wanted = restored(written)
        name = names.clean(wanted)
        if not name:
            raise _LeftOut("unreadable-name", number, column)
        if names.visible_length(name) > LONGEST or len(wanted) > MOST_READ:
            raise _LeftOut("long-name", number, column)
        if any(not c.isprintable() and not c.isspace() for c in wanted):
            notes.append(problem("unseen-letters", number, column, name=name))
        return name

    def _classes(self, number: int, written: str) -> tuple[str, ...]:
        """Return the classes of a list, each once: Kolibri parts them by commas. Many rows have the same ones."""
        if written in self._read_classes:
            return self._read_classes[written]
        column = self.called(CLASSES)
        if formula_in(written):
            raise _LeftOut("formula", number, column, value=written)
        found: dict[str, str] = {}
        for part in restored(written).split(","):
            name = names.class_name(part)
            if name:
                found.setdefault(names.folded(name), name)
            elif part.strip():
                raise _LeftOut("class-name", number, column)
        self._read_classes[written] = tuple(found.values())
        return self._read_classes[written]

    def _database_id(self, number: int, cells: Sequence[str], notes: list[RosterProblem]) -> str:
        """Return the id as Kolibri writes it, "" for none."""
        written, column = self._cell(cells, DATABASE_ID).strip(), self.called(DATABASE_ID)
        plain = written.lower().removeprefix("urn:uuid:").strip("{}").replace("-", "")
        if not _ID.fullmatch(plain):
            if written:
                notes.append(problem("other-id", number, column, value=written))
            return ""
        if plain in self._ids:
            raise _LeftOut("same-id", number, column, other=self._ids[plain])
        self._ids[plain] = number
        return plain
