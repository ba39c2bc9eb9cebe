"""Where to click: the same screen is built in this process on a copy of the data, and asked where things lie."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.domain.ids import LearnerId
from app.domain.plays import Play
from tests.end_to_end.machine import Machine
from tests.end_to_end.sitting import TakeHand

Place = tuple[float, float]


class Twin:
    """Copies the data folder of a running Rebung whenever it is asked, and shows what that one shows."""

    def __init__(self, data: Path, copy: Path, built: Path, take_hand: TakeHand) -> None:
        """Look at `data`, work in `copy`."""
        self._data, self._copy, self._built, self._take_hand = data, copy, built, take_hand

    def plays(self, learner: LearnerId) -> tuple[Play, ...]:
        """Return what is on the disk of a learner now."""
        with self._machine() as machine:
            return machine.house.learning._plays.of(learner)

    def places(self, route: object, find: Callable[[Hand], list[Any]]) -> list[Place]:
        """Return where the middles of widgets lie on the screen of a route."""
        with self._shown(route) as hand:
            return [widget.to_window(*widget.center) for widget in find(hand)]

    def next_press(self, route: object) -> Press:
        """Return what leads on from where a lesson stands on the disk."""
        with self._shown(route) as hand:
            task, digits = hand.screen.model.task, 0
            while not task.main_label:
                digits += 1
                if task.choose(1) is not None:
                    return Press(digits, hand.find(_class("choice_card", "ChoiceCard")).center, tabs=0)
                hand.frames(6)
            button = hand.all(_class("buttons", "MainButton"))[-1]
            place, tabs = button.to_window(*button.center), 0
            while hand.focused is not button:
                hand.key("tab")
                tabs += 1
            return Press(digits, place, tabs)

    @contextmanager
    def _shown(self, route: object) -> Iterator[Hand]:
        with self._machine() as machine:
            hand = self._take_hand(machine.house, "en")
            hand.navigator.start(route)
            model = getattr(hand.screen, "model", None)
            if getattr(model, "notice", ""):
                # A lesson that is opened again says so; one that has been open all the time does not.
                model.notice = ""
                model.turn += 1
            hand.frames(8)
            yield hand
            hand.close()

    @contextmanager
    def _machine(self) -> Iterator[Machine]:
        shutil.rmtree(self._copy, ignore_errors=True)
        shutil.copytree(self._data, self._copy, ignore=shutil.ignore_patterns("*.lock", "kivy", "ballast"))
        machine = Machine(self._copy, self._built)
        try:
            yield machine
        finally:
            machine.stop()
