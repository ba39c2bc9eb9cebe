"""Marks of learners: the same as long as the answers are kept, and nobody's afterwards."""

from __future__ import annotations

import re
from pathlib import Path

from app.domain.ids import LessonId
from app.storage.plays import StoredPlays
from app.storage.pseudonyms import KeyedPseudonyms
from app.storage.stored_states import StoredStates
from tests.storage.earlier import admit, let_in
from tests.storage.folders import LEARNER, OTHER, open_folder, play

FIRST, SECOND = LessonId("L01"), LessonId("L02")


def marks(path: Path) -> tuple[str, ...]:
    """Return the marks of two learners, and of two lessons of the first."""
    with open_folder(path) as folder:
        of = KeyedPseudonyms(folder)
        lessons = (of.statement(LEARNER, each) for each in (FIRST, SECOND))
        return of.learner(LEARNER), of.learner(OTHER), *lessons


def test_marks_stay_the_same_and_tell_nothing(tmp_path: Path) -> None:
    """After every start, and also of who has never played; all differ, and none has an id in it."""
    with open_folder(tmp_path) as folder:
        StoredPlays(folder).save(play(1)).result(5)
    first = marks(tmp_path)
    assert marks(tmp_path) == first
    assert len(set(first)) == len(first)
    assert all(re.fullmatch(r"[0-9a-f]{32}", each) for each in first)
    assert not {LEARNER, OTHER} & set(first)


def test_what_is_forgotten_has_a_new_mark(tmp_path: Path) -> None:
    """The same learner of a new year is somebody else outside, though the id here is the same; the others stay."""
    with open_folder(tmp_path) as folder:
        StoredPlays(folder).save(play(1)).result(5)
    mine, others, *_ = marks(tmp_path)
    with open_folder(tmp_path) as folder:
        StoredPlays(folder).forget(LEARNER).result(5)
    again, still, *_ = marks(tmp_path)
    assert again != mine
    assert still == others


def test_another_machine_that_took_everything_over_has_the_same_marks(tmp_path: Path) -> None:
    """A copy brings its keys along; so children are counted once when a school changes its computer."""
    here, there = tmp_path / "here", tmp_path / "there"
    with open_folder(here) as folder:
        StoredPlays(folder).save(play(1)).result(5)
        admit(folder)
    first = marks(here)
    with open_folder(here) as folder, open_folder(there) as other:
        states = StoredStates(folder)
        came = StoredStates(other).bring(states.files(states.keep().name))
        StoredStates(other).go_back(came.name)
    with open_folder(there) as folder:
        let_in(folder)
        assert KeyedPseudonyms(folder).learner(LEARNER) == first[0]
