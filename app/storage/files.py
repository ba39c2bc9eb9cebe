"""The data folder: its lock, its databases, the thread that writes them, and the room held back.

`app/storage/README.md` shows what lies where.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from tinydb import TinyDB

from app.domain.errors import DiskFull, FolderInUse, FolderReadOnly
from app.storage.ballast import Ballast
from app.storage.cabinet import Cabinet
from app.storage.copies import LEARNERS, Copies
from app.storage.counter import Counter
from app.storage.disk import Disk, RealDisk, is_full
from app.storage.encrypting import Encrypting
from app.storage.gathering import GatheringDisk
from app.storage.generation_keeper import Day, GenerationKeeper
from app.storage.lock import Held, Lock
from app.storage.mirror import MirrorKeeper
from app.storage.opening import Restoration
from app.storage.places import Kind, Place
from app.storage.removing import Removing
from app.storage.writer import Writer

if TYPE_CHECKING:
    from app.storage.ciphers import Cipher

Seen = TypeVar("Seen")
Look = Callable[[Disk, Place, "Cipher"], Seen | None]
Clock = Callable[[], float]
"""Seconds that only grow."""

_PROBE = "can-write"


class DataFolder:
    """An open data folder. Make one with `DataFolder.open`; it is a context manager that closes itself.

    Attributes:
        writer: does everything that writes, in order.
        counter: numbers the records of this machine (writer's thread only).
        copies: where everything lies, and all that is a copy of it.
        disk: what everything is read from and written to.
        generation_keeper, encrypting: keep earlier states, encrypt plain ones (writer's thread only).
        keys: opens and encrypts everything else but the settings.
        settings, classroom, tallies: the databases that are always open; the last two once the keys are.
    """

    classroom: TinyDB
    tallies: TinyDB

    def __init__(
        self, folders: tuple[Path, Path], disk: Disk, clock: Clock, today: Day | None, lock: Lock
    ) -> None:
        """Open the databases of a folder whose lock is held; those that wait for the keys are opened with these."""
        self._folder, mirror = folders
        self._lock = lock
        self.disk = disk = GatheringDisk(disk)
        self._ballast = Ballast(disk, self._folder)
        self._keeper = MirrorKeeper(disk, clock)
        self.copies = Copies(disk, self._folder, mirror, self._keeper)
        self._learners: dict[str, TinyDB] = {}
        self.generation_keeper = GenerationKeeper(
            disk,
            folders,
            today,
            self._copy_again,
            lambda: self.keys.ring.all_encrypted,
            lambda: _gone(self.classroom),
        )
        went_back = self.generation_keeper.go_back()
        self._cabinet = Cabinet(self.copies, self._ballast.release)
        self.settings = self._cabinet.settings
        is_restored = went_back or not self._cabinet.settings_are_whole
        self.counter = Counter(self.settings, is_restored=is_restored)
        self.keys = self._cabinet.keys
        self._removing = Removing(self.copies, self.keys, self.generation_keeper)
        self.keys.when_open(self._open_rooms)
        self.counter.prepare()
        self.generation_keeper.went_back()
        self._ballast.restore()
        self.encrypting = Encrypting(disk, self.keys, self.copies, self._encrypt)
        self.writer = Writer(self._idle)

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
            KeysLost: nothing that is here opens what is kept here; nothing was touched.
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

    def look(self, learner_id: str, read: Look[Seen]) -> Seen | None:
        """Read a learner's files as they lie (`glance.py`), None where the open database tells. On any thread."""
        if learner_id in self._learners:
            return None
        place = self.copies.learner_place(learner_id)
        return read(self.disk, place, self.keys.cipher_of(place))

    def put_away(self, learner_id: str) -> None:
        """Keep a learner's database open no longer: of a whole school, memory would fill. On the writer's thread."""
        self._learners.pop(learner_id, None)

    def forget_learner(self, learner_id: str) -> None:
        """Remove a learner's database, every copy of it, and its key, as `Removing` says. On the writer's thread."""
        self._learners.pop(learner_id, None)
        self._removing.database(self.copies.learner_place(learner_id))

    def forget_earlier_classrooms(self) -> None:
        """Leave the classroom as it is now, as `Removing.earlier_states` says. Call it on the writer's thread."""
        self._removing.earlier_states(Kind.CLASSROOM, self.classroom.storage)

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
        """Do one small thing between jobs: the mirror comes first, an earlier state last."""
        wait = self._keeper.step()
        has_more = wait != 0 and (self.encrypting.step() or self.generation_keeper.step())
        return 0.0 if has_more else wait

    def _copy_again(self, name: str) -> None:
        kind = Kind.LEARNER if name.startswith(LEARNERS) else Kind(name)
        self._keeper.changed(Place(kind, name, self.copies.folder, self.copies.mirror))

    def _catch_up(self) -> None:
        self._keeper.catch_up()
        self._ballast.restore()
        self.generation_keeper.lesson_ended()


def _gone(classroom: TinyDB) -> frozenset[str]:
    """Return the databases of those who are gone for good."""
    from app.storage.reading import tables_of
    from app.storage.removed import gone_for_good

    return frozenset(f"{LEARNERS}/{each}" for each in gone_for_good(tables_of(classroom)))


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
