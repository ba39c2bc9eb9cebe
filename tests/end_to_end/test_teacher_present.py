"""The gate of a lesson marked T, on the real store: closed, opened with the PIN for a day, closed on any other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.band import Band
from app.domain.errors import LessonClosed
from app.domain.ids import ClassId, LearnerId, LessonId
from app.domain.plays import Progress
from app.services.back_off import Knock
from tests.assigned import make_ready
from tests.end_to_end.machine import Machine
from tests.end_to_end.planting import plant
from tests.end_to_end.walks import careful, walk

X01 = LessonId("X01")
PIN, OTHER = "280617", "519204"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built lessons, the tests' own among them."""
    folder = tmp_path_factory.mktemp("built")
    plant(folder)
    return folder


@pytest.fixture
def machine(built: Path, tmp_path: Path) -> Iterator[Machine]:
    """A machine with a PIN."""
    machine = Machine(tmp_path, built)
    machine.house.door.set_pin(PIN)
    make_ready(machine.house)
    yield machine
    machine.stop()


@pytest.fixture
def school(machine: Machine) -> tuple[ClassId, LearnerId]:
    """A class with one learner."""
    class_id, learners = machine.make_class("Ayu", Band.MIDDLE)
    return class_id, learners["Ayu"]


def is_open(machine: Machine, learner: LearnerId) -> bool:
    """Tell whether the lesson opens; the shelf must say the same."""
    home = machine.house.shelves.home(learner)
    locked = next(each.locked for each in (*home.entries, *home.others) if each.card.id == X01)
    try:
        machine.open(learner, X01)
    except LessonClosed:
        assert locked
        return False
    assert not locked
    return True


def open_with(machine: Machine, class_id: ClassId, pin: str) -> None:
    """Do what the teacher's room does: the lesson opens behind the PIN only."""
    if machine.house.door.knock(pin) is Knock.OPEN:
        machine.house.classes.open_today(class_id, X01).settle()


def test_it_opens_with_the_pin_and_no_other(machine: Machine, school: tuple[ClassId, LearnerId]) -> None:
    """Closed at first and after a wrong PIN; open after the right one, over a restart too, and played to its end."""
    class_id, learner = school
    assert not is_open(machine, learner)
    open_with(machine, class_id, OTHER)
    assert not is_open(machine, learner)
    open_with(machine, class_id, PIN)
    assert is_open(machine, learner)
    machine.restart()
    assert is_open(machine, learner)
    walk(machine.open(learner, X01), careful)
    (play,) = machine.house.learning._plays.of(learner)
    assert (play.progress, play.sensitive) == (Progress.FINISHED, True)


@pytest.mark.parametrize("days", [1, 2, 365, -1, -9000])
def test_it_is_closed_on_any_other_day(
    machine: Machine, school: tuple[ClassId, LearnerId], days: int
) -> None:
    """Tomorrow it is closed, and with the clock set back or far ahead too, whether Rebung was restarted or not."""
    class_id, learner = school
    open_with(machine, class_id, PIN)
    machine.clock.next_day(days)
    assert not is_open(machine, learner)
    machine.restart()
    assert not is_open(machine, learner)


def test_a_day_later_it_stays_where_it_was(machine: Machine, school: tuple[ClassId, LearnerId]) -> None:
    """A child who was in the middle finds it closed, and goes on at the chapter when it is opened again."""
    class_id, learner = school
    open_with(machine, class_id, PIN)
    walk(machine.open(learner, X01), careful, 5)
    (before,) = machine.house.learning._plays.of(learner)
    machine.clock.next_day()
    assert not is_open(machine, learner)
    open_with(machine, class_id, PIN)
    session = machine.open(learner, X01)
    assert (session.play.id, session.state.began) == (before.id, before.chapter)
    assert before.chapter > 0


def test_it_is_open_for_its_class_only(machine: Machine, school: tuple[ClassId, LearnerId]) -> None:
    """Another class on the same machine stays before a closed door."""
    _, others = machine.make_class("Budi", Band.OLDER, "9A")
    open_with(machine, school[0], PIN)
    assert is_open(machine, school[1])
    assert not is_open(machine, others["Budi"])


def test_setting_the_clock_back_to_the_day_does_not_open_it(
    machine: Machine, school: tuple[ClassId, LearnerId]
) -> None:
    """Once another day was seen, the door needs the PIN again, even if the clock returns to the day it was open."""
    class_id, learner = school
    open_with(machine, class_id, PIN)
    machine.clock.next_day()
    assert not is_open(machine, learner)
    machine.restart()
    machine.clock.next_day(-1)
    assert not is_open(machine, learner)
