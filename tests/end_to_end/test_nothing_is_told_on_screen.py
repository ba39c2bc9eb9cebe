"""A sensitive lesson in the window: what the child answers is seen on the screen, and reaches nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.band import Band
from app.domain.ids import LessonId
from app.domain.plays import Progress
from tests.end_to_end.machine import Machine
from tests.end_to_end.planting import PLANTED, WORDS, files_with, overheard, plant
from tests.end_to_end.sitting import NICKNAME, TakeHand

L18, L09 = LessonId("L18"), LessonId("L09")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine whose lessons have planted words in all their answers."""
    plant(tmp_path / "built")
    return Machine(tmp_path / "data", tmp_path / "built")


def played(machine: Machine, take_hand: TakeHand, lesson: LessonId) -> tuple[set[str], set[str]]:
    """Let a child play a lesson by touch; return every text seen, and everything said: log and window title."""
    from kivy.core.window import Window

    from tests.end_to_end.child import ByTouch

    _, learners = machine.make_class(f"{NICKNAME} Budi", Band.MIDDLE)
    seen: set[str] = set()
    titles: set[str] = set()
    with overheard() as said:
        hand = take_hand(machine.house, "en")

        def look(_kind: str) -> None:
            seen.update(hand.texts())
            titles.add(str(Window.title))

        child = ByTouch(hand, look)
        child.sign_in(NICKNAME, machine.house.classes.learner(learners[NICKNAME]).password)
        child.open_lesson(machine.house.library.lesson(lesson, Band.MIDDLE).title.source)
        child.play(picks=-1)
        child.finish()
    (play,) = machine.house.learning._plays.of(learners[NICKNAME])
    assert play.progress is Progress.FINISHED
    machine.stop()
    return seen, {*said, *titles}


def test_a_sensitive_lesson_tells_nobody(
    machine: Machine, take_hand: TakeHand, capfd: pytest.CaptureFixture[str]
) -> None:
    """No log record, no output, no title and no file but the tally's holds what was answered on the screen."""
    seen, said = played(machine, take_hand, L18)
    assert [text for text in seen if WORDS in text]
    assert not [text for text in said if any(word in text for word in PLANTED)]
    output = "".join(capfd.readouterr())
    assert not [word for word in PLANTED if word in output]
    assert {name.split(".")[0] for name in files_with(machine.data, *PLANTED)} == {"tallies"}


def test_the_same_search_finds_an_ordinary_lesson(machine: Machine, take_hand: TakeHand) -> None:
    """Of an ordinary lesson the answers stand in the learner's file and in the counts of the class: it can find."""
    played(machine, take_hand, L09)
    names = files_with(machine.data, *PLANTED)
    assert {"tallies" if name.startswith("tallies") else name.split("/")[-2] for name in names} == {
        "learners",
        "tallies",
    }
