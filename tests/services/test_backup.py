"""What a teacher does with earlier states: a copy is of now, and going back is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.backup_errors import CannotKeepState, NoSuchState
from app.domain.generations import Checked, Why
from app.services.backup import FoundCopy
from tests.fakes import World
from tests.states import STICK


def test_a_copy_on_a_stick_is_that_of_now() -> None:
    """It is kept as a state first, and is called after its day."""
    world = World()
    backup = world.house().backup
    assert backup.keep_copy(STICK) == "rebung-2026-12-01.zip"
    (state,) = backup.states()
    assert world.copies.files["rebung-2026-12-01.zip"] == [("manifest.a", state.name.encode())]
    assert [each.path for each in backup.found_copies()] == [STICK.path / "rebung-2026-12-01.zip"]


def test_where_now_cannot_be_kept_there_is_no_copy() -> None:
    """Nothing is written on the stick."""
    world = World()
    world.states.refuses = CannotKeepState()
    with pytest.raises(CannotKeepState):
        world.house().backup.keep_copy(STICK)
    assert world.copies.files == {}


def test_a_copy_that_was_brought_is_a_state_to_go_back_to() -> None:
    """Bringing it changes nothing; going back asks for a new start."""
    world = World()
    backup = world.house().backup
    backup.keep_copy(STICK)
    brought = backup.bring(Path("rebung-2026-12-01.zip"))
    assert brought.why is Why.BROUGHT
    assert not backup.is_going_back
    kept = backup.go_back(brought.name)
    assert kept.why is Why.BEFORE_GOING_BACK
    assert world.states.wanted == brought.name
    assert backup.is_going_back


def test_a_state_that_is_gone_asks_for_no_new_start() -> None:
    """Nothing is remembered of a wish that was refused."""
    backup = World().house().backup
    with pytest.raises(NoSuchState):
        backup.go_back("2026-12-01-000001")
    assert not backup.is_going_back


def test_what_the_check_after_a_start_finds_is_kept_for_the_teacher() -> None:
    """The upkeep asks for it; a state that could not be kept is known too."""
    world = World()
    house = world.house()
    assert house.backup.checked == Checked()
    assert not house.backup.could_not_keep
    world.states.finds = Checked(frozenset({"2026-12-01-000001"}), 2)
    house.upkeep.run()
    assert world.states.checks == 1
    assert house.backup.checked == world.states.finds
    world.states.failures = 1
    assert house.backup.could_not_keep


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("rebung-2026-11-30.zip", "2026-11-30"),
        ("rebung-2026-11-30-2.zip", "2026-11-30"),
        ("rebung-2026-11-30 (1).zip", "2026-11-30"),
        ("rebung-2026-11-301.zip", ""),
        ("rebung-class-7.zip", ""),
    ],
)
def test_a_copy_tells_its_day_by_its_name(name: str, day: str) -> None:
    """As it is named when it is kept, and where something was put behind it; else it tells none."""
    assert FoundCopy(STICK.path / name, STICK).day == day
