"""`main.py` in a real window, with real clicks and keys: play, be killed, go on, leave."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.domain import player
from app.domain.actions import Action, Rewind
from app.domain.ids import LearnerId, LessonId
from app.domain.lesson import Band
from app.domain.plays import Play, Progress
from tests.end_to_end.machine import Machine
from tests.end_to_end.screen import Window, missing, virtual_screen, wait_until
from tests.end_to_end.sitting import TakeHand
from tests.end_to_end.twin import Twin

pytestmark = [pytest.mark.window, pytest.mark.skipif(bool(missing()), reason=missing())]

L09 = LessonId("L09")
MOST_STOPS = 80


class Player:
    """Plays in a real window: clicks where the twin says, presses digits and Enter, looks at the disk."""

    def __init__(self, window: Window, twin: Twin, learner: LearnerId, password: tuple[str, ...]) -> None:
        self.window, self.twin = window, twin
        self.learner, self.password = learner, password

    def come_in(self) -> None:
        """From the class's avatars to the lesson that is due."""
        from app.ui.routes import AtHome, Pictures, WhoIsHere
        from app.ui.widgets.avatar import AvatarCard
        from app.ui.widgets.buttons import MainButton
        from app.ui.widgets.password import PictureTile

        self.window.wait_for_window()
        self._click(WhoIsHere(), lambda hand: hand.all(AvatarCard)[:1])
        self._click(
            Pictures(self.learner),
            lambda hand: [hand.find(PictureTile, picture=picture) for picture in self.password],
        )
        self._click(AtHome(self.learner), lambda hand: [hand.find(MainButton, icon="play")])

    def play(self) -> Play:
        """Return the play as it is on the disk."""
        return self.twin.plays(self.learner)[-1]
