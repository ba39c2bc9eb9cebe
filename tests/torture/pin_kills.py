"""Killed in the middle of an attempt at the PIN: no guess that was looked at may be forgotten.

The control is a door that looks first and counts afterwards.
"""

from __future__ import annotations

import os
import random
import signal
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from app.services.back_off import Knock
from app.services.register import Register
from app.services.teacher_door import Door
from app.storage.classrooms import StoredClassrooms
from app.storage.files import DataFolder
from tests.fakes import FakeChance, FakeClock, FakeHashing, FakeKeys
from tests.torture.figures import Figures

PIN, GUESS = "483920", "271828"
LONGEST_SECONDS, LOOKING_SECONDS = 0.02, 0.002
HOUR = 3601


class _TellingHash(FakeHashing):
    """Says through a pipe that a guess is looked at, and takes its time."""

    def __init__(self, pipe: int) -> None:
        super().__init__()
        self._pipe = pipe

    def fits(self, secret: str, hashed: str) -> bool:
        """Compare."""
        os.write(self._pipe, b".")
        time.sleep(LOOKING_SECONDS)
        return super().fits(secret, hashed)


class _LooksFirst(Door):
    """What a careless door would do."""

    def knock(self, pin: str) -> Knock:
        """Look, then count."""
        door = self._register.now.door
        if self._hashing.fits(pin, door.pin):
            return Knock.OPEN
        self._keep(replace(door, misses=door.misses + 1))
        return Knock.MISSED


@dataclass
class _Impatient(FakeClock):
    """An hour passes each time that somebody looks, so that every guess may be tried at once."""

    def awake(self) -> float:
        """Return the awake seconds."""
        self.seconds += HOUR
        return self.seconds


DoorMaker = Callable[[Register, FakeHashing, FakeClock, FakeChance, FakeKeys], Door]


def run(runs: int, seed: int) -> Figures:
    """Kill a guessing process so many times."""
    return _kills(Figures("pin_kills"), Door, runs, seed)


def planted(seed: int) -> Figures:
    """Kill a process that looks before it counts, which must be found."""
    return _kills(Figures("a door that looks first"), _LooksFirst, 40, seed)


CONTROLS = (planted,)


def _kills(figures: Figures, make: DoorMaker, runs: int, seed: int) -> Figures:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch)
        with _folder(path) as folder:
            register = Register(StoredClassrooms(folder))
            Door(register, FakeHashing(), FakeClock(), FakeChance(), FakeKeys()).set_pin(PIN)
        before = 0
        for _ in range(runs):
            looked = _guesses_until_killed(path, make, chance.random() * LONGEST_SECONDS)
            with _folder(path) as folder:
                misses = StoredClassrooms(folder).load().door.misses
            figures.more["guesses_looked_at"] += looked
            is_counted = misses >= before + looked
            figures.note(
                "sound" if is_counted else "free", example=f"{looked} looked at, {misses - before} counted"
            )
            before = misses
    return figures


def _folder(path: Path) -> DataFolder:
    return DataFolder.open(path, clock=time.monotonic)


def _guesses_until_killed(path: Path, make: DoorMaker, seconds: float) -> int:
    """Let another process guess, and return how many guesses it has looked at."""
    out, into = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(out)
        _guess_on(path, make, into)
    os.close(into)
    os.read(out, 1)
    time.sleep(seconds)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    looked = 0
    while heard := os.read(out, 65536):
        looked += len(heard)
    os.close(out)
    return looked


def _guess_on(path: Path, make: DoorMaker, into: int) -> None:
    try:
        register = Register(StoredClassrooms(_folder(path)))
        door = make(register, _TellingHash(into), _Impatient(), FakeChance(), FakeKeys())
        os.write(into, b"!")
        while True:
            door.knock(GUESS)
    finally:
        os._exit(9)
