"""`main.py` in a real window, by clicks alone and by keys alone: sign in, play, be killed and go on, assign, leave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.domain.band import Band
from app.domain.classroom import Learner
from app.domain.ids import LessonId, SetId
from app.domain.plays import Progress
from app.storage.keys import SlowHash
from tests.end_to_end.machine import Machine
from tests.end_to_end.person import Person, WithFinger, WithKeys
from tests.end_to_end.screen import Window, missing, virtual_screen
from tests.end_to_end.sitting import NICKNAME, TakeHand
from tests.end_to_end.twin import Twin

pytestmark = [pytest.mark.window, pytest.mark.skipif(bool(missing()), reason=missing())]

L03, L09 = LessonId("L03"), LessonId("L09")
KILL_AFTER = 9
PIN = "280617"
OTHER_SET = SetId("kind-and-safe-11-to-13")
"""A set that a new class of this age does not have; in it L09 comes second."""


@dataclass
class Place:
    """A data folder with a class in it, and the screen on which it is opened."""

    display: str
    pixels: Path
    data: Path
    twin: Twin
    learner: Learner
    first_lesson: str
    """The title of the first one of the class's set, whose row is seen without scrolling."""
    lesson: str
    other_set: str
    opened: list[Window] = field(default_factory=list)

    def open(self, kind: type[Person]) -> Person:
        """Start Rebung, with somebody in front of it."""
        person = kind(Window(self.display, self.data, pixels=self.pixels), self.twin)
        self.opened.append(person.window)
        person.window.wait_for_window()
        return person

    def clear(self) -> None:
        """End what a test that failed has left open."""
        for window in self.opened:
            if window.process.returncode is None:
                window.kill()


@pytest.fixture
def place(tmp_path: Path, whole: Path, take_hand: TakeHand) -> Iterator[Place]:
    """A class with a PIN before its room, and a screen of its own."""
    machine = Machine(tmp_path / "data", whole)
    _, learners = machine.make_class(f"{NICKNAME} Budi", Band.MIDDLE)
    learner = machine.house.classes.learner(learners[NICKNAME])
    machine.house.door._hashing = SlowHash()  # the window hashes as it does for everybody
    machine.house.door.set_pin(PIN)
    first, title = (machine.house.library.lesson(each, Band.MIDDLE).title.source for each in (L03, L09))
    other = next(each.title.source for each in machine.house.library.sets() if each.id == OTHER_SET)
    machine.stop()
    twin = Twin(machine.data, tmp_path / "copy", whole, take_hand)
    pixels = tmp_path / "pixels"
    pixels.mkdir()
    with virtual_screen(pixels) as display:
        place = Place(display, pixels, machine.data, twin, learner, first, title, other)
        yield place
        place.clear()


def ends_well(person: Person) -> None:
    """Close the window, and see that it says nothing."""
    person.close()
    assert person.window.ended() == (0, "", "")


def test_a_lesson_is_played_by_touch_and_survives_a_kill(place: Place) -> None:
    """Signed in, played, killed in the middle: it goes on where it stopped, ends well, and closes with code 0."""
    first = place.open(WithFinger)
    first.sign_in(place.learner, place.first_lesson)
    first.play(place.learner, L03, KILL_AFTER)
    (before,) = place.twin.plays(place.learner.id)
    first.window.kill()
    assert len(before.actions) == KILL_AFTER

    second = place.open(WithFinger)
    assert second.window.title() == "Rebung"
    second.sign_in(place.learner, place.first_lesson, is_first=False)
    second.play(place.learner, L03)
    ends_well(second)
    (after,) = place.twin.plays(place.learner.id)
    assert after.id == before.id
    assert after.actions[:KILL_AFTER] == before.actions
    assert after.progress is Progress.FINISHED


def test_a_lesson_is_played_by_keyboard_alone(place: Place) -> None:
    """From the class's avatars to the ending with Tab, Enter and digits."""
    child = place.open(WithKeys)
    child.sign_in(place.learner, place.first_lesson)
    child.play(place.learner, L03)
    ends_well(child)
    (play,) = place.twin.plays(place.learner.id)

    assert (play.lesson, play.progress) == (L03, Progress.FINISHED)


def test_a_set_is_assigned_and_found(place: Place) -> None:
    """The teacher comes through the door and chooses a set; a child who signs in finds its lessons in their order."""
    assert place.twin.assigned(place.learner.class_id) != [OTHER_SET]
    teacher = place.open(WithFinger)
    teacher.assign(place.learner, PIN, place.other_set)
    teacher.sign_in(place.learner, place.lesson)
    teacher.play(place.learner, L09, 1)
    ends_well(teacher)

    assert place.twin.assigned(place.learner.class_id) == [OTHER_SET]
    assert [play.lesson for play in place.twin.plays(place.learner.id)] == [L09]
