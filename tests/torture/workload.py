"""What the torture tests do to the store, and how they judge what is left of it.

Step k saves the k-th play, rewrites the very first play of the learner, and goes one of five other ways to the
disk: settings, tallies, classroom, a learner's wish, and a second learner who plays and is forgotten. After step k
all of that counts as saved. `Observed` says what a store holds; a store is sound if each part of it is what step k
or step k + 1 leaves.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from tinydb import TinyDB
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import JSONStorage
from tinydb.table import Document

from app.domain.actions import Build, Choose, Go, MakePlan, Rewind
from app.domain.band import Band
from app.domain.classroom import Avatar, Classroom, Learner
from app.domain.errors import RebungError
from app.domain.ids import ChoiceId, ClassId, LearnerId, LessonId, PlayId, SkillId
from app.domain.plays import Evidence, Play, Progress
from app.storage.classrooms import StoredClassrooms
from app.storage.disk import Disk
from app.storage.files import DataFolder
from app.storage.plays import StoredPlays
from app.storage.settings import StoredOwnSettings, StoredSettings
from app.storage.tallies import StoredTallies
from tests.torture.figures import Figures

LEARNER, OTHER = LearnerId("0a" * 16), LearnerId("0b" * 16)
CLASS = ClassId("0c" * 16)
LESSON = LessonId("l18")
FIRST = 0
FORGETS = 4
"""The rest of a step, divided by five, that saves a play of the second learner and forgets it."""
MIRROR_HASTE = 20
"""The clock of the store runs this much faster, so that the mirror is at work in a short run too."""


@dataclass(frozen=True)
class Observed:
    """What a store holds: how many plays from 1 on are whole, and the last state of everything else."""

    plays: int
    others: int
    first: int
    setting: int
    tally: int
    misses: int
    wish: int
    forgotten: int
    """How many plays there still are of whoever is forgotten at the end of a step."""


def after_step(k: int) -> Observed:
    """Return what a store holds after step k."""
    return Observed(k, 0, k, k // 5, (k + 4) // 5, (k + 3) // 5, (k + 2) // 5, 0)


class Store(Protocol):
    """A store under test."""

    def save(self, k: int) -> None:
        """Do step k, and return when it counts as saved."""
        ...

    def observed(self) -> Observed:
        """Say what the store holds."""
        ...

    def close(self) -> None:
        """Close the store."""
        ...


class RealStore:
    """The project's own store, through its data folder and its ports."""

    def __init__(self, path: Path, disk: Disk | None = None) -> None:
        self.folder = DataFolder.open(path, clock=lambda: time.monotonic() * MIRROR_HASTE, disk=disk)
        self.plays = StoredPlays(self.folder)
        self.settings = StoredSettings(self.folder)
        self.wishes = StoredOwnSettings(self.folder)
        self.tallies = StoredTallies(self.folder)
        self.classrooms = StoredClassrooms(self.folder)

    def save(self, k: int) -> None:
        """Do step k."""
        self.plays.save(play(k)).result()
        self.plays.save(replace(play(FIRST), version=str(k))).result()
        match k % 5:
            case 0:
                self.settings.put("step", str(k // 5)).result()
            case 1:
                self.tallies.add(CLASS, LESSON, frozenset({("scene/step", ChoiceId("tell"))})).result()
            case 2:
                self.classrooms.save(_classroom((k + 3) // 5)).result()
            case 3:
                self.wishes.put(LEARNER, "wish", str((k + 2) // 5)).result()
            case _:  # FORGETS
                self.plays.save(replace(play(k), learner=OTHER)).result()
                self.plays.forget(OTHER).result()

    def observed(self) -> Observed:
        """Say what the store holds."""
        kept = {each.id: each for each in self.plays.of(LEARNER)}
        first = kept.pop(play(FIRST).id, None)
        whole = 0
        while kept.pop(play(whole + 1).id, None) == play(whole + 1):
            whole += 1
        learners = self.classrooms.load().learners
        return Observed(
            plays=whole,
            others=len(kept),
            first=int(first.version) if first else 0,
            setting=int(self.settings.get("step") or "0"),
            tally=self.tallies.of(CLASS, LESSON).plays,
            misses=learners[0].misses if learners else 0,
            wish=int(self.wishes.of(LEARNER).get("wish", "0")),
            forgotten=len(self.plays.of(OTHER)),
        )

    def close(self) -> None:
        """Close the folder."""
        self.folder.close()


class StockStore:
    """The positive control: TinyDB on the storage that comes with it. It must fail."""

    def __init__(self, path: Path) -> None:
        path.mkdir(exist_ok=True)
        self.database = self.opened(path / "db.json")
        self.plays = self.database.table("plays")
        self.rest = self.database.table("rest")

    @staticmethod
    def opened(path: Path) -> TinyDB:
        """Open the file."""
        return TinyDB(path)

    def save(self, k: int) -> None:
        """Do step k."""
        made = play(k)
        fields = {"id": made.id, "lesson": made.lesson, "version": made.version, "text": "x" * 300}
        self.plays.insert(Document(fields, doc_id=k))
        self.rest.upsert(Document({"first": k, "text": "y" * (k % 7)}, doc_id=1))

    def observed(self) -> Observed:
        """Say what the store holds."""
        kept = {row.doc_id: row for row in self.plays.all()}
        whole = 0
        while (row := kept.pop(whole + 1, None)) is not None and row["id"] == play(whole + 1).id:
            whole += 1
        rest = self.rest.get(doc_id=1)
        first = rest["first"] if isinstance(rest, Document) else 0
        return replace(after_step(whole), others=len(kept), first=first)

    def close(self) -> None:
        """Close the file."""
        self.database.close()


class CachedStore(StockStore):
    """The other positive control: TinyDB on its CachingMiddleware. It must fail too."""

    @staticmethod
    def opened(path: Path) -> TinyDB:
        """Open the file, in front of which a thousand writes are cached."""
        return TinyDB(path, storage=CachingMiddleware(JSONStorage))  # type: ignore[no-untyped-call]


def play(number: int) -> Play:
    """Return the play of a step."""
    return Play(
        id=PlayId(f"{number:032x}"),
        learner=LEARNER,
        lesson=LessonId(f"l{number % 24:02d}"),
        band=Band.MIDDLE,
        version=f"{number * 7919:016x}",
        sensitive=False,
        progress=Progress.FINISHED,
        actions=(Go(), Choose(ChoiceId("say-plainly")), Rewind(0), Build((2, number % 3)), MakePlan(1, 0)),
        finished_on=f"2026-03-{number % 28 + 1:02d}",
        evidence=(Evidence("scene/step", ChoiceId("abcd"[number % 4]), SkillId("s"), shown=number % 3 > 0),),
    )


def judged(store: Store, saved: int) -> tuple[str, int]:
    """Compare what a store holds with what counted as saved.

    Returns:
        "sound", "lost" or "wrong", and how many plays are lost.
    """
    seen = store.observed()
    now, then = after_step(saved), after_step(saved + 1)
    if seen.plays < saved:
        return "lost", saved - seen.plays
    parts = ("plays", "others", "first", "setting", "tally", "misses", "wish")
    is_sound = all(getattr(seen, part) in (getattr(now, part), getattr(then, part)) for part in parts)
    is_sound = is_sound and seen.forgotten <= ((saved + 1) % 5 == FORGETS)
    return ("sound", 0) if is_sound else ("wrong", 0)


def judge(figures: Figures, opened: Callable[[], Store], saved: int) -> None:
    """Open a store after what was done to it, note how it is, and see that it goes on working."""
    try:
        store = opened()
        try:
            verdict, plays_lost = judged(store, saved)
            if verdict == "sound":
                more = store.observed().plays + 1
                store.save(more)
        finally:
            store.close()
        if verdict == "sound":
            store = opened()
            try:
                verdict = "sound" if store.observed().plays == more else "wrong"
            finally:
                store.close()
    except (RebungError, OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        figures.note("unreadable", saved, repr(error)[:120])
    else:
        figures.note(verdict, plays_lost, f"after step {saved}")


def filled(store: Store, steps: int) -> None:
    """Do the first steps in a new store."""
    for k in range(1, steps + 1):
        store.save(k)


def _classroom(misses: int) -> Classroom:
    avatar = Avatar(1, 1)
    return Classroom(learners=(Learner(LEARNER, CLASS, "Dewi", avatar, ("mango", "kite", "fish"), misses),))
