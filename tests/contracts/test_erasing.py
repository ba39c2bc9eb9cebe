"""What is removed for good is nowhere: every byte that is left is read, those of mirror and earlier states too."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from app.domain.band import Band
from app.domain.classroom import Learner
from app.services.house import House
from app.storage.classrooms import StoredClassrooms
from app.storage.files import DataFolder
from app.storage.plays import StoredPlays
from app.storage.settings import StoredOwnSettings, StoredSettings
from app.storage.stored_states import StoredStates
from app.storage.tallies import StoredTallies
from tests import stories
from tests.fakes import FakeLibrary, World
from tests.services.school import TO_THE_END, do
from tests.storage.earlier import kept, open_on
from tests.storage.folders import bare_files

ANSWERS = '"actions"'
"""Stands in every play that is kept."""
ERASED = re.compile(rb'\{"id":"[0-9a-f]{32}","into":\[""\]\}')
"""All that stays of somebody who is gone: a number of chance, so that no other machine brings them back."""


def house_in(folder: DataFolder) -> House:
    """Start Rebung with a real data folder and a machine of fakes around it."""
    world = World(FakeLibrary([stories.ordinary()]))
    states = StoredStates(folder)
    return House(
        replace(
            world.ports(),
            plays=StoredPlays(folder),
            finished=StoredPlays(folder),
            classrooms=StoredClassrooms(folder),
            tallies=StoredTallies(folder),
            settings=StoredSettings(folder),
            own_settings=StoredOwnSettings(folder),
            states=states,
            state_check=states,
        )
    )


def contents(path: Path) -> dict[str, bytes]:
    """Return every file with its name and its bytes, and behind these what is sealed and encrypted in them.

    The list of ids that are gone for good is left out.
    """
    bare = bare_files(path)
    return {name: (path / name).read_bytes() + ERASED.sub(b"", raw) for name, raw in bare.items()}


def holding(path: Path, *needles: str) -> set[str]:
    """Return the files in whose names, bytes or bodies any of these letters stand."""
    return {
        name
        for name, raw in contents(path).items()
        for needle in needles
        if needle in name or needle.encode() in raw
    }


def lived(path: Path) -> tuple[Learner, Learner]:
    """Let Ayu and Budi play on three days, with a generation and a mirror of each day."""
    with open_on(path, "2026-12-01") as folder:
        made = house_in(folder).classes.make("7B", Band.MIDDLE, "Ayunda\nBudiman").settle()
        ayu, budi = house_in(folder).classes.learners(made.id)
    for day in ("2026-12-02", "2026-12-03"):
        with open_on(path, day) as folder:
            house = house_in(folder)
            for learner in (ayu, budi):
                do(house.learning.open(learner.id, stories.ORDINARY), *TO_THE_END)
            folder.mirror_now().result(5)
    return ayu, budi


def test_nothing_of_a_removed_child_is_left_anywhere(tmp_path: Path) -> None:
    """Neither name nor id, but among those who are gone; going back brings the child back no more."""
    ayu, budi = lived(tmp_path)
    before = holding(tmp_path, "Ayunda", ayu.id)
    assert {name.partition("/")[0].partition(".")[0] for name in before} >= {
        "generations",
        "mirror",
        "learners",
        "classroom",
    }
    assert len([name for name in before if name.startswith("generations/")]) > 8
    with open_on(tmp_path, "2026-12-03") as folder:
        house = house_in(folder)
        house.roster.remove(ayu.id)
        assert holding(tmp_path, "Ayunda", ayu.id) == set()
        assert len(kept(folder)) == 3
    assert holding(tmp_path, "Ayunda", ayu.id) == set()
    assert holding(tmp_path, "Budiman") != set()
    with open_on(tmp_path, "2026-12-04") as folder:
        house_in(folder).backup.go_back(kept(folder)[1])
    with open_on(tmp_path, "2026-12-04") as folder:
        house = house_in(folder)
        assert [each.nickname for each in house.classes.learners(budi.class_id)] == ["Budiman"]
        assert len(StoredPlays(folder).of(budi.id)) == 1
    assert holding(tmp_path, "Ayunda", ayu.id) == set()


def test_nothing_of_a_removed_class_is_left_anywhere(tmp_path: Path) -> None:
    """The class goes with everybody in it."""
    ayu, budi = lived(tmp_path)
    with open_on(tmp_path, "2026-12-03") as folder:
        house_in(folder).roster.remove_class(ayu.class_id)
    assert holding(tmp_path, "Ayunda", "Budiman", ayu.id, budi.id, ayu.class_id) == set()


def test_at_the_end_of_a_year_no_answer_is_left_in_any_state(tmp_path: Path) -> None:
    """Plays are gone from every generation; names stay, and going back brings no answer back."""
    ayu, _ = lived(tmp_path)
    before = {name.partition("/")[0] for name in holding(tmp_path, ANSWERS)}
    assert before == {"generations", "mirror", "learners"}
    with open_on(tmp_path, "2026-12-03") as folder:
        house_in(folder).years.delete(ayu.class_id)
        assert holding(tmp_path, ANSWERS) == set()
    with open_on(tmp_path, "2026-12-04") as folder:
        house_in(folder).backup.go_back(kept(folder)[1])
    with open_on(tmp_path, "2026-12-04") as folder:
        assert StoredPlays(folder).of(ayu.id) == ()
        assert len(house_in(folder).classes.learners(ayu.class_id)) == 2
    assert holding(tmp_path, ANSWERS) == set()
