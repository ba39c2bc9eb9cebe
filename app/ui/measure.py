"""The app measured from inside: `main.py --measure start|lesson` prints its figures as one line of JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median
from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window

from app.domain.ids import LessonId
from app.domain.player import here
from app.domain.steps import Decision
from app.services.house import House
from app.ui.desktop import Desktop
from app.ui.finished import told_when_finished
from app.ui.hand import Hand
from app.ui.routes import AtHome, PlayLesson

WHAT = ("start", "lesson")
ANSWERS = 200
OPENINGS = 15


def measure(what: str, desktop: Desktop, house: House) -> None:
    """Run the app for one measurement."""
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
    """Open a lesson again and again, then answer its first decision again and again; all in milliseconds."""
    hand = Hand.of(desktop)
    learner = house.classes.learners(house.classes.all()[0].id)[0]
    lesson = LessonId("L09")
    openings = [
        _timed(hand, lambda: hand.navigator.start(PlayLesson(learner.id, lesson)), _always)
        for _ in range(OPENINGS)
        if _at_home(hand, learner.id)
    ]
    answers = _answers(hand, hand.screen.model)
    figures = {
        "opening_first_ms": openings[0],
        "opening_again_ms": median(openings[1:]),
        "answers": len(answers),
        "answer_p50_ms": median(answers),
        "answer_p99_ms": _percentile(answers, 99),
    }
    sys.stdout.write(json.dumps(figures) + "\n")
    hand.close()


def _at_home(hand: Hand, learner_id: Any) -> bool:
    hand.navigator.start(AtHome(learner_id))
    hand.frames(3)
    return True


def _answers(hand: Hand, model: Any) -> list[float]:
    """Touch a choice of the first decision, wait until its feedback is drawn and durable, go back, and so on."""
    from app.ui.widgets.choice_card import ChoiceCard

    while not isinstance(here(model.session.lesson, model.session.state).task, Decision):
        model.skip()
        hand.wait(lambda: not model.busy)
        hand.frames(2)
    times: list[float] = []
    while len(times) < ANSWERS:
        cards = hand.all(ChoiceCard)
        touch = partial(hand.tap, cards[len(times) % len(cards)])
        times.append(_timed(hand, touch, lambda: model.session.state.reply is not None))
        hand.wait(lambda: not model.busy)
        model.rewind()
        hand.wait(lambda: not model.busy and hand.all(ChoiceCard))
    return times


def _timed(hand: Hand, act: Callable[[], object], arrived: Callable[[], bool]) -> float:
    from kivy.graphics.opengl import glFinish

    begun = time.perf_counter()
    act()
    hand.wait(arrived)
    Window.dispatch("on_draw")
    glFinish()
    return (time.perf_counter() - begun) * 1000


def _always() -> bool:
    return True


def _percentile(values: Sequence[float], percent: int) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(len(ordered) * percent / 100))]
