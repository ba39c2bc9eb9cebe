"""Each learner's plays: one small database per learner, one document per play."""

from __future__ import annotations

from concurrent.futures import Future
from functools import lru_cache, partial
from typing import Any

from tinydb import TinyDB

from app.domain.actions import Action, from_plain, to_plain
from app.domain.errors import CannotSave
from app.domain.ids import ChoiceId, LearnerId, LessonId, PlayId, SkillId
from app.domain.lesson import Band
from app.domain.plays import Evidence, Play, Progress
from app.storage.counter import Stamp
from app.storage.documents import Choice, PlayForm, read, written
from app.storage.files import LEARNERS, DataFolder
from app.storage.opening import Restoration, Source
from app.storage.reading import highest_counter, put, set_aside, tables_of, things

TABLE = "plays"


class StoredPlays:
    """The port `Plays` on the disk."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        self._ready: dict[str, TinyDB] = {}

    def of(self, learner: LearnerId) -> tuple[Play, ...]:
        """Return every play of the learner, oldest first."""
        # Only the first look at a learner waits for the writer; later ones never do.
        database = self._ready.get(learner)
        # Its default table is always empty, and an empty TinyDB counts as false.
        if database is None:
            database = self._folder.writer.run(partial(self._database, learner))
        found = things(tables_of(database).get(TABLE, {}).values(), partial(_read, learner))
        return tuple(play for _, play in sorted(found, key=lambda each: each[0]))

    def save(self, play: Play) -> Future[None]:
        """Put the play in the place of its earlier self, or add it."""
        return self._folder.writer.submit(partial(self._put, play))

    def settle(self) -> None:
        """Have the mirror catch up: a lesson has ended."""
        self._folder.mirror_now()

    def forget(self, learner: LearnerId) -> Future[None]:
        """Remove everything that is kept of a learner."""
        return self._folder.writer.submit(partial(self._remove, learner))

    def _remove(self, learner: LearnerId) -> None:
        self._ready.pop(learner, None)
        try:
            self._folder.forget_learner(learner)
        except OSError as error:
            raise CannotSave from error

    def _put(self, play: Play) -> None:
        table = self._database(play.learner).table(TABLE)
        put(table, play.id, written(_form(play, self._folder.counter.take())), keeping=("begun",))

    def _database(self, learner: LearnerId) -> TinyDB:
        """Return the learner's database, looked through when it is first opened. On the writer's thread."""
        if learner not in self._ready:
            database = self._folder.learner(learner)
            damaged = set_aside(database, {TABLE: partial(_read, learner)})
            if damaged:
                self._folder.tell(Restoration(f"{LEARNERS}/{learner}", Source.REST, damaged))
            self._folder.counter.seen(highest_counter(tables_of(database).get(TABLE, {}).values()))
            self._ready[learner] = database
        return self._ready[learner]


def _form(play: Play, stamp: Stamp) -> PlayForm:
    """Return what is kept of a play. Of a sensitive one, no choice is ever kept, whoever asks."""
    is_over = play.progress is Progress.FINISHED
    return PlayForm(
        id=play.id,
        lesson=play.lesson,
        band=int(play.band),
        version=play.version,
        sensitive=play.sensitive,
        progress=play.progress.value,
        actions=[] if play.sensitive else [_plain(to_plain(action)) for action in play.actions],
        chapter=0 if play.sensitive and is_over else play.chapter,
        finished_on=play.finished_on,
        evidence=[] if play.sensitive else [_choice(each) for each in play.evidence],
        begun=stamp.counter,
        device=stamp.device,
        counter=stamp.counter,
    )


def _plain(parts: list[object]) -> list[str | int]:
    return [part if isinstance(part, int) else str(part) for part in parts]


@lru_cache(maxsize=1024)
def _action(parts: tuple[str | int, ...]) -> Action:
    """Read an action. The same few come again and again in hundreds of plays."""
    return from_plain(list(parts))


def _choice(each: Evidence) -> Choice:
    return Choice(each.step, each.choice, each.skill, each.shown, each.misconception)


def _read(learner: LearnerId, document: Any) -> tuple[int, Play]:
    form = read(document, PlayForm)
    evidence = (
        Evidence(each.step, ChoiceId(each.choice), SkillId(each.skill), each.shown, each.misconception)
        for each in form.evidence
    )
    play = Play(
        id=PlayId(form.id),
        learner=learner,
        lesson=LessonId(form.lesson),
        band=Band(form.band),
        version=form.version,
        sensitive=form.sensitive,
        progress=Progress(form.progress),
        actions=tuple(_action(tuple(parts)) for parts in form.actions),
        chapter=form.chapter,
        finished_on=form.finished_on,
        evidence=tuple(evidence),
    )
    return form.begun, play
