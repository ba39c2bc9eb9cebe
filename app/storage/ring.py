"""The key ring: each database has a key of its own, each of these lies in a box, and the class key opens the boxes.

The class key itself lies on the machine, until a teacher has it asked for at every start. In the ring it lies in boxes
that phrase and recovery code open (`stored_keys.py`). Of a database whose key was taken off the ring, nobody can read
what old blocks of a drive may still hold.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.domain.errors import CannotSave, KeysLocked, KeysLost
from app.storage import boxes
from app.storage.ciphers import PLAIN, Cipher
from app.storage.counter import Stamp
from app.storage.documents import read, written
from app.storage.key_documents import KeyForm, MachineKeyForm, RingForm, WayForm, Wrap
from app.storage.migrations import new_tables
from app.storage.places import Kind, Place
from app.storage.sealing import Sealed, Tables
from app.storage.slots import Slots

KEYS, WAYS, RING, MACHINE = "keys", "ways", "ring", "machine"
_ONLY = "1"


class Ring(Struct, frozen=True):
    """What lies in the database of keys."""

    keys: Mapping[str, list[bytes]]
    ways: Mapping[str, list[Wrap]]
    asks_at_start: bool = False
    all_encrypted: bool = False
    changed: Mapping[str, Stamp] = {}
    """When, and on which device, each way was changed last."""


class Boxed(Struct, frozen=True):
    """The cipher of one database."""

    ring: KeyRing
    name: str
    hides: bool = True

    def shut(self, body: bytes) -> bytes:
        """Return the body in a box; CannotSave when its key is new and cannot be kept."""
        return boxes.shut(self.ring.key_of(self.name), body)

    def open(self, sealed: Sealed) -> bytes:
        """Return the body, of a plain file too; KeysLost where no key of this database opens it."""
        if not sealed.is_encrypted:
            return sealed.body
        for key in self.ring.keys_of(self.name):
            with suppress(ValueError):
                return boxes.opened(key, sealed.body)
        raise KeysLost


class KeyRing:
    """The keys of an open data folder. Changes belong to the writer's thread; any thread may read.

    Where the class key must be asked for, it is locked: whoever needs a key waits with `when_open`.
    """

    def __init__(self, ring: Slots, machine: Slots, has_learners: Callable[[], bool] = lambda: True) -> None:
        """Read the ring, and the class key if it lies on the machine.

        Args:
            ring: the database of keys.
            machine: the database that holds the class key, or nothing.
            has_learners: asked where there are no keys yet: a learner who is here already may be plain.

        Raises:
            KeysLost: there are keys, and nothing that could open them.
        """
        self._slots = ring
        self._machine = machine
        self._ring = ring_of(ring.read())
        self._class_key = _machine_key(machine.read())
        self._open: dict[str, tuple[bytes, ...]] = {}
        self._waiting: list[Callable[[], object]] = []
        if not (self._ring.keys or self._ring.ways):
            self._ring = replace(self._ring, all_encrypted=not has_learners())
        if self._class_key is not None and not fits(self._class_key, self._ring):
            # The ring came from another machine. This one's class key stays until another is known: one may go back.
            self._class_key = None
        if self._ring.asks_at_start and self._class_key is not None:
            # The power went before it was taken off the machine.
            self._class_key = None
            with suppress(CannotSave):
                machine.write(new_tables(Kind.MACHINE_KEY))
        if self.is_locked and not self._ring.ways:
            raise KeysLost

    @property
    def is_locked(self) -> bool:
        """Whether somebody has to open it first."""
        return self._class_key is None and bool(self._ring.keys or self._ring.ways)

    @property
    def ring(self) -> Ring:
        """What lies in the database of keys now."""
        return self._ring

    def cipher_of(self, place: Place) -> Cipher:
        """Return how a database is put into files."""
        return Boxed(self, place.name) if place.kind.is_encrypted else PLAIN

    def when_open(self, job: Callable[[], object]) -> None:
        """Do this now, or as soon as the ring is open."""
        if self.is_locked:
            self._waiting.append(job)
        else:
            job()

    def unlock(self, class_key: bytes) -> None:
        """Take the class key that a secret has opened, and do what has waited for it.

        Raises:
            RebungError: something that waited could not be done; the ring is locked as before.
        """
        self._class_key = class_key
        try:
            for job in self._waiting:
                job()
        except BaseException:
            self._class_key = None
            raise
        self._waiting.clear()
        if not self._ring.asks_at_start:
            # It was lost from the machine; the next start asks again if the disk refuses.
            with suppress(CannotSave):
                self._keep_on_machine(class_key)

    def class_key(self) -> bytes:
        """Return the class key, a new one if nothing has been encrypted here yet; CannotSave, KeysLocked."""
        if self._class_key is None:
            if self.is_locked:
                raise KeysLocked
            made = boxes.new_key()
            self._keep_on_machine(made)
            self._class_key = made
        return self._class_key

    def keys_of(self, name: str) -> tuple[bytes, ...]:
        """Return the keys of a database, the one in use first; none if it has none.

        Raises:
            KeysLocked: somebody has to open the ring first.
            KeysLost: the class key opens none of their boxes.
        """
        if name not in self._open and name in self._ring.keys:
            if self._class_key is None:
                raise KeysLocked
            try:
                self._open[name] = tuple(boxes.opened(self._class_key, box) for box in self._ring.keys[name])
            except ValueError as error:
                raise KeysLost from error
        return self._open.get(name, ())

    def key_of(self, name: str) -> bytes:
        """Return the key in use of a database, which is made and kept when there is none; CannotSave."""
        return (self.keys_of(name) or (self.change_key(name),))[0]

    def change_key(self, name: str) -> bytes:
        """Give a database a new key to use from now on; what it had before still opens. CannotSave."""
        key = boxes.new_key()
        box = boxes.shut(self.class_key(), key)
        earlier = self.keys_of(name)
        self.keep(replace(self._ring, keys={**self._ring.keys, name: [box, *self._ring.keys.get(name, [])]}))
        self._open[name] = (key, *earlier)
        return key

    def drop_earlier(self, name: str) -> None:
        """Take every key off the ring that a database had before the one in use.

        Raises:
            CannotSave, OSError: one of them is still there.
        """
        self._leave(replace(self._ring, keys={**self._ring.keys, name: self._ring.keys[name][:1]}))
        self._open.pop(name, None)

    def forget(self, name: str) -> None:
        """Take the keys of a database off the ring for good; CannotSave, OSError when one is still there."""
        self._leave(
            replace(self._ring, keys={each: box for each, box in self._ring.keys.items() if each != name})
        )
        self._open.pop(name, None)

    def put_ways(self, ways: Mapping[str, list[Wrap]], stamps: Mapping[str, Stamp]) -> None:
        """Let only these secrets of these ways open the class key; CannotSave, OSError when an earlier one does."""
        changed = {**self._ring.changed, **stamps}
        self._leave(replace(self._ring, ways={**self._ring.ways, **ways}, changed=changed))

    def adopt(self, class_key: bytes) -> None:
        """Take the class key of another machine: every box is made anew; CannotSave, OSError, KeysLocked, KeysLost."""
        opened = {name: self.keys_of(name) for name in self._ring.keys}
        boxed = {name: [boxes.shut(class_key, key) for key in keys] for name, keys in opened.items()}
        # First the key, then the ring: with a ring that it does not fit the start asks for a secret of the ring's.
        self._keep_on_machine(class_key)
        self._leave(replace(self._ring, keys=boxed, ways={}, changed={}))
        self._class_key = class_key
        self._open = opened

    def keep(self, ring: Ring) -> None:
        """Save what is changed; CannotSave."""
        self._slots.write(tables_in(ring))
        self._ring = ring

    def ask_at_start(self, *, on: bool) -> None:
        """Take the class key off this machine's disk, or keep it there again; CannotSave, OSError when it could not."""
        if not on:
            self._keep_on_machine(self.class_key())
        self.keep(replace(self._ring, asks_at_start=on))
        if on:
            self._machine.write(new_tables(Kind.MACHINE_KEY))
            _all_rewritten(self._machine)

    def _leave(self, ring: Ring) -> None:
        self.keep(ring)
        _all_rewritten(self._slots)

    def _keep_on_machine(self, class_key: bytes) -> None:
        row = written(MachineKeyForm(_ONLY, class_key))
        self._machine.write({**new_tables(Kind.MACHINE_KEY), MACHINE: {_ONLY: row}})


