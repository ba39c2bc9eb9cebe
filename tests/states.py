"""Earlier states and copies of fakes: what a test lays there, and what was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.backup_errors import NoSuchState
from app.domain.errors import RebungError
from app.domain.generations import Checked, Generation, Why, following
from app.services.backup import FoundCopy
from app.services.places import Place, PlaceKind

STICK = Place(PlaceKind.STICK, Path("/media/stick"), "stick")


@dataclass
class FakeStates:
    """Earlier states in memory; `wanted` is the one to which the next start goes back. `refuses` is raised instead."""

    states: list[Generation] = field(default_factory=list)
    day: str = "2026-12-01"
    wanted: str = ""
    failures: int = 0
    finds: Checked = field(default_factory=Checked)
    checks: int = 0
    refuses: RebungError | None = None

    def kept(self) -> tuple[Generation, ...]:
        """Return them, the newest first."""
        return tuple(reversed(self.states))

    def keep(self) -> Generation:
        """Keep a state of now."""
        return self._more(Why.DAY)

    def files(self, name: str) -> Iterator[tuple[str, bytes]]:
        """Return what a state is made of: its name."""
        self._of(name)
        return iter([("manifest.a", name.encode())])

    def bring(self, files: Iterable[tuple[str, bytes]]) -> Generation:
        """Take a state in."""
        assert list(files)
        return self._more(Why.BROUGHT)

    def go_back(self, name: str) -> Generation:
        """Remember the wish."""
        self._of(name)
        undo = self._more(Why.BEFORE_GOING_BACK)
        self.wanted = name
        return undo

    def check(self) -> Checked:
        """Find what the test wants."""
        self.checks += 1
        return self.finds

    def _more(self, why: Why) -> Generation:
        if self.refuses:
            raise self.refuses
        self.states.append(following(self.states, self.day, why))
        return self.states[-1]

    def _of(self, name: str) -> None:
        if name not in [each.name for each in self.states]:
            raise NoSuchState


@dataclass
class FakeCopies:
    """A stick in memory. `refuses` is raised instead of keeping or reading."""

    files: dict[str, list[tuple[str, bytes]]] = field(default_factory=dict)
    there: tuple[Place, ...] = (STICK,)
    refuses: RebungError | None = None

    def places(self) -> tuple[Place, ...]:
        """Return the stick."""
        return self.there

    def found(self) -> tuple[FoundCopy, ...]:
        """Return what lies on it."""
        return tuple(FoundCopy(STICK.path / name, STICK) for name in self.files)

    def keep(self, files: Iterable[tuple[str, bytes]], place: Place, name: str) -> str:
        """Lay a copy on it."""
        assert place in self.there
        if self.refuses:
            raise self.refuses
        self.files[name] = list(files)
        return name

    def keep_text(self, text: str, place: Place, name: str) -> str:
        """Lay a text on it."""
        return self.keep([(name, text.encode())], place, name)

    def read(self, path: Path) -> Iterator[tuple[str, bytes]]:
        """Return what is in a copy."""
        if self.refuses:
            raise self.refuses
        return iter(self.files[path.name])


def lived_states() -> FakeStates:
    """Return the states of some days, one kept before going back, and one from a stick."""
    states = FakeStates()
    for day, why in (
        ("2026-11-20", Why.DAY),
        ("2026-11-26", Why.DAY),
        ("2026-11-27", Why.DAY),
        ("2026-11-27", Why.BEFORE_GOING_BACK),
        ("2026-11-24", Why.BROUGHT),
        ("2026-11-30", Why.DAY),
    ):
        states.states.append(following(states.states, day, why))
    return states
