"""Days in words: "12 March 2026"."""

from __future__ import annotations

from datetime import date

from app.domain.errors import msg
from app.ui.translations import i18n

MONTHS = (
    msg("January"), msg("February"), msg("March"), msg("April"), msg("May"), msg("June"),
    msg("July"), msg("August"), msg("September"), msg("October"), msg("November"), msg("December"),
)  # fmt: skip


def day_words(iso: str) -> str:
    """Return a day in the language of now; of what is no ISO date, nothing."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return ""
    # Translators: a day, such as 12 March 2026.
    words = i18n.tr("{day} {month} {year}")
    return words.format(day=day.day, month=i18n.tr(MONTHS[day.month - 1]), year=day.year)
