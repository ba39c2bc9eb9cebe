"""The practice phones of a lesson while it is played: which one is in hand, and what is on it just now.

What a stop brings to the phone is worked out when it is asked for, so that nothing has to be kept but what was done.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.conditions import Fact, is_met
from app.domain.errors import IllegalAction
from app.domain.ids import ChoiceId
from app.domain.lesson import Lesson, Scene
from app.domain.phone.actions import LookAt, Open, PhoneAction, Take
from app.domain.phone.arriving import Incoming
from app.domain.phone.delivery import arrive
from app.domain.phone.marks import of_settings
from app.domain.phone.phone import Moment, Phone, fresh
from app.domain.phone.settings import settings_of
from app.domain.phone.signs import labelled
from app.domain.phone.steps import NewDay, PracticeScreen, TwoPhones
from app.domain.phone.use import IllegalOnPhone, next_day, open_offers, receive, use
from app.domain.steps import Decision, Task

Phones = tuple[Phone, ...]
Facts = frozenset[Fact]


def at_start(lesson: Lesson) -> Phones:
    """Return the phones of a lesson as their stories begin, in its order."""
    return tuple(fresh(setup) for setup in lesson.phones)


def facts_at_start(lesson: Lesson) -> Facts:
    """Return what holds of the phones when nothing has been done yet."""
    return frozenset(fact for setup in lesson.phones for fact in of_settings(settings_of(setup.settings)))


def in_hand(scene: Scene, phones: Phones) -> Phone | None:
    """Return the phone of a scene as it was left."""
    return next((each for each in phones if each.setup.id == scene.phone), None)


def put_back(phones: Phones, phone: Phone) -> Phones:
    """Return the phones with one of them changed."""
    return tuple(phone if each.setup.id == phone.setup.id else each for each in phones)


def on_screen(scene: Scene, task: Task | None, phones: Phones, facts: Facts) -> Phone | None:
    """Return the phone of a scene with what the task brings; the same thing never comes twice."""
    phone = in_hand(scene, phones)
    if phone is None:
        return None
    match task:
        case Decision(phone=on_phone) if on_phone is not None:
            return receive(phone, _for(on_phone.moment, facts))
        case PracticeScreen(moment=moment):
            return receive(phone, _for(moment, facts))
        case NewDay():
            return _of_day(scene, task, phone, facts)
        case _:
            return phone


def taken(phone: Phone, choice: ChoiceId) -> Phone:
    """Return the phone after a choice was taken on it; a choice of another kind changes nothing."""
    offered = any(offer.id == choice for offer in open_offers(phone))
    return use(phone, Take(choice)) if offered else phone


def used(phone: Phone, task: Task | None, action: PhoneAction, facts: Facts) -> Phone:
    """Return the phone used without answering: one looks around at any stop, and does anything in a practice.

    Raises:
        IllegalAction: the stop or the phone does not allow it.
    """
    is_free = isinstance(task, PracticeScreen)
    if not is_free and not (isinstance(task, Decision | NewDay) and isinstance(action, Open | LookAt)):
        raise IllegalAction
    try:
        phone = use(phone, action)
    except IllegalOnPhone:
        raise IllegalAction from None
    return _reached(phone, task, action, facts) if isinstance(task, PracticeScreen) else phone


def reached(phone: Phone, task: PracticeScreen) -> frozenset[str]:
    """Return the goals of a practice that have been reached, by the names of their actions."""
    return frozenset(goal.act for goal in task.goals if _goal_name(task, goal.act) in phone.met)


def side_by_side(phone: Phone, task: TwoPhones, facts: Facts) -> tuple[Phone, Phone]:
    """Return the same day on this phone and on one that is set otherwise; the phone in hand stays as it is."""
    arrives = coming(task.arrives, facts)
    other = replace(phone, settings=task.other)
    return next_day(phone, arrives), next_day(other, arrives)


def _reached(phone: Phone, task: PracticeScreen, action: PhoneAction, facts: Facts) -> Phone:
    """Let come what a goal of a practice brings, once."""
    name = _goal_name(task, action.name)
    goal = next((each for each in task.goals if each.act == action.name), None)
    if goal is None or name in phone.met:
        return phone
    return labelled(arrive(replace(phone, met=phone.met | {name}), coming(goal.then, facts)))


def _goal_name(task: PracticeScreen, act: str) -> str:
    return f"{task.moment.id}/{act}"


def _for(moment: Moment, facts: Facts) -> Moment:
    """Return a moment with what comes as the story has gone; of its offers too."""
    offers = tuple(replace(each, then=coming(each.then, facts)) for each in moment.offers)
    return replace(moment, arrives=coming(moment.arrives, facts), offers=offers)


def coming(things: Iterable[Incoming], facts: Facts) -> tuple[Incoming, ...]:
    """Return those things whose condition holds."""
    return tuple(each for each in things if is_met(each.when, facts))


def _of_day(scene: Scene, day: NewDay, phone: Phone, facts: Facts) -> Phone:
    name = f"{scene.id}/{day.id}"
    if name in phone.met:
        return phone
    return replace(next_day(phone, coming(day.arrives, facts)), met=phone.met | {name})
