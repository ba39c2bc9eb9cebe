"""From a place in the story to what is on the screen: the task, and who says what."""

from __future__ import annotations

from typing import NamedTuple

from app.domain import history, player
from app.domain.actions import Choose
from app.domain.ordering import answers_in_order, in_order
from app.domain.phone.phone import Phone
from app.domain.stage import People, Stop
from app.domain.steps import (
    Answer,
    Builder,
    Calm,
    Choice,
    Decision,
    Ending,
    Line,
    Plan,
    Recall,
    Reflection,
    Sign,
    TickSigns,
)
from app.domain.text import Text
from app.services.learning import LessonSession
from app.ui.cast import name_of
from app.ui.screens.lesson.book import Book
from app.ui.screens.lesson.doing.answers import (
    Explained,
    Feedback,
    RecallAnswered,
    SignFound,
    SignsExplained,
)
from app.ui.screens.lesson.doing.calming import Calming
from app.ui.screens.lesson.doing.choosing import Choosing, Option
from app.ui.screens.lesson.doing.sentence import Sentence
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.doing.telling import EndOfStory, Reflecting, Story
from app.ui.screens.lesson.doing.ticking import ChatWords, Ticking, signs_offered
from app.ui.screens.lesson.phone_stops import answered_on_phone, asked_on_phone
from app.ui.screens.lesson.phone_words import arrived
from app.ui.translations import i18n


def task_at(session: LessonSession, book: Book) -> Task:
    """Return what there is to do where the session stands."""
    stop = player.here(session.lesson, session.state)
    return _reply(session, stop, book) if session.state.reply else _asked(session, stop, book)


class Reply(NamedTuple):
    """What may come back after an answer, and how the people look then."""

    task: Task
    people: People


def replies_at(session: LessonSession, book: Book) -> tuple[Reply, ...]:
    """Return what may come back where the session stands: for each answer that is open, in the order of the story."""
    state = session.state
    if session.is_over or state.reply is not None:
        return ()
    match player.here(session.lesson, state).task:
        case Decision() as decision:
            choices = player.open_choices(session.lesson, state, decision)
            return tuple(_may_come(session, decision, choice, book) for choice in choices)
        case Recall() as recall:
            return tuple(Reply(_recall_answered(recall, answer), state.people) for answer in recall.answers)
        case _:
            return ()


def line_at(session: LessonSession) -> Line | None:
    """Return what is said: after a choice the story's answer, else the line of the stop."""
    chosen = player.chosen(session.lesson, session.state)
    if isinstance(chosen, Choice):
        return chosen.answer
    speech = player.here(session.lesson, session.state).speech
    return speech.line if speech else None


def narration_at(session: LessonSession) -> str:
    """Return what is told; while a choice is explained the explanation stands alone."""
    narration = player.here(session.lesson, session.state).narration
    return i18n.say(narration.text) if narration and session.state.reply is None else ""


def earlier_choices(session: LessonSession) -> tuple[tuple[int, str, str], ...]:
    """Return the choices made so far: place in the trail, question, and what was chosen."""
    points = player.turning_points(session.lesson, session.state)
    return tuple(
        (place, i18n.say(decision.question), i18n.say(choice.text))
        for place, decision, chosen in points
        for choice in decision.choices
        if choice.id == chosen
    )


def told_before(session: LessonSession) -> tuple[dict[str, str], ...]:
    """Return what was told and answered on the way here, oldest first: who (or a question), and the words."""
    return tuple(_told(entry) for entry in history.earlier(session.lesson, session.state))


def _told(entry: history.Entry) -> dict[str, str]:
    if isinstance(entry, history.Answered):
        words = " ".join(i18n.say(part) for part in entry.parts)
        return {"kind": "answer", "who": i18n.say(entry.question), "text": words}
    if isinstance(entry, history.Arrived):
        name = i18n.say(entry.name) if entry.name else i18n.tr("the phone")
        return {"kind": "line", "who": i18n.tr("On the phone"), "text": arrived(entry.what, name)}
    if entry.who is None:
        return {"kind": "narration", "who": "", "text": i18n.say(entry.text)}
    return {"kind": "line", "who": name_of(entry.who), "text": i18n.say(entry.text)}


