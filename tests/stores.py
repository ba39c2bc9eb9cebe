"""Fake stores: what is kept lies in memory, and each save does what the test wants of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace

from app.domain import tally
from app.domain.band import Band
from app.domain.classroom import Classroom
from app.domain.errors import CannotSave
from app.domain.ids import ClassId, LearnerId, LessonId, PlayId
from app.domain.keys import KeyState, Way
from app.domain.pack_errors import PackDamaged, PackGone
from app.domain.plays import Done, Play, done
from app.domain.tally import FirstChoices, Tally


class FakeDisk:
    """Decides what becomes of each save: done at once, held back, or refused."""

    def __init__(self) -> None:
        self._errors: list[Exception | None] = []
        self._waiting: list[tuple[Callable[[], None], Future[None]]] = []
        self._is_held = False

    def fail_next(self, error: Exception | None = None, *, times: int = 1, after: int = 0) -> None:
        """Refuse the next writes, or those after so many, with this error (CannotSave)."""
        self._errors += [*[None] * after, *[error or CannotSave()] * times]

    def forgive(self) -> None:
        """Refuse nothing any more."""
        self._errors.clear()

    def hold(self) -> None:
        """Keep every write back until `release`."""
        self._is_held = True

    def release(self) -> None:
        """Do what was held back, in order."""
        self._is_held = False
        waiting, self._waiting = self._waiting, []
        for put, future in waiting:
            self._do(put, future)

    def write(self, put: Callable[[], None]) -> Future[None]:
        """Write now or later; the future is done when it is."""
        future: Future[None] = Future()
        if self._is_held:
            self._waiting.append((put, future))
        else:
            self._do(put, future)
        return future

    def _do(self, put: Callable[[], None], future: Future[None]) -> None:
        error = self._errors.pop(0) if self._errors else None
        if error is not None:
            future.set_exception(error)
        else:
            put()
            future.set_result(None)


class FakePlays:
    """Plays in memory. `log` is every play that a save was asked for, `settled` counts the endings.

    Who is forgotten loses the settings in `own` too.
    """

    def __init__(self, disk: FakeDisk | None = None, own: FakeOwnSettings | None = None) -> None:
        self.disk = disk or FakeDisk()
        self.own = own or FakeOwnSettings()
        self.kept: dict[PlayId, Play] = {}
        self.log: list[Play] = []
        self.settled = 0

    def of(self, learner: LearnerId) -> tuple[Play, ...]:
        """Return every play of the learner, oldest first."""
        return tuple(play for play in self.kept.values() if play.learner == learner)

    def done(self, learner: LearnerId) -> tuple[Done, ...]:
        """Return what reports may know of them."""
        return done(self.of(learner))

    def save(self, play: Play) -> Future[None]:
        """Put the play in the place of its earlier self, or add it."""
        self.log.append(play)
        return self.disk.write(lambda: self.kept.update({play.id: play}))

    def settle(self) -> None:
        """Count that a lesson has ended."""
        self.settled += 1

    def forget(self, learner: LearnerId) -> Future[None]:
        """Remove every play of the learner."""

        def put() -> None:
            self.kept = {key: play for key, play in self.kept.items() if play.learner != learner}
            self.own.kept = {key: word for key, word in self.own.kept.items() if key[0] != learner}

        return self.disk.write(put)

    def unite(self, learner: LearnerId, other: LearnerId) -> Future[None]:
        """Copy the plays of the other; in memory a play lies once, so the other has it no more."""

        def put() -> None:
            self.kept = {
                key: replace(play, learner=learner) if play.learner == other else play
                for key, play in self.kept.items()
            }

        return self.disk.write(put)


class FakeClassrooms:
    """The classroom in memory. `log` is every classroom that a save was asked for and that is not forgotten."""

    def __init__(self, disk: FakeDisk | None = None) -> None:
        self.disk = disk or FakeDisk()
        self.kept = Classroom()
        self.log: list[Classroom] = []

    def forget_earlier(self) -> Future[None]:
        """Forget what was saved before."""
        return self.disk.write(self.log.clear)

    def load(self) -> Classroom:
        """Return the classroom as it was last saved."""
        return self.kept

    def save(self, classroom: Classroom) -> Future[None]:
        """Keep the classroom whole."""
        self.log.append(classroom)
        return self.disk.write(lambda: setattr(self, "kept", classroom))


class FakeTallies:
    """Tallies in memory."""

    def __init__(self, disk: FakeDisk | None = None) -> None:
        self.disk = disk or FakeDisk()
        self.kept: dict[tuple[ClassId, LessonId, Band | None], Tally] = {}

    def add(
        self,
        class_id: ClassId,
        lesson: LessonId,
        first_choices: FirstChoices,
        band: Band | None = None,
        step: int = 1,
    ) -> Future[None]:
        """Count one first play."""

        def put() -> None:
            self.kept[class_id, lesson, band] = tally.add(
                self.of(class_id, lesson, band), first_choices, step
            )

        return self.disk.write(put)

    def of(self, class_id: ClassId, lesson: LessonId, band: Band | None = None) -> Tally:
        """Return what has been counted."""
        return self.kept.get((class_id, lesson, band), tally.empty(class_id, lesson, band))

    def close(self, class_id: ClassId, lesson: LessonId, band: Band | None = None) -> Future[None]:
        """Let a tally be as it is for good."""

        def put() -> None:
            self.kept[class_id, lesson, band] = replace(self.of(class_id, lesson, band), closed=True)

        return self.disk.write(put)

    def forget(self, class_id: ClassId) -> Future[None]:
        """Remove every count of a class."""

        def put() -> None:
            self.kept = {key: value for key, value in self.kept.items() if key[0] != class_id}

        return self.disk.write(put)


class FakeSettings:
    """Settings in memory."""

    def __init__(self, disk: FakeDisk | None = None) -> None:
        self.disk = disk or FakeDisk()
        self.kept: dict[str, str] = {}

    def get(self, key: str) -> str:
        """Return the value, "" when it was never set."""
        return self.kept.get(key, "")

    def put(self, key: str, value: str) -> Future[None]:
        """Keep the value."""
        return self.disk.write(lambda: self.kept.update({key: value}))


class FakeOwnSettings:
    """Settings of learners in memory."""

    def __init__(self, disk: FakeDisk | None = None) -> None:
        self.disk = disk or FakeDisk()
        self.kept: dict[tuple[LearnerId, str], str] = {}

    def of(self, learner: LearnerId) -> dict[str, str]:
        """Return all settings of the learner by their keys."""
        return {key: value for (whose, key), value in self.kept.items() if whose == learner}

    def put(self, learner: LearnerId, key: str, value: str) -> Future[None]:
        """Keep the value."""
        return self.disk.write(lambda: self.kept.update({(learner, key): value}))


class FakeKeys:
    """A key in memory. `lock` is what a start does where the key is asked for; `disk` may refuse what changes it."""

    def __init__(self) -> None:
        self.disk = FakeDisk()
        self.secrets: dict[Way, list[str]] = {}
        self.is_locked = False
        self.asks = False

    def lock(self) -> None:
        """Lose the key from memory."""
        self.is_locked = self.asks

    def state(self) -> KeyState:
        """Return how the key is kept."""
        return KeyState(self.is_locked, frozenset(self.secrets), self.asks)

    def unlock(self, way: Way, secret: str) -> bool:
        """Open the key with a secret."""
        fits = secret in self.secrets.get(way, [])
        self.is_locked = self.is_locked and not fits
        return fits

    def admit(self, way: Way, secret: str) -> None:
        """Let a new secret open the key too."""
        self.disk.write(lambda: self.secrets.setdefault(way, []).insert(0, secret)).result()

    def drop_earlier(self, way: Way) -> None:
        """Keep the newest secret of this way."""
        self.disk.write(lambda: self.secrets.update({way: self.secrets[way][:1]})).result()

    def ask_at_start(self, *, on: bool) -> None:
        """Ask for a secret at the next start, or not."""
        self.disk.write(lambda: setattr(self, "asks", on)).result()


class FakePseudonyms:
    """Marks that are the same for the same learner."""

    def learner(self, learner: LearnerId) -> str:
        """Return the mark of a learner."""
        return self._mark(learner)

    def statement(self, learner: LearnerId, lesson: LessonId) -> str:
        """Return the mark of a lesson that the learner has finished."""
        return self._mark(learner, lesson)

    def _mark(self, *of: str) -> str:
        return hashlib.sha256(" ".join(of).encode()).hexdigest()[:32]


class FakePackStore:
    """Packs in memory, by their ids. Of a damaged one `read` tells so."""

    def __init__(self, disk: FakeDisk | None = None) -> None:
        self.disk = disk or FakeDisk()
        self.kept: dict[str, bytes] = {}
        self.damaged: set[str] = set()

    def ids(self) -> tuple[str, ...]:
        """Return the ids, sorted."""
        return tuple(sorted(self.kept))

    def read(self, pack: str) -> bytes:
        """Return a pack; PackGone, PackDamaged."""
        if pack in self.damaged:
            raise PackDamaged
        if pack not in self.kept:
            raise PackGone
        return self.kept[pack]

    def keep(self, pack: str, version: int, data: bytes) -> Future[None]:
        """Keep a pack."""
        del version
        return self.disk.write(lambda: self.kept.update({pack: data}))

    def remove(self, pack: str) -> Future[None]:
        """Take a pack away."""

        def gone() -> None:
            self.kept.pop(pack, None)

        return self.disk.write(gone)