def fits(class_key: bytes, ring: Ring) -> bool:
    """Tell whether a class key opens a box of this ring, or there is none."""
    wrapped = [box for each in ring.keys.values() for box in each]
    return not wrapped or any(_opens(class_key, box) for box in wrapped)


def _opens(class_key: bytes, box: bytes) -> bool:
    with suppress(ValueError):
        boxes.opened(class_key, box)
        return True
    return False


def _all_rewritten(slots: Slots) -> None:
    if not slots.rewrite_others():
        raise OSError(errno.EIO, "an earlier state could not be overwritten")


def tables_in(ring: Ring) -> dict[str, dict[str, Any]]:
    """Return the tables in which a ring lies."""
    about = RingForm(_ONLY, ring.asks_at_start, ring.all_encrypted)
    return {
        **new_tables(Kind.KEYS),
        KEYS: {name: written(KeyForm(name, wrapped)) for name, wrapped in ring.keys.items()},
        WAYS: {name: written(WayForm(name, wraps, *_stamp(ring, name))) for name, wraps in ring.ways.items()},
        RING: {_ONLY: written(about)},
    }


def ring_of(tables: Tables) -> Ring:
    """Return the ring in these tables; KeysLost where one of them has another form."""
    try:
        keys = [read(each, KeyForm) for each in tables.get(KEYS, {}).values()]
        ways = [read(each, WayForm) for each in tables.get(WAYS, {}).values()]
        about = [read(each, RingForm) for each in tables.get(RING, {}).values()]
    except ValueError as error:
        raise KeysLost from error
    return Ring(
        {each.id: each.wrapped for each in keys},
        {each.id: each.wraps for each in ways},
        any(each.asks_at_start for each in about),
        any(each.all_encrypted for each in about),
        {each.id: Stamp(each.device, each.counter) for each in ways},
    )


def _stamp(ring: Ring, way: str) -> tuple[str, int]:
    stamp = ring.changed.get(way, Stamp("", 0))
    return stamp.device, stamp.counter


def _machine_key(tables: Tables) -> bytes | None:
    for each in tables.get(MACHINE, {}).values():
        with suppress(ValueError):
            return read(each, MachineKeyForm).key
    return None
