"""Fakes of what carries a class: ports that know nobody else, and a stand-in that a test tells what comes."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.domain.alike import Alike
from app.domain.bundle_errors import BundleChanged, BundleCut
from app.domain.carry_errors import CodeDoesNotFit, PinDoesNotFit
from app.domain.errors import RebungError
from app.domain.ids import DeviceId, LearnerId, PlayId
from app.domain.noted_packs import NotedPack
from app.exchange.keeping import CannotKeep
from app.services.carry_ports import FoundBundle, NotTaken
from app.services.carrying import Carried
from app.services.class_copying import Opened
from app.services.house import House
from app.services.making import Making
from app.services.places import Place, PlaceKind
from app.services.share_ports import Brought, CarryPorts, Known, Met, Offer
from tests.stores import FakePlays

STICK = Place(PlaceKind.STICK, Path("/media/stick"), "STICK")
FOLDER = Place(PlaceKind.DOCUMENTS, Path("/documents"), "Documents")
DEVICE = DeviceId("d" * 32)
SECRET = bytes(32)
ALONE = Met(1, 1, "")
OFFER = Offer("", ("6B", "7A"), 48)


@dataclass
class FakeMachines:
    """Machines of which the test says how many were met."""

    known: Met = ALONE
    device: DeviceId = DEVICE
    stops: int = 0

    def stop(self, today: str) -> int:
        """Count."""
        del today
        self.stops += 1
        return self.stops

    def met(self) -> Met:
        """Return what the test says."""
        return self.known


@dataclass
class FakeShares:
    """Shares of a machine that nobody else tells anything but which packs were taken off the list."""

    packs_off: tuple[NotedPack, ...] = ()

    def of_classes(self) -> bytes:
        """Return something."""
        return b"classes"

    def take_classes(self, shares: Iterable[bytes]) -> None:
        """Read them."""
        assert not list(shares)

    def known(self) -> Known:
        """Return nobody."""
        return Known(packs_off=self.packs_off)

    def of_learners(self, learners: Iterable[LearnerId]) -> tuple[bytes, ...]:
        """Return something for each."""
        return tuple(each.encode() for each in learners)

    def take_learners(self, shares: Iterable[tuple[LearnerId, bytes]]) -> Brought:
        """Read them."""
        learners = frozenset(learner for learner, _ in shares)
        return Brought(len(learners), learners)


class FakeMoves:
    """Gives plays away in the fake store."""

    def __init__(self, plays: FakePlays) -> None:
        """Work on these plays."""
        self._plays = plays

    def move(self, play: PlayId, learner: LearnerId, to: LearnerId) -> Future[None]:
        """Give a play to another learner."""
        kept = self._plays.kept
        assert kept[play].learner == learner
        return self._plays.disk.write(lambda: kept.update({play: replace(kept[play], learner=to)}))


class FakeAdopting:
    """Takes nothing over."""

    def look(self, share: bytes) -> Offer:
        """Return an empty offer."""
        del share
        return Offer("", (), 0)

    def adopt(self, class_key: bytes, share: bytes) -> None:
        """Do nothing."""


class FakeClassKey:
    """A key that every code opens."""

    def secret(self, purpose: str) -> bytes:
        """Return a secret."""
        del purpose
        return SECRET

    def wrapped(self, code: str) -> Mapping[str, str | int]:
        """Return a box with the code in it."""
        return {"wrapped": code}

    def opened(self, wrapped: Mapping[str, str | int], code: str) -> bytes | None:
        """Return the key if it is the code of the box."""
        return SECRET if wrapped["wrapped"] == code else None

    def secret_of(self, class_key: bytes, purpose: str) -> bytes:
        """Return a secret."""
        del purpose
        return class_key


@dataclass
class FakeBundles:
    """A stick in memory, and what was written on it: names of parts and the key, for each time."""

    there: tuple[Place, ...] = (STICK,)
    written: list[tuple[Place, tuple[str, ...], Mapping[str, str | int] | None]] = field(default_factory=list)
    refuses: RebungError | None = None
    room: int = -1
    """How many parts it can hold; any number below 0."""
    others: dict[str, Mapping[str, bytes]] = field(default_factory=dict)
    """What machines have put there, by their devices: parts by their names; an empty one is damaged."""

    def places(self) -> tuple[Place, ...]:
        """Return the stick."""
        return self.there

    def found(self, place: Place) -> tuple[FoundBundle | NotTaken, ...]:
        """Return what the test has put there."""
        return tuple(
            FoundBundle(
                place, place.path / f"{device}.zip", self.school_of(SECRET), device, 1,
                {name: self.sign_of(plain, SECRET) for name, plain in parts.items()}, has_key=False,
            )
            for device, parts in sorted(self.others.items())
        )  # fmt: skip

    def read(self, found: FoundBundle, secret: bytes, names: Collection[str]) -> Iterator[tuple[str, bytes]]:
        """Return parts; BundleChanged where one is damaged."""
        del secret
        for name in names:
            if not self.others[found.device][name]:
                raise BundleChanged(name=found.path.name)
            yield name, self.others[found.device][name]

    def write(
        self,
        place: Place,
        facts: tuple[str, int],
        parts: Iterable[tuple[str, bytes]],
        secret: bytes,
        key: Mapping[str, str | int] | None,
        making: Making,
    ) -> None:
        """Note what was written."""
        del facts, secret, making
        if self.refuses is not None:
            raise self.refuses
        names: list[str] = []
        for name, _ in parts:
            if len(names) == self.room:
                raise CannotKeep
            names.append(name)
        self.written.append((place, tuple(names), key))

    def without(self, found: FoundBundle, secret: bytes, names: Collection[str]) -> None:
        """Do nothing."""

    def sign_of(self, plain: bytes, secret: bytes) -> str:
        """Return a sum."""
        return hashlib.sha256(plain + secret).hexdigest()

    def school_of(self, secret: bytes) -> str:
        """Return a sum."""
        return hashlib.sha256(secret).hexdigest()

    def key_of(self, found: FoundBundle) -> Mapping[str, str | int]:
        """Return the key that was written last."""
        del found
        return self.written[-1][2] or {}


def carry_ports(plays: FakePlays) -> CarryPorts:
    """Return ports for a machine that has met nobody."""
    bundles = FakeBundles()
    return CarryPorts(
        FakeShares(), FakeMachines(), FakeMoves(plays), FakeAdopting(), FakeClassKey(), bundles, bundles
    )


@dataclass
class FakeCarrying:
    """Stands in for `Carrying`: `comes` is what each stop brings or raises, in turn."""

    comes: list[Carried | RebungError] = field(default_factory=list)
    there: tuple[Place, ...] = (STICK,)
    known: Met = ALONE
    taken: list[Place] = field(default_factory=list)

    def places(self) -> tuple[Place, ...]:
        """Return where something can be carried."""
        return self.there

    def met(self) -> Met:
        """Return how many were met."""
        return self.known

    def carry(self, place: Place, making: Making) -> Carried:
        """Bring what comes next."""
        making.step(1, 2)
        self.taken.append(place)
        outcome = self.comes.pop(0)
        if isinstance(outcome, RebungError):
            raise outcome
        self.known = outcome.met
        return outcome


@dataclass
class FakeCopying:
    """Stands in for `ClassCopying`: one class lies on each of the sticks, with one code and one PIN."""

    carrying: FakeCarrying
    fits: str = "ABCD-EFGH"
    pin: str = "602958"
    offer: Offer = OFFER
    kept: tuple[str, ...] = ()
    gives_way: bool = False
    sticks: tuple[Place, ...] = (STICK,)
    codes: int = 0
    put_with: list[str] = field(default_factory=list)
    refuses: RebungError | None = None

    def code(self) -> str:
        """Return another code each time."""
        self.codes += 1
        return f"ABCD-EFG{self.codes}"

    def put(self, place: Place, code: str, making: Making) -> Carried:
        """Note the code, once it was carried."""
        carried = self.carrying.carry(place, making)
        self.put_with.append(code)
        return carried

    def found(self) -> tuple[FoundBundle, ...]:
        """Return a file on each stick."""
        return tuple(
            FoundBundle(each, each.path / "a.rebung", "0" * 64, DEVICE, 1, {}, has_key=True)
            for each in self.sticks
        )

    def open(self, found: FoundBundle, code: str) -> Opened:
        """Return what is in it."""
        if self.refuses is not None:
            raise self.refuses
        if code.upper() != self.fits:
            raise CodeDoesNotFit
        return Opened(found, self.offer, self.kept, self.gives_way, SECRET, b"")

    def take(self, opened: Opened, pin: str, making: Making) -> Carried:
        """Take it, if it is the PIN."""
        if pin != self.pin:
            raise PinDoesNotFit
        return self.carrying.carry(opened.found.place, making)


def put_stand_ins(house: House) -> FakeCopying:
    """Let a house carry and copy by stand-ins: each stop brings much, with children who are alike and a cut file."""
    one, other = house.classes.learners(house.classes.all()[0].id)[:2]
    cut = NotTaken("b.rebung", BundleCut(name="b.rebung"))
    much = Carried(12, 3, Met(13, 15, "2026-05-12"), (Alike(one, other),), (cut,))
    carrying = FakeCarrying([much] * 4, there=(STICK, FOLDER))
    copying = FakeCopying(carrying, kept=("5C",), gives_way=True)
    house.__dict__.update(carrying=carrying, class_copying=copying)
    return copying
