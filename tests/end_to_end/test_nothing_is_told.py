"""Who sees what (SAFEGUARDING.md): every byte of the data folder is read for what children answered.

Everything is real but the words planted in the lessons' answers: services, store, kills. Of a sensitive lesson they may
stand in the anonymous tally alone, and there only as sums.
"""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.domain.actions import Choose, Rewind, SkipLesson
from app.domain.band import Band
from app.domain.errors import RebungError
from app.domain.ids import ChoiceId, ClassId, LearnerId, LessonId
from app.domain.plays import Progress
from app.services.phone_gate import HELP_SENTENCE
from tests.assigned import make_ready
from tests.end_to_end.machine import Machine, do
from tests.end_to_end.planting import (
    ACTIONS,
    CHOICE,
    PLANTED,
    files_with,
    overheard,
    plant,
    sensitive,
    strings_in,
)
from tests.end_to_end.sitting import IS_FULL
from tests.end_to_end.walks import WALKS, careful, careless, walk
from tests.storage.folders import bare_files

L09 = LessonId("L09")
HEARD = "this is heard"
"""What is logged at the end, to show that the ear hears."""
WANDERERS = ("again", "killed", "twice")
KILLED_AFTER = (3, 9, 14)
"""After so many things the machine stops: after one of these in each lesson, after all with the full profile."""


@dataclass
class Year:
    """What has happened on a machine: who played which sensitive lesson, and everything that was said aloud."""

    machine: Machine
    classes: dict[tuple[LessonId, Band], ClassId] = field(default_factory=dict)
    said: str = ""

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.machine.data

    def teach(self, lesson: LessonId, band: Band) -> None:
        """Let a class play a lesson in every way there is."""
        class_id, learners = self.machine.make_class(
            " ".join((*WALKS, *WANDERERS)), band, f"{lesson}-{int(band)}"
        )
        self.classes[lesson, band] = class_id
        if self.is_story(lesson):
            self._open_the_phone(class_id, learners)
        else:
            make_ready(self.machine.house)
            self.machine.house.classes.open_today(class_id, lesson).settle()
        for name, way in WALKS.items():
            walk(self.machine.open(learners[name], lesson), way)
        self._wander(learners, lesson)

    def is_story(self, lesson: LessonId) -> bool:
        """Tell whether a lesson is a story, which opens from the practice phone and is in no tally."""
        return any(card.id == lesson and card.is_story for card in self.machine.house.library.cards())

    def _open_the_phone(self, class_id: ClassId, learners: dict[str, LearnerId]) -> None:
        """Switch the phone on, and let each learner leave out the help sentence, which counts as done."""
        self.machine.house.classes.switch_practice(class_id, on=True).settle()
        for learner in learners.values():
            do(self.machine.open(learner, HELP_SENTENCE), SkipLesson())

    def _wander(self, learners: dict[str, LearnerId], lesson: LessonId) -> None:
        """Go back after the end; be killed and resume each time; play a second time another way."""
        again = self.machine.open(learners["again"], lesson)
        walk(again, careless)
        do(
            again,
            Rewind(next(at for at, each in enumerate(again.state.trail) if type(each).__name__ == "Choose")),
        )
        walk(again, careful)
        for after in KILLED_AFTER if IS_FULL else KILLED_AFTER[len(self.classes) % 3 :][:1]:
            self.said += self.machine.play_and_be_killed(learners["killed"], lesson, "careless", after)
        walk(self.machine.open(learners["killed"], lesson), careful)
        for way in (careful, careless):
            walk(self.machine.open(learners["twice"], lesson), way)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of built lessons with the planted words."""
    folder = tmp_path_factory.mktemp("built")
    plant(folder)
    return folder


@pytest.fixture(scope="module")
def year(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Year]:
    """Let every sensitive lesson be played in every band and every way, with everything that is said written down."""
    with overheard() as said:
        machine = Machine(tmp_path_factory.mktemp("machine") / "data", built)
        year = Year(machine)
        for lesson, band in sensitive(machine.house.library):
            year.teach(lesson, band)
        machine.restart()
        logging.getLogger("rebung").debug(HEARD)
    year.said += "\n".join(said)
    yield year
    machine.stop()


def learner_files(data: Path) -> list[bytes]:
    """Return what every file holds that is kept about one learner, the mirror's too."""
    return [held for name, held in bare_files(data).items() if "learners/" in name]


def test_every_sensitive_lesson_was_played_in_every_band(year: Year) -> None:
    """The lessons shipped and the one marked T: each learner of each class has come to the end."""
    assert {lesson for lesson, _ in year.classes} >= {"L18", "X01"}
    for (lesson, _), class_id in year.classes.items():
        for learner in year.machine.house.classes.learners(class_id):
            plays = year.machine.house.learning._plays.of(learner.id)
            assert [play.progress for play in plays] == [Progress.FINISHED] * len(plays)
            assert {play.lesson for play in plays} - {HELP_SENTENCE} == {lesson} - {HELP_SENTENCE}


