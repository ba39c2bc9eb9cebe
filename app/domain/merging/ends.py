"""Ends of years: up to which day the answers of a class are deleted, and since when each machine knows.

Each machine writes the day into a field of its own as soon as it hears of it. One field for all of them would bear the
stamp of the machine that heard last, and what others wrote long after the end would look older than it.
"""

from __future__ import annotations

from app.domain.merging.stamped import CLEARED_TO, Row


def cleared_by(device: str) -> str:
    """Return the field of a class in which this machine keeps the last day of the latest year that has ended."""
    return f"{CLEARED_TO}/{device}"


def latest_end(school_class: Row) -> str:
    """Return the last day (ISO date) of the latest year that has ended for a class, "" where none has."""
    return max((each.value for name, each in school_class.items() if _is_end(name)), default="")


def known_since(school_class: Row) -> dict[str, int]:
    """Return for each machine that knows of the latest end the counter at which it heard of it."""
    day = latest_end(school_class)
    ends = {name: each for name, each in school_class.items() if _is_end(name) and each.value == day}
    return {name.partition("/")[2]: each.counter for name, each in ends.items()}


def _is_end(name: str) -> bool:
    return name.startswith(f"{CLEARED_TO}/")
