"""A class goes from one computer to another through the pages of the window: by touch alone, over the real store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.band import Band
from app.domain.ids import ClassId, LearnerId, LessonId
from tests.end_to_end.machine import Machine
from tests.end_to_end.sitting import TakeHand
from tests.end_to_end.teachers_hand import Finger
from tests.end_to_end.walks import careful, walk

PIN = "280617"
L39, L12 = LessonId("L39"), LessonId("L12")


@pytest.fixture
def pair(tmp_path: Path, whole: Path) -> Iterator[tuple[Machine, Machine]]:
    """A machine with a class, a new one, and a stick that both see."""
    stick = tmp_path / "stick"
    machines = [Machine(tmp_path / name / "data", whole, plugged=stick) for name in "ab"]
    yield machines[0], machines[1]
    for each in machines:
        each.stop()


def take_seat(take_hand: TakeHand, machine: Machine) -> Finger:
    """Sit down at a machine that shows its first screen."""
    from app.ui.first import first_route

    hand = Finger(take_hand(machine.house, "en"))
    hand.hand.navigator.start(first_route(machine.house, "en"))
    hand.hand.rest()
    return hand


def come_in(hand: Finger, class_id: ClassId) -> None:
    """Go through the door to the page of rounds."""
    from app.ui.routes import CarryRound, WhoIsHere
    from app.ui.teacher.room_frame import RailItem
    from app.ui.widgets.buttons import QuietButton

    hand.hand.navigator.start(WhoIsHere(class_id))
    hand.hand.rest()
    hand.press(hand.find(QuietButton, icon="door"))
    hand.enter_pin(PIN)
    hand.press(hand.find(RailItem, icon="settings"))
    hand.press(hand.find(QuietButton, text="Carry round"))
    assert isinstance(hand.hand.navigator.route, CarryRound)


def choose_stick(hand: Finger) -> None:
    """Choose the stick, and wait until all is done."""
    from app.ui.teacher.stick_cards import StickCard

    hand.hand.wait(lambda: hand.hand.all(StickCard) and not hand.model.busy)
    hand.press(hand.find(StickCard, icon="usb"))
    hand.hand.wait(lambda: not hand.model.busy)


def texts(hand: Finger) -> set[str]:
    """Return what is read on the screen of now."""
    return set(hand.hand.texts())


def copy_class(hand: Finger) -> str:
    """Put the class on the stick, and read the code."""
    from app.ui.widgets.buttons import QuietButton

    hand.press(hand.find(QuietButton, text="Copy this class"))
    choose_stick(hand)
    assert hand.model.code
    return str(hand.model.code)


def take_class(hand: Finger, code: str) -> None:
    """Take the class from the stick, on the first screen of a new machine."""
    from app.ui.widgets.buttons import GhostButton, MainButton
    from app.ui.widgets.text_box import TextBox

    hand.press(hand.find(GhostButton, text="Take a class from a stick"))
    hand.hand.wait(lambda: hand.model.step == "code")
    hand.type_in(hand.find(TextBox), code)
    hand.press(hand.find(MainButton))
    hand.hand.wait(lambda: hand.model.step == "what")
    hand.press(hand.find(MainButton))
    hand.enter_pin(PIN)
    hand.hand.wait(lambda: hand.model.step == "done")
    hand.press(hand.find(MainButton))


def test_a_class_is_copied_taken_and_carried_round(
    pair: tuple[Machine, Machine], take_hand: TakeHand
) -> None:
    """The code on one screen opens the class on the other; what was played there comes back, and the page tells it."""
    from app.ui.routes import ClassPage, WhoIsHere

    one, other = pair
    one.house.door.set_pin(PIN)
    class_id, learners = one.make_class("Ayu Budi", Band.MIDDLE)
    walk(one.open(learners["Budi"], L12), careful)
    teacher = take_seat(take_hand, one)
    come_in(teacher, class_id)
    code = copy_class(teacher)

    there = take_seat(take_hand, other)
    take_class(there, code)
    assert there.hand.navigator.route == WhoIsHere(class_id)
    assert {"Ayu", "Budi"} <= texts(there)
    walk(other.open(learners["Ayu"], L39), careful)
    come_in(there, class_id)
    choose_stick(there)

    back = take_seat(take_hand, one)
    come_in(back, class_id)
    choose_stick(back)
    assert "1 new play brought. 1 child updated. It is safe to pull the stick out." in texts(back)
    back.hand.navigator.start(ClassPage(class_id))
    back.hand.wait(lambda: back.model.is_ready)
    assert any(each.startswith("2 of 2 computers") for each in texts(back))
    assert plays(one, learners["Ayu"]) == [L39]
    assert plays(other, learners["Budi"]) == [L12]


def plays(machine: Machine, learner: LearnerId) -> list[LessonId]:
    """Return the lessons that a learner has played on a machine."""
    return [each.lesson for each in machine.house._ports.plays.of(learner)]
