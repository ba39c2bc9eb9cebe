"""Carrying a class round: at each machine everything that lies on the stick is taken in, then everything is put there.

Nothing counts as carried before it was written and read back. Whatever was taken in stays, even if the stick is pulled
out half way: the next time makes up for the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from app.domain.alike import Alike, alike
from app.domain.bundle_errors import BundleRefused
from app.domain.errors import RebungError
from app.domain.ids import LearnerId
from app.domain.share_errors import ShareOdd
from app.services.carried_packs import PackStop
from app.services.carry_ports import CLASS_PART, FoundBundle, NotTaken
from app.services.making import Stopped
from app.services.part_names import name_of
from app.services.share_ports import Brought

if TYPE_CHECKING:
    from app.services.carried_packs import PackPlaces
    from app.services.last_change import LastChange
    from app.services.making import Making
    from app.services.places import Place
    from app.services.ports import Clock
    from app.services.register import Register
    from app.services.share_ports import CarryPorts, Known, Met

PURPOSE = "carry"
BATCH = 20
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Carried:
    """What a stop at a stick has brought.

    Attributes:
        plays: finished plays that are new on this machine.
        learners: of how many children something is new here.
        met: the machines that were met since the last round.
        alike: learners of one class who have one name or one look, since they come from two machines.
        not_taken: files, and packs of lessons, that were left alone, and why.
        packs: how many packs of lessons came, or came in a newer version.
        packs_gone: how many packs of lessons were removed here, since they were removed elsewhere.
    """

    plays: int
    learners: int
    met: Met
    alike: tuple[Alike, ...]
    not_taken: tuple[NotTaken, ...]
    packs: int = 0
    packs_gone: int = 0


class Carrying:
    """What a teacher does with a stick that goes round. Behind the PIN, and slow: off the window's thread."""

    def __init__(
        self,
        register: Register,
        ports: CarryPorts,
        clock: Clock,
        packs: PackPlaces,
        last_change: Callable[[], LastChange],
    ) -> None:
        """Nothing is looked at before it is asked for; what was changed last can be undone until it is carried."""
        self._register = register
        self._ports = ports
        self._clock = clock
        self._packs = packs
        self._last_change = last_change

    def places(self) -> tuple[Place, ...]:
        """Return where a class can be carried to now."""
        return self._ports.bundles.places()

    def met(self) -> Met:
        """Return how many machines were met since the last round. Quick, and on any thread."""
        return self._ports.machines.met()

    def carry(self, place: Place, making: Making, key: Mapping[str, str | int] | None = None) -> Carried:
        """Take in what lies at a place, and put there what this machine knows.

        Args:
            place: a stick, or a folder that others see too.
            making: counts children, twice: those taken in and those written; and packs of lessons that come.
            key: what lets a new machine take the class, if one may.

        Raises:
            Stopped: whatever was taken in is safe here; the stick holds what it held before.
            CannotKeep, NoRoom, BundleTooLarge: the same.
            CannotSave, CannotRemove, KeysLocked: what was not taken in is taken the next time.
        """
        secret = self._ports.class_key.secret(PURPOSE)
        files = self._ports.bundles.found(place)
        own = self._ports.bundle_keys.school_of(secret)
        stop = _Stop(self._ports, secret, _of_school(files, own), making)
        packs = PackStop(
            self._packs, lambda: _of_school(self._ports.bundles.found(place), own), secret, making
        )
        # Whatever comes of the rest: others know of it, or it meets what they have changed.
        self._last_change().forget()
        plays, learners = self._register.taking(stop.take_in)
        packs.meet()
        counter = self._ports.machines.stop(self._clock.today())
        self._register.taking(lambda: None)

        def write(parts: Iterable[tuple[str, bytes]]) -> None:
            facts = (self._ports.machines.device, counter)
            self._ports.bundles.write(place, facts, parts, secret, key, making)

        _write(write, stop, packs)
        others = [_strange(each) for each in files if isinstance(each, FoundBundle) and each.school != own]
        left = [each for each in files if isinstance(each, NotTaken)]
        not_taken = (*left, *others, *stop.refused, *packs.left)
        same = alike(self._register.now)
        return Carried(plays, learners, self.met(), same, not_taken, packs.came, packs.gone)


def _write(write: Callable[[Iterable[tuple[str, bytes]]], None], stop: _Stop, packs: PackStop) -> None:
    """Write what this machine knows; where that fails with packs of lessons, the class alone."""
    try:
        write(chain(stop.parts(), packs.parts()))
    except Stopped:
        raise
    except RebungError:
        if not packs.leave_out():
            raise
        write(stop.parts())


