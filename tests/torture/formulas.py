"""Formulas typed as names: in every column of every table that the app writes, read again as spreadsheets read it.

A spreadsheet parts cells at commas, semicolons or tabs, as the computer's language wants it. A figure is no formula.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import partial
from io import StringIO
from typing import Any

from app.domain.names import clean
from app.exchange.report_csv import report_csv
from app.exchange.roster_write import written
from app.services.papers.sheets import ClassReportSheet
from app.services.roster_export import ListLine
from tests.exchange.some_sheets import line, report
from tests.torture.figures import SOUND, Figures

BEGINS = (
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\r=",
    "\n=",
    " =",
    "\u00a0=",
    "\uff1d",
    "\uff0b",
    "\uff0d",
    "\uff20",
    "|",
    "%",
    "=-",
    "'=",
    '"=',
    "==",
)
DOES = (
    "1+1",
    "SUM(A1:A9)",
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://a.b","x")',
    "IMPORTXML(1,2)",
    "DDE(1;2;3)",
    "A1&B1",
)
STANDS = ("{}", "Dewi;{}", 'Dewi;"{}"', "Dewi\t{}", "Dewi,{}", "Dewi\n{}", "Dewi; {}", "Dewi;'\"{}")
PARTS = (",", ";", "\t")
FORMULA = ("=", "+", "-", "@", "|", "%", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t", "\r")
SHEET = report(line("Ayu", 7), line("Budi", 13))
LINE = ListLine("Ayu", "6B", "123456", "ab" * 16, "ayu")
Table = Callable[[str], bytes]


def run(runs: int, seed: int) -> Figures:
    """Type so many formulas, each into every text of every table, as it is and as a name is cleaned."""
    figures = Figures("formulas")
    chance = random.Random(f"formulas {seed}")
    every = [stands.format(begins + does) for stands in STANDS for begins in BEGINS for does in DOES]
    for payload in chance.sample(every, min(runs, len(every))):
        found = list(_formulas(payload))
        figures.note("formula" if found else SOUND, example="; ".join(found[:2]))
        figures.more["tables"] += len(_tables())
    return figures


def plain_cells(seed: int) -> Figures:
    """Write a table as Python does by itself."""

    def plain(payload: str) -> bytes:
        text = StringIO(newline="")
        csv.writer(text).writerow(["6B", payload])
        return text.getvalue().encode()

    figures = Figures("plain_cells")
    chance = random.Random(seed)
    for _ in range(50):
        payload = chance.choice(STANDS).format(chance.choice(BEGINS) + chance.choice(DOES))
        figures.note("formula" if list(formula_cells(plain(payload))) else SOUND)
    return figures


CONTROLS = (plain_cells,)


def formula_cells(table: bytes) -> Iterator[str]:
    """Yield the cells that a spreadsheet would work out, whatever parts cells on its computer."""
    text = table.decode("utf-8-sig")
    for part in PARTS:
        for row in csv.reader(StringIO(text, newline=""), delimiter=part):
            yield from (
                cell for cell in row if cell.lstrip(" \u00a0\n").startswith(FORMULA) and not _is_figure(cell)
            )


def _is_figure(cell: str) -> bool:
    return cell.removeprefix("-").replace(".", "", 1).isdecimal()


def _formulas(payload: str) -> Iterator[str]:
    for name, table in _tables().items():
        for typed in {payload, clean(payload)}:
            yield from (f"{name}: {cell!r} of {typed!r}" for cell in formula_cells(table(typed)))


def _tables() -> dict[str, Table]:
    """Return every table, by what is typed into it."""
    lists = {f"list {field.name}": partial(_list, field.name) for field in fields(ListLine)}
    unknown = replace(LINE, database_id="", username="")
    return {
        **lists,
        "list of nobody known": lambda typed: written([replace(unknown, nickname=typed, class_name=typed)]),
        "report": lambda typed: report_csv(_everywhere(SHEET, typed)),
    }


def _list(column: str, typed: str) -> bytes:
    return written([replace(LINE, **{column: typed})])


def _everywhere(sheet: ClassReportSheet, typed: str) -> ClassReportSheet:
    """Return the report with what was typed in the place of every text, but for its language and plain figures."""

    def put(held: Any) -> Any:
        if isinstance(held, str):
            return held if held.isdecimal() or not held else typed
        if isinstance(held, tuple):
            return type(held)(*map(put, held)) if hasattr(held, "_fields") else tuple(map(put, held))
        if is_dataclass(held) and not isinstance(held, type):
            return replace(held, **{each.name: put(getattr(held, each.name)) for each in fields(held)})
        return held

    made: ClassReportSheet = put(sheet)
    return replace(made, language=sheet.language)
