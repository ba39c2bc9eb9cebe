"""What is told to other machines is read from the files of a child as they lie; a doubt is left to the opening."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.storage.glance import whole_tables
from app.storage.plays import StoredPlays
from app.storage.sealing import Tables
from app.storage.shares import StoredShares
from tests.storage.folders import open_folder
from tests.storage.two_machines import AYU, BUDI, Machine, two_machines, with_everybody


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[tuple[Machine, Machine]]:
    """Two machines, of which the first has the class and the second has heard of it."""
    with two_machines(tmp_path) as both:
        yield both


def change_files(machine: Machine, how: Callable[[Tables], None]) -> None:
    """Change what lies in Ayu's files, and let the machine know nothing of them, as after a start."""

    def change() -> None:
        storage = machine.folder.learner(AYU).storage
        tables = storage.read() or {}
        how(tables)
        storage.write(tables)
        machine.folder.put_away(AYU)

    machine.plays = StoredPlays(machine.folder)
    machine.shares = StoredShares(machine.folder, machine.plays, machine.tallies)
    machine.folder.writer.run(change)


def test_a_child_who_comes_whole_is_written_once_and_kept_open_by_nobody(
    machines: tuple[Machine, Machine],
) -> None:
    """Else a machine that takes in a school would hold all of it in memory; what came is there when it is looked at."""
    one, other = machines
    one.play(AYU, 1)
    one.play(AYU, 2)
    assert other.hear(one) == 2
    assert other.folder.look(AYU, whole_tables) is not None
    assert other.ids(AYU) == [1, 2]
    other.play(AYU, 3)
    assert other.ids(AYU) == [1, 2, 3]


def test_a_play_that_nobody_can_read_is_told_to_nobody(machines: tuple[Machine, Machine]) -> None:
    """It is set aside here, and the other machine takes the rest."""
    one, other = machines
    one.play(AYU, 1)
    one.play(AYU, 2)

    def spoil(tables: Tables) -> None:
        tables["plays"]["1"]["band"] = 9

    change_files(one, spoil)
    assert other.hear(one) == 1
    assert other.ids(AYU) == [2]
    assert len(one.folder.restorations) == 1


def test_what_was_set_aside_stays_when_a_child_comes_anew(machines: tuple[Machine, Machine]) -> None:
    """The only play of a child cannot be read and is kept aside; after a start the other machine brings plays."""
    one, other = machines
    one.play(AYU, 1)
    other.hear(one)

    def put_aside(tables: Tables) -> None:
        tables |= {"plays": {}, "aside": {"1": {"table": "plays", "document": {}}}}

    change_files(one, put_aside)
    assert one.hear(other) == 1
    assert one.ids(AYU) == [1]
    assert "aside" in (one.folder.writer.run(lambda: one.folder.learner(AYU)).storage.read() or {})


def test_a_child_whose_key_is_lost_keeps_nobody_from_going_round(tmp_path: Path) -> None:
    """What nothing opens stays as it lies, and everybody else is told and heard of."""
    with open_folder(tmp_path / "b") as folder:
        other = Machine(folder)
        with open_folder(tmp_path / "a") as first:
            one = Machine(first)
            one.change(with_everybody)
            other.hear(one)
            one.play(AYU, 1)
            one.play(BUDI, 2)
            left = {each: own for each, own in first.keys.ring.keys.items() if AYU not in each}
            first.keys.keep(replace(first.keys.ring, keys=left))
        other.play(AYU, 3)
        other.play(BUDI, 4)
        lying = {each: each.read_bytes() for each in (tmp_path / "a" / "learners").glob(f"{AYU}.*")}
        with open_folder(tmp_path / "a") as first:
            one = Machine(first)
            assert (one.hear(other), other.hear(one)) == (1, 1)
            assert (one.ids(BUDI), other.ids(BUDI), other.ids(AYU)) == ([2, 4], [2, 4], [3])
        assert lying == {each: each.read_bytes() for each in lying}
