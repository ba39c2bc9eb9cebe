"""The data folder: its lock, its databases, the thread that writes them, and the room held back.

`app/storage/README.md` shows what lies where.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from tinydb import TinyDB

from app.domain.errors import DiskFull, FolderInUse, FolderReadOnly
from app.storage.ballast import Ballast
from app.storage.counter import Counter
from app.storage.disk import Disk, RealDisk, is_full
from app.storage.forgetting import copies_of, slots_of, wipe
from app.storage.generation_keeper import Day, GenerationKeeper
from app.storage.lock import Held, Lock
from app.storage.mirror import MirrorKeeper
from app.storage.opening import Opener, Restoration
from app.storage.places import SUFFIXES, Kind, Place
from app.storage.slots import Slots
from app.storage.writer import Writer

if TYPE_CHECKING:
    from app.domain.plays import Done

Clock = Callable[[], float]
"""Seconds that only grow."""

LEARNERS = "learners"
_LEARNER_ID = re.compile(r"[0-9a-f]{32}")
_PROBE = "can-write"


class DataFolder:
    """An open data folder. Make one with `DataFolder.open`; it is a context manager that closes itself.

    Attributes:
        writer: does everything that writes, in order.
        counter: numbers the records of this machine (writer's thread only).
        generation_keeper: keeps earlier states (writer's thread only).
        settings, classroom, tallies: the databases that are always open.
    """

    def __init__(
        self, folders: tuple[Path, Path], disk: Disk, clock: Clock, today: Day | None, lock: Lock
    ) -> None:
        """Open the databases of a folder whose lock is held."""
        self._folder, self._mirror = folders
        self._lock = lock
        self._disk = disk
        self._ballast = Ballast(disk, self._folder)
        self._keeper = MirrorKeeper(disk, clock)
        self._opener = Opener(disk, self._ballast.release)
        self._learners: dict[str, TinyDB] = {}
        self._restorations: list[Restoration] = []
        self.generation_keeper = GenerationKeeper(disk, folders, today, self._copy_again)
        went_back = self.generation_keeper.go_back()
        self.settings = self._opened(Kind.SETTINGS, Kind.SETTINGS.value)
        self.counter = Counter(self.settings, is_restored=went_back or bool(self._restorations))
        self.classroom = self._opened(Kind.CLASSROOM, Kind.CLASSROOM.value)
        self.tallies = self._opened(Kind.TALLIES, Kind.TALLIES.value)
        self.counter.prepare()
        self.generation_keeper.went_back()
        self._ballast.restore()
        self.writer = Writer(partial(_one_step, self._keeper, self.generation_keeper))

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        clock: Clock,
        today: Day | None = None,
        mirror: Path | None = None,
        disk: Disk | None = None,
    ) -> DataFolder:
        """Open a data folder, new or old. Damage is mended, and told in `restorations`.

        Args:
            folder: where everything is kept.
            clock: seconds that only grow.
            today: the day that the calendar says; without it no generation is made by itself.
            mirror: where the mirror is kept, best on another disk; a folder inside when not given.
            disk: the disk to use, the real one when not given.

        Raises:
            FolderInUse: another window has it.
            FolderReadOnly: it cannot be made, read or written.
            NewerFormat: a newer program wrote in it; nothing was touched.
            CannotSave, DiskFull: it needs a write to be usable, and that failed.
        """
        lock = _locked(folder)
        try:
            disk = disk or RealDisk()
            _check_can_write(disk, folder)
            return cls((folder, mirror or folder / "mirror"), disk, clock, today, lock)
        except OSError as error:
            lock.release()
            raise _told(error, folder) from error
        except BaseException:
            lock.release()
            raise

    @property
    def path(self) -> Path:
        """Where everything is kept."""
        return self._folder

    @property
    def restorations(self) -> tuple[Restoration, ...]:
        """The damage that was met and mended since the folder was opened."""
        return tuple(self._restorations)

    @property
    def has_spare_room(self) -> bool:
        """Whether the ballast is in place. If not, the disk is full or nearly so."""
        return self._ballast.is_in_place

    @property
    def mirror_failures(self) -> int:
        """How often a copy into the mirror has failed since the folder was opened."""
        return self._keeper.failures

    def tell(self, restoration: Restoration) -> None:
        """Add damage that was found inside a readable file."""
        self._restorations.append(restoration)

    def learner(self, learner_id: str) -> TinyDB:
        """Return a learner's database, opened when it is first asked for. Call it on the writer's thread.

        Raises:
            ValueError: this is not the id of a learner.
            NewerFormat, CannotSave, FolderReadOnly: as in `open`.
        """
        if learner_id not in self._learners:
            if not _LEARNER_ID.fullmatch(learner_id):
                raise ValueError(f"not the id of a learner: {learner_id!r}")
            try:
                self._learners[learner_id] = self._opened(Kind.LEARNER, f"{LEARNERS}/{learner_id}")
            except OSError as error:
                raise _told(error, self._folder) from error
        return self._learners[learner_id]

    def is_current(self, learner_id: str, database: TinyDB) -> bool:
        """Tell whether a learner's database is still the one that is open: what was removed is not."""
        return self._learners.get(learner_id) is database

    def glance(self, learner_id: str) -> tuple[Done, ...] | None:
        """Return what a learner has finished, None where only the open database tells. Any thread may call it."""
        if learner_id in self._learners or not _LEARNER_ID.fullmatch(learner_id):
            return None
        from app.storage.glance import glance

        return glance(self._disk, self._place(Kind.LEARNER, f"{LEARNERS}/{learner_id}"))

    def learner_ids(self) -> tuple[str, ...]:
        """Return the ids of all learners who have a database or a mirror of one, sorted."""
        names = {
            path.stem
            for root in (self._folder, self._mirror)
            for suffix in SUFFIXES
            for path in (root / LEARNERS).glob(f"*.{suffix}")
        }
        return tuple(sorted(name for name in names if _LEARNER_ID.fullmatch(name)))

    def forget_learner(self, learner_id: str) -> None:
        """Remove a learner's database and every copy of it. Call it on the writer's thread.

        Raises:
            OSError: something of it is still there.
        """
        place = self._place(Kind.LEARNER, f"{LEARNERS}/{learner_id}")
        self._learners.pop(learner_id, None)
        self._keeper.forget(place)
        wipe(self._disk, [*copies_of(place), *slots_of(place)])
        self.generation_keeper.generations.forget(place.name)

    def forget_earlier_classrooms(self) -> None:
        """Leave the classroom as it is now and no earlier state of it. Call it on the writer's thread.

        Raises:
            OSError: an earlier state is still there.
        """
        place, slots = self._place(Kind.CLASSROOM, Kind.CLASSROOM.value), self.classroom.storage
        if not (isinstance(slots, Slots) and slots.rewrite_others()):
            raise OSError(errno.EIO, "an earlier state could not be overwritten")
        wipe(self._disk, copies_of(place))
        self._keeper.changed(place)
        self._keeper.catch_up()
        self.generation_keeper.generations.renew()

    def mirror_now(self) -> Future[None]:
        """Have the mirror catch up, and the ballast put back if there is room again."""
        return self.writer.submit(self._catch_up)

    def close(self) -> None:
        """Finish all writing, the mirror's and that of a generation too, and let other windows in."""
        self.mirror_now()
        self.writer.submit(self.generation_keeper.close)
        self.writer.close()
        self._lock.release()

    def __enter__(self) -> Self:
        """Return the open folder."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the folder."""
        self.close()

    def _opened(self, kind: Kind, name: str) -> TinyDB:
        place = self._place(kind, name)
        opened = self._opener.open(place, lambda: self._keeper.changed(place))
        if opened.mirror_is_behind:
            self._keeper.changed(place)
        if opened.restoration:
            self._restorations.append(opened.restoration)
        return TinyDB(storage=lambda: opened.slots)

    def _place(self, kind: Kind, name: str) -> Place:
        return Place(kind, name, self._folder, self._mirror)

    def _copy_again(self, name: str) -> None:
        kind = Kind.LEARNER if name.startswith(LEARNERS) else Kind(name)
        self._keeper.changed(self._place(kind, name))

    def _catch_up(self) -> None:
        self._keeper.catch_up()
        self._ballast.restore()
        self.generation_keeper.lesson_ended()


def _one_step(mirror: MirrorKeeper, generations: GenerationKeeper) -> float | None:
    """Do one small thing between jobs; the mirror comes first."""
    wait = mirror.step()
    return 0.0 if wait != 0 and generations.step() else wait


def _locked(folder: Path) -> Lock:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Lock(folder / "rebung.lock")
    except Held:
        raise FolderInUse from None
    except OSError as error:
        raise _told(error, folder) from error


def _told(error: OSError, folder: Path) -> DiskFull | FolderReadOnly:
    return DiskFull() if is_full(error) else FolderReadOnly(folder=folder)


def _check_can_write(disk: Disk, folder: Path) -> None:
    try:
        path = folder / _PROBE
        disk.open(path).close()
        disk.remove(path)
    except OSError as error:
        # A full disk can still be read; the first answer will say that it is full.
        if not is_full(error):
            raise
