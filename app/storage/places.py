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
    KEYS = "keys"
    MACHINE_KEY = "machine-key"
    CLASSROOM = "classroom"
    TALLIES = "tallies"
    LEARNER = "learner"

    @property
    def keeps_one_state(self) -> bool:
        """Whether no earlier state may stay anywhere: every slot is rewritten.

        Two states of a tally side by side would tell what the last child chose. An earlier state of the keys would hold
        one that was taken away.
        """
        return self in {Kind.TALLIES, Kind.KEYS, Kind.MACHINE_KEY}

    @property
    def has_mirror(self) -> bool:
        """Whether there is a second copy. Of tallies there is none."""
        return self is not Kind.TALLIES

    @property
    def holds_keys(self) -> bool:
        """Whether nothing is put in the place of what cannot be read: everything else hangs on it."""
        return self is Kind.KEYS

    @property
    def is_encrypted(self) -> bool:
        """Whether the body is a secret box.

        Settings are not: a start that waits for the phrase must speak the language and show the text size that were
        chosen. They hold no name, no answer and no lesson. Keys are wrapped one by one.
        """
        return self not in {Kind.SETTINGS, Kind.KEYS, Kind.MACHINE_KEY}


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


def holds_data(folder: Path) -> bool:
    """Tell whether a folder was a data folder before: opening one that was not would make it one."""
    names = ("rebung.lock", *(f"{Kind.SETTINGS.value}.{suffix}" for suffix in SUFFIXES))
    return any((folder / name).is_file() for name in names)
