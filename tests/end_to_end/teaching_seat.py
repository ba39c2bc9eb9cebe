"""Where somebody sits who looks at the teacher's screens: a machine with two classes, and a hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.ids import ClassId, LearnerId
from tests.end_to_end.machine import Machine

if TYPE_CHECKING:
    from app.ui.hand import Hand

LONG_NAME = "Class of the long name 2026"
REFUSED = "The change could not be saved. Nothing was changed. Please make room on the disk."


class Seat:
    """A machine and a hand in its window; the classes are made on the way."""

    _first: ClassId
    _second: ClassId

    def __init__(self, machine: Machine, hand: Hand) -> None:
        """Work with this machine in this window."""
        self._hand, self._machine, self._house = hand, machine, machine.house

    def _ask_for_help(self, class_id: ClassId) -> LearnerId:
        learner = self._house.classes.learners(class_id)[-1]
        for _ in range(5):
            self._house.sign_in.enter(learner.id, ("cat",)).settle()
        return learner.id

    def _go(self, route: Any) -> Any:
        self._hand.navigator.start(route)
        self._hand.frames(3)
        return self._hand.screen

    def _type(self, screen: Any, digits: str) -> None:
        for digit in digits:
            screen.model.digit(digit)
        self._hand.wait(lambda: not screen.model.busy)

    def _close(self, screen: Any) -> None:
        while screen.layer is not None:
            screen.layer.cancel()
            self._hand.frames(2)
