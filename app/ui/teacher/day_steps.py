"""Steps through the calendar: a day, a month or a year further, never to a day that there is not."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

MONTHS = 12


def stepped(iso: str, unit: str, by: int) -> str:
    """Return the day so many days, months or years away; the 31st becomes the last of a shorter month."""
    day = date.fromisoformat(iso)
    if unit == "day":
        return (day + timedelta(days=by)).isoformat()
    months = day.year * MONTHS + day.month - 1 + (by if unit == "month" else by * MONTHS)
    year, month = divmod(months, MONTHS)
    year = min(max(year, MINYEAR), MAXYEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])).isoformat()
