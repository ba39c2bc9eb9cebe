"""The end of a year in words, as the room tells it."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.classroom import SchoolClass
from app.domain.ids import ClassId
from app.services.years import Ending
from app.ui.days import day_words
from app.ui.translations import i18n


@dataclass(frozen=True, slots=True)
class YearNews:
    """What is to be told of a class's year; `is_over` says that answers were deleted already."""

    class_id: ClassId
    words: str
    is_over: bool


def news_of(ending: Ending) -> YearNews:
    """Return what is told before answers are deleted."""
    school_class = ending.school_class
    if not ending.has_come:
        words = i18n.tr(
            "After {day} everything that {name} has done in lessons is deleted from this computer. Print what you want "
            "to keep, or move the day."
        )
    elif ending.kept_until >= ending.today:
        words = i18n.tr(
            "The year of {name} ended on {end}. After {day} everything done in lessons is deleted from this computer. "
            "Today is {today} here: if that is not so, please move the day."
        )
    else:
        words = i18n.tr(
            "The year of {name} ended on {end}. The next time Rebung starts on another day, everything done in lessons "
            "is deleted. Today is {today} here: if that is not so, please move the day."
        )
    told = words.format(
        name=school_class.name,
        day=day_words(ending.kept_until),
        end=day_words(school_class.ends_on),
        today=day_words(ending.today),
    )
    return YearNews(school_class.id, told, is_over=False)


def over(school_class: SchoolClass) -> YearNews:
    """Return what is told once afterwards."""
    words = i18n.tr(
        "The year of {name} is over: on {day} everything done in lessons was deleted. Names, groups and pictures are "
        "still here."
    )
    told = words.format(name=school_class.name, day=day_words(school_class.ended_on))
    return YearNews(school_class.id, told, is_over=True)
