"""Where to click: the same screen is built in this process on a copy of the data, and asked where things lie."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.ids import ClassId, LearnerId
from app.domain.plays import Play
from tests.assigned import sets_of
from tests.end_to_end.machine import Machine
from tests.end_to_end.sitting import TakeHand

if TYPE_CHECKING:
    from app.ui.hand import Hand

Place = tuple[float, float]
MOST_TABS = 120


@dataclass(frozen=True)
class Press:
    """What leads on in a lesson: places to touch one after another, or keys as X names them."""

    places: tuple[Place, ...]
    keys: tuple[str, ...]


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

    def keys(self, route: object, find: Callable[[Hand], list[Any]]) -> list[str]:
        """Return the keys that press widgets on the screen of a route, beginning where its focus begins."""
        with self._shown(route) as hand:
            first, *others = find(hand)
            keys = _keys_to(hand, first)
            for widget in others:
                # What is pressed may bring something that Tab stops at.
                hand.key("enter")
                keys += _keys_to(hand, widget)
            return keys

    def next_press(self, route: object, *, just_opened: bool) -> Press:
        """Return what leads on from where a lesson stands on the disk."""
        from app.ui.widgets.buttons import MainButton
        from app.ui.widgets.choice_card import ChoiceCard

        with self._shown(route, just_opened=just_opened) as hand:
            task = hand.screen.model.task
            places: list[Place] = []
            keys: list[str] = []
            while not task.main_label:
                card = hand.find(ChoiceCard)
                places.append(card.to_window(*card.center))
                keys.append("1")
                if task.choose(1) is not None:
                    return Press(tuple(places), tuple(keys))
                hand.frames(8)
            button = hand.all(MainButton)[-1]
            places.append(button.to_window(*button.center))
            return Press(tuple(places), (*keys, *_keys_to(hand, button)))

    def assigned(self, class_id: ClassId) -> list[str]:
        """Return which sets are assigned to a class on the disk."""
        with self._machine() as machine:
            return sets_of(machine.house, class_id)

    def misses(self) -> int:
        """Return how many PINs in a row did not fit, as it is on the disk."""
        with self._machine() as machine:
            return machine.house.classes._register.now.door.misses

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


def _keys_to(hand: Hand, widget: Any) -> list[str]:
    """Return the keys that lead from the focus to a widget and press it; the focus is there then."""
    tabs = 0
    while hand.focused is not widget:
        assert tabs < MOST_TABS, "Tab does not reach it"
        hand.key("tab")
        tabs += 1
    return [*["Tab"] * tabs, "Return"]
