"""Where the files of one database lie, and which rules its kind has."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from msgspec import Struct

SUFFIXES = ("a", "b", "c")
"""The slots of a database. The third is used only after one of the first two has failed."""

REGULAR = SUFFIXES[:2]

WISH = "going-back"
"""The file that says to which generation the next opening goes back (`going_back.py`)."""


class Kind(Enum):
    """The kinds of database; each has its own format version and migrations."""

    SETTINGS = "settings"
    CLASSROOM = "classroom"
    TALLIES = "tallies"
    LEARNER = "learner"

    @property
    def keeps_one_state(self) -> bool:
        """Whether no earlier state may stay anywhere: every slot is rewritten, and there is no mirror.

        Two states of a tally side by side would tell what the last child chose.
        """
        return self is Kind.TALLIES


class Place(Struct, frozen=True):
    """One database: its kind, its name below the data folder, the data folder, and the mirror's folder."""

    kind: Kind
    name: str
    folder: Path
    mirror_folder: Path

    @property
    def flat_name(self) -> str:
        """The name as one file name."""
        return self.name.replace("/", "-")

    @property
    def damaged_folder(self) -> Path:
        """Where bytes are kept that could not be read."""
        return self.folder / "damaged"

    @property
    def earlier_folder(self) -> Path:
        """Where the bytes of an earlier format are kept."""
        return self.folder / "earlier-formats"

    def slot(self, suffix: str) -> Path:
        """Return the path of a slot."""
        return self.folder / f"{self.name}.{suffix}"

    def mirror(self, suffix: str) -> Path:
        """Return the path of a slot of the mirror."""
        return self.mirror_folder / f"{self.name}.{suffix}"
