"""A day in the words of a language. The words come from the build step (CLDR), so that no Babel is needed here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct

DAYS = "days.json"


class DayWords(Struct, frozen=True):
    """How a language writes a day.

    Attributes:
        pattern: with {day}, {month} and {year}.
        months: twelve names.
        digits: ten digits.
        years_ahead: what is added to the year (543 in the Buddhist calendar).
    """

    pattern: str
    months: tuple[str, ...]
    digits: str = "0123456789"
    years_ahead: int = 0

    def say(self, iso: str) -> str:
        """Return an ISO date in words; what is no date is returned as it is."""
        try:
            day = date.fromisoformat(iso)
        except ValueError:
            return iso
        own = str.maketrans("0123456789", self.digits)
        return self.pattern.format(
            day=str(day.day).translate(own),
            month=self.months[day.month - 1],
            year=str(day.year + self.years_ahead).translate(own),
        )


ENGLISH_DAYS = DayWords(
    "{day} {month} {year}",
    (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
)  # fmt: skip


def read_days(built_locales: Path, code: str) -> DayWords:
    """Return how this language writes a day, in English where the build step left nothing."""
    try:
        kept: Mapping[str, Any] = json.loads((built_locales / DAYS).read_text(encoding="utf-8"))[code]
        return DayWords(kept["pattern"], tuple(kept["months"]), kept["digits"], int(kept["years_ahead"]))
    except (OSError, ValueError, KeyError, TypeError):
        return ENGLISH_DAYS
