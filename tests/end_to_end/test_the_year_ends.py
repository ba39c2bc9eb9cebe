"""On a real disk: a year that ends takes all answers of a class with it, wherever it is cut short; no byte stays."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from app.domain.band import Band
from app.domain.errors import RebungError
from app.domain.ids import ClassId, LearnerId, LessonId
from app.storage.disk import RealDisk
from tests.end_to_end.machine import Machine
from tests.end_to_end.walks import careful, walk
from tests.storage.disks import BROKEN, FaultyDisk, from_call
from tests.storage.folders import bare_files

ORDINARY, SENSITIVE = LessonId("L09"), LessonId("L18")
BEFORE, END, AFTER = "2026-03-05", "2026-03-12", "2026-03-13"
EVERY = 9
"""Each so many-th call to the disk is where the machine stops in turn."""


@dataclass
class Classroom:
    """A class of two who have played, and another class that goes on."""

    machine: Machine
    class_id: ClassId
    learners: dict[str, LearnerId]
    other: LearnerId


def played(path: Path, built: Path) -> Classroom:
    """Return a machine on which everybody has played, and one class's year is told to end soon."""
    machine = Machine(path, built)
    class_id, learners = machine.make_class("Ayu Budi", Band.MIDDLE)
    _, others = machine.make_class("Malee", Band.MIDDLE, "8A")
    for learner in (*learners.values(), *others.values()):
        for lesson in (ORDINARY, SENSITIVE):
            walk(machine.open(learner, lesson), careful)
    machine.house.comfort.keep(learners["Ayu"], "text_size", 150).settle()
    machine.house.years.end_on(class_id, END).settle()
    machine.clock.day = BEFORE
    machine.house.years.endings()
    machine.clock.day = END
    machine.restart().upkeep.run()
    return Classroom(machine, class_id, learners, others["Malee"])


def lessons_kept(at: Classroom) -> list[int]:
    """Return how many plays each of the two has, and the one in the other class."""
    plays = at.machine.house.learning._plays
    return [len(plays.of(each)) for each in (*at.learners.values(), at.other)]


def test_a_year_ends_with_its_answers_and_no_byte_stays(tmp_path: Path, whole: Path) -> None:
    """Of the lessons nothing is in any file of theirs; names, wishes and the other class are as they were."""
    at = played(tmp_path / "data", whole)
    assert lessons_kept(at) == [2, 2, 2]
    at.machine.clock.day = AFTER
    at.machine.restart().upkeep.run()
    assert lessons_kept(at) == [0, 0, 2]
    assert at.machine.house.comfort.of(at.learners["Ayu"]).text_size == 150
    assert [each.ended_on for each in at.machine.house.classes.all()] == [AFTER, ""]
    at.machine.stop()
    for learner in at.learners.values():
        files = [held for name, held in bare_files(at.machine.data).items() if learner in name]
        assert not [held for held in files if b"L09" in held or b"L18" in held]
    tallies = [held for name, held in bare_files(at.machine.data).items() if name.startswith("tallies.")]
    assert len(tallies) == 2
    assert not [held for held in tallies if at.class_id.encode() in held]


def test_a_machine_that_stops_anywhere_ends_the_year_at_the_next_start(tmp_path: Path, whole: Path) -> None:
    """From a call to the disk on nothing works; afterwards all is gone, and nothing of the other class."""
    at = played(tmp_path / "data", whole)
    at.machine.stop()
    template = tmp_path / "template"
    shutil.copytree(at.machine.data, template)
    at.machine.clock.day = AFTER
    for number in count(1, EVERY):
        shutil.rmtree(at.machine.data)
        shutil.copytree(template, at.machine.data)
        disk = FaultyDisk(RealDisk(), from_call(number, BROKEN))
        at.machine.disk = disk
        with suppress(RebungError):
            at.machine.start().upkeep.run()
        with suppress(RebungError):
            at.machine.stop()
        at.machine.disk = None
        at.machine.start().upkeep.run()
        assert lessons_kept(at) == [0, 0, 2]
        assert [each.ended_on for each in at.machine.house.classes.all()] == [AFTER, ""]
        at.machine.stop()
        if not disk.failed:
            assert number > 5 * EVERY
            break


@pytest.mark.parametrize("number", [1, 12, 25, 40])
def test_two_entries_become_one_wherever_a_start_is_cut_short(
    tmp_path: Path, whole: Path, number: int
) -> None:
    """The child has the plays of both at every moment; at last the other's files and name are nowhere."""
    at = played(tmp_path / "data", whole)
    at.machine.house.roster.join(at.learners["Ayu"], at.learners["Budi"]).settle()
    kept = len(at.machine.house.learning._plays.of(at.learners["Ayu"]))
    assert kept == 4
    at.machine.stop()
    at.machine.disk = FaultyDisk(RealDisk(), from_call(number, BROKEN))
    with suppress(RebungError):
        at.machine.start().upkeep.run()
    with suppress(RebungError):
        at.machine.stop()
    at.machine.disk = None
    house = at.machine.start()
    assert len(house.learning._plays.of(at.learners["Ayu"])) == kept
    house.upkeep.run()
    assert len(house.learning._plays.of(at.learners["Ayu"])) == kept
    at.machine.stop()
    everything = bare_files(at.machine.data)
    assert [name for name, held in everything.items() if b"Ayu" in held]
    assert not [name for name in everything if at.learners["Budi"] in name]
    assert not [name for name, held in everything.items() if b"Budi" in held]
