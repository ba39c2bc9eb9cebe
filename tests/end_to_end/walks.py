"""Ways through any lesson: carefully, carelessly, changing one's mind, skipping."""

from __future__ import annotations

from collections.abc import Callable

from app.domain import player
from app.domain.actions import Action, Build, Choose, Go, MakePlan, Rewind, SkipLesson, SkipStep, Tick, Use
from app.domain.phone.actions import Block, LookAt, Open, Report, Save, ShowTo
from app.domain.phone.use import legal
from app.domain.steps import Builder, Decision, NewDay, Plan, PracticeScreen, Recall, TickSigns
from app.services.learning import LessonSession

MOST = 400
Walk = Callable[[LessonSession, int], Action]
"""From a session and how many things were done in this sitting to what is done next."""


def careful(session: LessonSession, _done: int = 0) -> Action:
    """Choose what shows the skill, tick the signs that are there, take the first parts."""
    match _task(session):
        case Decision() as decision:
            choices = player.open_choices(session.lesson, session.state, decision)
            return Choose(next((each.id for each in choices if each.shows_skill), choices[0].id))
        case Recall(answers=answers):
            return Choose(next(each.id for each in answers if each.fits))
        case TickSigns(signs=signs):
            return Tick(frozenset(sign.pattern for sign in signs if sign.shown_by is not None))
        case Builder(parts=parts):
            return Build((0,) * len(parts))
        case Plan():
            return MakePlan(0, 0)
        case _:
            return Go()


def careless(session: LessonSession, _done: int = 0) -> Action:
    """Choose the last thing that does not show the skill, tick everything, take the last parts."""
    match _task(session):
        case Decision() as decision:
            choices = player.open_choices(session.lesson, session.state, decision)
            return Choose(([each for each in choices if not each.shows_skill] or choices)[-1].id)
        case Recall(answers=answers):
            return Choose(answers[-1].id)
        case TickSigns(signs=signs):
            return Tick(frozenset(sign.pattern for sign in signs))
        case Builder(parts=parts):
            return Build(tuple(len(place) - 1 for place in parts))
        case Plan(cues=cues, actions=actions):
            return MakePlan(len(cues) - 1, len(actions) - 1)
        case _:
            return Go()


def changing(session: LessonSession, done: int) -> Action:
    """Go back after every fifth thing done, to the last choice, and take another way than before."""
    points = player.turning_points(session.lesson, session.state)
    if points and done % 5 == 4 and done < MOST // 4:
        return Rewind(points[-1][0])
    return (careful if done % 2 else careless)(session)


def skipping(session: LessonSession, done: int) -> Action:
    """Pass by every other thing that may be passed by."""
    return SkipStep() if done % 2 and session.state.reply is None else careless(session)


def leaving_out(session: LessonSession, done: int) -> Action:
    """Begin carelessly, then leave the whole lesson out."""
    return careless(session) if done < 8 else SkipLesson()


def using(session: LessonSession, done: int) -> Action:
    """Use the phone wherever it is in hand: look around at a question, block, report and show where it is free."""
    task, phone = _task(session), player.phone_here(session.lesson, session.state)
    if phone is None or done % 3 == 0:
        return careful(session)
    allowed = (Open, LookAt) if isinstance(task, Decision | NewDay) else (Block, Report, ShowTo, Save)
    ways = [each for each in legal(phone) if isinstance(each, allowed)]
    if not ways or not isinstance(task, Decision | NewDay | PracticeScreen):
        return careful(session)
    return Use(ways[done % len(ways)])


WALKS: dict[str, Walk] = {
    walk.__name__: walk for walk in (careful, careless, changing, skipping, leaving_out, using)
}


def walk(session: LessonSession, way: Walk, most: int = MOST) -> int:
    """Walk to the end, or as far as `most` says; return how many things were done."""
    done = 0
    while done < most and not session.is_over:
        session.act(way(session, done)).settle()
        done += 1
    assert done < MOST
    return done


def _task(session: LessonSession) -> object:
    """Return what is asked now; while a reply is on the screen nothing is."""
    return None if session.state.reply else player.here(session.lesson, session.state).task
