"""The class page's part of the bench: reading and working out the page of a class, with nothing known beforehand."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from app.cli.bench_store import learner_of, one_class, quick_disk
from app.domain.actions import Choose, Go
from app.domain.assignments import Assignment
from app.domain.band import Band
from app.domain.classroom import Classroom, SchoolClass
from app.domain.growth import Bamboo, Skill
from app.domain.ids import (
    AssignmentId,
    ChoiceId,
    ClassId,
    LearnerId,
    LessonId,
    ObjectiveId,
    PlayId,
    SetId,
    SkillId,
)
from app.domain.lesson import Lesson
from app.domain.patterns import Patterns
from app.domain.plays import Evidence, Play, Progress
from app.domain.sets import LessonSet
from app.domain.shelf import LessonCard
from app.domain.text import Text
from app.services.class_pages import ClassPages
from app.services.joined_plays import JoinedFinished, JoinedPlays
from app.services.register import Register
from app.storage.classrooms import StoredClassrooms
from app.storage.documents import written
from app.storage.files import DataFolder
from app.storage.machine import MachineChance, MachineClock
from app.storage.play_forms import form_of
from app.storage.plays import TABLE, StoredPlays

CLASS, LESSONS, SKILLS = 40, 60, 12
DECISIONS = 5
SAID, UNSAID = ChoiceId("say-plainly"), ChoiceId("say-nothing")
EVERY_WHICH = 12
"""Of so many lessons five are sensitive, as of the lessons that there are."""
TIMES = 5
ONE, ALL = ClassId("a" * 32), ClassId("c" * 32)


class _Shelf:
    """Sixty lessons of twelve skills, all assigned."""

    def cards(self) -> tuple[LessonCard, ...]:
        """Return the lessons."""
        return tuple(map(_card, range(LESSONS)))

    def lesson(self, lesson_id: LessonId, band: Band) -> Lesson:
        """Open nothing."""
        raise NotImplementedError(lesson_id, band)

    def sets(self) -> tuple[LessonSet, ...]:
        """Return one set of all lessons."""
        return (LessonSet(SetId("all"), Text("", "all"), Band.MIDDLE, tuple(map(_lesson, range(LESSONS)))),)

    def bamboos(self) -> tuple[Bamboo, ...]:
        """Return one bamboo of all skills."""
        skills = tuple(
            Skill(_skill(n), Text("", f"{n}"), frozenset({ObjectiveId(f"COM-{n}")}), sensitive=n % 3 == 0)
            for n in range(SKILLS)
        )
        return (Bamboo("bench", Text("", "bench"), "green", "talk", skills),)

    def patterns(self) -> Patterns:
        """Know none."""
        return Patterns()


def figures(folder: Path | None, many: int) -> dict[str, float | int]:
    """Return the milliseconds of a page: of a class alone, of a class among many learners, of a class of them all.

    Args:
        folder: on which disk to measure; the one for temporary files if none is named.
        many: how many learners are many.
    """
    with TemporaryDirectory(dir=folder) as place:
        alone, among = Path(place) / "alone", Path(place) / "among"
        prepare(alone, CLASS)
        answers = prepare(among, many)
        # The small class first: for the large one everybody moves.
        among_many, _ = page(among, ONE)
        of_many, of_many_cpu = page(among, ALL)
        return {
            "learners": CLASS,
            "lessons": LESSONS,
            "page_ms": page(alone, ONE)[0],
            "learners_many": many,
            "answers_many": answers,
            "page_among_many_ms": among_many,
            "page_of_many_ms": of_many,
            "page_of_many_cpu_ms": of_many_cpu,
        }


def page(data: Path, class_id: ClassId) -> tuple[float, float]:
    """Return how long a page takes in a folder that was just opened, and its processor time: medians of some times."""
    taken, worked = zip(*(_once(data, class_id) for _ in range(TIMES)), strict=True)
    return median(taken), median(worked)


def _once(data: Path, class_id: ClassId) -> tuple[float, float]:
    with DataFolder.open(data, clock=time.monotonic) as folder:
        register = Register(StoredClassrooms(folder))
        if class_id is ALL:
            register.change(_all_in_one).settle()
        plays = StoredPlays(folder)
        finished = JoinedFinished(plays, JoinedPlays(plays, lambda: register))
        pages = ClassPages(register, _Shelf(), finished, MachineClock(), MachineChance())
        # The window never searches for garbage while somebody waits.
        gc.disable()
        begun, work = time.perf_counter(), time.process_time()
        pages.of(class_id)
        taken, worked = time.perf_counter() - begun, time.process_time() - work
        gc.enable()
    return taken * 1000, worked * 1000


def _all_in_one(now: Classroom) -> Classroom:
    return replace(now, learners=tuple(replace(each, class_id=ALL) for each in now.learners))


def prepare(data: Path, learners: int) -> int:
    """Fill a data folder with learners who have finished every lesson; return how many answers they gave."""
    ids = tuple(map(learner_of, range(1, learners + 1)))
    with DataFolder.open(data, clock=time.monotonic, disk=quick_disk()) as folder:
        whole = one_class(ids)
        small = SchoolClass(ONE, "Bench one", Band.MIDDLE)
        moved = tuple(
            replace(each, class_id=ONE) if n < CLASS else each for n, each in enumerate(whole.learners)
        )
        classes = (small, *whole.classes)
        work = tuple(Assignment(AssignmentId(each.id), each.id, SetId("all")) for each in classes)
        StoredClassrooms(folder).save(
            replace(whole, classes=classes, learners=moved, assignments=work)
        ).result()
        return sum(folder.writer.run(lambda each=each: _fill(folder, each)) for each in ids)  # type: ignore[misc]


def _fill(folder: DataFolder, learner: LearnerId) -> int:
    """Put a learner's plays in place at once, twice, so that both slots are full; return the answers."""
    slots = folder.learner(learner).storage
    plays = [_play(learner, number) for number in range(LESSONS)]
    tables = slots.read() or {}
    tables[TABLE] = _documents(folder, plays[:-1])
    slots.write(tables)
    tables[TABLE] = _documents(folder, plays)
    slots.write(tables)
    return len(plays) * DECISIONS


