"""A stick goes round five machines in any order, with pulls and repeats, until all of them know the same."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.domain.band import Band
from app.domain.carry_errors import CodeDoesNotFit, PinDoesNotFit
from app.domain.ids import ClassId, LearnerId, LessonId
from app.services.back_off import Knock
from app.services.making import Making, Stopped
from app.services.places import Place, PlaceKind
from tests.end_to_end.machine import ROOT, Machine
from tests.end_to_end.walks import careful, careless, walk
from tests.stopping import Pulled
from tests.storage.folders import bare_files

BUILT = ROOT / ".built"
PIN = "493817"
TITLE = "7B Kupang"
LESSONS = tuple(LessonId(each) for each in ("L04", "L09", "L12", "L39"))
NAMES = "Ayuwandira Budi Citra Dewi Eka Fajar Gita Hadi Indah Joko"


class School:
    """Five machines, one stick, and one machine more on which everything is done that is done on any of the five."""

    def __init__(self, home: Path, built: Path) -> None:
        """Make a class on the first one, and take it to the others."""
        self.stick = home / "stick"
        self.stick.mkdir()
        self.place = Place(PlaceKind.STICK, self.stick, "SCHOOL")
        self.machines = [Machine(home / name / "data", built, plugged=self.stick) for name in "abcdef"]
        first = self.machines[0]
        first.house.door.set_pin(PIN)
        self.class_id, learners = first.make_class(NAMES, Band.MIDDLE, TITLE)
        self.learners = list(learners.values())
        code = first.house.class_copying.code()
        first.house.class_copying.put(self.place, code, Making())
        for each in self.machines[1:]:
            copying = each.house.class_copying
            (found,) = copying.found()
            copying.take(copying.open(found, code), PIN, Making())
        shutil.rmtree(self.stick / "rebung")
        *self.five, self.one = self.machines

    def play(self, machine: Machine, learner: LearnerId, lesson: LessonId, *, well: bool) -> None:
        """Let a child play a lesson on a machine, and in the same way on the machine that has everything."""
        for each in (machine, self.one):
            walk(each.open(learner, lesson), careful if well else careless)

    def carry(self, machine: Machine, making: Making | None = None) -> None:
        """Stop at a machine with the stick."""
        machine.house.carrying.carry(self.place, making or Making())

    def close(self) -> None:
        """Close Rebung everywhere."""
        for each in self.machines:
            each.stop()


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[School]:
    """A school in which nobody has played."""
    made = School(tmp_path_factory.mktemp("school"), BUILT)
    yield made
    made.close()


@pytest.fixture
def whole(tmp_path: Path) -> Iterator[School]:
    """A school of which nobody else makes use."""
    made = School(tmp_path, BUILT)
    yield made
    made.close()


@pytest.mark.parametrize("seed", [7])
def test_all_machines_come_to_know_the_same(whole: School, seed: int) -> None:
    """Whatever the order, whoever pulls the stick; and the class page is that of one machine that saw everything."""
    school, chance = whole, random.Random(seed)
    turns = [(learner, lesson) for learner in school.learners for lesson in LESSONS]
    chance.shuffle(turns)
    old = school.stick.with_name("old")
    for learner, lesson in turns[:24]:
        school.play(chance.choice(school.five), learner, lesson, well=chance.random() < 0.6)
        if chance.random() < 0.4:
            with suppress(Stopped):
                school.carry(chance.choice(school.five), Pulled(chance.randrange(12)))
        if chance.random() < 0.3:
            school.carry(chance.choice(school.five))
            shutil.rmtree(old, ignore_errors=True)
            shutil.copytree(school.stick, old)
        elif old.exists() and chance.random() < 0.2:
            shutil.rmtree(school.stick)
            shutil.copytree(old, school.stick)
    for _ in range(2):
        for machine in chance.sample(school.five, 5):
            school.carry(machine)
    assert len({machine.knows() for machine in school.five}) == 1
    pages = [machine.house.class_pages.of(school.class_id) for machine in (*school.five, school.one)]
    assert pages[0].played > 3
    assert all(page == pages[-1] for page in pages)


def test_what_is_on_the_stick_tells_nobody(school: School) -> None:
    """No name, no lesson and no id of a child stands in any byte of it."""
    school.carry(school.five[0])
    found = b"".join(each.read_bytes() for each in sorted((school.stick / "rebung").iterdir()))
    words = [*NAMES.split(), *LESSONS, *school.learners, school.class_id, TITLE]
    assert found
    assert [each for each in words if each.encode() in found] == []


def test_a_child_who_is_erased_is_erased_on_every_machine_and_on_the_stick(school: School) -> None:
    """One round later the name stands in no byte of any folder, and no file on the stick has a part of the child."""
    for machine in school.five:
        school.carry(machine)
    gone = school.learners.pop(0)
    school.five[1].house.roster.remove(gone)
    before = _parts(school)
    for machine in (*school.five[1:], school.five[0], *school.five):
        school.carry(machine)
    assert len({machine.knows() for machine in school.five}) == 1
    assert _parts(school) == before - len(list((school.stick / "rebung").iterdir())), "one in each file"
    for machine in school.five:
        machine.stop()
        assert not [
            path
            for path, raw in bare_files(machine.data).items()
            if b"Ayuwandira" in raw or gone.encode() in path.encode()
        ]
        machine.start()


def test_a_play_of_the_wrong_child_is_moved_everywhere(school: School) -> None:
    """It is with the other child on every machine, once, and the move can be undone."""
    wrong, right = school.learners[:2]
    here, there = school.five[0], school.five[3]
    school.play(here, wrong, LESSONS[1], well=True)
    moving = here.house.moving_plays
    play = moving.of(wrong)[0]
    for machine in school.five:
        school.carry(machine)
    moving.move(play.id, wrong, right).settle()
    for machine in (here, there, *school.five):
        school.carry(machine)
    for machine in (here, there):
        assert play.id in {each.id for each in machine.house.moving_plays.of(right)}
        assert play.id not in {each.id for each in machine.house.moving_plays.of(wrong)}
    assert len({machine.knows() for machine in school.five}) == 1


def test_a_class_is_taken_by_code_and_pin(school: School, tmp_path: Path) -> None:
    """With another code or PIN nothing is changed; with both the machine has the class, and its own class stays."""
    giver = school.five[0]
    code = giver.house.class_copying.code()
    giver.house.class_copying.put(school.place, code, Making())
    taker = Machine(tmp_path / "data", BUILT, plugged=school.stick)
    own, _ = taker.make_class("Rudi Sari", Band.YOUNG, "5A")
    taker.house.door.set_pin("602958")
    copying = taker.house.class_copying
    (found,) = copying.found()
    before = taker.knows()
    with pytest.raises(CodeDoesNotFit):
        copying.open(found, "AAAA-BBBB")
    opened = copying.open(found, code.lower().replace("-", " "))
    assert (opened.offer.classes, opened.kept, opened.gives_way) == ((TITLE,), ("5A",), True)
    with pytest.raises(PinDoesNotFit):
        copying.take(opened, "602958", Making())
    assert taker.knows() == before
    copying.take(opened, PIN, Making())
    assert {each.name for each in taker.house.classes.all()} == {"5A", TITLE}
    assert taker.house.door.knock(PIN) is Knock.OPEN
    school.carry(giver)
    assert giver.house.classes.school_class(ClassId(own)).name == "5A"
    assert giver.house.class_copying.found() == ()
    taker.restart()
    assert {each.name for each in taker.house.classes.all()} == {"5A", TITLE}
    taker.stop()


def _parts(school: School) -> int:
    """Return how many parts of children lie on the stick."""
    files = school.five[0].house._ports.carry().bundles.found(school.place)
    return sum(len(each.parts) - 1 for each in files if hasattr(each, "parts"))