def test_no_byte_but_the_tallys_holds_an_answer(year: Year) -> None:
    """No choice, answer, sentence part or plan stands in a file or its name; choices stand in the tally's slots."""
    assert {name.split(".")[0] for name in files_with(year.data, *PLANTED)} == {"tallies"}
    assert {name.split(".")[0] for name in files_with(year.data, CHOICE)} == {"tallies"}
    patterns = (f'"{each.id}"' for each in year.machine.house.library.patterns().listed)
    assert not files_with(year.data, *PLANTED[1:], *patterns)


def test_no_learners_file_holds_an_action(year: Year) -> None:
    """What is written about a learner has no word for anything done: choosing, ticking, going back, skipping."""
    files = learner_files(year.data)
    assert len(files) >= 2 * len(year.classes) * len(WALKS)
    for held in files:
        body = json.loads(held)
        assert not set(strings_in(body)) & set(ACTIONS)
        assert [play for play in body["plays"].values() if play["actions"] or play["evidence"]] == []


def test_the_tally_is_a_sum(year: Year) -> None:
    """It counts each first play in which something was decided, once; it names no learner, no play and no day."""
    held = [raw for name, raw in bare_files(year.data).items() if "tallies" in name]
    assert held
    for (lesson, band), class_id in year.classes.items():
        if year.is_story(lesson):
            assert year.machine.house.learning._ports.tallies.of(class_id, lesson, band).plays == 0
            continue
        tally = year.machine.house.learning._ports.tallies.of(class_id, lesson, band)
        # Left out, passed by, or decided before a break that nobody remembers: these are not counted.
        assert len(WANDERERS) < tally.plays <= len(WALKS) + len(WANDERERS)
        assert max(count for _, _, count in tally.counts) <= tally.plays
        for learner in year.machine.house.classes.learners(class_id):
            plays = (play.id for play in year.machine.house.learning._plays.of(learner.id))
            for secret in (learner.id, learner.nickname, *plays, year.machine.clock.day):
                assert not [raw for raw in held if secret.encode() in raw]


def test_nothing_that_was_said_aloud_holds_an_answer(year: Year) -> None:
    """No log record, at any level, and no output of a process that was killed."""
    assert HEARD in year.said
    assert not [word for word in PLANTED if word in year.said]


def test_damage_brings_nothing_to_light(year: Year, built: Path, tmp_path: Path) -> None:
    """Slots that were damaged and kept aside tell no more than the whole ones did."""
    data = shutil.copytree(year.data, tmp_path / "data", ignore=shutil.ignore_patterns("*.lock"))
    slots = [*data.glob("learners/*.a"), data / "tallies.a", data / "classroom.b"]
    for path in slots[-8:]:
        path.write_bytes(path.read_bytes()[:-9] + b"\0" * 9)
    machine = Machine(data, built)
    for class_id in year.classes.values():
        for learner in machine.house.classes.learners(class_id):
            machine.house.shelves.home(learner.id)
    machine.stop()
    assert len(machine.house.safekeeping.news()) == len(slots[-8:])
    assert list((data / "damaged").iterdir())
    assert {Path(name).name.split(".")[0] for name in files_with(data, *PLANTED)} == {"tallies"}


def test_of_an_ordinary_lesson_the_same_search_finds_the_choices(built: Path, tmp_path: Path) -> None:
    """This proves that the search can find: of an ordinary lesson choices stand in the learner's file and the tally."""
    machine = Machine(tmp_path, built)
    _, learners = machine.make_class("Ayu Budi", Band.MIDDLE)
    walk(machine.open(learners["Ayu"], L09), careless)
    machine.stop()
    holding = files_with(tmp_path, CHOICE)
    assert {name.rpartition("/")[2].split(".")[0] for name in holding} == {learners["Ayu"], "tallies"}
    assert [name for name in holding if name.startswith("mirror/")]


def test_a_failure_tells_no_answer(built: Path, tmp_path: Path) -> None:
    """What the services raise when an answer cannot be given has no answer in it."""
    machine = Machine(tmp_path, built)
    _, learners = machine.make_class("Ayu", Band.MIDDLE)
    session = machine.open(learners["Ayu"], LessonId("L18"))
    walk(session, careless, 3)
    session.act(careless(session)).settle()
    for action in (Choose(ChoiceId(f"{CHOICE}-nowhere")), Rewind(99)):
        with pytest.raises(RebungError) as refused:
            session.act(action)
        assert not [word for word in PLANTED if word in f"{refused.value!r} {refused.value.details}"]
    machine.stop()