def document_of(folder: DataFolder, learner: LearnerId, number: int) -> dict[str, object]:
    """Return a finished play of a learner as it is kept."""
    return written(form_of(_play(learner, number), folder.counter.take()))


def _documents(folder: DataFolder, plays: Iterable[Play]) -> dict[str, dict[str, object]]:
    return {
        str(row): written(form_of(play, folder.counter.take())) for row, play in enumerate(plays, start=1)
    }


def _play(learner: LearnerId, number: int) -> Play:
    """Return a finished play with as many answers as a lesson has."""
    chosen = tuple(_choices(learner, number))
    actions = tuple(action for each in chosen for action in (Go(), Go(), Go(), Choose(each), Go()))
    evidence = tuple(
        Evidence(f"scene-{number}-{at}/question", each, _skill(number % SKILLS), each == SAID)
        for at, each in enumerate(chosen)
    )
    return Play(
        PlayId(f"{number:016x}{learner[16:]}"),
        learner,
        _lesson(number),
        Band.MIDDLE,
        "0" * 64,
        sensitive=_is_sensitive(number),
        progress=Progress.FINISHED,
        actions=actions,
        finished_on="2026-01-05",
        evidence=evidence,
        objectives=_goals(number),
    )


def _choices(learner: LearnerId, number: int) -> Iterator[ChoiceId]:
    """Yield what a learner chose in a lesson: all 32 ways through its five decisions are gone by somebody."""
    way = (int(learner, 16) * 31 + number) * 2_654_435_761 >> 16
    for at in range(DECISIONS):
        yield SAID if way >> at & 1 else UNSAID


def _card(number: int) -> LessonCard:
    title = Text("", f"Lesson {number}")
    return LessonCard(
        _lesson(number), title, title, ((Band.MIDDLE, 9),), _goals(number), _is_sensitive(number),
        teacher_present=False, picture="",
    )  # fmt: skip


def _goals(number: int) -> tuple[ObjectiveId, ...]:
    return (ObjectiveId(f"COM-{number % SKILLS}"),)


def _is_sensitive(number: int) -> bool:
    return number % EVERY_WHICH < DECISIONS


def _lesson(number: int) -> LessonId:
    return LessonId(f"L{number:02d}")


def _skill(number: int) -> SkillId:
    return SkillId(f"skill-{number}")
