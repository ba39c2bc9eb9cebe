"""A teacher's day, by one finger in English and by the keyboard alone in Indonesian, on the real store and press.

Touches and keys go through the window of this process, which needs no virtual screen; the system's viewer is stood in
for by what keeps a copy of the paper.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.band import Band
from app.domain.ids import ClassId, LessonId
from app.exchange.paper import Paper
from app.services.house import House
from app.storage.keys import SlowHash
from tests.choosing import plant
from tests.end_to_end.machine import Machine
from tests.end_to_end.screen import wait_until
from tests.end_to_end.sitting import TakeHand
from tests.end_to_end.teachers_day import GROUP, NEWCOMER, NUMBER, PIN, SERVICE, spend
from tests.end_to_end.teachers_hand import Deed, Finger, Keys, TeachersHand
from tests.exchange.reading import words

CHOSEN = LessonId("L12")
WAYS = [(Finger, "en"), (Keys, "id")]
Kind = type[TeachersHand]


@dataclass
class School:
    """A class of three with a group, which has chosen something in a lesson; and what the viewer has been shown."""

    data: Path
    copies: Path
    whole: Path
    class_id: ClassId

    def open(self) -> Machine:
        """Start Rebung on a copy of the data as they are now."""
        copy = self.data.with_name("copy")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.data, copy, ignore=shutil.ignore_patterns("*.lock", "kivy", "ballast"))
        return Machine(copy, self.whole)

    def keep_copy(self, path: Path) -> None:
        """Do what stands in for the viewer."""
        shutil.copy(path, self.copies)

    def is_so(self, what: str, house: House) -> bool:
        """Tell whether something is so in a house."""
        match what:
            case "the door is open":
                return house.classes._register.now.door.misses == 0
            case "a set is assigned":
                return self._is_assigned(house)
            case "a learner is added":
                return NEWCOMER in [each.nickname for each in house.classes.learners(self.class_id)]
            case "a report is printed":
                return any("7B" in words(path.read_bytes()) for path in self.copies.glob("class-report*.pdf"))
            case "a number is checked":
                return [(each.service, each.number) for each in house.helping.page().numbers] == [
                    (SERVICE, NUMBER)
                ]
        assert what == "nothing of the class is kept"
        learners = house.classes.learners(self.class_id)
        return not [play for each in learners for play in house.learning._plays.of(each.id)]

    def _is_assigned(self, house: House) -> bool:
        """Two lessons, not in the order in which they were chosen, for the group, until some day."""
        for work in house.assigning.of_class(self.class_id):
            lessons = work.lesson_set.lessons if work.lesson_set else ()
            if len(lessons) == 2 and work.assignment.whom.group is not None and work.assignment.due_on:
                return [each.nickname for each in work.learners] == ["Ayu", "Budi"] and lessons[0] > lessons[
                    1
                ]
        return False


@pytest.fixture
def school(tmp_path: Path, whole: Path) -> School:
    """A class with a PIN before its room, and a viewer that copies what it is to show."""
    machine = Machine(tmp_path / "data", whole)
    class_id, learners = machine.make_class("Ayu Budi Citra", Band.MIDDLE)
    machine.house.groups.make(class_id, GROUP, [learners["Ayu"], learners["Budi"]]).settle()
    plant(machine.house, class_id, CHOSEN)
    machine.house.door._hashing = SlowHash()
    machine.house.door.set_pin(PIN)
    machine.stop()
    copies = tmp_path / "copies"
    copies.mkdir()
    return School(machine.data, copies, whole, class_id)


def rehearse(school: School, take_hand: TakeHand, kind: Kind, language: str) -> list[Deed]:
    """Spend the day on a copy, and see after each thing that it is so; return what was done."""
    machine = school.open()
    machine.house.door._hashing = SlowHash()
    machine.house.press = Paper(machine.data, school.whole, school.keep_copy)

    class Checking(kind):  # type: ignore[misc,valid-type]
        def check(self, what: str) -> None:
            wait_until(lambda: school.is_so(what, machine.house), what, 10)
            super().check(what)

    hand = Checking(take_hand(machine.house, language))
    from app.ui.routes import WhoIsHere

    hand.hand.navigator.start(WhoIsHere())
    hand.rest()
    spend(hand)
    machine.stop()
    for path in school.copies.glob("*"):
        path.unlink()
    return list(hand.deeds)


@pytest.mark.parametrize(("kind", "language"), WAYS)
def test_a_day_is_spent_in_the_room(school: School, take_hand: TakeHand, kind: Kind, language: str) -> None:
    """Everything can be done with one hand alone; the real press is asked, and the disk holds what was done."""
    deeds = rehearse(school, take_hand, kind, language)
    assert [each.check for each in deeds if each.check][-1] == "nothing of the class is kept"
    assert not [each for each in deeds if (each.places if kind is Keys else each.keys)]
