"""The list of packs on two machines: what was put on it and taken off anywhere ends the same on both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.noted_packs import NotedPack
from app.domain.share_errors import ShareOdd
from app.storage.classrooms import StoredClassrooms
from app.storage.files import DataFolder
from app.storage.plays import StoredPlays
from app.storage.shares import StoredShares
from app.storage.tallies import StoredTallies
from tests.storage.folders import open_folder

THREE, FOUR, BOATS = (
    NotedPack(digit * 64, pack, version, "ab" * 32)
    for digit, pack, version in (("3", "kites", 3), ("4", "kites", 4), ("5", "boats", 1))
)


class Machine:
    """A machine that lists packs."""

    def __init__(self, folder: DataFolder) -> None:
        """Plug in the ports."""
        self.rooms = StoredClassrooms(folder)
        self.shares = StoredShares(folder, StoredPlays(folder), StoredTallies(folder))

    @property
    def packs(self) -> set[NotedPack]:
        """Return what is on the list, as it lies on the disk."""
        return {*self.rooms.load().packs}

    def list(self, *packs: NotedPack) -> None:
        """Let these packs alone be on the list."""
        self.rooms.save(replace(self.rooms.load(), packs=packs)).result(5)

    def hear(self, other: Machine) -> None:
        """Take in what another machine knows."""
        self.shares.take_classes([other.shares.of_classes()])


@pytest.fixture(name="machines")
def _machines(tmp_path: Path) -> Iterator[tuple[Machine, Machine]]:
    with ExitStack() as stack:
        one, other = (Machine(stack.enter_context(open_folder(tmp_path / name))) for name in "ab")
        yield one, other


def meet(one: Machine, other: Machine) -> set[NotedPack]:
    """Let each hear the other, and return the list that both have then."""
    one.hear(other)
    other.hear(one)
    assert one.shares.of_classes() == other.shares.of_classes()
    assert one.packs == other.packs
    return one.packs


def test_two_versions_that_were_taken_in_at_once_are_both_known(machines: tuple[Machine, Machine]) -> None:
    """Neither hides the other, whichever was written last; hearing of them again changes nothing."""
    one, other = machines
    one.list(FOUR, BOATS)
    other.list(THREE)
    assert meet(one, other) == meet(one, other) == {THREE, FOUR, BOATS}


def test_what_was_taken_off_stays_off_until_it_is_put_on_again(machines: tuple[Machine, Machine]) -> None:
    """Both know that it was, and which version; put on the list again on either machine, it is on both."""
    one, other = machines
    one.list(THREE, BOATS)
    meet(one, other)
    other.list(BOATS)
    assert meet(one, other) == {BOATS}
    assert one.shares.known().packs_off == other.shares.known().packs_off == (THREE,)
    one.list(THREE, BOATS)
    assert meet(one, other) == {THREE, BOATS}
    assert other.shares.known().packs_off == ()


@pytest.mark.parametrize("row", ['{"pack":[1,"d","kites"],"there":[1,"d",true]}', '{"there":[1,"d",true]}'])
def test_a_row_that_is_none_is_refused_whole(machines: tuple[Machine, Machine], row: str) -> None:
    """One that was taken off and cannot be read counts for nothing."""
    one, _ = machines
    one.list(THREE)
    with pytest.raises(ShareOdd):
        one.shares.take_classes([f'{{"rows":{{"packs/x":{row}}}}}'.encode()])
    assert one.packs == {THREE}
    one.shares.take_classes([f'{{"rows":{{"packs/x":{row}}}}}'.replace("true", "false").encode()])
    assert (one.packs, one.shares.known().packs_off) == ({THREE}, ())
