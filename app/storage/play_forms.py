"""Plays as documents, and back. Loaded with the first look at somebody's plays, not at the start."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from app.domain.actions import Action, from_plain, to_plain
from app.domain.band import Band
from app.domain.ids import ChoiceId, LearnerId, LessonId, ObjectiveId, PlayId, SkillId
from app.domain.plays import Evidence, Play, Progress
from app.storage.counter import Stamp
from app.storage.documents import Choice, PlayForm, read


def form_of(play: Play, stamp: Stamp) -> PlayForm:
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
        objectives=list(play.objectives),
        team="" if play.sensitive or is_over else play.team,
    )


def _plain(parts: list[object]) -> list[str | int]:
    return [part if isinstance(part, int) else str(part) for part in parts]


@lru_cache(maxsize=1024)
def _action(parts: tuple[str | int, ...]) -> Action:
    """Read an action. The same few come again and again in hundreds of plays."""
    return from_plain(list(parts))


def _choice(each: Evidence) -> Choice:
    return Choice(each.step, each.choice, each.skill, each.shown, each.misconception)


def read_play(learner: LearnerId, document: Any) -> tuple[int, Play]:
    """Return when a play was begun, as a number, and the play."""
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
        objectives=tuple(ObjectiveId(each) for each in form.objectives),
        team=form.team,
    )
    return form.begun, play
