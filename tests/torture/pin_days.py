"""Eight hours before the teacher's door: guesses as early as may be, restarts, reboots, a wall clock set at will.

The control is the same day before a door that counts its waiting by the wall clock.
"""

from __future__ import annotations

import random
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from app.cli.bench_store import quick_disk
from app.domain.errors import PinWait
from app.services.register import Register
from app.services.teacher_door import Door
from app.storage.classrooms import StoredClassrooms
from app.storage.files import DataFolder
from tests.fakes import FakeChance, FakeHashing, FakeKeys
from tests.torture.figures import Figures
from tests.torture.walls import Wall

HOURS, HOUR = 8, 3600
MOST_GUESSES = 20
PIN, GUESS = "483920", "271828"
GUESS_SECONDS, RESTART_SECONDS, REBOOT_SECONDS, CLOCK_SECONDS = 2, 3, 30, 5
"""How long each takes whoever does it."""
PATIENT = 0.7
"""How often the waiting is waited for, else tried again at once."""


@dataclass
class Day:
    """One day: what time it is really, what the clocks show, and the door that is open at the moment.

    Attributes:
        path: the data folder.
        chance: decides what is tried next.
        is_fooled: whether the door is one that waits by the wall clock.
        calm: whether nobody touches the wall clock.
    """

    path: Path
    chance: random.Random
    is_fooled: bool = False
    calm: bool = False
    wall: Wall = field(default_factory=Wall)
    hashing: FakeHashing = field(default_factory=FakeHashing)
    guessed_at: list[float] = field(default_factory=list)

    def spend(self) -> int:
        """Let the day pass; return how many guesses were looked at."""
        with self._folder() as folder:
            self._door(folder).set_pin(PIN)
        while self.wall.real < HOURS * HOUR:
            with self._folder() as folder:
                self._sit(self._door(folder))
            self.wall.passes(RESTART_SECONDS)
            if self.chance.random() < 0.2:
                self.wall.reboot()
                self.wall.passes(REBOOT_SECONDS)
        return sum(1 for at in self.guessed_at if at <= HOURS * HOUR)

    def _folder(self) -> DataFolder:
        return DataFolder.open(self.path, clock=lambda: 0.0, disk=quick_disk())

    def _door(self, folder: DataFolder) -> Door:
        clock = self.wall.as_awake() if self.is_fooled else self.wall
        return Door(Register(StoredClassrooms(folder)), self.hashing, clock, FakeChance(), FakeKeys())

    def _sit(self, door: Door) -> None:
        """Try at once, and then, as patience is, wait as long as the door says; if that is too long, start again."""
        for _ in range(self.chance.randrange(1, 9)):
            self.wall.passes(GUESS_SECONDS)
            try:
                door.knock(GUESS)
                self.guessed_at.append(self.wall.real)
            except PinWait:
                jump = self.wall.draw(self.chance)
                if not self.calm:
                    self.wall.jump(jump)
                self.wall.passes(CLOCK_SECONDS)
                wait = door.seconds_to_wait()
                if wait > HOUR:
                    return
                self.wall.passes(wait * (self.chance.random() < PATIENT))


def run(runs: int, seed: int) -> Figures:
    """Spend so many days before the door."""
    return _days(Figures("pin_days"), runs, seed, is_fooled=False)


def planted(seed: int) -> Figures:
    """Spend a day before a door that waits by the wall clock, which must be found."""
    return _days(Figures("a door that waits by the wall clock"), 1, seed, is_fooled=True)


CONTROLS = (planted,)


def _days(figures: Figures, runs: int, seed: int, *, is_fooled: bool) -> Figures:
    for number in range(runs):
        with tempfile.TemporaryDirectory() as scratch:
            day = Day(Path(scratch) / "data", random.Random(seed * runs + number), is_fooled)
            guesses = day.spend()
        figures.measured("guesses", guesses)
        figures.note("sound" if guesses <= MOST_GUESSES else "too many", example=f"{guesses} guesses")
    return figures
