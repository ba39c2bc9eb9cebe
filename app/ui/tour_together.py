"""How the tour goes through a lesson with somebody else, and through one with the whole class."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.ui.album import Looks
from app.ui.hand import Hand
from app.ui.tour_lesson import act
from app.ui.widgets.password import PictureTile

MOST_STOPS = 40
TALLY = (9, 14, 6)
"""Hands for the first choices; none for others."""


def play_together(hand: Hand, album: Looks, classmates: Sequence[Any]) -> None:
    """From home with a classmate to the page on which both see what they picked, and home again."""
    hand.screen.model.together()
    hand.rest()
    album.take("team-asks")
    other = next(each for each in classmates if each.id == hand.screen.model.classmates[0].id)
    hand.screen.model.join(other.id)
    hand.rest()
    for picture in other.password:
        hand.tap(hand.find(PictureTile, picture=picture))
    hand.wait(lambda: hasattr(hand.screen.model, "lessons"))
    hand.rest()
    album.take("team")
    hand.screen.model.open_lesson(hand.screen.model.lessons[0]["id"])
    hand.rest()
    _until(hand, "handing_over")
    album.take("team-hand-over")
    for number in (1, 2):
        _on(hand, hand.screen.model.go)
        album.take("team-secret-pick")
        _on(hand, lambda number=number: hand.screen.model.choose(number))  # type: ignore[misc]
    album.take("team-revealed")
    hand.screen.model.stop()
    hand.rest()


def play_with_class(hand: Hand, album: Looks, sensitive: str) -> None:
    """From the page of lessons to the hands of a class and the suggestion of a class; out again to the class."""
    lines = hand.screen.model.lines
    hand.screen.model.play(lines[0].id)
    hand.rest()
    album.take("class-story")
    class_lesson = hand.navigator.route
    _until(hand, "voting")
    for at, hands in enumerate(TALLY):
        hand.screen.model.task.step(at, hands)
    hand.screen.focus_start()
    album.take("class-hands")
    hand.screen.model.go()
    album.take("class-bars")
    hand.navigator.start(type(class_lesson)(class_lesson.class_id, sensitive))
    _until(hand, "choosing")
    while not hand.screen.model.notice:
        _on(hand, lambda: hand.screen.model.choose(1))
        _until(hand, "choosing")
    album.take("class-suggestion")
    hand.screen.model.stop()
    hand.rest()
    hand.screen.model.back()
    hand.rest()


def _until(hand: Hand, kind: str) -> None:
    """Play on to a stop of a kind."""
    hand.wait(lambda: hasattr(hand.screen.model, "task"))
    for _ in range(MOST_STOPS):
        task = hand.screen.model.task
        if task.kind == kind:
            return
        _on(hand, lambda: act(hand, hand.screen.model))
    raise AssertionError(f"no stop is of the kind {kind}")


def _on(hand: Hand, do: Callable[[], object]) -> None:
    """Do something that leads to the next stop."""
    turn = hand.screen.model.turn
    do()
    hand.wait(lambda: hand.screen.model.turn != turn)
    hand.rest()
