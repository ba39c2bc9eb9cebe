"""A lesson marked "teacher present" opens on the day the teacher opens it, and only there."""

from __future__ import annotations

import pytest

from app.domain.actions import Choose
from app.domain.assign_errors import NotPrepared
from app.domain.band import Band
from app.domain.errors import LessonClosed
from app.domain.ids import ChoiceId
from app.domain.readiness import Step
from tests import stories
from tests.assigned import make_ready
from tests.services.school import School, do
from tests.services.school import school as school_of_fakes
from tests.stories import WITH_TEACHER


@pytest.fixture(autouse=True)
def _ready(school: School) -> None:
    make_ready(school.house)


def is_open(school: School) -> bool:
    """Tell whether Ayu can open the lesson; shelf and lesson must agree."""
    entries = school.house.shelves.home(school.ayu).others
    locked = next(each.locked for each in entries if each.card.id == WITH_TEACHER)
    try:
        school.open(WITH_TEACHER)
    except LessonClosed:
        assert locked
        return False
    assert not locked
    return True


def test_it_is_closed_until_it_is_opened(school: School) -> None:
    """Before the teacher opens it no child gets in."""
    assert not is_open(school)
    school.house.classes.open_today(school.school_class.id, WITH_TEACHER).settle()
    assert is_open(school)


@pytest.mark.parametrize("days", [1, 7, -1, -400])
def test_it_is_closed_on_any_other_day(school: School, days: int) -> None:
    """Tomorrow it is closed again, and with the clock set back too, also after a restart."""
    school.house.classes.open_today(school.school_class.id, WITH_TEACHER).settle()
    school.world.clock.next_day(days)
    assert not is_open(school)
    school.restart()
    assert not is_open(school)


def test_it_stays_open_over_a_restart_on_the_same_day(school: School) -> None:
    """A machine that is started again during the lesson does not ask the teacher again."""
    school.house.classes.open_today(school.school_class.id, WITH_TEACHER).settle()
    school.restart()
    assert is_open(school)


def test_it_is_closed_for_another_class(school: School) -> None:
    """Opened for one class, it stays closed for the children of another."""
    other = school.house.classes.make("8A", Band.MIDDLE, "Citra").settle()
    school.house.classes.open_today(school.school_class.id, WITH_TEACHER).settle()
    citra = school.house.classes.learners(other.id)[0]
    with pytest.raises(LessonClosed):
        school.house.learning.open(citra.id, WITH_TEACHER)


def test_a_child_who_is_in_it_can_finish_after_midnight(school: School) -> None:
    """The door is at the beginning: a session that is open goes on."""
    school.house.classes.open_today(school.school_class.id, WITH_TEACHER).settle()
    session = school.open(WITH_TEACHER)
    school.world.clock.next_day()
    do(session, Choose(ChoiceId(f"{stories.PLANTED}-a")))


def test_an_open_play_does_not_open_the_door(school: School) -> None:
    """Having begun it yesterday lets nobody in today."""
    school.house.classes.open_today(school.school_class.id, WITH_TEACHER).settle()
    do(school.open(WITH_TEACHER), Choose(ChoiceId(f"{stories.PLANTED}-a")))
    school.world.clock.next_day()
    assert not is_open(school)


def test_a_failed_save_leaves_it_closed(school: School) -> None:
    """If opening could not be saved, it is closed."""
    school.world.classrooms.disk.fail_next()
    saving = school.house.classes.open_today(school.school_class.id, WITH_TEACHER)
    with pytest.raises(Exception, match="could not be saved"):
        saving.settle()
    assert not is_open(school)


def test_it_cannot_be_opened_before_all_is_ticked() -> None:
    """Each of the three is asked for by name, in order; the numbers must be fresh."""
    at = school_of_fakes()
    house, room = at.house, at.school_class.id

    def missing() -> tuple[Step, ...]:
        with pytest.raises(NotPrepared) as told:
            house.classes.open_today(room, WITH_TEACHER)
        return told.value.steps

    assert missing() == (Step.GUIDE, Step.RESPONDER, Step.NUMBERS)
    house.preparations.tick(Step.GUIDE, done=True).settle()
    house.helping.keep("Bu Ratna", (("SAPA", "129"),)).settle()
    assert missing() == (Step.RESPONDER,)
    house.preparations.tick(Step.RESPONDER, done=True).settle()
    assert set(house.preparations.days().values()) == {at.world.clock.day}
    house.classes.open_today(room, WITH_TEACHER).settle()
    assert is_open(at)
    at.world.clock.next_day(200)
    assert missing() == (Step.NUMBERS,)
    house.preparations.tick(Step.GUIDE, done=False).settle()
    assert house.preparations.days()[Step.GUIDE] == ""
