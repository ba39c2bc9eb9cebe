"""Days in words: "12 March 2026", "Friday 20 March", "by Friday"."""

from __future__ import annotations

from datetime import date

from app.domain.errors import msg
from app.ui.translations import i18n

MONTHS = (
    msg("January"), msg("February"), msg("March"), msg("April"), msg("May"), msg("June"),
    msg("July"), msg("August"), msg("September"), msg("October"), msg("November"), msg("December"),
)  # fmt: skip

WEEKDAYS = (
    msg("Monday"), msg("Tuesday"), msg("Wednesday"), msg("Thursday"), msg("Friday"), msg("Saturday"), msg("Sunday"),
)  # fmt: skip
WEEK = len(WEEKDAYS)


def day_words(iso: str) -> str:
    """Return a day in the language of now; of what is no ISO date, nothing."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return ""
    # Translators: a day, such as 12 March 2026.
    words = i18n.tr("{day} {month} {year}")
    return words.format(day=day.day, month=i18n.tr(MONTHS[day.month - 1]), year=day.year)


def day_of_year(day: date) -> str:
    """Return a day without its year, in the language of now."""
    # Translators: a day, such as 20 March.
    return i18n.tr("{day} {month}").format(day=day.day, month=i18n.tr(MONTHS[day.month - 1]))


def weekday_and_day(iso: str) -> str:
    """Return a day with its weekday, such as Friday 20 March; of what is no ISO date, nothing."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return ""
    return f"{i18n.tr(WEEKDAYS[day.weekday()])} {day_of_year(day)}"


def finish_by(due_on: str, today: str) -> str:
    """Return until when something is to be done, calm when the day is past; without a day, nothing."""
    try:
        due = date.fromisoformat(due_on)
        left = (due - date.fromisoformat(today)).days
    except ValueError:
        return ""
    if left < 0:
        return i18n.tr("You can still do this")
    if left == 0:
        return i18n.tr("Finish today")
    if left == 1:
        return i18n.tr("Finish by tomorrow")
    day = i18n.tr(WEEKDAYS[due.weekday()]) if left < WEEK else day_of_year(due)
    return i18n.tr("Finish by {day}").format(day=day)
