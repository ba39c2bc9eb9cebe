"""The secrets that open the class key: it lies in one box for each, whose key is stretched from the secret by argon2id.

64 MiB and three rounds at least (RFC 9106); more rounds where the machine is quick, so that a guess costs from 0.3 to 1
second on such a machine.
"""

from __future__ import annotations

import hmac
import math
import secrets
from collections.abc import Callable, Mapping
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from app.domain.errors import CannotSave
from app.domain.keys import KeyState, Way
from app.storage import boxes
from app.storage.files import DataFolder
from app.storage.key_documents import Wrap
from app.storage.keys import MEMORY_BYTES, ROUNDS
from app.storage.places import Kind

LEAST_SECONDS = 0.3
_SALT_BYTES = 16


class Costs(Struct, frozen=True):
    """What a guess costs at least: rounds, bytes of memory, and seconds on this machine."""

    rounds: int = ROUNDS
    memory: int = MEMORY_BYTES
    seconds: float = LEAST_SECONDS


class StoredKeys:
    """The ports `Keys` and `ClassKey` on the disk. Slow: a secret is stretched on the caller's thread."""

    def __init__(self, folder: DataFolder, clock: Callable[[], float], costs: Costs | None = None) -> None:
        """Open and wrap the keys of this folder; `clock` tells seconds that only grow."""
        self._folder = folder
        self._clock = clock
        self._costs = costs or Costs()

    def state(self) -> KeyState:
        """Return how the class key is kept."""
        keys = self._folder.keys
        ways = frozenset(way for way in Way if keys.ring.ways.get(way.value))
        return KeyState(keys.is_locked, ways, keys.ring.asks_at_start)

    def unlock(self, way: Way, secret: str) -> bool:
        """Try a secret; what waited for the keys is opened if it fits, and may say that it cannot be (RebungError)."""
        for wrap in self._folder.keys.ring.ways.get(way.value, []):
            try:
                class_key = boxes.opened(
                    _stretched(secret, wrap.salt, wrap.rounds, wrap.memory), wrap.wrapped
                )
            except ValueError:
                continue
            self._folder.writer.run(partial(self._folder.keys.unlock, class_key))
            return True
        return False

    def admit(self, way: Way, secret: str) -> None:
        """Let a new secret open the class key; the one before it opens it too, until `drop_earlier`."""
        salt = secrets.token_bytes(_SALT_BYTES)
        rounds, key = self._calibrated(secret, salt)
        self._folder.writer.run(lambda: self._put(way, partial(_wrap, salt, rounds, self._costs.memory, key)))

    def drop_earlier(self, way: Way) -> None:
        """Let only the newest secret of this way open the class key."""
        self._folder.writer.run(partial(self._drop, way))

    def ask_at_start(self, *, on: bool) -> None:
        """Take the class key off this machine, or keep it here again."""
        self._folder.writer.run(partial(self._ask, on=on))

    def secret(self, purpose: str) -> bytes:
        """Return 32 bytes that only the school has, others for each purpose; KeysLocked, CannotSave."""
        return self.secret_of(self._folder.writer.run(self._folder.keys.class_key), purpose)

    def secret_of(self, class_key: bytes, purpose: str) -> bytes:
        """Return the secret that a class key gives for a purpose."""
        return hmac.digest(class_key, b"Rebung " + purpose.encode(), "sha256")

    def wrapped(self, code: str) -> Mapping[str, str | int]:
        """Return the class key in a box that a code opens."""
        salt = secrets.token_bytes(_SALT_BYTES)
        rounds, key = self._calibrated(code, salt)
        box = boxes.shut(key, self._folder.writer.run(self._folder.keys.class_key))
        return {"salt": salt.hex(), "rounds": rounds, "memory": self._costs.memory, "wrapped": box.hex()}

    def opened(self, wrapped: Mapping[str, str | int], code: str) -> bytes | None:
        """Return the class key in such a box, None if the code is another one."""
        salt, box = bytes.fromhex(str(wrapped["salt"])), bytes.fromhex(str(wrapped["wrapped"]))
        try:
            return boxes.opened(_stretched(code, salt, int(wrapped["rounds"]), int(wrapped["memory"])), box)
        except ValueError:
            return None

    def _put(self, way: Way, wrap: Callable[[bytes], Wrap]) -> None:
        keys = self._folder.keys
        wraps = [wrap(keys.class_key()), *keys.ring.ways.get(way.value, [])]
        changed = {**keys.ring.changed, way.value: self._folder.counter.take()}
        keys.keep(replace(keys.ring, ways={**keys.ring.ways, way.value: wraps}, changed=changed))

    def _drop(self, way: Way) -> None:
        try:
            newest = self._folder.keys.ring.ways[way.value][:1]
            self._folder.keys.put_ways({way.value: newest}, {way.value: self._folder.counter.take()})
            self._folder.copies.leave_one(Kind.KEYS)
            self._folder.generation_keeper.generations.renew()
        except OSError as error:
            raise CannotSave from error

    def _ask(self, *, on: bool) -> None:
        try:
            self._folder.keys.ask_at_start(on=on)
            if on:
                self._folder.copies.leave_one(Kind.MACHINE_KEY)
        except OSError as error:
            raise CannotSave from error

    def _calibrated(self, secret: str, salt: bytes) -> tuple[int, bytes]:
        """Stretch a secret with as many rounds as its time is worth; return them and the key."""
        rounds = self._costs.rounds
        begun = self._clock()
        key = _stretched(secret, salt, rounds, self._costs.memory)
        taken = self._clock() - begun
        if taken >= self._costs.seconds:
            return rounds, key
        # Half as much again, so that a moment of good luck does not fall below it.
        rounds = math.ceil(1.5 * rounds * self._costs.seconds / max(taken, self._costs.seconds / 10))
        return rounds, _stretched(secret, salt, rounds, self._costs.memory)


def _wrap(salt: bytes, rounds: int, memory: int, key: bytes, class_key: bytes) -> Wrap:
    return Wrap(salt, rounds, memory, boxes.shut(key, class_key))


def _stretched(secret: str, salt: bytes, rounds: int, memory: int) -> bytes:
    from nacl.pwhash import argon2id

    return argon2id.kdf(boxes.KEY_BYTES, secret.encode(), salt, opslimit=rounds, memlimit=memory)
