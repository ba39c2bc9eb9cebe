"""Packs of lessons go round three machines with the class: taken in on one, removed on another, the same everywhere."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest

from app.domain.band import Band
from app.domain.errors import RebungError
from app.domain.ids import LearnerId, LessonId
from app.domain.noted_packs import NotedPack
from app.domain.packs import MOST_BYTES
from app.exchange.bundles.manifest import file_of
from app.services.carrying import PURPOSE, Carried
from app.services.making import Making, Stopped
from app.services.part_names import name_of_pack
from app.services.places import Place, PlaceKind
from tests.end_to_end.machine import ROOT, Machine
from tests.exchange.packs.parcel import keys
from tests.parcels import FACTS, FACTS_SIGNED, ORDINARY, newer, parcel, taken
from tests.stopping import Pulled

PIN, NAMES = "493817", "Ayuwandira Budi"
LESSON = LessonId(ORDINARY)


class Round:
    """Three machines of one class, and a stick."""

    def __init__(self, home: Path, machines: str = "abc") -> None:
        """Make the class on the first machine; the others take it from the stick."""
        self.home = home
        self.stick = home / "stick"
        self.stick.mkdir()
        self.place = Place(PlaceKind.STICK, self.stick, "SCHOOL")
        self.first = self._machine(machines[0])
        self.first.house.door.set_pin(PIN)
        _, learners = self.first.make_class(NAMES, Band.MIDDLE)
        self.learner = LearnerId(min(learners.values()))
        self.machines = [self.first]
        for name in machines[1:]:
            self.join(name)

    def join(self, name: str) -> Carried:
        """Take the class to one more machine."""
        code = self.first.house.class_copying.code()
        self.first.house.class_copying.put(self.place, code, Making())
        machine = self._machine(name)
        self.machines.append(machine)
        copying = machine.house.class_copying
        found = next(each for each in copying.found() if each.has_key)
        return copying.take(copying.open(found, code), PIN, Making())

    def carry(self, machine: Machine, making: Making | None = None) -> Carried:
        """Stop at a machine."""
        return machine.house.carrying.carry(self.place, making or Making())

    def go_round(self, times: int = 2) -> list[Carried]:
        """Stop at every machine, one after the other; return what came at the last stops."""
        return [[self.carry(each) for each in self.machines] for _ in range(times)][-1]

    def take(self, machine: Machine, data: bytes) -> None:
        """Take a pack in by hand."""
        taken(machine.house.packs, data, self.home)

    def on_stick(self, data: bytes) -> int:
        """Return how many copies of a pack lie on the stick, and see that nobody can tell that they do."""
        secret = self.first.house._ports.carry().class_key.secret(PURPOSE)
        name = file_of(name_of_pack(secret, sha256(data).hexdigest()))
        files = [zipfile.ZipFile(each) for each in sorted((self.stick / "rebung").glob("*.zip"))]
        assert not [each for each in files if FACTS.id.encode() in Path(str(each.filename)).read_bytes()]
        return sum(each.namelist().count(name) for each in files)

    def _machine(self, name: str) -> Machine:
        return Machine(self.home / name / "data", ROOT / ".built", plugged=self.stick)


@pytest.fixture(name="school")
def _school(tmp_path: Path) -> Iterator[Round]:
    made = Round(tmp_path)
    yield made
    for each in made.machines:
        each.stop()


def versions(machine: Machine) -> list[int]:
    """Return the versions of the packs that lie on a machine, here and after a start."""
    seen = [each.facts.version for each in machine.house.packs.held()]
    machine.restart()
    assert [each.facts.version for each in machine.house.packs.held()] == seen
    assert machine.house.packs.troubles() == ()
    return seen


def finds_it(machine: Machine, learner: LearnerId) -> bool:
    """Tell whether a child finds the lesson of the pack, and can open it."""
    shelf = machine.house.shelves.home(learner)
    found = LESSON in {each.card.id for each in (*shelf.entries, *shelf.others)}
    with suppress(RebungError):
        assert machine.open(learner, LESSON).lesson.id == LESSON
        assert found
    return found


def test_a_pack_that_one_machine_has_comes_to_every_other_one(school: Round) -> None:
    """No child finds it before its signer is trusted anywhere; then every child does, wherever they sit."""
    one, other, third = school.machines
    school.take(one, parcel())
    assert school.carry(one).packs == 0
    assert [school.carry(each).packs for each in (other, third)] == [1, 1]
    assert [versions(each) for each in school.machines] == [[3]] * 3
    assert not any(finds_it(each, school.learner) for each in school.machines)
    third.house.packs.trust_signer(FACTS_SIGNED, "SMP 4").settle()
    came = school.go_round()
    assert all(finds_it(each, school.learner) for each in school.machines)
    assert [(each.packs, each.not_taken) for each in came] == [(0, ())] * 3
    assert school.on_stick(parcel()) == 1


def test_what_is_removed_on_one_machine_goes_everywhere_and_stays_away(school: Round) -> None:
    """It does not come back from the stick of before, from a machine that was away, or by taking another one in."""
    one, other, third = school.machines
    school.take(one, parcel())
    school.go_round()
    old = {path: path.read_bytes() for path in (school.stick / "rebung").glob("*.zip")}
    third.house.packs.remove(FACTS.id).settle()
    assert school.carry(third).packs_gone == 0
    assert [school.carry(each).packs_gone for each in (one, other)] == [1, 1]
    school.go_round()
    assert school.on_stick(parcel()) == 0
    for path, data in old.items():
        path.write_bytes(data)
    school.go_round()
    assert [versions(each) for each in school.machines] == [[], [], []]
    school.take(other, parcel())
    school.go_round()
    assert [versions(each) for each in school.machines] == [[3]] * 3, (
        "taken in again by hand it is there again"
    )


def test_the_newer_of_two_versions_is_everywhere_in_the_end(school: Round) -> None:
    """Whichever was taken in last; a machine that has the older one gets the newer one in its place."""
    one, other, _ = school.machines
    school.take(other, parcel(facts=newer()))
    school.take(one, parcel())
    for _ in range(3):
        school.go_round(1)
    assert [versions(each) for each in school.machines] == [[4]] * 3
    assert (school.on_stick(parcel(facts=newer())), school.on_stick(parcel())) == (1, 0)


def test_packs_from_before_there_was_a_list_go_round_too(school: Round) -> None:
    """They lie on a machine and no list names them; what an older Rebung keeps is asked for by nobody."""
    one, *others = school.machines
    one.house._ports.pack_store.keep(FACTS.id, FACTS.version, parcel()).result(5)
    one.restart()
    assert one.house._register.now.packs == ()
    school.go_round()
    assert [versions(each) for each in others] == [[3], [3]]


def test_what_no_list_named_can_be_removed_for_good_too(school: Round) -> None:
    """So it is after a going back to before it was taken in: the pack lies here, and only others have it listed."""
    one, other, _ = school.machines
    for each in (one, other):
        each.house._ports.pack_store.keep(FACTS.id, FACTS.version, parcel()).result(5)
        each.restart()
    school.carry(one)
    other.house.packs.remove(FACTS.id).settle()
    school.go_round()
    assert [versions(each) for each in school.machines] == [[], [], []]


def test_a_class_that_is_taken_from_a_stick_brings_its_packs(school: Round) -> None:
    """At once, also where another machine has put them there; trust comes with them."""
    school.take(school.machines[1], parcel())
    school.machines[1].house.packs.trust_signer(FACTS_SIGNED, "SMP 4").settle()
    school.carry(school.machines[1])
    assert school.join("d").packs == 1
    assert finds_it(school.machines[-1], school.learner)


def _no_pack() -> tuple[bytes, NotedPack]:
    return _as_listed(b"%PDF-1.7 and more", "SMP 4")


def _of_another_key() -> tuple[bytes, NotedPack]:
    return _as_listed(parcel(by="somebody", facts=newer(9)), "somebody")


def _as_listed(data: bytes, by: str) -> tuple[bytes, NotedPack]:
    return data, NotedPack(sha256(data).hexdigest(), FACTS.id, 9, keys(by).public)


@pytest.mark.parametrize("hostile", [_no_pack, _of_another_key])
def test_a_hostile_part_is_told_and_changes_nothing(
    school: Round, hostile: Callable[[], tuple[bytes, NotedPack]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though somebody with the class key has listed it and put it on the stick; the class goes round all the same."""
    one, other, third = school.machines
    school.take(one, parcel())
    school.go_round()
    data, noted = hostile()
    third.house.packs.note(lambda packs: (*packs, noted)).settle()
    secret = third.house._ports.carry().class_key.secret(PURPOSE)
    with monkeypatch.context() as patched:
        patched.setattr(
            "app.services.carried_packs.PackStop.parts",
            lambda _: iter([(name_of_pack(secret, noted.digest), data)]),
        )
        school.carry(third)
    made, _ = other.make_class("Citra", Band.YOUNG, "5A")
    school.carry(other)
    came = school.carry(one)
    assert [each.error.code for each in came.not_taken] == ["pack-left"]
    assert [each.name for each in one.house.classes.all() if each.id == made] == ["5A"]
    assert (versions(one), versions(other)) == ([3], [3])
    assert one.house._ports.pack_store.read(FACTS.id) == parcel()


