"""A teacher's hand in this process: by touch alone or by keys alone. What it did is written down, to be done again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.end_to_end.twin import MOST_TABS, Place

if TYPE_CHECKING:
    from app.ui.hand import Hand

X_NAMES = {"tab": "Tab", "enter": "Return", "escape": "Escape", "up": "Up"}


@dataclass(frozen=True)
class Deed:
    """A touch, a drag from one place to another, keys as X names them, or letters; or what must be so by now."""

    places: tuple[Place, ...] = ()
    keys: tuple[str, ...] = ()
    letters: str = ""
    check: str = ""


@dataclass
class TeachersHand(ABC):
    """Does things on the screen of now."""

    hand: Hand
    deeds: list[Deed] = field(default_factory=list)

    @abstractmethod
    def press(self, widget: Any) -> None:
        """Press what is seen."""

    @abstractmethod
    def put_first(self, row: Any, first: Any) -> None:
        """Carry a row of an order to the place of the first one."""

    @abstractmethod
    def go_to(self, box: Any) -> None:
        """Go to a box, to type."""

    @abstractmethod
    def enter_pin(self, pin: str) -> None:
        """Enter a PIN."""

    @abstractmethod
    def stop(self) -> None:
        """Ask to leave a lesson."""

    def find(self, kind: type[Any], **properties: object) -> Any:
        """Return what is seen of a kind."""
        return self.hand.find(kind, **properties)

    def type_in(self, box: Any, letters: str) -> None:
        """Type into a box: what is seen of it, Kivy's field does with the letters of a real keyboard."""
        self.go_to(box)
        assert self.hand.focused is box
        box.take_text(letters)
        self.deeds.append(Deed(letters=letters))
        self.rest()

    def check(self, what: str) -> None:
        """Note that something is so by now."""
        self.deeds.append(Deed(check=what))

    def rest(self) -> None:
        """Wait for what is built, read or hashed."""
        from app.ui import background

        self.hand.frames(4)
        self.hand.wait(lambda: not background.is_waiting())
        self.hand.frames(12)


class Finger(TeachersHand):
    """Touches."""

    def press(self, widget: Any) -> None:
        """Touch its middle, which must be in sight."""
        place = widget.to_window(*widget.center)
        self.hand.touch(*place)
        self.deeds.append(Deed(places=(place,)))
        self.rest()

    def put_first(self, row: Any, first: Any) -> None:
        """Drag it by its grip."""
        from kivy.base import EventLoop

        from app.ui.hand import Touch

        start = row.grip.to_window(*row.grip.center)
        end = (start[0], first.to_window(*first.center)[1] + 20)
        touch = Touch(*start)
        EventLoop.post_dispatch_input("begin", touch)
        self.hand.frames(1)
        there = Touch(*end)
        touch.move((there.sx, there.sy))
        EventLoop.post_dispatch_input("update", touch)
        self.hand.frames(2)
        EventLoop.post_dispatch_input("end", touch)
        self.deeds.append(Deed(places=(start, end)))
        self.rest()

    def go_to(self, box: Any) -> None:
        """Touch it."""
        self.press(box)

    def enter_pin(self, pin: str) -> None:
        """Touch the keys of the pad."""
        from app.ui.teacher.pin_pane import PadKey

        for digit in pin:
            self.press(self.find(PadKey, text=digit))

    def stop(self) -> None:
        """Touch the arrow."""
        from app.ui.widgets.buttons import IconButton

        self.press(self.find(IconButton, icon="back"))


class Keys(TeachersHand):
    """Types, and has neither mouse nor touch."""

    def press(self, widget: Any) -> None:
        """Go there by Tab and press Enter."""
        self.go_to(widget)
        self.key("enter")

    def put_first(self, row: Any, first: Any) -> None:
        """Pick it up with Enter, move it with an arrow, and put it down with Enter."""
        del first
        self.go_to(row)
        for name in ("enter", "up", "enter"):
            self.key(name)

    def go_to(self, box: Any) -> None:
        """Press Tab until it has the focus."""
        tabs = 0
        while self.hand.focused is not box:
            assert tabs < MOST_TABS, f"Tab does not reach {box}"
            self.hand.key("tab")
            tabs += 1
        self.deeds.append(Deed(keys=("Tab",) * tabs))

    def enter_pin(self, pin: str) -> None:
        """Type the digits, wherever the focus is."""
        for digit in pin:
            self.key(digit)

    def stop(self) -> None:
        """Press Escape."""
        self.key("escape")

    def key(self, name: str) -> None:
        """Press a key."""
        self.hand.key(name)
        self.deeds.append(Deed(keys=(X_NAMES.get(name, name),)))
        self.rest()
