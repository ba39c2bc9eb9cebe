"""Where to click: the same screen is built in this process on a copy of the data, and asked where things lie."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.ids import LearnerId
from app.domain.plays import Play
from tests.end_to_end.machine import Machine
from tests.end_to_end.sitting import TakeHand

if TYPE_CHECKING:
    from app.ui.hand import Hand

Place = tuple[float, float]


@dataclass(frozen=True)
class Press:
    """What leads on in a lesson.

    Attributes:
        digits: how often the digit 1 is pressed first.
        place: where the main button lies, or the first choice where the digit would be the choice.
        tabs: how often Tab is pressed until the main button has the focus.
        is_choice: whether a digit or a touch of the card is all there is to do.
    """

    digits: int
    place: Place
    tabs: int = 0
    is_choice: bool = False


class Twin:
    """Copies the data folder of a running Rebung whenever it is asked, and shows what that one shows."""

    def __init__(self, data: Path, copy: Path, built: Path, take_hand: TakeHand) -> None:
        """Look at `data`, work in `copy`."""
        self._data, self._copy, self._built, self._take_hand = data, copy, built, take_hand
        self._hand: Hand | None = None

    def plays(self, learner: LearnerId) -> tuple[Play, ...]:
        """Return what is on the disk of a learner now."""
        with self._machine() as machine:
            return machine.house.learning._plays.of(learner)

    def places(self, route: object, find: Callable[[Hand], list[Any]]) -> list[Place]:
        """Return where the middles of widgets lie on the screen of a route."""
        with self._shown(route) as hand:
            return [widget.to_window(*widget.center) for widget in find(hand)]

    def next_press(self, route: object, *, just_opened: bool) -> Press:
        """Return what leads on from where a lesson stands on the disk."""
        from app.ui.widgets.buttons import MainButton
        from app.ui.widgets.choice_card import ChoiceCard

        with self._shown(route, just_opened=just_opened) as hand:
            task, digits, tabs = hand.screen.model.task, 0, 0
            while not task.main_label:
                card = hand.find(ChoiceCard)
                if task.choose(1) is not None:
                    return Press(0, card.to_window(*card.center), is_choice=True)
                digits += 1
                hand.frames(8)
            button = hand.all(MainButton)[-1]
            while hand.focused is not button:
                hand.key("tab")
                tabs += 1
            return Press(digits, button.to_window(*button.center), tabs)

    @contextmanager
    def _shown(self, route: object, *, just_opened: bool = True) -> Iterator[Hand]:
        from tests.rooms import rooms_of

        with self._machine() as machine:
            hand = self._hand = self._hand or self._take_hand(machine.house, "en")
            hand.navigator._factories = rooms_of(machine.house)
            hand.navigator.start(route)
            if not just_opened:
                # A lesson that is opened again says so; one that has been open all the time does not.
                hand.screen.model.notice = ""
                hand.screen.model.turn += 1
            hand.frames(8)
            yield hand

    @contextmanager
    def _machine(self) -> Iterator[Machine]:
        shutil.rmtree(self._copy, ignore_errors=True)
        shutil.copytree(self._data, self._copy, ignore=shutil.ignore_patterns("*.lock", "kivy", "ballast"))
        machine = Machine(self._copy, self._built)
        try:
            yield machine
        finally:
            machine.stop()
