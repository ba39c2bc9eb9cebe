"""From a place in the story to what stands around the practice phone."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain import player, pocket
from app.domain.ordering import in_order
from app.domain.patterns import named
from app.domain.phone import signs
from app.domain.phone.arriving import Fate
from app.domain.phone.people import Said
from app.domain.phone.phone import Offer, Phone
from app.domain.phone.settings import Setting
from app.domain.steps import (
    Choice,
    Decision,
    LookBack,
    NewDay,
    OnPhone,
    PracticeScreen,
    Rehearsal,
    Rest,
    TwoPhones,
)
from app.domain.steps import Task as Step
from app.services.learning import LessonSession
from app.ui.cast import name_of
from app.ui.phone.notices import setting_words
from app.ui.screens.lesson import phone_words as words
from app.ui.screens.lesson.book import Book
from app.ui.screens.lesson.doing.answers import Feedback, SignFound
from app.ui.screens.lesson.doing.mornings import Came, Comparing, Morning, PhoneShown
from app.ui.screens.lesson.doing.on_phone import Answered, Answering, Labels, PhoneOption
from app.ui.screens.lesson.doing.practising import Practising
from app.ui.screens.lesson.doing.rehearsing import Rehearsing
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.doing.telling import LookingBack, Resting
from app.ui.screens.lesson.doing.ticking import signs_offered
from app.ui.translations import i18n


def asked_on_phone(session: LessonSession, step: Step | None, book: Book) -> Task | None:
    """Return what there is to do at a step of the phone; nothing at any other one."""
    phone = player.phone_here(session.lesson, session.state)
    match step:
        case Rehearsal():
            return Rehearsing(step, on_desk=phone is not None)
        case Rest(text=text, keep=keep):
            return Resting(i18n.say(text), i18n.say(keep))
        case LookBack(text=text, points=points):
            return LookingBack(i18n.say(text), tuple(i18n.say(each) for each in points))
        case Decision(phone=on_phone) if on_phone is not None and phone is not None:
            return _decision(session, step, on_phone, phone, book)
        case PracticeScreen() if phone is not None:
            return _practice(step, phone)
        case NewDay(text=text) if phone is not None:
            return _morning(i18n.say(text), phone)
        case TwoPhones() if phone is not None:
            return _two_phones(session, step, phone)
        case _:
            return None


def answered_on_phone(page: Feedback, phone: Phone, on_phone: OnPhone, book: Book) -> Answered:
    """Return a page of feedback with the labels of the signs that a phone shows after a choice."""
    shown = signs.shown(phone, on_phone.moment)
    found = tuple(_found(phone, line, book) for line in shown if book.pattern(line.pattern))
    there = {named(line.pattern) for line in shown}
    absent = tuple(i18n.say(each.label) for each in book.offered(on_phone.notice) if each.id not in there)
    advice = signs.advice(line.pattern for line in shown)
    rule = tuple(i18n.say(text) for text in book.rule.about(advice))
    labels = Labels(found, absent, rule)
    return Answered(page.chosen, page.happened, page.why, page.skill, page.line, labels=labels)


def owner_look(session: LessonSession, phone: Phone) -> str:
    """Return the face of a phone's owner as the story has it just now."""
    people = session.state.people
    return next((each.look for each in people if each.who == phone.setup.owner), "neutral")


def _decision(
    session: LessonSession, decision: Decision, on_phone: OnPhone, phone: Phone, book: Book
) -> Answering:
    state = session.state
    choices = in_order(decision, player.open_choices(session.lesson, state, decision), session.seed)
    tried = {choice for key, choice in state.tried if key == f"{state.scene}/{decision.id}"}
    offers = {offer.id: offer for offer in on_phone.moment.offers}
    options = tuple(_option(each, offers[each.id], phone, is_tried=each.id in tried) for each in choices)
    return Answering(i18n.say(decision.question), options, signs_offered(book, on_phone.notice))


def _option(choice: Choice, offer: Offer, phone: Phone, *, is_tried: bool) -> PhoneOption:
    icon, kind = words.kind_line(offer.act, phone)
    text = i18n.say(choice.text)
    is_said = words.is_written(offer.act, choice.text)
    shown = i18n.tr("“{line}”").format(line=text) if is_said else text
    return PhoneOption(choice.id, shown, is_tried, icon=icon, kind=kind)


def _found(phone: Phone, line: Said, book: Book) -> SignFound:
    pattern = book.pattern(line.pattern)
    label, icon = (i18n.say(pattern.label), pattern.icon) if pattern else ("", "")
    why = i18n.say(line.why) if line.why else ""
    return SignFound(label, icon, words.sender(phone, line.by), i18n.say(line.text), why)


def _practice(step: PracticeScreen, phone: Phone) -> Practising:
    goals = tuple(goal.act for goal in step.goals)
    return Practising(i18n.say(step.text), goals, phone, lambda now: pocket.reached(now, step))


def _morning(text: str, phone: Phone) -> Morning:
    came = tuple(Came(words.icon_of(each), words.arrival(phone, each)) for each in phone.came)
    return Morning(text, came, _held(phone, Fate.WAITS), _held(phone, Fate.STOPPED))


def _held(phone: Phone, fate: Fate) -> tuple[Came, ...]:
    return tuple(
        Came(
            words.icon_of(each.what),
            words.held_up(phone, each),
            setting_words(phone, each),
        )
        for each in phone.held_up
        if each.fate is fate
    )


def _two_phones(session: LessonSession, step: TwoPhones, phone: Phone) -> Comparing:
    pair = pocket.side_by_side(phone, step, session.state.facts)
    one, other = (each.settings for each in pair)
    apart = [each for each in Setting if one.value(each) != other.value(each)]
    owner = name_of(phone.setup.owner)
    names = (i18n.tr("{name}'s phone").format(name=owner), i18n.tr("The same phone, set otherwise"))
    shown = (PhoneShown(each, name, _set_apart(each, apart)) for each, name in zip(pair, names, strict=True))
    return Comparing(i18n.say(step.text), tuple(shown))


def _set_apart(phone: Phone, apart: Iterable[Setting]) -> tuple[str, ...]:
    return tuple(words.set_to(each, phone.settings) for each in apart)
