"""The data folder: its lock, its databases, the thread that writes them, and the room held back.

`app/storage/README.md` shows what lies where.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from tinydb import TinyDB

from app.domain.errors import DiskFull, FolderInUse, FolderReadOnly
from app.storage.ballast import Ballast
from app.storage.cabinet import Cabinet
from app.storage.copies import LEARNERS, Copies
from app.storage.counter import Counter
from app.storage.disk import Disk, RealDisk, is_full
from app.storage.encrypting import Encrypting
from app.storage.lock import Held, Lock
from app.storage.mirror import MirrorKeeper
from app.storage.opening import Restoration
from app.storage.places import Kind, Place
from app.storage.slots import Slots
from app.storage.writer import Writer

if TYPE_CHECKING:
    from app.domain.plays import Done

_PROBE = "can-write"


class DataFolder:
    """An open data folder. Make one with `DataFolder.open`; it is a context manager that closes itself.

    Attributes:
        writer: does everything that writes, in order.
        counter: numbers the records of this machine (writer's thread only).
        copies: where everything lies, and all that is a copy of it.
        keys: opens and encrypts everything else but the settings.
        settings, classroom, tallies: the databases that are always open; the last two once the keys are.
    """

    classroom: TinyDB
    tallies: TinyDB

    def __init__(
        self, folder: Path, mirror: Path, disk: Disk, clock: Callable[[], float], lock: Lock
    ) -> None:
        """Open the databases of a folder whose lock is held; those that wait for the keys are opened with these."""
        self._folder = folder
        self._lock = lock
        self._disk = disk
        self._ballast = Ballast(disk, folder)
        self._keeper = MirrorKeeper(disk, clock)
        self.copies = Copies(disk, folder, mirror, self._keeper)
        self._learners: dict[str, TinyDB] = {}
        self._cabinet = Cabinet(self.copies, self._ballast.release)
        self.settings = self._cabinet.settings
        self.counter = Counter(self.settings, is_restored=not self._cabinet.settings_are_whole)
        self.keys = self._cabinet.keys
        self.keys.when_open(self._open_rooms)
        self.counter.prepare()
        self._ballast.restore()
        self._encrypting = Encrypting(disk, self.keys, self.copies, self._encrypt)
        self.writer = Writer(self._idle)

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        clock: Callable[[], float],
        mirror: Path | None = None,
        disk: Disk | None = None,
    ) -> DataFolder:
        """Open a data folder, new or old. Damage is mended, and told in `restorations`.

        Args:
            folder: where everything is kept.
            clock: seconds that only grow.
            mirror: where the mirror is kept, best on another disk; a folder inside when not given.
            disk: the disk to use, the real one when not given.

        Raises:
            FolderInUse: another window has it.
            FolderReadOnly: it cannot be made, read or written.
            NewerFormat: a newer program wrote in it; nothing was touched.
            KeysLost: nothing that is here opens what is kept here; nothing was touched.
            CannotSave, DiskFull: it needs a write to be usable, and that failed.
        """
        lock = _locked(folder)
        try:
            disk = disk or RealDisk()
            _check_can_write(disk, folder)
            return cls(folder, mirror or folder / "mirror", disk, clock, lock)
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
        return tuple(self._cabinet.restorations)

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
        self._cabinet.restorations.append(restoration)

    def learner(self, learner_id: str) -> TinyDB:
        """Return a learner's database, opened when it is first asked for. Call it on the writer's thread.

        Raises:
            ValueError: this is not the id of a learner.
            NewerFormat, KeysLost, CannotSave, FolderReadOnly: as in `open`.
        """
        if learner_id not in self._learners:
            place = self.copies.learner_place(learner_id)
            try:
                self._learners[learner_id] = self._cabinet.open(place)
            except OSError as error:
                raise _told(error, self._folder) from error
        return self._learners[learner_id]

    def is_current(self, learner_id: str, database: TinyDB) -> bool:
        """Tell whether a learner's database is still the one that is open: what was removed is not."""
        return self._learners.get(learner_id) is database

    def glance(self, learner_id: str) -> tuple[Done, ...] | None:
        """Return what a learner has finished, without opening the database; None where it is open, or must be opened.

        Any thread may call it.
        """
        if learner_id in self._learners:
            return None
        from app.storage.glance import glance

        place = self.copies.learner_place(learner_id)
        return glance(self._disk, place, self.keys.cipher_of(place))

    def learner_ids(self) -> tuple[str, ...]:
        """Return the ids of all learners who have a database or a mirror of one, sorted."""
        return self.copies.learner_ids()

    def forget_learner(self, learner_id: str) -> None:
        """Remove a learner's database, every copy of it, and its key. Call it on the writer's thread.

        The key goes last: as long as it is there, removing can be asked for again.

        Raises:
            OSError, CannotSave: something of it is still there.
        """
        place = self.copies.learner_place(learner_id)
        self._learners.pop(learner_id, None)
        self.copies.remove(place)
        self.keys.forget(place.name)
        self.copies.forget_key(place)

    def forget_earlier_classrooms(self) -> None:
        """Leave the classroom as it is now, with a new key, and no earlier state. Call it on the writer's thread.

        Raises:
            OSError, CannotSave: an earlier state is still there.
        """
        place = self.copies.place(Kind.CLASSROOM)
        slots = self.classroom.storage
        self.keys.change_key(place.name)
        if not (isinstance(slots, Slots) and slots.renew()):
            raise OSError(errno.EIO, "an earlier state could not be overwritten")
        self.copies.leave_one(Kind.CLASSROOM)
        self.keys.drop_earlier(place.name)
        self.copies.leave_one(Kind.KEYS)

    def mirror_now(self) -> Future[None]:
        """Have the mirror catch up, and the ballast put back if there is room again."""
        return self.writer.submit(self._catch_up)

    def close(self) -> None:
        """Finish all writing, the mirror's too, and let other windows in."""
        self.mirror_now()
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

    def _open_rooms(self) -> None:
        """Open what waited for the keys."""
        try:
            self.classroom = self._cabinet.open(self.copies.place(Kind.CLASSROOM))
            self.tallies = self._cabinet.open(self.copies.place(Kind.TALLIES))
        except OSError as error:
            raise _told(error, self._folder) from error

    def _encrypt(self, place: Place) -> None:
        """Open a learner's database, which encrypts it, and keep it open no longer than that."""
        if place.name.removeprefix(f"{LEARNERS}/") not in self._learners:
            self._cabinet.open(place)

    def _idle(self) -> float | None:
        wait = self._keeper.step()
        return 0.0 if wait != 0 and self._encrypting.step() else wait

    def _catch_up(self) -> None:
        self._keeper.catch_up()
        self._ballast.restore()


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
