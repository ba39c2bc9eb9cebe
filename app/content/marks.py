"""Where things stand in a file, and problems that know it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from app.domain.problems import Problem


class Mark(NamedTuple):
    """A place in a file, counted from 1 as editors do."""

    line: int
    column: int


TOP = Mark(1, 1)
_BANDS = {1: ("1", "1-2"), 2: ("2", "1-2", "2-3"), 3: ("3", "2-3")}


@dataclass(slots=True)
class Places:
    """Where each value stands, by its pointer ("scenes/0/steps/2")."""

    values: dict[str, Mark] = field(default_factory=dict)
    keys: dict[str, Mark] = field(default_factory=dict)

    def find(self, pointer: str, band: int = 0) -> Mark:
        """Return where a value stands, or else the nearest thing around it.

        Where there are texts for several bands, the one for `band` is meant.
        """
        for variant in _BANDS.get(band, ()):
            if f"{pointer}/{variant}" in self.keys:
                return self.values[f"{pointer}/{variant}"]
        while pointer not in self.values:
            if not pointer:
                return TOP
            pointer = pointer.rpartition("/")[0]
        return self.values[pointer]

    def key(self, pointer: str) -> Mark:
        """Return where the key of a value stands."""
        return self.keys.get(pointer) or self.find(pointer)

    def rename(self, old: str, new: str) -> None:
        """Let a pointer (and all that lies in it) be found under a new name too."""
        for marks in (self.values, self.keys):
            found = {p: mark for p, mark in marks.items() if p == old or p.startswith(f"{old}/")}
            marks.update({new + pointer[len(old) :]: mark for pointer, mark in found.items()})


def under(pointer: str, key: str | int) -> str:
    """Return the pointer to what lies in a thing under a key or number."""
    return f"{pointer}/{key}" if pointer else str(key)


@dataclass(frozen=True, slots=True, order=True)
class Located:
    """A problem with its file and place."""

    file: str
    line: int
    column: int
    problem: Problem = field(compare=False)


def located(file: str, mark: Mark, problem: Problem) -> Located:
    """Put a problem at a place in a file."""
    return Located(file, mark.line, mark.column, problem)