def test_a_pulled_stick_leaves_all_of_a_pack_or_nothing(school: Round) -> None:
    """After however many steps it is pulled, and the next stop brings what is missing."""
    one, other, _ = school.machines
    school.take(one, parcel())
    school.carry(one)
    seen = set()
    for steps in range(40):
        try:
            school.carry(other, Pulled(steps))
        except Stopped:
            seen.add(tuple(versions(other)))
        else:
            break
    assert seen == {(), (3,)}
    assert versions(other) == [3]


def test_a_part_that_is_larger_than_a_pack_is_never_read(school: Round) -> None:
    """No machine writes one, and no machine takes a file that says it has one."""
    one, other, _ = school.machines
    part = "packs/" + "0" * 32
    bundles, machines = one.house._ports.carry().bundles, one.house._ports.carry().machines
    secret = one.house._ports.carry().class_key.secret(PURPOSE)
    large = iter([(part, bytes(MOST_BYTES + 1))])
    with pytest.raises(RebungError):
        bundles.write(school.place, (machines.device, 99), large, secret, None, Making())
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("app.exchange.bundles.manifest.MOST_BYTES", MOST_BYTES + 1)
        large = iter([(part, bytes(MOST_BYTES + 1))])
        bundles.write(school.place, (machines.device, 99), large, secret, None, Making())
    assert [each.error.code for each in school.carry(other).not_taken] == ["bundle-changed"]
