"""A child at the window, who uses nothing but fingers, or nothing but keys."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import Any

from kivy.base import EventLoop

from app.ui.hand import Hand, Touch
from app.ui.keys import NAMES
from app.ui.routes import AtHome, LessonEnd
from app.ui.screens.at_home.view import LessonRow
from app.ui.screens.choose_avatar.view import FaceChoice
from app.ui.widgets.answer_card import AnswerCard
from app.ui.widgets.avatar import AvatarCard
from app.ui.widgets.buttons import MainButton, PushButton
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.faces import FaceTile
from app.ui.widgets.password import PictureTile
from app.ui.widgets.scroll_pane import ScrollPane
from app.ui.widgets.tick_row import TickRow

MOST_STOPS, MOST_TABS, MOST_PULLS = 120, 80, 12
PULL = 0.5
"""How much of a pane one pull of a finger moves."""
LATER = 15.0
"""Seconds to wait for what comes after an answer, on a busy machine."""


class Child(ABC):
    """Finds their picture, comes in, plays. `stops` is told of every stop that is shown."""

    def __init__(self, hand: Hand, stops: Callable[[str], None] = lambda _: None) -> None:
        self.hand = hand
        self.stops = stops

    @abstractmethod
    def press(self, widget: Any) -> None:
        """Press what is on the screen, wherever it has to be scrolled to."""

    def sign_in(self, nickname: str, pictures: tuple[str, ...]) -> None:
        """Come home from the class's avatars, by three pictures."""
        self.press(self.hand.find(AvatarCard, name=nickname))
        self._until(lambda: self.hand.all(PictureTile))
        for picture in pictures:
            self.press(self.hand.find(PictureTile, picture=picture))
        self._until(lambda: self.hand.all(FaceChoice) or self.hand.all(PushButton, icon="leave"))
        if self.hand.all(FaceChoice):
            self.press(self.hand.find(MainButton))
            self._until(lambda: self.hand.all(PushButton, icon="leave"))

    def open_lesson(self, title: str) -> None:
        """Open a lesson of the shelf by its title."""
        self.press(self.hand.find(LessonRow, title=title))
        self._until(lambda: hasattr(self.hand.screen.model, "task"))

    def play(self, *, picks: int, most: int = MOST_STOPS) -> int:
        """Play on to the end of the lesson, or for so many stops; return how many stops there were.

        Args:
            picks: which of the choices is taken, counted round: 0 takes the first, -1 the last.
            most: how many stops to play.
        """
        for done in range(most):
            if isinstance(self.hand.navigator.route, LessonEnd):
                return done
            model = self.hand.screen.model
            turn = model.turn
            self.stops(model.task.kind)
            for press in self._answering(model, picks):
                press()
            self._until(lambda model=model, turn=turn: self._has_moved(model, turn))  # type: ignore[misc]
            self.hand.frames(3)
        assert most < MOST_STOPS, "the lesson has no end"
        return most

    def play_home(self, *, picks: int) -> None:
        """Play on until home is on the screen again; a lesson's end page on the way is gone through."""
        for _ in range(MOST_STOPS):
            if isinstance(self.hand.navigator.route, LessonEnd):
                self.finish()
            if isinstance(self.hand.navigator.route, AtHome):
                return
            self.play(picks=picks, most=1)
        raise AssertionError("no way leads home")

    def finish(self) -> None:
        """Say how it felt, then go home from the lesson's end, whether that is one page or two."""
        while isinstance(self.hand.navigator.route, LessonEnd):
            for face in self.hand.all(FaceTile)[:1]:
                self.press(face)
            self.press(self.hand.all(MainButton)[-1])
            self.hand.frames(6)
        self._until(lambda: self.hand.all(PushButton, icon="leave"))

    def _answering(self, model: Any, picks: int) -> Iterator[Callable[[], None]]:
        """Give what is to be pressed at a stop, one after another; each is looked for when it is due."""
        kind, turn = model.task.kind, model.turn
        if kind == "rehearsing":
            yield from self._rehearsing(model, picks)
            return
        if kind == "ticking":
            yield lambda: self.press(self.hand.all(TickRow)[picks])
        if kind == "reflecting":
            yield lambda: self.press(self.hand.all(FaceTile)[picks])
        while not model.task.main_label:
            before = self._shown()
            yield lambda: self.press(self._cards()[picks])
            self._until(lambda before=before: self._shown() != before or self._has_moved(model, turn))  # type: ignore[misc]
            if self._has_moved(model, turn):
                return
        yield lambda: self.press(self.hand.all(MainButton)[-1])

    def _rehearsing(self, model: Any, picks: int) -> Iterator[Callable[[], None]]:
        """Give what is to be pressed on each page of a rehearsal, until the story goes on."""
        turn = model.turn
        while not self._has_moved(model, turn):
            page = model.task.turn
            if model.task.options:
                yield lambda: self.press(self._cards()[picks])
            else:
                yield lambda: self.press(self.hand.all(MainButton)[-1])
            self._until(lambda page=page: self._has_moved(model, turn) or model.task.turn != page)  # type: ignore[misc]

    def _cards(self) -> list[Any]:
        return [*self.hand.all(ChoiceCard), *self.hand.all(AnswerCard)]

    def _shown(self) -> list[str]:
        return [card.text for card in self._cards()]

    def _has_moved(self, model: Any, turn: float) -> bool:
        return bool(self.hand.screen.model is not model or model.turn != turn)

    def _until(self, condition: Callable[[], object]) -> None:
        self.hand.wait(condition, LATER)
        self.hand.frames(3)


