"""What the services of the teacher's room need from the world besides (`ports.py`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.domain.band import Band
    from app.domain.generations import Checked, Generation
    from app.domain.guide import Country, Guide, TourStep
    from app.domain.ids import LearnerId, LessonId
    from app.domain.keys import KeyState, Way
    from app.domain.lesson import Lesson
    from app.domain.packs import OpenPack, Pack
    from app.domain.roster_file import RosterFile
    from app.services.backup import FoundCopy
    from app.services.making import Making
    from app.services.packs import FoundPack
    from app.services.papers.sheets import ClassReportSheet, Sheet
    from app.services.places import Place
    from app.services.roster_export import FoundFile, ListLine


class ListFiles(Protocol):
    """Lists of learners as files of this account. Slow: called off the window's thread."""

    def newest(self) -> tuple[FoundFile, ...]:
        """Return files that may be lists, the newest first, from the folders and sticks that a teacher uses."""
        ...

    def places(self) -> tuple[Place, ...]:
        """Return these folders and sticks."""
        ...

    def read(self, path: Path) -> RosterFile:
        """Return what a file holds; what stands against it is told in its problems."""
        ...

    def write(self, path: Path, lines: Sequence[ListLine], *, over: bool) -> None:
        """Write a list as a file; ListIsThere if there is one and `over` is not said, CannotWriteList."""
        ...


class Keys(Protocol):
    """The key to everything that is kept. What takes a secret is slow: called off the window's thread."""

    def state(self) -> KeyState:
        """Return how the key is kept. Quick, and on any thread."""
        ...

    def unlock(self, way: Way, secret: str) -> bool:
        """Open the key with a secret, and with it what waited; RebungError when that cannot be opened."""
        ...

    def admit(self, way: Way, secret: str) -> None:
        """Let a new secret open the key, beside those before it; CannotSave."""
        ...

    def drop_earlier(self, way: Way) -> None:
        """Let only the newest secret of this way open the key; CannotSave."""
        ...

    def ask_at_start(self, *, on: bool) -> None:
        """Take the key off the machine, so that each start asks for a secret, or keep it there again; CannotSave."""
        ...


class Guides(Protocol):
    """What this machine holds for teachers to read."""

    def guide(self) -> Guide:
        """Return the teacher guide; LessonDamaged when it cannot be read."""
        ...

    def tour(self) -> tuple[TourStep, ...]:
        """Return the steps of the training tour."""
        ...

    def numbers(self) -> tuple[Country, ...]:
        """Return drafts of help numbers, which nobody has checked."""
        ...


class Press(Protocol):
    """Makes papers of sheets: slow, so not on the window's thread. `Making` tells how far it is, and stops it."""

    def show(self, sheet: Sheet, making: Making | None = None) -> None:
        """Make a paper and open it in the system's viewer."""
        ...

    def keep(self, sheet: Sheet, place: Place, making: Making | None = None) -> str:
        """Keep a paper at a place and return the name of its file; nothing is written over."""
        ...

    def keep_figures(self, sheet: ClassReportSheet, place: Place) -> str:
        """Keep the figures of a report as CSV, as `keep`."""
        ...

    def places(self) -> tuple[Place, ...]:
        """Return where something can be kept now."""
        ...

    def clear(self) -> None:
        """Remove every paper that was opened."""
        ...


class EarlierStates(Protocol):
    """What was kept of earlier days. Slow: called off the window's thread."""

    def kept(self) -> tuple[Generation, ...]:
        """Return them, the newest first."""
        ...

    def keep(self) -> Generation:
        """Keep the state of now, where it is not kept yet, and return it; CannotKeepState."""
        ...

    def files(self, name: str) -> Iterator[tuple[str, bytes]]:
        """Return names and bytes of what a state is made of; NoSuchState, StateDamaged."""
        ...

    def bring(self, files: Iterable[tuple[str, bytes]]) -> Generation:
        """Take a state in from outside, whole or not at all.

        Raises:
            StateDamaged, StateWithoutKey, NewerFormat, CannotKeepState: nothing of it was taken.
        """
        ...

    def go_back(self, name: str) -> Generation:
        """Keep the state of now, and ask that the next start goes back to this one. Return what was kept."""
        ...


class StateCheck(Protocol):
    """The look through everything that is kept twice or more."""

    @property
    def failures(self) -> int:
        """How often a state could not be kept since the start."""
        ...

    def check(self) -> Checked:
        """Read and compare every copy, mend what can be mended, and return what was found. Slow."""
        ...


class Copies(Protocol):
    """Copies of everything on sticks and in folders. Slow: called off the window's thread."""

    def places(self) -> tuple[Place, ...]:
        """Return where a copy can be kept now."""
        ...

    def found(self) -> tuple[FoundCopy, ...]:
        """Return the copies that lie at these places, the newest first."""
        ...

    def keep(self, files: Iterable[tuple[str, bytes]], place: Place, name: str) -> str:
        """Keep a copy whole, or not at all, and return the name of its file; CannotKeep, NoRoom."""
        ...

    def read(self, path: Path) -> Iterator[tuple[str, bytes]]:
        """Return names and bytes of what is in a copy, the list first; NotACopy."""
        ...

    def keep_text(self, text: str, place: Place, name: str) -> str:
        """Keep a text that anybody can read, whole or not at all; CannotKeep, NoRoom."""
        ...


class Pseudonyms(Protocol):
    """Marks for those whose completions leave the school: 32 hexadecimal digits that tell nothing."""

    def learner(self, learner: LearnerId) -> str:
        """Return the mark of a learner: the same each time, until the learner or the year is forgotten."""
        ...

    def statement(self, learner: LearnerId, lesson: LessonId) -> str:
        """Return the mark of a lesson that the learner has finished."""
        ...


class PackStore(Protocol):
    """Packs of lessons as they were taken in."""

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all packs that lie here, sorted. Quick."""
        ...

    def read(self, pack: str) -> bytes:
        """Return a pack as it was taken in; PackGone, PackDamaged, NewerFormat."""
        ...

    def keep(self, pack: str, version: int, data: bytes) -> Future[None]:
        """Keep a pack whole, in the place of its earlier version, or not at all."""
        ...

    def remove(self, pack: str) -> Future[None]:
        """Take a pack away."""
        ...


class PackDoor(Protocol):
    """Packs of lessons from outside. Slow: called off the window's thread."""

    def found(self) -> tuple[FoundPack, ...]:
        """Return files that may be packs, the newest first; nothing of them is read."""
        ...

    def whole(self, path: Path) -> bytes:
        """Return what a file holds; a RebungError where it is none, or too large."""
        ...

    def read(self, data: bytes) -> Pack:
        """Return the pack that bytes are, everything in it measured and compared; a RebungError says why not."""
        ...


class PackReader(Protocol):
    """The lessons of packs."""

    def open(self, pack: Pack) -> OpenPack:
        """Return the pack with its lessons ready to be read; a RebungError where one is no lesson."""
        ...

    def check(self, pack: Pack, making: Making) -> None:
        """Ask all rules about each lesson, which takes seconds; a RebungError names the first that is broken."""
        ...

    def lesson(self, pack: OpenPack, lesson_id: LessonId, band: Band) -> Lesson:
        """Return a lesson of a pack; UnknownLesson, LessonNotForBand or LessonDamaged otherwise."""
        ...
