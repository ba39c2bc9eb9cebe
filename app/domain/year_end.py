"""The end of a class's year: when its answers are deleted, and why no single wrong clock can do it.

The teacher sets `ends_on`. From a week before it the room warns, and `told_on` is the first day on which it did.
`passed_on` is the first day on which Rebung saw that the date had come. Answers are deleted

- never on the day on which the date is first seen to have come, only on a later one;
- not before the room has warned for a week;
- where nobody comes into the room, thirty days after the date was seen to have come.

A clock that goes back takes the days back that lie ahead of it, since one of the two must have been wrong.
`ended_on` is the day on which answers were deleted, until the teacher has been told. `cleared_to` is the last day whose
answers were deleted: other machines of the class delete theirs when they hear of it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from app.domain.classroom import SchoolClass

WARNS_FOR = 7
"""Days for which the room warns before anything is deleted."""

WAITS_FOR = 30
"""Days after which answers are deleted though nobody came to be warned."""


def is_day(iso: str) -> bool:
    """Tell whether this is an ISO date."""
    try:
        return date.fromisoformat(iso).isoformat() == iso
    except ValueError:
        return False


def days_after(iso: str, days: int) -> str:
    """Return the ISO date so many days later, or earlier."""
    return (date.fromisoformat(iso) + timedelta(days=days)).isoformat()


def ending_on(school_class: SchoolClass, day: str) -> SchoolClass:
    """Return the class with another end of its year, "" for none; whatever was told of the end before is over."""
    return replace(school_class, ends_on=day, told_on="", passed_on="")


def is_near(school_class: SchoolClass, today: str) -> bool:
    """Tell whether the end is a week away or less, or has come."""
    return bool(school_class.ends_on) and today >= days_after(school_class.ends_on, -WARNS_FOR)


def kept_until(school_class: SchoolClass) -> str:
    """Return the last day for which answers are promised once the room has warned: the date, or a week's warning."""
    if not school_class.told_on:
        return school_class.ends_on
    return max(school_class.ends_on, days_after(school_class.told_on, WARNS_FOR))


def seen(school_class: SchoolClass, today: str) -> SchoolClass:
    """Return the class as Rebung knows it on this day; the very same one if nothing is new."""
    told = school_class.told_on if school_class.told_on <= today else ""
    passed = school_class.passed_on if school_class.passed_on <= today else ""
    if school_class.ends_on and school_class.ends_on <= today:
        passed = passed or today
    if (told, passed) == (school_class.told_on, school_class.passed_on):
        return school_class
    return replace(school_class, told_on=told, passed_on=passed)


def told(school_class: SchoolClass, today: str) -> SchoolClass:
    """Return the class whose teacher reads the warning on this day; the very same one if nothing is new."""
    known = seen(school_class, today)
    if known.told_on or not is_near(known, today):
        return known
    return replace(known, told_on=today)


def is_due(school_class: SchoolClass, today: str) -> bool:
    """Tell whether the answers are to be deleted now, without asking anybody."""
    passed = school_class.passed_on
    if not (school_class.ends_on and passed and passed < today):
        return False
    if school_class.told_on:
        return today > kept_until(school_class)
    return today >= days_after(passed, WAITS_FOR)


def ended(school_class: SchoolClass, today: str) -> SchoolClass:
    """Return the class whose answers are gone."""
    last = school_class.ends_on if "" < school_class.ends_on <= today else today
    return replace(ending_on(school_class, ""), ended_on=today, cleared_to=max(school_class.cleared_to, last))
