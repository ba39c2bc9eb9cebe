"""How long a child waits: opening a lesson, and one answer.

Frames come as they do for a child, sixty a second at most, so waiting for the next one is part of every figure.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import Any

from kivy.base import EventLoop
from kivy.core.window import Window
from kivy.graphics.opengl import glFinish

from app.domain.ids import LearnerId, LessonId
from app.services.house import House
from app.ui.desktop import Desktop
from app.ui.hand import PATIENCE, Hand, Touch
from app.ui.routes import AtHome, PlayLesson
from app.ui.screens.lesson.doing.answers import Feedback
from app.ui.widgets.choice_card import ChoiceCard

LESSON = LessonId("L09")
OPENINGS = 15
REST = 20
"""Frames in which nothing is painted: all that moved has come to rest, as it has when a child has read the question."""


def measure_lesson(desktop: Desktop, house: House, answers: int) -> dict[str, float]:
    """Open a lesson again and again, then answer a decision of it again and again; all in milliseconds."""
    classes = house.classes.all()
    if not classes:
        sys.exit("There is no class in this folder to measure with.")
    learner = house.classes.learners(classes[0].id)[0].id
    hand = Hand.of(desktop)
    openings = [_opening(hand, learner) for _ in range(OPENINGS)]
    durable, drawn = zip(*_answers(hand, answers), strict=True)
    figures = {
        "opening_first_ms": openings[0],
        "opening_again_ms": median(openings[1:]),
        "answers": len(drawn),
        "answer_durable_p50_ms": median(durable),
        "answer_durable_p99_ms": percentile(durable, 99),
        "answer_drawn_p50_ms": median(drawn),
        "answer_drawn_p99_ms": percentile(drawn, 99),
    }
    hand.close()
    return figures


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the smallest value that so many percent of all do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def _opening(hand: Hand, learner: LearnerId) -> float:
    hand.navigator.start(AtHome(learner))
    _rest(hand)
    begun = time.perf_counter()
    hand.navigator.start(PlayLesson(learner, LESSON))
    return _finished_since(begun, lambda: not hand.root.is_coming)


def _answers(hand: Hand, most: int) -> list[tuple[float, float]]:
    """Touch a choice of the first decision, wait until its feedback is durable and drawn, go back, and so on."""
    model = hand.screen.model
    while not model.can_rewind:
        _next_stop(hand, model.go if model.task.main_label else lambda: model.choose(1))
    times: list[tuple[float, float]] = []
    while len(times) < most:
        _next_stop(hand, model.rewind)
        _rest(hand)
        times.append(_answer(hand, model))
    return times


def _next_stop(hand: Hand, act: Callable[[], None]) -> None:
    turn = hand.screen.model.turn
    act()
    hand.wait(lambda: hand.screen.model.turn != turn)
    hand.frames(2)


def _answer(hand: Hand, model: Any) -> tuple[float, float]:
    """Touch the first choice (others may lie further down); return when its answer was durable and when drawn."""
    turn, card = model.turn, hand.find(ChoiceCard)
    touch = Touch(*card.to_window(*card.center))
    durable: list[float] = []

    def note(*_: object) -> None:
        durable.append(time.perf_counter())

    model.fbind("turn", note)
    begun = time.perf_counter()
    EventLoop.post_dispatch_input("begin", touch)
    hand.frames(1)
    EventLoop.post_dispatch_input("end", touch)
    drawn = _finished_since(begun, lambda: model.turn != turn and isinstance(model.task, Feedback))
    model.funbind("turn", note)
    return (durable[0] - begun) * 1000, drawn


def _rest(hand: Hand) -> None:
    """Let everything that moves come to rest, and the graphics card finish what it was given."""
    unpainted: list[object] = []

    def note(*_: object) -> None:
        unpainted.clear()

    Window.bind(on_flip=note)
    while len(unpainted) < REST:
        unpainted.append(None)
        hand.frames(1)
    Window.unbind(on_flip=note)
    glFinish()


def _finished_since(begun: float, arrived: Callable[[], bool]) -> float:
    """Return the milliseconds until the frame in which it has arrived was painted to its end."""
    while True:
        EventLoop.idle()
        if arrived():
            glFinish()
            return (time.perf_counter() - begun) * 1000
        if time.perf_counter() - begun > PATIENCE:
            raise AssertionError("waited in vain")
