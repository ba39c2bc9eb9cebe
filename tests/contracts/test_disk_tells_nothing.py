"""Who sees what (SAFEGUARDING.md), on the real disk: no file but the tally's holds a choice of a sensitive lesson."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.domain.actions import Rewind
from app.domain.band import Band
from app.services.house import House
from tests import stories
from tests.contracts.both import Stores, real_stores
from tests.fakes import FakeLibrary, World
from tests.services.school import THROUGH_CHAPTERS, TO_THE_END, do
from tests.storage.folders import bare_files


def house_on(stores: Stores) -> House:
    """Start Rebung with real stores and a machine of fakes around them."""
    ports = World(FakeLibrary([stories.ordinary(), stories.sensitive()])).ports()
    kept = {each: getattr(stores, each) for each in ("plays", "finished", "classrooms", "tallies")}
    return House(replace(ports, **kept))


def files_with(folder: Path, needle: str) -> set[str]:
    """Return the names of all files in which these letters stand, whoever has the keys."""
    return {name for name, raw in bare_files(folder).items() if needle.encode() in raw}


def test_only_the_tally_holds_a_choice_of_a_sensitive_lesson(tmp_path: Path) -> None:
    """After a lesson half done, one finished and one gone back in, choices lie in the tally's slots alone."""
    opened: list[Stores] = []
    house = house_on(real_stores(tmp_path, opened))
    made = house.classes.make("7B", Band.MIDDLE, "Ayu\nBudi\nCitra").settle()
    ayu, budi, citra = house.classes.learners(made.id)
    do(house.learning.open(ayu.id, stories.SENSITIVE), *THROUGH_CHAPTERS, Rewind(0), *THROUGH_CHAPTERS)
    do(house.learning.open(budi.id, stories.SENSITIVE), *THROUGH_CHAPTERS[:5])
    do(house.learning.open(citra.id, stories.ORDINARY), *TO_THE_END)
    opened[-1].close()
    holding = files_with(tmp_path, stories.PLANTED)
    assert holding
    assert {name.split(".")[0] for name in holding} == {"tallies"}


def test_the_tally_on_the_disk_names_no_child_and_no_day(tmp_path: Path) -> None:
    """The slots of the tally hold no learner, no nickname and no date."""
    opened: list[Stores] = []
    house = house_on(real_stores(tmp_path, opened))
    made = house.classes.make("7B", Band.MIDDLE, "Ayu\nBudi").settle()
    for learner in house.classes.learners(made.id):
        do(house.learning.open(learner.id, stories.SENSITIVE), *THROUGH_CHAPTERS)
    opened[-1].close()
    for learner in opened[-1].classrooms.load().learners:
        for secret in (learner.id, learner.nickname, "2026-03-02"):
            assert not [name for name in files_with(tmp_path, secret) if name.startswith("tallies")]