def _asked(session: LessonSession, stop: Stop, book: Book) -> Task:
    say, on_phone = i18n.say, asked_on_phone(session, stop.task, book)
    if on_phone is not None:
        return on_phone
    match stop.task:
        case Decision() as decision:
            return _decision(session, decision)
        case Recall() as recall:
            answers = answers_in_order(recall, session.seed)
            return Choosing(say(recall.question), tuple(Option(each.id, say(each.text)) for each in answers))
        case TickSigns() as tick:
            return _ticking(tick, book)
        case Builder(question=question, parts=places, aloud=aloud):
            parts = tuple(tuple(say(part) for part in place) for place in places)
            return Sentence.built(say(question), parts, say(aloud))
        case Plan(question=question, cues=cues, actions=actions):
            return Sentence.planned(say(question), _said(cues), _said(actions))
        case Calm(text=text, kind=exercise, rounds=rounds):
            return Calming(say(text), exercise, rounds)
        case Reflection(question=question):
            return Reflecting(say(question))
        case Ending(text=text):
            return EndOfStory(say(text))
        case _:
            return Story()


def _reply(session: LessonSession, stop: Stop, book: Book) -> Task:
    match stop.task, player.chosen(session.lesson, session.state):
        case Decision() as decision, Choice() as choice:
            phone = player.phone_here(session.lesson, session.state)
            return _feedback(decision, choice, phone, book)
        case Recall() as recall, Answer() as answer:
            return _recall_answered(recall, answer)
        case TickSigns() as tick, _:
            return _signs(tick, book)
        case _:
            return Story()


def _decision(session: LessonSession, decision: Decision) -> Choosing:
    state = session.state
    choices = in_order(decision, player.open_choices(session.lesson, state, decision), session.seed)
    tried = {choice for key, choice in state.tried if key == f"{state.scene}/{decision.id}"}
    options = tuple(Option(each.id, i18n.say(each.text), each.id in tried) for each in choices)
    return Choosing(
        i18n.say(decision.question), options, hint=i18n.tr("There can be more than one good way.")
    )


def _may_come(session: LessonSession, decision: Decision, choice: Choice, book: Book) -> Reply:
    after = player.step(session.lesson, session.state, Choose(choice.id))
    phone = player.phone_here(session.lesson, after)
    return Reply(_feedback(decision, choice, phone, book), after.people)


def _feedback(decision: Decision, choice: Choice, phone: Phone | None, book: Book) -> Feedback:
    page = _page(choice, book)
    if decision.phone is None or phone is None:
        return page
    return answered_on_phone(page, phone, decision.phone, book)


def _page(choice: Choice, book: Book) -> Feedback:
    told = choice.feedback
    if told is None:
        return Feedback(i18n.say(choice.text), "", "", "", "")
    skill = book.skills.get(told.skill)
    return Feedback(
        chosen=i18n.say(choice.text),
        happened=i18n.say(told.happened),
        why=i18n.say(told.why),
        skill=i18n.say(skill) if skill else "",
        line=i18n.say(told.line),
    )


def _recall_answered(recall: Recall, given: Answer) -> RecallAnswered:
    fitting = next((each for each in recall.answers if each.fits), None)
    other = None if given.fits or fitting is None else _explained(fitting)
    return RecallAnswered(i18n.say(recall.question), _explained(given), other)


def _ticking(tick: TickSigns, book: Book) -> Ticking:
    opener = tick.chat[0].who.source if tick.chat else ""
    chat = tuple(
        ChatWords(i18n.say(line.who), i18n.say(line.text), line.who.source == opener) for line in tick.chat
    )
    signs = signs_offered(book, (sign.pattern for sign in tick.signs))
    return Ticking(i18n.say(tick.question), chat, signs)


def _signs(tick: TickSigns, book: Book) -> SignsExplained:
    here = [(book.patterns[sign.pattern], sign) for sign in tick.signs if sign.pattern in book.patterns]
    found = tuple(
        SignFound(i18n.say(pattern.label), pattern.icon, *_shown(tick, sign))
        for pattern, sign in here
        if sign.shown_by is not None
    )
    absent = tuple(i18n.say(pattern.label) for pattern, sign in here if sign.shown_by is None)
    return SignsExplained(found, absent)


def _shown(tick: TickSigns, sign: Sign) -> tuple[str, str, str]:
    """Return who wrote the line that shows a sign, the line, and why it is one. Lines count from 1."""
    line = tick.chat[(sign.shown_by or 1) - 1]
    return i18n.say(line.who), i18n.say(line.text), i18n.say(sign.why) if sign.why else ""


def _explained(answer: Answer) -> Explained:
    return Explained(i18n.say(answer.text), i18n.say(answer.why))


def _said(texts: tuple[Text, ...]) -> tuple[str, ...]:
    return tuple(i18n.say(text) for text in texts)
