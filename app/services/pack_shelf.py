"""The packs of this machine, opened when somebody first asks for one, and what each may show to whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from app.domain.errors import RebungError
from app.domain.noted_packs import NotedPack

if TYPE_CHECKING:
    from app.domain.band import Band
    from app.domain.ids import LessonId
    from app.domain.lesson import Lesson
    from app.domain.packs import OpenPack, PackFacts, Trust, Words
    from app.domain.shelf import LessonCard
    from app.services.ports import Ports

Found = TypeVar("Found")


class PackShelf:
    """Holds every pack that could be opened, and why others could not. Any thread may ask."""

    def __init__(self, ports: Ports, trust: Callable[[], Trust]) -> None:
        """Open nothing yet; `trust` says whose packs children may have."""
        self._store = ports.pack_store
        self._door = ports.pack_door
        self._reader = ports.pack_reader
        self._ours = ports.library
        self._trust = trust
        self._lock = RLock()
        self._is_open = False
        self._packs: Mapping[str, OpenPack] = {}
        self._troubles: Mapping[str, RebungError] = {}
        self._facts: dict[str, PackFacts] = {}
        self._digests: dict[str, str] = {}
        self._owners: Mapping[str, OpenPack] = {}

    def packs(self) -> Mapping[str, OpenPack]:
        """Return the packs by their ids. The first time it takes a moment: they come through the door again."""
        with self._lock:
            if not self._is_open:
                self._open()
            return self._packs

    def troubles(self) -> Mapping[str, RebungError]:
        """Return by their ids why packs show nothing."""
        self.packs()
        return self._troubles

    @property
    def wants_somebody(self) -> bool:
        """Whether a teacher should know of something, as far as anybody has looked yet."""
        return bool(self._troubles)

    def facts(self, pack_id: str) -> PackFacts | None:
        """Return what the pack of an id says about itself, also where it shows nothing; None where nobody can tell."""
        self.packs()
        return self._facts.get(pack_id)

    def noted(self, pack_id: str) -> NotedPack | None:
        """Return how the list of the school names the pack of an id that lies here; None where nobody can tell."""
        facts = self.facts(pack_id)
        return None if facts is None else noted_as(facts, self._digests[pack_id])

    def put(self, pack_id: str, pack: OpenPack | None, digest: str = "") -> Callable[[], None]:
        """Show a pack, whose bytes have this SHA-256, in the place of the one of its id, or none.

        Returns:
            The way back.
        """
        with self._lock:
            before = (self.packs(), self._troubles, dict(self._facts), dict(self._digests))
            self._troubles = _without(self._troubles, pack_id)
            self._facts.pop(pack_id, None)
            self._digests |= {pack_id: digest}
            self._hold(_without(before[0], pack_id) | ({} if pack is None else {pack_id: pack}))

        def back() -> None:
            with self._lock:
                packs, self._troubles, self._facts, self._digests = before
                self._hold(packs)

        return back

    def cards(self, *, to_children: bool) -> tuple[LessonCard, ...]:
        """Return the cards of all packs, or of those that children may have."""
        return tuple(card for pack in self._shown(to_children=to_children) for card in pack.cards)

    def lesson(self, lesson_id: LessonId, band: Band, *, to_children: bool) -> Lesson | None:
        """Return a lesson of a pack, None where no pack has it; LessonNotForBand, LessonDamaged."""
        for pack in self._shown(to_children=to_children):
            if lesson_id in pack.lessons:
                return self._reader.lesson(pack, lesson_id, band)
        return None

    def words(self, lesson_id: str, language: str) -> Words | None:
        """Return how a lesson of a pack is said in a language; None where it is of no pack that is open."""
        pack = self._owners.get(lesson_id)
        return None if pack is None else pack.words.get(language, {})

    def picture(self, name: str) -> bytes | None:
        """Return a picture of a pack that is open, as PNG."""
        return next((each.pictures[name] for each in self._packs.values() if name in each.pictures), None)

    def expect_free(self, pack: OpenPack, others: Mapping[str, OpenPack] | None = None) -> None:
        """See that no lesson of a pack has the id of one of ours, or of another pack; LessonTaken."""
        from app.domain.pack_errors import LessonTaken

        others = _without(self.packs() if others is None else others, pack.facts.id)
        taken = {card.id for card in self._ours.cards()}
        taken |= {card.id for other in others.values() for card in other.cards}
        for card in pack.cards:
            if card.id in taken:
                raise LessonTaken(lesson=card.id)

    def _shown(self, *, to_children: bool) -> tuple[OpenPack, ...]:
        packs = self.packs().values()
        if not packs or not to_children:
            return tuple(packs)
        trust = self._trust()
        return tuple(each for each in packs if trust.holds(each.facts))

    def _open(self) -> None:
        found: dict[str, OpenPack] = {}
        troubles: dict[str, RebungError] = {}
        for pack_id in self._store.ids():
            try:
                found[pack_id] = self._opened(pack_id, found)
            except RebungError as error:
                troubles[pack_id] = error
        self._troubles, self._is_open = troubles, True
        self._hold(found)

    def _opened(self, pack_id: str, others: Mapping[str, OpenPack]) -> OpenPack:
        from app.domain.pack_errors import PackDamaged

        data = self._store.read(pack_id)
        pack = self._door.read(data)
        if pack.facts.id != pack_id:
            raise PackDamaged
        self._facts[pack_id], self._digests[pack_id] = pack.facts, sha256(data).hexdigest()
        opened = self._reader.open(pack)
        self.expect_free(opened, others)
        return opened

    def _hold(self, packs: Mapping[str, OpenPack]) -> None:
        self._packs = packs
        self._facts.update({pack_id: pack.facts for pack_id, pack in packs.items()})
        self._owners = {lesson: pack for pack in packs.values() for lesson in pack.lessons}


def noted_as(facts: PackFacts, digest: str) -> NotedPack:
    """Return how the list of the school names a pack whose bytes have this SHA-256."""
    return NotedPack(digest, facts.id, facts.version, facts.key)


def _without(found: Mapping[str, Found], gone: str) -> dict[str, Found]:
    return {name: each for name, each in found.items() if name != gone}
