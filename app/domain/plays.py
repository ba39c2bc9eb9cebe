"""The record of one play of one lesson by one learner.

A record freezes what was promised: lesson version and the criteria of its decisions are copied in, so that
an updated lesson cannot change last week's result. Of a sensitive lesson nothing is kept but the chapter
reached, until it is finished, and then only that it is (SAFEGUARDING.md, who sees what).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

from app.domain import player
from app.domain.actions import Action, Choose
from app.domain.band import Band
from app.domain.ids import ChoiceId, LearnerId, LessonId, ObjectiveId, PlayId, SkillId
from app.domain.lesson import Lesson
from app.domain.play_state import State
from app.domain.steps import Choice, Decision


class Progress(Enum):
    """How far a play is. A skipped lesson is finished too, and looks the same."""

    OPEN = "open"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The first choice at one decision of an ordinary lesson, and whether it shows the decision's skill."""

    step: str
    choice: ChoiceId
    skill: SkillId
    shown: bool
    misconception: str = ""


@dataclass(frozen=True, slots=True)
class Play:
    """One play.

    Attributes:
        id: random, 128 bits, the same on every machine.
        learner: who plays.
        lesson: which lesson, in which `band` and `version`.
        sensitive: whether the lesson was sensitive when it was played.
        progress: open or finished.
        actions: everything done, in order; always empty in a sensitive lesson.
        chapter: the chapter reached in a sensitive lesson, 0 once it is finished.
        finished_on: the day (ISO date, a label that a wrong clock may have written), or "".
        evidence: first choices with their criteria; always empty in a sensitive lesson.
        objectives: what the lesson taught then, so that a bamboo keeps what it has grown when the lesson goes.
        team: while several play an ordinary lesson together, the mark of who they are (`together.team_mark`).
    """

    id: PlayId
    learner: LearnerId
    lesson: LessonId
    band: Band
    version: str
    sensitive: bool
    progress: Progress = Progress.OPEN
    actions: tuple[Action, ...] = ()
    chapter: int = 0
    finished_on: str = ""
    evidence: tuple[Evidence, ...] = ()
    objectives: tuple[ObjectiveId, ...] = ()
    team: str = ""


class Done(NamedTuple):
    """A finished play with nothing more than a report may know of it. A class has thousands: tuples are quickly made.

    `shown` are the skills that a first choice has shown, each as often as it did; of a sensitive play there are none.
    """

    lesson: LessonId
    sensitive: bool
    day: str
    shown: tuple[SkillId, ...] = ()
    objectives: tuple[ObjectiveId, ...] = ()


def done(plays: Iterable[Play]) -> tuple[Done, ...]:
    """Return what a report may know of these plays, in their order: of those that are finished."""
    return tuple(
        Done(
            play.lesson,
            play.sensitive,
            play.finished_on,
            () if play.sensitive else tuple(each.skill for each in play.evidence if each.shown),
            play.objectives,
        )
        for play in plays
        if play.progress is Progress.FINISHED
    )


def begun(play_id: PlayId, learner: LearnerId, lesson: Lesson) -> Play:
    """Return the record of a play that has just begun."""
    return Play(
        play_id,
        learner,
        lesson.id,
        lesson.band,
        lesson.version,
        lesson.sensitive,
        objectives=lesson.objectives,
    )


def after(play: Play, lesson: Lesson, state: State, action: Action, today: str) -> Play:
    """Return the record after an action that led to `state`. Once finished, a play stays finished."""
    over = player.is_over(lesson, state)
    finished = play.progress is Progress.FINISHED
    if play.sensitive:
        play = replace(play, chapter=0 if over or finished else max(play.chapter, state.chapter))
    else:
        play = replace(play, actions=(*play.actions, action))
    if finished or not over:
        return play
    evidence = () if play.sensitive or state.skipped else first_choices(lesson, play.actions)
    return replace(play, progress=Progress.FINISHED, finished_on=today, evidence=evidence)


def taught(
    done: Iterable[Done], now: Mapping[LessonId, tuple[ObjectiveId, ...]]
) -> dict[LessonId, frozenset[ObjectiveId]]:
    """Return what each finished lesson teaches: what it taught when it was played, and what it teaches `now`.

    So a bamboo never shrinks, whether a lesson leaves the library or is rewritten.
    """
    found: dict[LessonId, frozenset[ObjectiveId]] = {}
    for each in done:
        before = found.get(each.lesson, frozenset(now.get(each.lesson, ())))
        found[each.lesson] = before.union(each.objectives)
    return found


def first_choices(lesson: Lesson, actions: tuple[Action, ...]) -> tuple[Evidence, ...]:
    """Return the first choice at each decision, in the order they were met, rewinds or not."""
    found: dict[str, Evidence] = {}
    state = player.begin(lesson)
    for action in actions:
        scene, task = state.scene, player.here(lesson, state).task
        state = player.step(lesson, state, action)
        choice = player.chosen(lesson, state)
        if isinstance(action, Choose) and isinstance(task, Decision) and isinstance(choice, Choice):
            step = f"{scene}/{task.id}"
            found.setdefault(step, evidence_of(step, choice))
    return tuple(found.values())


def evidence_of(key: str, choice: Choice) -> Evidence:
    """Return what a first choice at a decision tells."""
    skill = choice.feedback.skill if choice.feedback else SkillId("")
    return Evidence(key, choice.id, skill, choice.shows_skill, choice.misconception)
