"""Somebody at a real window, who uses a finger alone or the keyboard alone. What to press is asked of the twin."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.classroom import Learner
from app.domain.ids import LessonId
from app.domain.plays import Progress
from tests.end_to_end.screen import Window, wait_until
from tests.end_to_end.twin import Press, Twin

if TYPE_CHECKING:
    from app.ui.hand import Hand

MOST_STOPS = 80
Find = Callable[["Hand"], list[Any]]


@dataclass
class Person(ABC):
    """Signs in, plays, teaches. What came of it is read from the disk."""

    window: Window
    twin: Twin

    @abstractmethod
    def press(self, route: object, find: Find) -> None:
        """Press widgets, one after another, on the screen of a route that was just opened."""

    @abstractmethod
    def answer(self, press: Press) -> None:
        """Do what leads on in a lesson."""

    @abstractmethod
    def enter_pin(self, route: object, pin: str) -> None:
        """Enter a PIN at the door."""

    @abstractmethod
    def leave_room(self, route: object) -> None:
        """Close the teacher's room."""

    @abstractmethod
    def close(self) -> None:
        """Close the window."""

    def sign_in(self, learner: Learner, lesson: str, *, is_first: bool = True) -> None:
        """From the class's avatars home, and to a lesson on the shelf."""
        from app.ui.routes import AtHome, ChooseAvatar, Pictures, WhoIsHere
        from app.ui.screens.at_home.view import LessonRow
        from app.ui.widgets.avatar import AvatarCard
        from app.ui.widgets.buttons import MainButton
        from app.ui.widgets.password import PictureTile

        self.press(WhoIsHere(), lambda hand: [hand.find(AvatarCard, name=learner.nickname)])
        self.press(
            Pictures(learner.id),
            lambda hand: [hand.find(PictureTile, picture=picture) for picture in learner.password],
        )
        if is_first:
            self.press(ChooseAvatar(learner.id, is_first=True), lambda hand: [hand.find(MainButton)])
        self.press(AtHome(learner.id), lambda hand: [hand.find(LessonRow, title=lesson)])

    def play(self, learner: Learner, lesson: LessonId, most: int = MOST_STOPS) -> None:
        """Play on to the ending, or for so many stops."""
        from app.ui.routes import PlayLesson

        for stop in range(most):
            if any(play.progress is Progress.FINISHED for play in self.twin.plays(learner.id)):
                return
            before = self._kept(learner)
            self.answer(self.twin.next_press(PlayLesson(learner.id, lesson), just_opened=stop == 0))
            wait_until(lambda before=before: self._kept(learner) != before, "an answer on the disk")  # type: ignore[misc]
            self.window.settle()

    def assign(self, learner: Learner, pin: str, set_title: str) -> None:
        """From the class's avatars through the door, and assign a set to the class of a learner; then go back."""
        from app.ui.routes import AskPin, ClassLessons, TeacherRoom, WhoIsHere
        from app.ui.teacher.room_frame import RailItem
        from app.ui.widgets.buttons import QuietButton

        room, lessons = TeacherRoom(learner.class_id), ClassLessons(learner.class_id)
        self.press(WhoIsHere(), lambda hand: [hand.find(QuietButton, icon="door")])
        shut = self._classroom()
        self.enter_pin(AskPin(room), pin)
        # Each try is written as a miss before it is checked.
        wait_until(lambda: self._classroom() != shut and not self.twin.misses(), "an open door on the disk")
        self.window.settle()
        self.press(room, lambda hand: [hand.find(RailItem, icon="calendar")])
        before = self.twin.assigned(learner.class_id)
        self.press(lessons, lambda hand: [_button_of(hand, set_title)])
        wait_until(lambda: self.twin.assigned(learner.class_id) != before, "another set on the disk")
        self.leave_room(lessons)
        self.window.settle()

    def _kept(self, learner: Learner) -> list[bytes]:
        """Return what is kept about a learner, as it lies on the disk."""
        return [path.read_bytes() for path in sorted(self.window.data.glob(f"learners/{learner.id}.*"))]

    def _classroom(self) -> list[bytes]:
        return [path.read_bytes() for path in sorted(self.window.data.glob("classroom.?"))]


def _button_of(hand: Hand, set_title: str) -> Any:
    """Return the button that gives the class a set."""
    from app.ui.teacher.class_lessons.assigned import SetRow
    from app.ui.widgets.buttons import QuietButton

    row = next(each for each in hand.all(SetRow) if each.line.title == set_title)
    return next(each for each in row.walk() if isinstance(each, QuietButton))


class WithFinger(Person):
    """Touches, and has no keyboard."""

    def press(self, route: object, find: Find) -> None:
        """Touch them."""
        self._touch(self.twin.places(route, find))

    def answer(self, press: Press) -> None:
        """Touch it."""
        self._touch(press.places)

    def enter_pin(self, route: object, pin: str) -> None:
        """Touch the keys of the pad."""
        from app.ui.teacher.pin_pane import PadKey

        self.press(route, lambda hand: [hand.find(PadKey, text=digit) for digit in pin])

    def leave_room(self, route: object) -> None:
        """Touch the last item of the rail."""
        from app.ui.teacher.room_frame import RailItem

        self.press(route, lambda hand: [hand.find(RailItem, icon="leave")])

    def close(self) -> None:
        """Touch the cross in the corner."""
        self.window.ask_to_close()

    def _touch(self, places: Any) -> None:
        for place in places:
            self.window.point(*place)
            self.window.see_change(lambda: self.window.xdotool("click", "1"))


class WithKeys(Person):
    """Types, and has neither mouse nor touch."""

    def press(self, route: object, find: Find) -> None:
        """Go there by Tab and press Enter."""
        self._type(self.twin.keys(route, find))

    def answer(self, press: Press) -> None:
        """Type its keys."""
        self._type(press.keys)

    def enter_pin(self, route: object, pin: str) -> None:
        """Type the digits, wherever the focus is."""
        del route
        self.window.key(*pin)

    def leave_room(self, route: object) -> None:
        """Press Escape."""
        del route
        self.window.key("Escape")

    def close(self) -> None:
        """Press Ctrl+Q."""
        self.window.key("ctrl+q")

    def _type(self, keys: Any) -> None:
        """Type, and wait after each key that changes the screen."""
        waiting: list[str] = []
        for key in keys:
            waiting.append(key)
            if key != "Tab":
                if waiting[:-1]:
                    self.window.key(*waiting[:-1])
                    self.window.settle()
                self.window.see_change(lambda key=key: self.window.key(key))  # type: ignore[misc]
                waiting.clear()
