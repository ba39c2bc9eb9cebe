"""What stays chosen when rows are looked for anew."""

from __future__ import annotations

from collections.abc import Sequence


def still_chosen(chosen: str, rows: Sequence[tuple[str, str]]) -> str:
    """Return the key that is chosen if a row still has it, else that of the first row, "" where there is none."""
    keys = [key for key, _ in rows]
    return chosen if chosen in keys else next(iter(keys), "")
