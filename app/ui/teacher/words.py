"""Words that several pages of the teacher's room use."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.band import Band
from app.domain.classroom import SchoolClass
from app.domain.errors import msg
from app.services.helping import HelpPage
from app.ui.translations import i18n

BAND_NAMES = {
    Band.YOUNG: msg("8 to 10 years"),
    Band.MIDDLE: msg("11 to 13 years"),
    Band.OLDER: msg("14 to 17 years"),
}


def learners_in_words(count: int) -> str:
    """Return how many learners there are."""
    return i18n.ntr("{n} learner", "{n} learners", count).format(n=count)


def class_in_words(school_class: SchoolClass) -> str:
    """Return the name of a class, with its year where it has one."""
    return f"{school_class.name} · {school_class.year}" if school_class.year else school_class.name


def by_years(classes: Iterable[SchoolClass]) -> list[SchoolClass]:
    """Return the classes of the latest year first, as they were made within a year."""
    return sorted(classes, key=lambda each: each.year, reverse=True)


def minutes_in_words(minutes: int) -> str:
    """Return how long something takes."""
    return i18n.ntr("{n} minute", "{n} minutes", minutes).format(n=minutes)


def help_in_words(page: HelpPage) -> str:
    """Return how far the help numbers can be relied on."""
    if not page.numbers and page.drafts:
        return i18n.tr(
            "None of these numbers is checked yet. Children read that they can go to an adult they trust."
        )
    if not page.numbers:
        return i18n.tr(
            "There are no help numbers yet. Children read that they can go to an adult they trust."
        )
    if page.is_stale:
        words = i18n.tr(
            "A help number was last checked on {day}. Please call the old ones again, tick and keep them. Children "
            "still see them."
        )
        return words.format(day=i18n.day(page.checked_on))
    words = i18n.tr("Checked on {day}. Please check the numbers again by {due}.")
    return words.format(day=i18n.day(page.checked_on), due=i18n.day(page.due_on))
