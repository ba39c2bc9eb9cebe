"""`main.py` in a real window, with real clicks and keys: sign in, play, be killed, go on where it stopped, leave."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.domain.band import Band
from app.domain.ids import LearnerId, LessonId
from app.domain.plays import Progress
from tests.end_to_end.machine import Machine
from tests.end_to_end.screen import Window, missing, virtual_screen, wait_until
from tests.end_to_end.sitting import NICKNAME, TakeHand
from tests.end_to_end.twin import Twin

if TYPE_CHECKING:
    from app.ui.hand import Hand

pytestmark = [pytest.mark.window, pytest.mark.skipif(bool(missing()), reason=missing())]

L09 = LessonId("L09")
MOST_STOPS = 80
KILL_AFTER = 9


@dataclass
class Player:
    """A child at a real window: clicks where the twin says and presses keys; what came of it is read from the disk."""

    window: Window
    twin: Twin
    learner: LearnerId
    password: tuple[str, ...]
    title: str

    def come_in(self) -> None:
        """From the class's avatars to the lesson on the shelf."""
        from app.ui.routes import AtHome, ChooseAvatar, Pictures, WhoIsHere
        from app.ui.screens.at_home.view import LessonRow
        from app.ui.widgets.avatar import AvatarCard
        from app.ui.widgets.buttons import MainButton
        from app.ui.widgets.password import PictureTile

        self.window.wait_for_window()
        self._click(WhoIsHere(), lambda hand: [hand.find(AvatarCard, name=NICKNAME)])
        self._click(
            Pictures(self.learner),
            lambda hand: [hand.find(PictureTile, picture=picture) for picture in self.password],
        )
        self._click(ChooseAvatar(self.learner, is_first=True), lambda hand: [hand.find(MainButton)])
        self._click(AtHome(self.learner), lambda hand: [hand.find(LessonRow, title=self.title)])

    def play(self, most: int = MOST_STOPS) -> None:
        """Play on to the ending, or for so many stops, by clicks and keys in turn."""
        for stop in range(most):
            if self.is_over():
                return
            before = self._bytes()
            self._press_on(by_key=bool(stop % 2), just_opened=stop == 0)
            wait_until(lambda before=before: self._bytes() != before, "an answer on the disk")  # type: ignore[misc]
            self.window.settle()

    def is_over(self) -> bool:
        """Tell whether the play on the disk is finished."""
        return any(play.progress is Progress.FINISHED for play in self.twin.plays(self.learner))

    def _bytes(self) -> list[bytes]:
        """Return what is kept about the learner, as it lies on the disk."""
        return [path.read_bytes() for path in sorted(self.window.data.glob(f"learners/{self.learner}.*"))]

    def _press_on(self, *, by_key: bool, just_opened: bool) -> None:
        from app.ui.routes import PlayLesson

        press = self.twin.next_press(PlayLesson(self.learner, L09), just_opened=just_opened)
        for _ in range(press.digits + (press.is_choice and by_key)):
            self.window.key("1")
            self.window.settle()
        if press.is_choice and by_key:
            return
        if by_key:
            self.window.key(*["Tab"] * press.tabs, "Return")
        else:
            self.window.click(*press.place)

    def _click(self, route: object, find: Callable[[Hand], list[Any]]) -> None:
        for place in self.twin.places(route, find):
            self.window.click(*place)
            self.window.settle()


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own."""
    with virtual_screen() as display:
        yield display


def test_a_lesson_is_played_in_a_window_and_survives_a_kill(
    display: str, tmp_path: Path, whole: Path, take_hand: TakeHand
) -> None:
    """Signed in, played, killed in the middle: it goes on where it stopped, ends well, and closes with code 0."""
    data = tmp_path / "data"
    machine = Machine(data, whole)
    _, learners = machine.make_class(f"{NICKNAME} Budi", Band.MIDDLE)
    learner = machine.house.classes.learner(learners[NICKNAME])
    title = machine.house.library.lesson(L09, Band.MIDDLE).title.source
    machine.stop()
    twin = Twin(data, tmp_path / "copy", whole, take_hand)

    first = Player(Window(display, data), twin, learner.id, learner.password, title)
    first.come_in()
    first.play(KILL_AFTER)
    (before,) = twin.plays(learner.id)
    first.window.kill()
    assert len(before.actions) == KILL_AFTER

    second = Player(Window(display, data), twin, learner.id, learner.password, title)
    second.come_in()
    assert second.window.title() == "Rebung"
    second.play()
    (after,) = twin.plays(learner.id)
    assert after.id == before.id
    assert after.actions[:KILL_AFTER] == before.actions
    assert after.progress is Progress.FINISHED

    second.window.key("ctrl+q")
    code, output, errors = second.window.ended()
    assert (code, output, errors) == (0, "", "")
