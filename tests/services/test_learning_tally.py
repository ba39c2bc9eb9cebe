"""What is counted of sensitive lessons, and when."""

from __future__ import annotations

import pytest

from app.domain.actions import Choose, Rewind, SkipLesson, SkipStep
from app.domain.band import Band
from app.domain.errors import CannotSave
from app.domain.ids import ChoiceId
from app.domain.tally import Tally
from tests.services.school import THROUGH_CHAPTERS, TO_THE_END, School, do, path
from tests.stories import ORDINARY, SENSITIVE

WHOLE = (
    ("after/next", "planted-plan", 1),
    ("chat/reply", "planted-wait", 1),
    ("night/late", "planted-tell-late", 1),
    ("tell/tell", "planted-hide", 1),
)


def counted(school: School) -> Tally:
    """Return what has been counted of the sensitive lesson."""
    return school.world.tallies.of(school.school_class.id, SENSITIVE, Band.MIDDLE)


def test_a_first_play_is_counted_when_it_is_finished(school: School) -> None:
    """Nothing is counted on the way; at the end each first choice is counted once."""
    session = school.open(SENSITIVE)
    for action in THROUGH_CHAPTERS[:-1]:
        do(session, action)
        assert counted(school).plays == 0
    do(session, THROUGH_CHAPTERS[-1])
    assert (counted(school).plays, counted(school).counts) == (1, WHOLE)


def test_only_the_first_choice_at_a_decision_counts(school: School) -> None:
    """A choice that was taken back counts, the later one at the same decision does not."""
    session = school.open(SENSITIVE)
    do(session, *path("planted-wait"), Rewind(0), *path("planted-reply", "", ""), *THROUGH_CHAPTERS[2:])
    assert counted(school).counts == WHOLE


def test_a_second_play_is_not_counted(school: School) -> None:
    """Playing again, or going back after the end and finishing again, adds nothing."""
    session = school.open(SENSITIVE)
    do(session, *THROUGH_CHAPTERS, Rewind(0), *THROUGH_CHAPTERS)
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS)
    school.restart()
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS)
    assert counted(school).plays == 1


def test_a_skipped_play_is_not_counted_and_uses_up_the_first(school: School) -> None:
    """Leaving a lesson out counts nothing; a later play cannot be told from a second one, so neither does it."""
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS[:3], SkipLesson())
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS)
    assert counted(school).plays == 0


def test_a_play_in_which_everything_was_skipped_is_not_counted(school: School) -> None:
    """A play without a choice adds nothing, not even to the number of plays."""
    do(school.open(SENSITIVE), SkipStep(), SkipStep(), SkipStep())
    assert counted(school).plays == 0
    assert school.plays()[0].finished_on


def ordinary(school: School) -> Tally:
    """Return what has been counted of the ordinary lesson."""
    return school.world.tallies.of(school.school_class.id, ORDINARY, Band.MIDDLE)


def test_an_ordinary_lesson_waits_to_be_counted_in_fives(school: School) -> None:
    """One child's choices are in nothing that is shown; a second play adds nothing."""
    do(school.open(ORDINARY), *TO_THE_END)
    do(school.open(ORDINARY), *TO_THE_END)
    assert (ordinary(school).plays, ordinary(school).counts, ordinary(school).waits) == (0, (), 1)
    assert ordinary(school).waiting == (("kitchen/first", "silent", 1), ("roof/second", "leave", 1))


def test_an_ordinary_lesson_that_was_skipped_counts_as_a_learner(school: School) -> None:
    """What is missing tells who has finished, never who has skipped."""
    do(school.open(ORDINARY), SkipLesson())
    assert ordinary(school).waits == 1
    assert ordinary(school).waiting == ()


def test_an_ordinary_play_that_could_not_be_saved_is_not_counted(school: School) -> None:
    """Nothing is counted that is not on the disk."""
    session = school.open(ORDINARY)
    do(session, *TO_THE_END[:-1])
    school.world.plays.disk.fail_next()
    with pytest.raises(CannotSave):
        session.act(TO_THE_END[-1]).settle()
    assert ordinary(school).waits == 0


def test_what_waits_stays_with_the_class_in_which_it_was_played(school: School) -> None:
    """A child who moves takes nothing out of a chart and brings nothing into one; nor does a removal."""
    other = school.house.classes.make("8A", Band.MIDDLE, "Citra").settle()
    do(school.open(ORDINARY), *TO_THE_END)
    before = ordinary(school)
    school.house.roster.move(school.ayu, other.id).settle()
    moved = school.house.classes.learners(other.id)[0]
    do(school.house.learning.open(moved.id, ORDINARY), *TO_THE_END)
    school.house.roster.remove(moved.id)
    assert ordinary(school) == before
    assert school.world.tallies.of(other.id, ORDINARY, Band.MIDDLE).waits == 0


def test_counting_waits_until_the_play_is_saved(school: School) -> None:
    """While the end is being written nothing is counted yet."""
    session = school.open(SENSITIVE)
    do(session, *THROUGH_CHAPTERS[:-1])
    school.world.plays.disk.hold()
    session.act(THROUGH_CHAPTERS[-1])
    assert counted(school).plays == 0
    school.world.plays.disk.release()
    assert counted(school).plays == 1


def test_a_play_whose_end_could_not_be_saved_is_counted_once(school: School) -> None:
    """The failed try counts nothing, the one that works counts once."""
    session = school.open(SENSITIVE)
    do(session, *THROUGH_CHAPTERS[:-1])
    school.world.plays.disk.fail_next(times=2)
    for _ in range(2):
        saving = session.act(THROUGH_CHAPTERS[-1])
        with pytest.raises(CannotSave):
            saving.settle()
    assert counted(school).plays == 0
    do(session, THROUGH_CHAPTERS[-1])
    assert (counted(school).plays, counted(school).counts) == (1, WHOLE)


def test_a_tally_that_cannot_be_saved_does_not_trouble_the_child(school: School) -> None:
    """The play is finished and saved, whatever happens to the count."""
    school.world.tallies.disk.fail_next()
    session = school.open(SENSITIVE)
    do(session, *THROUGH_CHAPTERS)
    assert session.is_over
    assert school.plays()[0].finished_on


def test_what_was_chosen_before_a_pause_is_not_counted(school: School) -> None:
    """Choices live in memory only; after a restart those of earlier chapters are gone for good."""
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS[:2])
    school.restart()
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS[2:])
    assert counted(school).counts == (WHOLE[0], WHOLE[2], WHOLE[3])


def test_each_learner_of_a_class_is_counted(school: School) -> None:
    """Two learners who play make two plays in the tally of their class."""
    for learner in school.learners:
        do(school.house.learning.open(learner.id, SENSITIVE), *THROUGH_CHAPTERS)
    assert counted(school).plays == 2
    assert {number for _, _, number in counted(school).counts} == {2}


def test_a_resumed_chapter_counts_the_choice_made_there(school: School) -> None:
    """Who resumes in the middle of a chapter is counted with the choice of this sitting."""
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS[:2], Choose(ChoiceId("planted-tell")))
    school.restart()
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS[2:])
    assert ("tell/tell", "planted-hide", 1) in counted(school).counts
