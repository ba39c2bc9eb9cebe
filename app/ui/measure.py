"""The app measured from inside: `main.py --measure start|lesson` prints its figures as one line of JSON.

Frames come as often as the machine gives them, so the figures hold no waiting for the next frame of a screen; at
sixty frames a second a child waits up to two of them (33 ms) more.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import Any

from kivy.base import EventLoop
from kivy.clock import Clock
from kivy.core.window import Window

from app.domain.errors import RebungError, msg
from app.domain.ids import LearnerId, LessonId
from app.services.house import House
from app.ui.desktop import Desktop
from app.ui.finished import told_when_finished
from app.ui.hand import Hand, Touch
from app.ui.routes import AtHome, PlayLesson
from app.ui.screens.lesson.doing.answers import Feedback
from app.ui.widgets.choice_card import ChoiceCard

LESSON = LessonId("L09")
ANSWERS = 200
OPENINGS = 15


class NothingToMeasure(RebungError):
    """A data folder without a class."""

    code = "nothing-to-measure"
    sentence = msg("There is no class in this folder to measure with. Make one first, or use the bench.")


def measure(what: str, desktop: Desktop, house: House) -> None:
    """Run the app for one measurement, "start" or "lesson"."""
    if what == "start":
        _start(desktop)
    else:
        _lesson(desktop, house)


def _start(desktop: Desktop) -> None:
    """Print the moment of the first finished frame."""

    def first(_: Any) -> None:
        Window.unbind(on_flip=first)
        told_when_finished()
        Clock.schedule_once(lambda _: desktop.stop(), 0)

    Window.bind(on_flip=first)
    desktop.run()


def _lesson(desktop: Desktop, house: House) -> None:
    """Open a lesson again and again, then answer a decision of it again and again; all in milliseconds."""
    classes = house.classes.all()
    if not classes:
        raise NothingToMeasure
    learner = house.classes.learners(classes[0].id)[0].id
    hand = Hand.of(desktop)
    Clock._max_fps = 0  # noqa: SLF001  Kivy reads it from its configuration once, at its first import
    openings = [_opening(hand, learner) for _ in range(OPENINGS)]
    answers = _answers(hand)
    figures = {
        "opening_first_ms": openings[0],
        "opening_again_ms": median(openings[1:]),
        "answers": len(answers),
        "answer_p50_ms": median(answers),
        "answer_p99_ms": percentile(answers, 99),
    }
    sys.stdout.write(json.dumps(figures) + "\n")
    hand.close()


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the smallest value that so many percent of all do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def _opening(hand: Hand, learner: LearnerId) -> float:
    hand.navigator.start(AtHome(learner))
    hand.frames(3)
    begun = time.perf_counter()
    hand.navigator.start(PlayLesson(learner, LESSON))
    return _finished_since(begun, lambda: True)


def _answers(hand: Hand) -> list[float]:
    """Touch a choice of the first decision, wait until its feedback is drawn and durable, go back, and so on."""
    model = hand.screen.model
    while not model.can_rewind:
        _next_stop(hand, model.go if model.task.main_label else lambda: model.choose(1))
    times: list[float] = []
    while len(times) < ANSWERS:
        _next_stop(hand, model.rewind)
        cards = hand.all(ChoiceCard)
        times.append(_answer(hand, model, cards[len(times) % len(cards)]))
    return times


def _next_stop(hand: Hand, act: Callable[[], None]) -> None:
    turn = hand.screen.model.turn
    act()
    hand.wait(lambda: hand.screen.model.turn != turn)
    hand.frames(2)


def _answer(hand: Hand, model: Any, card: ChoiceCard) -> float:
    turn = model.turn
    touch = Touch(*card.to_window(*card.center))
    begun = time.perf_counter()
    EventLoop.post_dispatch_input("begin", touch)
    hand.frames(1)
    EventLoop.post_dispatch_input("end", touch)
    taken = _finished_since(begun, lambda: model.turn != turn and isinstance(model.task, Feedback))
    hand.frames(2)
    return taken


def _finished_since(begun: float, arrived: Callable[[], bool]) -> float:
    """Return the milliseconds until the frame in which it has arrived was painted to its end."""
    from kivy.graphics.opengl import glFinish

    while True:
        EventLoop.idle()
        if arrived():
            glFinish()
            return (time.perf_counter() - begun) * 1000
