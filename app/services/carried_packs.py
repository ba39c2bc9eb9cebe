"""Packs of lessons go round with the class: what the list names comes to every machine, and what was removed goes.

A pack that comes by a stick goes through the same door, and by the same rules, as one that a teacher takes in. One that
is refused changes nothing and is told; the round goes on. Who may see its lessons is decided by trust, as everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from hashlib import sha256
from typing import TYPE_CHECKING

from app.domain.bundle_errors import BundleChanged, BundleRefused
from app.domain.errors import RebungError
from app.domain.noted_packs import Fate, NotedPack, fate_of, newest_of_each, with_noted
from app.domain.pack_errors import PackDamaged, PackLeft, PacksNotWritten
from app.domain.packs import PackFacts, expect_newer
from app.services.carry_ports import FoundBundle, NotTaken
from app.services.making import Making, Stopped
from app.services.pack_shelf import noted_as
from app.services.part_names import name_of_pack

if TYPE_CHECKING:
    from app.services.pack_shelf import PackShelf
    from app.services.packs import Packs
    from app.services.register import Register
    from app.services.share_ports import CarryPorts
    from app.services.teacher_ports import PackStore

MOST_WRITTEN = 40
"""So many packs one machine puts on a stick at most: a file has to have room for the class. Others bring the rest."""


@dataclass(frozen=True, slots=True)
class PackPlaces:
    """Where packs lie and are listed on this machine, and how it reaches sticks."""

    register: Register
    packs: Packs
    shelf: PackShelf
    store: PackStore
    ports: CarryPorts


class PackStop:
    """The packs of one stop at a stick, after the classes were taken in. Slow.

    `came` and `gone` count the packs that were taken in and removed here, `left` says what was left alone, and why.
    """

    def __init__(
        self,
        places: PackPlaces,
        files: Callable[[], Sequence[FoundBundle]],
        secret: bytes,
        making: Making,
    ) -> None:
        """Look at nothing yet; `files` finds what machines of the school have put there."""
        self._register = places.register
        self._packs = places.packs
        self._shelf = places.shelf
        self._store = places.store
        self._ports = places.ports
        self._find = files
        self._secret = secret
        self._making = making
        self.came = 0
        self.gone = 0
        self._put = 0
        self.left: list[NotTaken] = []

    def meet(self) -> None:
        """Make what lies here what the list names, as far as the stick has it.

        Raises:
            Stopped: each pack is here whole, or not at all.
            CannotSave: the list could not be written.
        """
        self._go_by_the_list()
        lacking = self._lacking()
        making = self._making
        making.step(making.done, making.total + len(lacking))
        for each in lacking:
            self.came += self._has_brought(each)
            making.step(making.done + 1, making.total)

    def parts(self) -> Iterator[tuple[str, bytes]]:
        """Yield the packs that nobody else has put there, one at a time."""
        named = newest_of_each(self._register.now.packs)
        self._put = 0
        for here in filter(None, map(self._shelf.noted, self._lying())):
            part = name_of_pack(self._secret, here.digest)
            if here in named and self._put < MOST_WRITTEN and self._is_ours_to_write(part):
                data = self._read(here)
                if sha256(data).hexdigest() == here.digest:
                    self._put += 1
                    yield part, data
                del data

    def leave_out(self) -> bool:
        """Note that the class is written without packs, and tell whether that makes it smaller."""
        if self._put:
            self.left.append(NotTaken("", PacksNotWritten()))
        return self._put > 0

    def _go_by_the_list(self) -> None:
        """Put on the list what lies here from before there was one, and remove what was taken off it."""
        off = self._ports.shares.known().packs_off
        new: list[NotedPack] = []
        for pack_id in self._lying():
            here = self._shelf.noted(pack_id)
            fate = self._fate_of_damaged(pack_id, off) if here is None else self._fate(here, off)
            if fate is Fate.NEW and here is not None:
                new.append(here)
            elif fate is Fate.GOES:
                self._drop(pack_id)
        if new:
            self._packs.note(lambda packs: reduce(with_noted, new, packs)).settle()

    def _fate(self, here: NotedPack, off: Sequence[NotedPack]) -> Fate:
        return fate_of(here, self._register.now.packs, off)

    def _fate_of_damaged(self, pack_id: str, off: Sequence[NotedPack]) -> Fate:
        """Return what becomes of a pack that nobody can read: it goes with the last pack of its id."""
        is_named = any(each.pack == pack_id for each in self._register.now.packs)
        was_taken_off = any(each.pack == pack_id for each in off)
        return Fate.GOES if was_taken_off and not is_named and self._may_be_replaced(pack_id) else Fate.STAYS

    def _drop(self, pack_id: str) -> None:
        try:
            self._packs.drop(pack_id).settle()
        except RebungError as error:
            self._leave(pack_id, error)
        else:
            self.gone += 1

    def _lacking(self) -> list[NotedPack]:
        """Return what the list names and does not lie here, what children may have first."""
        trust = self._packs.trust
        named = sorted(
            newest_of_each(self._register.now.packs),
            key=lambda each: (not trust.holds(_facts(each)), not each.key, each),
        )
        return [each for each in named if self._is_lacking(each)]

    def _is_lacking(self, named: NotedPack) -> bool:
        here = self._shelf.noted(named.pack)
        return self._may_be_replaced(named.pack) if here is None else here != named

    def _may_be_replaced(self, pack_id: str) -> bool:
        """Tell whether a pack of which nobody knows what it is may go: not where a newer Rebung has kept it."""
        return isinstance(self._shelf.troubles().get(pack_id, PackDamaged()), PackDamaged)

    def _has_brought(self, named: NotedPack) -> bool:
        """Take a pack in from whichever file has it, and tell whether it is here now."""
        part = name_of_pack(self._secret, named.digest)
        here = self._shelf.facts(named.pack)
        try:
            if here is not None:
                expect_newer(_facts(named), here)
        except RebungError as error:
            self._leave(named.pack, error)
            return False
        for found in self._files:
            if part in found.parts:
                try:
                    self._take(found, part, named)
                except Stopped:
                    raise
                except BundleRefused as error:
                    # Another file may have it whole.
                    self.left.append(NotTaken(found.path.name, _bare(error)))
                except RebungError as error:
                    self._leave(named.pack, error)
                    return False
                else:
                    return True
        return False

    def _take(self, found: FoundBundle, part: str, named: NotedPack) -> None:
        ((_, data),) = self._ports.bundles.read(found, self._secret, (part,))
        if sha256(data).hexdigest() != named.digest:
            raise BundleChanged(name=found.path.name)
        offer = self._packs.look_at(data, _Within(self._making))
        if noted_as(offer.pack.facts, offer.digest) != named:
            raise BundleChanged(name=found.path.name)
        self._packs.keep(offer).settle()

    def _is_ours_to_write(self, part: str) -> bool:
        """Tell whether this machine puts a pack on the stick: nobody else has, or of several that have it is the first.

        The name of a part is made from the sum of what is in it, so nothing has to be read to know.
        """
        bearers = {each.device for each in self._files if part in each.parts}
        own = self._ports.machines.device
        return not bearers - {own} or (own in bearers and own == min(bearers))

    def _read(self, here: NotedPack) -> bytes:
        try:
            return self._store.read(here.pack)
        except RebungError as error:
            self._leave(here.pack, error)
            return b""

    def _leave(self, pack_id: str, error: RebungError) -> None:
        self.left.append(NotTaken(pack_id, PackLeft(pack_id, _bare(error))))

    def _lying(self) -> list[str]:
        return sorted({*self._shelf.packs(), *self._shelf.troubles()})

    @cached_property
    def _files(self) -> Sequence[FoundBundle]:
        """What lies there now: parts of children may have been taken out of a file since the stop began."""
        return self._find()


class _Within(Making):
    """Lets rules be asked about a pack as a part of longer work: only the wish to stop is passed on."""

    def __init__(self, whole: Making) -> None:
        super().__init__()
        self._whole = whole

    def step(self, done: int, total: int) -> None:
        """Say how far the pack is; Stopped."""
        super().step(done, total)
        self._whole.step(self._whole.done, self._whole.total)


def _facts(named: NotedPack) -> PackFacts:
    return PackFacts(named.pack, named.version, "", "", named.key)


def _bare(error: RebungError) -> RebungError:
    """Return an error that holds nothing but its sentence: with where it was raised it would hold the whole pack."""
    error.__traceback__ = error.__cause__ = error.__context__ = None
    return error
