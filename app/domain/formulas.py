"""Cells of tables that no spreadsheet works out, whatever somebody has typed into a name."""

from __future__ import annotations

import re

FORMULA = "=+-@|%\uff1d\uff0b\uff0d\uff20"
"""How a cell begins that a spreadsheet may work out, and not show; the last four are the first in full width."""

_MARKS = "\t\r\n"
_INSIDE = rf"(?=[\s\"']*[{re.escape(FORMULA)}])"
_PARTED = re.compile(rf"(?<=[;\t\r\n]){_INSIDE}")
_MARKED = re.compile(rf"(?<=[;\t\r\n])'{_INSIDE}")


def formula_in(cell: str) -> bool:
    """Tell whether a spreadsheet could work this cell out."""
    return cell.lstrip().startswith(tuple(FORMULA)) or cell.startswith(tuple(_MARKS))


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet works out: an apostrophe goes before it, as Kolibri puts it too.

    Where the comma stands in numbers, as in Indonesia, a spreadsheet parts cells at semicolons, also in the midst of a
    name: what would begin a cell there gets an apostrophe too.
    """
    return _PARTED.sub("'", f"'{cell}" if formula_in(cell) else cell)


def restored(cell: str) -> str:
    """Return a cell without the apostrophes of `neutral`."""
    plain = _MARKED.sub("", cell)
    return plain[1:] if plain.startswith("'") and formula_in(plain[1:]) else plain