class ByTouch(Child):
    """Uses a finger alone."""

    def press(self, widget: Any) -> None:
        """Pull the pane until the widget is wholly in view, then tap it."""
        self.hand.frames(2)
        pane = pane_of(widget)
        for _ in range(MOST_PULLS):
            away = out_of_view(widget, pane) if pane is not None else 0
            if not away:
                break
            self._pull(pane, max(-PULL, min(PULL, away / pane.height)) * pane.height)
        else:
            raise AssertionError("no finger brings it into view")
        self.hand.tap(widget)
        self.hand.frames(2)

    def _pull(self, pane: Any, by: float) -> None:
        """Lay a finger on the pane, move it up (positive) or down, and lift it after it has come to rest."""
        x, y = pane.to_window(pane.center_x, pane.center_y - by / 2)
        touch = Touch(x, y)
        EventLoop.post_dispatch_input("begin", touch)
        for step in range(1, 7):
            moved = Touch(x, y + by * min(step, 5) / 5)
            touch.move((moved.sx, moved.sy))
            EventLoop.post_dispatch_input("update", touch)
            self.hand.frames(2)
        EventLoop.post_dispatch_input("end", touch)
        self.hand.frames(6)


class ByKeys(Child):
    """Uses the keyboard alone: Tab until it has the focus, then Enter."""

    def press(self, widget: Any) -> None:
        """Tab to the widget and press it. The ring must be on it."""
        self.hand.frames(2)
        for _ in range(MOST_TABS):
            if self.hand.focused is widget:
                break
            self.hand.key("tab")
        assert self.hand.focused is widget, "Tab does not reach it"
        assert widget.ring
        self.hand.key("enter")
        self.hand.frames(2)


class ByDigits(ByKeys):
    """Uses the keyboard, and digits where there is something to choose."""

    def press(self, widget: Any) -> None:
        """Press the digit of a choice; Tab and Enter for everything else."""
        digit = str(int(widget.number) + 1) if isinstance(widget, ChoiceCard) else ""
        if digit in NAMES:
            self.hand.key(digit)
            self.hand.frames(2)
        else:
            super().press(widget)


def pane_of(widget: Any) -> Any:
    around = widget.parent
    while around is not None and around.parent is not around:
        if isinstance(around, ScrollPane):
            return around
        around = around.parent
    return None


def out_of_view(widget: Any, pane: Any) -> float:
    """Return how many pixels the middle of a widget lies below (positive) or above what the pane shows."""
    _, middle = widget.to_window(*widget.center)
    _, low = pane.to_window(*pane.pos)
    edge = min(30, pane.height / 6)
    if middle < low + edge:
        return float(low + edge - middle + widget.height / 2)
    if middle > low + pane.height - edge:
        return float(low + pane.height - edge - middle - widget.height / 2)
    return 0.0
