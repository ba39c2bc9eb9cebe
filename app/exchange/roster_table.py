"""The cells of a list: what parts them is found in its first row, and a broken row costs no other one."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO

from app.domain.roster_columns import LIST, Columns, columns, key_of, used
from app.domain.roster_file import RosterProblem, problem
from app.domain.roster_rows import LONGEST_CELL, Record
from app.exchange.roster_bytes import NoText

PARTS = (",", ";", "\t", "|")
MOST_ROWS = 10_000
MOST_COLUMNS = 100
_SAYS = "sep="
_HEAD_LETTERS = 20_000
_LONGEST_READ = 2 * LONGEST_CELL
"""A cell that swallows lines is told soon: none is as long as this."""


@dataclass
class Table:
    """Which column is which, the rows below the first, and rows that cannot be read."""

    known: Columns
    records: list[Record] = field(default_factory=list)
    problems: list[RosterProblem] = field(default_factory=list)
    is_list: bool = False
    """Whether there is no first row with names of columns: each line is a name."""


def table_of(text: str) -> Table:
    """Return the cells of a text.

    Raises:
        NoText: it has no rows, or more rows or columns than any list has.
    """
    usual = csv.field_size_limit(_LONGEST_READ)
    try:
        return _table(*_parted(text))
    finally:
        csv.field_size_limit(usual)


def _table(text: str, part: str) -> Table:
    lines = _Lines(text)
    rows = _rows(lines, part)
    head_row, head = next(rows, (0, None))
    if not isinstance(head, list):
        raise NoText(head or problem("empty"))
    if len(head) > MOST_COLUMNS:
        raise NoText(problem("too-many-columns", head_row))
    if len(head) == 1 and key_of(head[0]) is None:
        return _filled(Table(LIST, [(head_row, head)], is_list=True), lines, part, head_row)
    return _filled(Table(columns(head)), lines, part, head_row)


def _filled(table: Table, lines: _Lines, part: str, above: int) -> Table:
    """Read the rows below the first."""
    plain = used(table.known)
    for number, cells in _rows(lines, part, above, plain):
        if isinstance(cells, list):
            table.records.append((number, cells))
        else:
            table.problems.append(cells)
        if len(table.records) + len(table.problems) > MOST_ROWS:
            raise NoText(problem("too-many-rows"))
    return table


def _parted(text: str) -> tuple[str, str]:
    """Return the text below a line that says what parts cells, and what parts them."""
    text = text.lstrip("\ufeff")
    line, _, rest = text.partition("\n")
    said = line.strip().strip('"')
    if said.lower().startswith(_SAYS) and len(said) == len(_SAYS) + 1:
        return rest, said[-1]
    if line.rstrip("\r").lower() == f"{_SAYS}\t":
        return rest, "\t"
    head = next((each for each in text[:_HEAD_LETTERS].splitlines() if each.strip()), "")
    return text, max(PARTS, key=lambda each: _fits(head, each))


def _fits(head: str, part: str) -> tuple[int, int]:
    """Return how many known columns the first row has with this between them, and how many columns."""
    try:
        cells = next(csv.reader([head], delimiter=part), [])
    except csv.Error:
        cells = head.split(part)
    return sum(1 for cell in cells if key_of(cell) is not None), len(cells)


class _Lines:
    """The lines of a text, one after the other; one can go back to an earlier one."""

    def __init__(self, text: str) -> None:
        self._lines = StringIO(text, newline="").readlines()
        self.at = 0

    def line(self, at: int) -> str:
        """Return one of the lines."""
        return self._lines[at]

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self.at == len(self._lines):
            raise StopIteration
        self.at += 1
        return self._lines[self.at - 1]


def _rows(
    lines: _Lines, part: str, number: int = 0, plain: frozenset[int] = frozenset()
) -> Iterator[tuple[int, list[str] | RosterProblem]]:
    """Give each row that is not blank with its number, or what is to be told about it.

    A quotation mark that stands alone swallows what follows. So where a row ends in an error, or has a line end in a
    cell that is plain, reading goes on in the line below the one in which the row began.
    """
    reader = csv.reader(lines, delimiter=part, strict=True)
    while True:
        number += 1
        began = lines.at
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = None
        if cells is None or any(_has_line_end(cells[at]) for at in plain if at < len(cells)):
            is_long = lines.at == began + 1 and '"' not in lines.line(began)
            lines.at = began + 1
            reader = csv.reader(lines, delimiter=part, strict=True)
            yield number, problem("long-cell" if is_long else "quotation-mark", number)
        elif any(cell.strip() for cell in cells):
            yield number, cells


def _has_line_end(cell: str) -> bool:
    return "\n" in cell or "\r" in cell
