"""Lists of learners as files: Kolibri's user file, a teacher's own table, or a plain list of names."""

from __future__ import annotations

from dataclasses import replace
from typing import BinaryIO

from app.domain.roster_file import RosterFile, problem
from app.domain.roster_rows import rows_of
from app.exchange.roster_bytes import NoText, text_of
from app.exchange.roster_table import table_of


def read(stream: BinaryIO) -> RosterFile:
    """Return what a file holds; whatever it is, it ends in sentences and never in an exception of its own."""
    try:
        text, letters = text_of(stream)
        table = table_of(text)
    except NoText as error:
        return RosterFile(problems=(error.problem,))
    found = rows_of(table.known, table.records)
    whole = [problem("names-only")] if table.is_list else []
    whole += [] if table.records or table.problems else [problem("no-rows")]
    ordered = sorted((*found.problems, *table.problems), key=lambda each: each.row)
    return replace(found, problems=(*letters, *whole, *ordered))
