"""A clock on the wall that anybody may set, beside the awake time that nobody can."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

DAY = 24 * 3600
FAR = (
    datetime(1980, 1, 1, tzinfo=UTC).timestamp(),
    datetime(2100, 1, 1, tzinfo=UTC).timestamp(),
    datetime(2026, 10, 4, 1, 59, tzinfo=timezone(timedelta(hours=10))).timestamp(),
)
"""Where a dead battery, a joker and the night of summer time set it."""
ZONES = (7, 10, 11)
"""Hours east of Greenwich: Jakarta, and Sydney before and in summer time."""


@dataclass
class Wall:
    """What is really the time, and what the clocks show."""

    real: float = 0.0
    ahead: float = datetime(2026, 11, 2, 8, tzinfo=UTC).timestamp()
    zone: int = ZONES[0]
    booted: float = -1000.0

    @property
    def shown(self) -> float:
        """What the wall clock shows, as seconds since 1970."""
        return self.real + self.ahead

    def today(self) -> str:
        """Return the day that the wall clock shows."""
        return datetime.fromtimestamp(self.shown, timezone(timedelta(hours=self.zone))).date().isoformat()

    def awake(self) -> float:
        """Return seconds since the machine was booted."""
        return self.real - self.booted

    def passes(self, seconds: float) -> None:
        """Let time pass."""
        self.real += seconds

    def reboot(self) -> None:
        """Begin awake time anew."""
        self.booted = self.real

    def draw(self, chance: random.Random) -> tuple[float, int]:
        """Return a way to set the clock: by how many seconds, and to which zone."""
        return chance.choice([*(far - self.shown for far in FAR), DAY, -DAY, 3600, -3600]), chance.choice(
            ZONES
        )

    def jump(self, way: tuple[float, int]) -> None:
        """Set the clock."""
        self.ahead += way[0]
        self.zone = way[1]

    def as_awake(self) -> _WallOnly:
        """Return a clock that takes the wall clock for awake time."""
        return _WallOnly(self)


@dataclass(frozen=True)
class _WallOnly:
    wall: Wall

    def today(self) -> str:
        """Return the day that the wall clock shows."""
        return self.wall.today()

    def awake(self) -> float:
        """Return what the wall clock shows."""
        return self.wall.shown