class _Stop:
    """One stop at a stick."""

    def __init__(self, ports: CarryPorts, secret: bytes, files: list[FoundBundle], making: Making) -> None:
        """Take in these files of the school."""
        self._shares = ports.shares
        self._bundles = ports.bundles
        self._signs = ports.bundle_keys
        self._secret = secret
        self._files = files
        self._making = making
        self._done = 0
        self.refused: list[NotTaken] = []

    def take_in(self) -> tuple[int, int]:
        """Take in what is new, and return how many plays that were, of how many children."""
        self._take_classes()
        known = self._shares.known()
        self._making.total = 2 * len(known.here) + 1
        names = {self._name(each): into for each, into in known.entries.items()}
        signs = {
            learner: self._signs.sign_of(share, self._secret)
            for some in _batches(known.here)
            for learner, share in zip(some, self._shares.of_learners(some), strict=True)
        }
        taken: set[tuple[str, str]] = set()
        plays, changed = 0, set[LearnerId]()
        for found in self._files:
            new = {
                name: sign
                for name, sign in found.parts.items()
                if name in names and sign != signs.get(names[name]) and (name, sign) not in taken
            }
            # All of a file before anything of it: one that is refused has changed nothing.
            shares = [(names[name], share) for name, share in self._read(found, new)]
            taken.update(new.items())
            for some in _batches(shares):
                brought = self._taken(found, some)
                plays += brought.plays
                changed |= brought.learners
                self._step(len(some))
            self._take_out(found, known)
        return plays, len(changed)

    def parts(self) -> Iterator[tuple[str, bytes]]:
        """Yield what this machine knows now."""
        yield CLASS_PART, self._shares.of_classes()
        for some in _batches(self._shares.known().here):
            yield from zip(map(self._name, some), self._shares.of_learners(some), strict=True)

    def _take_classes(self) -> None:
        """Take in what others know of the classes, each different share once."""
        seen = {self._signs.sign_of(self._shares.of_classes(), self._secret)}
        shares: list[tuple[FoundBundle, bytes]] = []
        for found in self._files:
            sign = found.parts.get(CLASS_PART)
            if sign is not None and sign not in seen:
                seen.add(sign)
                shares += [(found, share) for _, share in self._read(found, (CLASS_PART,))]
        try:
            self._shares.take_classes([share for _, share in shares])
        except ShareOdd:
            # Which of them is odd shows when each is taken by itself.
            for found, share in shares:
                try:
                    self._shares.take_classes([share])
                except ShareOdd as error:
                    self.refused.append(NotTaken(found.path.name, error))

    def _taken(self, found: FoundBundle, shares: Sequence[tuple[LearnerId, bytes]]) -> Brought:
        try:
            return self._shares.take_learners(shares)
        except ShareOdd as error:
            self.refused.append(NotTaken(found.path.name, error))
            return Brought(0, frozenset())

    def _read(self, found: FoundBundle, names: Collection[str]) -> list[tuple[str, bytes]]:
        """Return parts; a file that is refused is told, gives nothing, and the others are read."""
        try:
            return list(self._bundles.read(found, self._secret, names)) if names else []
        except BundleRefused as error:
            self.refused.append(NotTaken(found.path.name, error))
            return []

    def _take_out(self, found: FoundBundle, known: Known) -> None:
        """Take what is there of children who are gone for good out of a file of another machine."""
        gone = [name for name in map(self._name, sorted(known.gone)) if name in found.parts]
        if gone:
            try:
                self._bundles.without(found, self._secret, gone)
            except RebungError as error:
                self.refused.append(NotTaken(found.path.name, error))

    def _name(self, learner: str) -> str:
        return name_of(self._secret, learner)

    def _step(self, number: int) -> None:
        self._done += number
        self._making.step(min(self._done, self._making.total), self._making.total)


def _batches(things: Sequence[Thing]) -> Iterator[Sequence[Thing]]:
    """Yield a few at a time, so that it can be seen how far it is, and stopped."""
    for start in range(0, len(things), BATCH):
        yield things[start : start + BATCH]


def _of_school(files: Iterable[FoundBundle | NotTaken], school: str) -> list[FoundBundle]:
    return [each for each in files if isinstance(each, FoundBundle) and each.school == school]


def _strange(found: FoundBundle) -> NotTaken:
    from app.domain.bundle_errors import BundleOfAnotherSchool

    return NotTaken(found.path.name, BundleOfAnotherSchool(name=found.path.name))
