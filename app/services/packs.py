"""Packs of lessons from others: looked at, taken in, trusted, removed. Called behind the PIN."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain import classroom as rooms
from app.domain import names
from app.domain.classroom import Classroom
from app.domain.errors import RebungError
from app.domain.noted_packs import NotedPack, with_noted, without_noted
from app.domain.pack_errors import NothingToTrust, PackGone, SignerNameNotUsable
from app.domain.packs import OpenPack, PackFacts, Trust, expect_newer, trust_in
from app.domain.shelf import LessonCard
from app.domain.signers import Signer
from app.services.making import Making
from app.services.pack_shelf import noted_as
from app.services.places import Place
from app.services.saving import Saving, after

if TYPE_CHECKING:
    from app.services.pack_shelf import PackShelf
    from app.services.ports import Ports
    from app.services.register import Register


@dataclass(frozen=True, slots=True)
class FoundPack:
    """A file that may be a pack, and where it lies."""

    path: Path
    place: Place


@dataclass(frozen=True, slots=True)
class Offer:
    """A pack that could be taken in: everything in it was looked at, and nothing was kept.

    `replaces` is what lies here of the same id; `data` are the bytes that were looked at, `digest` is their SHA-256.
    """

    pack: OpenPack
    replaces: PackFacts | None
    data: bytes
    digest: str


@dataclass(frozen=True, slots=True)
class HeldPack:
    """A pack that lies here. `reaches_children` says whether its lessons are as ours."""

    facts: PackFacts
    cards: tuple[LessonCard, ...]
    reaches_children: bool


class Packs:
    """What a teacher does with packs."""

    def __init__(self, register: Register, shelf: PackShelf, ports: Ports) -> None:
        """Reach the world through ports."""
        self._register = register
        self._shelf = shelf
        self._store = ports.pack_store
        self._door = ports.pack_door
        self._reader = ports.pack_reader

    @property
    def trust(self) -> Trust:
        """The keys that mean something here."""
        return trust_in(self._register.now.signers)

    @property
    def wants_somebody(self) -> bool:
        """Whether a pack was found that shows nothing."""
        return self._shelf.wants_somebody

    def held(self) -> tuple[HeldPack, ...]:
        """Return the packs that lie here, by their titles. The first time it takes a moment."""
        trust, packs = self.trust, self._shelf.packs().values()
        found = (HeldPack(each.facts, each.cards, trust.holds(each.facts)) for each in packs)
        return tuple(sorted(found, key=lambda each: (each.facts.title.casefold(), each.facts.id)))

    def troubles(self) -> tuple[tuple[str, RebungError], ...]:
        """Return by their ids the packs that show nothing, each with the reason."""
        return tuple(self._shelf.troubles().items())

    def found(self) -> tuple[FoundPack, ...]:
        """Return files that may be packs, the newest first. Slow."""
        return self._door.found()

    def look(self, path: Path, making: Making) -> Offer:
        """Return what taking in a file would bring; nothing is kept. Slow: every rule is asked about every lesson.

        Raises:
            RebungError: it would not be taken in; the sentence says why.
            Stopped: somebody did not want to wait.
        """
        return self.look_at(self._door.whole(path), making)

    def look_at(self, data: bytes, making: Making) -> Offer:
        """Return what taking in these bytes would bring, wherever they come from; as `look`."""
        pack = self._door.read(data)
        here = self._here(pack.facts)
        opened = self._reader.open(pack)
        self._shelf.expect_free(opened)
        self._reader.check(pack, making)
        return Offer(opened, here, data, sha256(data).hexdigest())

    def take(self, offer: Offer) -> Saving[OpenPack]:
        """Take a pack in, in the place of its earlier version, and note that the school has it.

        There is no way back to the earlier version. The list is written first, as in `remove`: where a power cut comes
        in between, it names a pack that nobody has, or no longer one that is still here, and the next round goes by it.

        Raises:
            OlderPack, OtherPack, LessonTaken: something else has come in since it was looked at.
        """
        self._expect_room(offer)
        noted = noted_as(offer.pack.facts, offer.digest)
        listing = self.note(lambda packs: with_noted(packs, noted))
        return _both(listing, lambda: self._kept(offer), self._shown(offer)).giving(offer.pack)

    def keep(self, offer: Offer) -> Saving[OpenPack]:
        """Take in a pack that the list of the school names already; raises as `take`."""
        self._expect_room(offer)
        return Saving(self._kept(offer), offer.pack, undo=self._shown(offer))

    def remove(self, pack_id: str) -> Saving[None]:
        """Take a pack away, here and with the next round from every machine of the class.

        What learners did in its lessons stays, and counts as before; PackGone.
        """
        self._expect_there(pack_id)
        here = self._shelf.noted(pack_id)
        key = None if here is None else here.key
        if here is not None:
            # Only what is on the list can be taken off it, and others may have listed it.
            self.note(lambda packs: with_noted(packs, here))
        listing = self.note(lambda packs: without_noted(packs, pack_id, key))
        return _both(listing, lambda: self._store.remove(pack_id), self._shelf.put(pack_id, None))

    def drop(self, pack_id: str) -> Saving[None]:
        """Take a pack away that the list of the school does not name; PackGone."""
        self._expect_there(pack_id)
        return Saving(self._store.remove(pack_id), None, undo=self._shelf.put(pack_id, None))

    def note(self, how: Callable[[tuple[NotedPack, ...]], tuple[NotedPack, ...]]) -> Saving[Classroom]:
        """Change the list of packs that the school has; nothing is written where that changes nothing."""
        if how(self._register.now.packs) == self._register.now.packs:
            return Saving.done(self._register.now)
        return self._register.change(lambda now: replace(now, packs=how(now.packs)))

    def trust_signer(self, facts: PackFacts, name: str) -> Saving[Signer]:
        """Trust whoever has signed a pack, under the school's own name: children may have all their lessons.

        Raises:
            NothingToTrust: nobody has signed it.
            SignerNameNotUsable: the name cannot be shown, or somebody else has it.
        """
        if not facts.key:
            raise NothingToTrust
        cleaned = names.clean(name)
        others = (each.name.casefold() for each in self._register.now.signers if each.key != facts.key)
        if not cleaned or names.visible_length(cleaned) > names.LONGEST or cleaned.casefold() in set(others):
            raise SignerNameNotUsable
        signer = Signer(facts.key, cleaned)
        return self._register.change(lambda now: rooms.with_signer(now, signer)).giving(signer)

    def distrust(self, key: str) -> Saving[Classroom]:
        """Trust a key no longer: only teachers see the lessons of its packs again."""
        return self._register.change(
            lambda now: replace(now, signers=tuple(each for each in now.signers if each.key != key))
        )

    def _kept(self, offer: Offer) -> Future[None]:
        return self._store.keep(offer.pack.facts.id, offer.pack.facts.version, offer.data)

    def _shown(self, offer: Offer) -> Callable[[], None]:
        return self._shelf.put(offer.pack.facts.id, offer.pack, offer.digest)

    def _expect_room(self, offer: Offer) -> None:
        self._here(offer.pack.facts)
        self._shelf.expect_free(offer.pack)

    def _expect_there(self, pack_id: str) -> None:
        if pack_id not in self._shelf.packs() and pack_id not in self._shelf.troubles():
            raise PackGone

    def _here(self, facts: PackFacts) -> PackFacts | None:
        """Return what lies here of the same id, which a pack may replace; OlderPack, OtherPack."""
        here = self._shelf.facts(facts.id)
        if here is not None:
            expect_newer(facts, here)
        return here


def _both(
    listing: Saving[Classroom], then: Callable[[], Future[None]], back: Callable[[], None]
) -> Saving[None]:
    """Return one change of the list and of what lies here; what fails leaves both as they were.

    Args:
        listing: the change of the list, which is written first.
        then: begins the change of what lies here.
        back: the way back of what is shown.
    """

    def undo() -> None:
        back()
        if listing.future.exception() is not None:
            listing.undo()
        elif listing.inverse is not None:
            # It is on the disk, and goes back as any change of a teacher does.
            listing.inverse()

    return Saving(after(listing.future, then), None, undo=undo)
