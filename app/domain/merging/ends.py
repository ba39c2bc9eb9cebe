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
    return max((each.value for name, each in school_class.items() if machine_of(name)), default="")


def known_since(school_class: Row) -> dict[str, int]:
    """Return for each machine that knows of the latest end the counter at which it heard of it."""
    day = latest_end(school_class)
    ends = {machine_of(name): each for name, each in school_class.items() if machine_of(name)}
    return {device: each.counter for device, each in ends.items() if each.value == day}


def machine_of(name: str) -> str:
    """Return the machine whose field this is, "" if it is another one."""
    first, _, device = name.partition("/")
    return device if first == CLEARED_TO else ""
