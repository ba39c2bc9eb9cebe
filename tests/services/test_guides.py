"""What a teacher reads, and where she finds it."""

from __future__ import annotations

import pytest

from app.domain.band import Band
from app.domain.errors import UnknownLesson
from app.domain.ids import LessonId
from app.domain.text import Text
from tests import stories
from tests.reading import BEFORE, CARD, LIST
from tests.services.school import School


def say(text: Text) -> str:
    """Say a text in English."""
    return text.source


def test_the_card_comes_first(school: School) -> None:
    """It is the first section, so that no page has to look for it."""
    assert school.house.guides.guide().card.id == CARD


def test_each_lesson_stands_below_one_bamboo(school: School) -> None:
    """None is left out that grows a bamboo, and none stands twice."""
    listed = [card.id for shelf in school.house.guides.shelves() for card in shelf.lessons]
    assert len(listed) == len(set(listed))
    bamboos = school.house.library.bamboos()
    growing = [c.id for c in school.house.library.cards() if any(b.holds(c.objectives) for b in bamboos)]
    assert sorted(listed) == sorted(growing)


def test_a_page_is_for_the_band_or_for_the_first_one_there_is(school: School) -> None:
    """A teacher of another age can read it all the same."""
    guides = school.house.guides
    assert guides.lesson(stories.ORDINARY, Band.MIDDLE).band is Band.MIDDLE
    card = next(each for each in school.house.library.cards() if each.id == stories.ORDINARY)
    missing = next(band for band in Band if band not in card.bands)
    assert guides.lesson(stories.ORDINARY, missing).band is card.bands[0]


def test_a_lesson_that_is_not_here_is_told(school: School) -> None:
    """No page is made up."""
    with pytest.raises(UnknownLesson):
        school.house.guides.lesson(LessonId("L00"))


def test_sections_and_lessons_are_found_together(school: School) -> None:
    """In the language that is spoken; every kind of block is searched."""
    index = school.house.guides.index(say, Band.MIDDLE)
    assert [each.id for each in index.find("seats")] == [BEFORE]
    assert [each.id for each in index.find("stay calm")] == [CARD]
    assert [each.id for each in index.find("police")] == [LIST]
    title = school.house.guides.lesson(stories.ORDINARY).title.source
    assert stories.ORDINARY in [each.id for each in index.find(title)]
    shouted = school.house.guides.index(lambda text: text.source.upper()).find("police")
    assert shouted[0].snippet == "POLICE"


def test_a_damaged_lesson_does_not_keep_the_others_from_being_found(school: School) -> None:
    """It is left out of the search."""
    school.world.library.damaged.add(stories.ORDINARY)
    assert school.house.guides.index(say).find("seats")
