"""How the tour goes through a lesson and through the help panel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kivy.uix.widget import Widget

from app.ui.hand import Hand
from app.ui.widgets.answer_card import AnswerCard
from app.ui.widgets.buttons import MainButton
from app.ui.widgets.choice_card import ChoiceCard

MOST_STOPS = 120
_NAMES = {
    "Story": "story", "ContentNote": "content-note", "Reflecting": "faces", "Practising": "practice",
    "Answering": "phone-question", "Answered": "phone-feedback", "Morning": "phone-day", "Comparing": "two-phones",
    "Rehearsing": "rehearsal", "Resting": "rest", "LookingBack": "look-back",
    "EndOfStory": "ending", "Choosing": "question", "Sentence": "sentence", "Ticking": "signs",
    "Calming": "calm", "Feedback": "feedback", "RecallAnswered": "recall-answer", "SignsExplained": "signs-explained",
}  # fmt: skip


def play_through(hand: Hand, picture: Callable[[str], None]) -> None:
    """Play the lesson on the screen to its ending, with one picture of each kind of stop."""
    seen: set[str] = set()
    for _ in range(MOST_STOPS):
        model = hand.screen.model
        kind = _NAMES[type(model.task).__name__]
        if kind not in seen:
            seen.add(kind)
            picture(kind)
        turn = model.turn
        if kind == "ending":
            model.go()
            return
        _act(hand, model, kind)
        hand.wait(lambda model=model, turn=turn: model.turn != turn)  # type: ignore[misc]
        hand.frames(2)
    raise AssertionError("the lesson has no ending within reach")


def reach(hand: Hand, widget: Widget) -> None:
    """Scroll to a widget, then touch it."""
    hand.screen.focus.take(widget)
    hand.frames(2)
    hand.tap(widget)


def help_steps(layer: Any) -> Iterator[Callable[[], None]]:
    """Give the verbs that go through "this happened to me", one picture after each."""
    model = layer.model
    yield model.begin
    while not model.is_last:
        yield model.next


def finish(hand: Hand) -> None:
    """Turn the pages of the lesson's end, then go home."""
    for _ in range(4):
        if not hasattr(hand.screen.model, "finish"):
            return
        hand.tap(hand.all(MainButton)[-1])
        hand.frames(4)


def act(hand: Hand, model: Any) -> None:
    """Do what comes first at the stop of now."""
    _act(hand, model, _NAMES[type(model.task).__name__])


def _act(hand: Hand, model: Any, kind: str) -> None:
    task = model.task
    if kind == "question":
        reach(hand, hand.all(ChoiceCard)[0])
    elif kind == "phone-question":
        reach(hand, hand.all(AnswerCard)[0])
    elif kind == "rehearsal":
        _rehearse(hand, model, task)
    elif kind == "rest":
        model.read_on()
    elif kind == "sentence" and not task.is_whole:
        while not task.is_whole:
            task.take(0)
            hand.frames(2)
        model.go()
    elif kind == "signs":
        for sign in task.signs[:1]:
            task.toggle(sign.pattern)
        hand.frames(2)
        model.go()
    else:
        model.go()


def _rehearse(hand: Hand, model: Any, task: Any) -> None:
    """Take the first of everything until the last page leads on."""
    turn = model.turn
    while model.turn == turn and not model.busy:
        if task.options:
            task.pick(0)
        else:
            model.go()
        hand.frames(2)
