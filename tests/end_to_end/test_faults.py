"""What goes wrong with a machine, seen from the front: a sentence, the newest good state, and no answer lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.domain.band import Band
from app.domain.errors import DiskFull
from app.domain.ids import LearnerId, LessonId
from app.domain.mending import Stood
from app.domain.plays import Play, Progress
from app.storage.disk import RealDisk
from tests.end_to_end.machine import Machine
from tests.end_to_end.sitting import Sitting, TakeHand
from tests.end_to_end.walks import careful, careless, walk
from tests.storage.disks import FULL, Fault, FaultyDisk

L09, L18 = LessonId("L09"), LessonId("L18")
ANSWERED = 7
LONG_AGO = -9000


class Disk:
    """A disk that is full as long as `is_full` says so."""

    def __init__(self) -> None:
        """Begin with room."""
        self.is_full = False
        self.faulty = FaultyDisk(RealDisk(), self._plan)

    def _plan(self, _number: int, call: str, _path: Path) -> Fault | None:
        return FULL if self.is_full and call in {"write", "create", "sync"} else None


@pytest.fixture
def disk() -> Disk:
    """A disk of which a test may take the room away."""
    return Disk()


@pytest.fixture
def machine(tmp_path: Path, whole: Path, disk: Disk) -> Iterator[Machine]:
    """A machine that writes on that disk."""
    machine = Machine(tmp_path, whole, disk=disk.faulty)
    yield machine
    machine.stop()


@pytest.fixture
def learner(machine: Machine) -> LearnerId:
    """The one learner of a class, who has answered a few things."""
    _, learners = machine.make_class("Ayu", Band.MIDDLE)
    walk(machine.open(learners["Ayu"], L09), careless, ANSWERED)
    return learners["Ayu"]


def plays(machine: Machine, learner: LearnerId) -> tuple[Play, ...]:
    """Return what is on the disk of a learner."""
    return machine.house.learning._plays.of(learner)


def test_a_full_disk_is_told_and_the_answer_is_given_again(
    machine: Machine, learner: LearnerId, disk: Disk, take_hand: TakeHand
) -> None:
    """The child keeps the place and reads what to do; when there is room again, one key saves, and it goes on."""
    from tests.end_to_end.child import ByKeys

    hand = take_hand(machine.house, "en")
    sitting = Sitting(machine, hand, learner, machine.house.library.lesson(L09, Band.MIDDLE))
    child = ByKeys(hand)
    sitting.come_in(child)
    (before,) = plays(machine, learner)
    disk.is_full = True
    model, turn = hand.screen.model, hand.screen.model.turn
    model.go() if model.task.main_label else model.choose(1)
    hand.wait(lambda: model.failure)
    hand.frames(4)
    assert DiskFull().told() in hand.texts()
    assert (plays(machine, learner), model.turn) == ((before,), turn)
    hand.key("enter")
    hand.wait(lambda: model.failure)
    assert plays(machine, learner) == (before,)
    disk.is_full = False
    hand.frames(4)
    hand.key("enter")
    hand.wait(lambda: model.turn != turn)
    (after,) = plays(machine, learner)
    assert after.actions[: len(before.actions)] == before.actions
    assert len(after.actions) == len(before.actions) + 1
    child.play(picks=0)
    child.finish()
    assert plays(machine, learner)[0].progress is Progress.FINISHED


def test_a_full_disk_at_the_start_still_shows_what_there_is(
    machine: Machine, learner: LearnerId, disk: Disk
) -> None:
    """Rebung opens with everything in it; the first answer says that it cannot be saved."""
    kept = plays(machine, learner)
    disk.is_full = True
    machine.restart()
    assert plays(machine, learner) == kept
    session = machine.open(learner, L09)
    with pytest.raises(DiskFull):
        session.act(careful(session)).settle()
    assert session.state.trail == kept[0].actions


def cut(share: float) -> Callable[[bytes], bytes]:
    """Return what cuts a file after this share of its bytes."""
    return lambda all_: all_[: int(len(all_) * share)]


def change(share: float) -> Callable[[bytes], bytes]:
    """Return what changes one byte at this share of a file."""

    def changed(all_: bytes) -> bytes:
        at = min(int(len(all_) * share), len(all_) - 1)
        return all_[:at] + bytes([all_[at] ^ 0x40]) + all_[at + 1 :]

    return changed


SHARES = [0.0, 0.01, 0.3, 0.77, 1.0]
DAMAGES = [cut(share) for share in SHARES[:-1]] + [change(share) for share in SHARES]


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("whose", ["learner", "class"])
def test_a_damaged_file_loses_nothing_and_is_told_once(
    machine: Machine, learner: LearnerId, damage: Callable[[bytes], bytes], whose: str
) -> None:
    """The newest slot is cut or a byte of it changed: all answers and learners are there, and one sentence says so."""
    kept, learners = plays(machine, learner), machine.house.classes.learners
    names = [each.nickname for found in machine.house.classes.all() for each in learners(found.id)]
    machine.stop()
    pattern = f"learners/{learner}.?" if whose == "learner" else "classroom.?"
    newest = max(machine.data.glob(pattern), key=lambda path: path.stat().st_mtime_ns)
    newest.write_bytes(damage(newest.read_bytes()))
    house = machine.start()
    assert plays(machine, learner) == kept
    assert [
        each.nickname for found in house.classes.all() for each in house.classes.learners(found.id)
    ] == names
    (mended,) = house.safekeeping.news()
    assert mended.is_learner is (whose == "learner")
    assert mended.stood not in {Stood.PART, Stood.NOTHING}
    assert house.safekeeping.news() == ()
    assert machine.open(learner, L09).state.trail == kept[0].actions


def test_a_clock_set_back_takes_nothing_away(machine: Machine, learner: LearnerId) -> None:
    """With the wall clock 25 years back, answers are kept, the lesson goes on, and what was finished stays finished."""
    session = machine.open(learner, L09)
    walk(session, careful)
    machine.clock.next_day(LONG_AGO)
    machine.restart()
    walk(machine.open(learner, L18), careful, ANSWERED)
    machine.clock.next_day(LONG_AGO)
    machine.restart()
    walk(machine.open(learner, L18), careful)
    finished = {play.lesson: play.progress for play in plays(machine, learner)}
    assert finished == {L09: Progress.FINISHED, L18: Progress.FINISHED}


def test_an_unknown_language_is_told_and_english_stands_in(machine: Machine, take_hand: TakeHand) -> None:
    """The sentence names the code; going on, everything is there."""
    machine.make_class("Ayu", Band.MIDDLE)
    hand = take_hand(machine.house, "tlh")
    assert any("tlh" in text for text in hand.texts())
    hand.key("tab")
    hand.key("enter")
    hand.wait(lambda: any("Ayu" in text for text in hand.texts()))
