"""Packs go round with the class: by the same door as from a stick, and what is refused stops nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from app.domain.errors import CannotSave
from app.domain.ids import LessonId
from app.domain.noted_packs import NotedPack
from app.domain.packs import PackFacts
from app.exchange.keeping import CannotKeep
from app.services.carry_ports import PACK_PARTS
from app.services.carrying import Carried
from app.services.making import Making, Stopped
from app.services.part_names import name_of_pack
from tests import parcels
from tests.carrying import DEVICE, SECRET, STICK, FakeBundles, FakeShares
from tests.exchange.packs.parcel import files_in, keys, packed
from tests.parcels import FACTS, FACTS_SIGNED, ORDINARY, newer, parcel, taken
from tests.services.school import School
from tests.stopping import Pulled

FIRST, SECOND, LAST = "a1" * 16, "b2" * 16, "e3" * 16


def named(data: bytes, facts: PackFacts = FACTS, by: str = "SMP 4") -> NotedPack:
    """Return how the list of a school names a pack."""
    return NotedPack(sha256(data).hexdigest(), facts.id, facts.version, keys(by).public if by else "")


def stick(school: School) -> FakeBundles:
    """Return the stick of a school."""
    bundles = school.house._ports.carry().bundles
    assert isinstance(bundles, FakeBundles)
    return bundles


def listed(school: School, *packs: NotedPack) -> None:
    """Let the list of a school name these packs alone."""
    school.house.packs.note(lambda _: packs).settle()


def taken_off(school: School, *packs: NotedPack) -> None:
    """Let these packs have been taken off the list."""
    shares = school.house._ports.carry().shares
    assert isinstance(shares, FakeShares)
    shares.packs_off = packs


def lay(school: School, data: bytes, device: str = FIRST, *, damaged: bool = False) -> None:
    """Put a pack on the stick, as another machine does."""
    parts = stick(school).others.get(device, {})
    part = name_of_pack(SECRET, sha256(data).hexdigest())
    stick(school).others[device] = {**parts, part: b"" if damaged else data}


def carried(school: School) -> Carried:
    """Stop at the stick."""
    return school.house.carrying.carry(STICK, Making())


def versions(school: School) -> dict[str, int]:
    """Return what lies here, by ids."""
    return {each.facts.id: each.facts.version for each in school.house.packs.held()}


def children_see(school: School) -> bool:
    """Tell whether the lesson of the pack is one that children may have."""
    return LessonId(ORDINARY) in {card.id for card in school.house.library.cards()}


def test_what_the_list_names_comes_and_reaches_children_by_trust_alone(school: School) -> None:
    """It is there after a restart too; a second stop brings nothing; and the file of a damaged stick is told."""
    data = parcel()
    listed(school, named(data))
    lay(school, data, damaged=True)
    lay(school, data, SECOND)
    came = carried(school)
    assert (came.packs, came.packs_gone, [each.error.code for each in came.not_taken]) == (
        1,
        0,
        ["bundle-changed"],
    )
    assert versions(school) == {FACTS.id: 3}
    assert not children_see(school)
    assert carried(school).packs == 0
    school.restart()
    assert not children_see(school)
    school.house.packs.trust_signer(FACTS_SIGNED, "SMP 4").settle()
    assert children_see(school)


def test_a_newer_version_takes_the_place_and_none_is_lost_to_a_full_disk(
    school: School, tmp_path: Path
) -> None:
    """Where it cannot be kept the earlier one stays, the round goes on, and the next one brings it."""
    taken(school.house.packs, parcel(), tmp_path)
    new = parcel(facts=newer())
    listed(school, named(new, newer()))
    lay(school, new)
    school.world.pack_store.disk.fail_next()
    came = carried(school)
    assert [each.error.code for each in came.not_taken] == ["pack-left"]
    assert (versions(school), len(stick(school).written)) == ({FACTS.id: 3}, 1)
    assert carried(school).packs == 1
    assert versions(school) == {FACTS.id: 4}


def _with_another_title() -> bytes:
    files = files_in(parcel(facts=newer()))
    files["manifest.json"] = files["manifest.json"].replace(b"Stories", b"Secrets")
    return packed(files)


def _of_the_same_version() -> bytes:
    """Return other bytes of the version that is here, and those that count: of two the larger sum does everywhere."""
    here = named(parcel(id=None)).digest
    others = (parcel(facts=replace(FACTS, author=f"SMP {number}")) for number in range(99))
    return next(each for each in others if named(each).digest > here)


HOSTILE: dict[str, tuple[str, Callable[[], bytes], PackFacts, str]] = {
    "not a pack": ("This file is not whole", lambda: b"%PDF-1.7", newer(), "SMP 4"),
    "changed": ("Somebody has changed this pack", _with_another_title, newer(), "SMP 4"),
    "another key": (
        "somebody else has signed it", lambda: parcel(by="somebody", facts=newer()), newer(), "somebody",
    ),
    "no signature": ("somebody else has signed it", lambda: parcel(by="", facts=newer()), newer(), ""),
    "no newer version": ("is here already", _of_the_same_version, FACTS, "SMP 4"),
    "a lesson of another pack": (
        "there is another lesson L90 here already",
        lambda: parcel(facts=replace(FACTS, id="others")),
        replace(FACTS, id="others"),
        "SMP 4",
    ),
    "broken rules": (
        "does not keep to the rules",
        lambda: parcel(L90=parcels.changed(ORDINARY, title="x" * 500), facts=newer()),
        newer(),
        "SMP 4",
    ),
    "another version than the list says": (
        "is damaged, or somebody has changed it", lambda: parcel(facts=newer(7)), newer(), "SMP 4",
    ),
}  # fmt: skip
"""By what is wrong: what is told, the bytes, and what the list says of them."""


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_refused_is_told_and_changes_nothing(what: str, school: School, tmp_path: Path) -> None:
    """What lies here stays, the pack that is right comes all the same, and this machine writes its file."""
    why, made, facts, by = HOSTILE[what]
    taken(school.house.packs, parcel(id=None), tmp_path)
    kept = dict(school.world.pack_store.kept)
    bad, right = made(), parcel(L90=None, L91=None, L92=parcels.lesson("L92"), id=None, facts=RIGHT)
    listed(school, *school.house._register.now.packs, named(bad, facts, by), named(right, RIGHT))
    for data in (bad, right):
        lay(school, data)
    came = carried(school)

    assert (came.packs, len(stick(school).written)) == (1, 1)
    assert [why in each.error.told() for each in came.not_taken] == [True]
    assert came.not_taken[0].error.__traceback__ is None, "it would hold the whole pack"
    assert {pack: data for pack, data in school.world.pack_store.kept.items() if pack != RIGHT.id} == kept
    assert versions(school) == {FACTS.id: 3, RIGHT.id: 1}


RIGHT = PackFacts("right", 1, "Right", "SMP 4 Kupang")


def test_of_two_packs_with_one_name_the_trusted_one_comes(school: School) -> None:
    """On every new machine, in whatever order they are listed."""
    packs = [parcel(by=by) for by in ("", "somebody", "SMP 4")]
    listed(school, *(named(data, by=by) for data, by in zip(packs, ("", "somebody", "SMP 4"), strict=True)))
    for data in packs:
        lay(school, data)
    school.house.packs.trust_signer(FACTS_SIGNED, "SMP 4").settle()
    came = carried(school)
    assert (came.packs, len(came.not_taken)) == (1, 2)
    assert [each.facts.key for each in school.house.packs.held()] == [FACTS_SIGNED.key]


def test_what_was_removed_elsewhere_goes_here_and_what_nobody_knew_is_listed(
    school: School, tmp_path: Path
) -> None:
    """So does an older copy, and a damaged one; a pack from before there was a list is put on it."""
    taken(school.house.packs, parcel(), tmp_path)
    listed(school)
    assert (carried(school).packs_gone, versions(school)) == (0, {FACTS.id: 3})
    assert school.house._register.now.packs == (named(parcel()),)
    listed(school)
    taken_off(school, named(parcel(facts=newer()), newer()))
    assert (carried(school).packs_gone, versions(school)) == (1, {})
    assert not school.house._register.now.packs
    assert not school.world.pack_store.kept
    school.world.pack_store.kept[FACTS.id] = b"rotten"
    school.world.pack_store.damaged = {FACTS.id}
    school.restart()
    taken_off(school, named(parcel()))
    assert carried(school).packs_gone == 1
    assert school.world.pack_store.kept == {}


def test_a_damaged_pack_is_mended_by_a_round(school: School, tmp_path: Path) -> None:
    """The list names it, another machine has it whole."""
    taken(school.house.packs, parcel(), tmp_path)
    school.world.pack_store.damaged = {FACTS.id}
    school.restart()
    assert school.house.packs.troubles()
    lay(school, parcel())
    school.world.pack_store.damaged = set()
    assert carried(school).packs == 1
    assert (school.house.packs.troubles(), versions(school)) == ((), {FACTS.id: 3})


def test_one_machine_alone_puts_a_pack_on_a_stick(school: School, tmp_path: Path) -> None:
    """Whoever finds none there; of several that have it the first keeps it, whatever is written meanwhile."""
    taken(school.house.packs, parcel(), tmp_path)
    part = name_of_pack(SECRET, named(parcel()).digest)
    for bearers, writes in (
        ((), True),
        ((DEVICE,), True),
        ((FIRST,), False),
        ((LAST,), False),
        ((FIRST, DEVICE), False),
        ((DEVICE, LAST), True),
    ):
        stick(school).others = {each: {part: parcel()} for each in bearers}
        carried(school)
        assert (part in stick(school).written[-1][1]) is writes, bearers


def test_where_packs_have_no_room_the_class_goes_alone(school: School, tmp_path: Path) -> None:
    """That is told; without room for the class nothing is written, which is told as ever."""
    taken(school.house.packs, parcel(), tmp_path)
    carried(school)
    *of_class, pack = stick(school).written[-1][1]
    assert pack.startswith(PACK_PARTS)
    stick(school).room = len(of_class)
    assert [each.error.code for each in carried(school).not_taken] == ["packs-not-written"]
    assert stick(school).written[-1][1] == tuple(of_class)
    stick(school).room = 0
    with pytest.raises(CannotKeep):
        carried(school)
    assert len(stick(school).written) == 2


def test_a_round_that_is_stopped_keeps_no_half(school: School) -> None:
    """Stopped at any step, the pack is here whole or not at all, and nothing was written on the stick."""
    listed(school, named(parcel()))
    lay(school, parcel())
    for steps in range(9):
        making = Pulled(steps)
        try:
            school.house.carrying.carry(STICK, making)
        except Stopped:
            assert stick(school).written == []
            assert school.world.pack_store.kept in ({}, {FACTS.id: parcel()})
            assert bool(versions(school)) == bool(school.world.pack_store.kept)
        else:
            break
    assert steps > 2
    assert versions(school) == {FACTS.id: 3}


def test_list_and_pack_change_together_or_not_at_all(school: School, tmp_path: Path) -> None:
    """Whichever of the two writes the disk refuses, taking in and removing leave both as they were."""
    packs, world = school.house.packs, school.world
    taken(packs, parcel(), tmp_path)
    before = (world.classrooms.kept.packs, dict(world.pack_store.kept))
    offer = parcels.looked_at(packs, parcel(facts=newer()), tmp_path)
    for disk in (world.classrooms.disk, world.pack_store.disk):
        for change in (lambda: packs.take(offer).settle(), lambda: packs.remove(FACTS.id).settle()):
            disk.fail_next()
            with pytest.raises(CannotSave):
                change()
            assert (world.classrooms.kept.packs, world.pack_store.kept) == before
            assert school.house._register.now.packs == before[0]
            assert versions(school) == {FACTS.id: 3}
    packs.take(offer).settle()
    assert world.classrooms.kept.packs == (named(parcel(facts=newer()), newer()),)
    packs.remove(FACTS.id).settle()
    assert not world.classrooms.kept.packs
    assert not world.pack_store.kept
