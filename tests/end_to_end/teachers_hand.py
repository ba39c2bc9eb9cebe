"""A teacher's hand in this process: by touch alone or by keys alone. What it did is written down, to be done again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from math import ceil, copysign
from typing import TYPE_CHECKING, Any

from tests.end_to_end.twin import MOST_TABS, Place

if TYPE_CHECKING:
    from app.ui.hand import Hand

X_NAMES = {"tab": "Tab", "enter": "Return", "escape": "Escape", "up": "Up"}
MOST_TURNS = 4
"""How often a wheel is turned until something is in sight."""


@dataclass(frozen=True)
class Deed:
    """One of these: touches, a drag, turns of a wheel, keys as X names them, letters; or what must be so by now."""

    places: tuple[Place, ...] = ()
    drag: tuple[Place, ...] = ()
    wheel: tuple[Place, int] | None = None
    keys: tuple[str, ...] = ()
    letters: str = ""
    check: str = ""


@dataclass
class TeachersHand(ABC):
    """Does things on the screen of now."""

    hand: Hand
    deeds: list[Deed] = field(default_factory=list)

    @abstractmethod
    def press(self, *widgets: Any) -> None:
        """Press what is seen, one after another; between them nothing is waited for."""

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

    @property
    def model(self) -> Any:
        """What the screen of now shows."""
        return self.hand.screen.model

    def find(self, kind: type[Any], **properties: object) -> Any:
        """Return what is seen of a kind."""
        return self.hand.find(kind, **properties)

    def within(self, widget: Any, kind: type[Any], **properties: object) -> Any:
        """Return what is seen of a kind inside a widget."""
        return next(
            each
            for each in widget.walk()
            if isinstance(each, kind) and all(getattr(each, key) == to for key, to in properties.items())
        )

    def type_in(self, box: Any, letters: str) -> None:
        """Type into a box: what is seen of it, Kivy's field does with the letters of a real keyboard."""
        self.go_to(box)
        assert self.hand.focused is box
        box.take_text(letters)
        self._done(Deed(letters=letters))

    def check(self, what: str) -> None:
        """Note that something is so by now."""
        self.deeds.append(Deed(check=what))

    def _done(self, deed: Deed) -> None:
        """Write it down, and wait until nothing is built, read or hashed, and nothing is due soon."""
        self.deeds.append(deed)
        self.hand.frames(4)
        self.hand.rest()
        self.hand.frames(4)


class Finger(TeachersHand):
    """Touches, and turns a wheel."""

    def press(self, *widgets: Any) -> None:
        """Touch their middles, in sight."""
        self._bring_into_sight(widgets[0])
        places = []
        for widget in widgets:
            places.append(widget.to_window(*widget.center))
            self.hand.touch(*places[-1])
        self._done(Deed(places=tuple(places)))

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
        self._done(Deed(drag=(start, end)))

    def go_to(self, box: Any) -> None:
        """Touch it."""
        self.press(box)

    def enter_pin(self, pin: str) -> None:
        """Touch the keys of the pad."""
        from app.ui.teacher.pin_pane import PadKey

        self.press(*(self.find(PadKey, text=digit) for digit in pin))

    def stop(self) -> None:
        """Touch the arrow."""
        from app.ui.widgets.buttons import IconButton

        self.press(self.find(IconButton, icon="back"))

    def _bring_into_sight(self, widget: Any) -> None:
        from tests.end_to_end.child import out_of_view, pane_of

        pane = pane_of(widget)
        for _ in range(MOST_TURNS):
            away = out_of_view(widget, pane) if pane is not None else 0
            if not away:
                return
            self._turn_wheel(pane, int(copysign(ceil(abs(away) / pane.scroll_wheel_distance), away)))
        raise AssertionError("no wheel brings it into sight")

    def _turn_wheel(self, pane: Any, notches: int) -> None:
        """Turn the wheel over the middle of a pane, so many notches down."""
        from kivy.base import EventLoop

        from app.ui.hand import Touch

        place = pane.to_window(*pane.center)
        for _ in range(abs(notches)):
            touch = Touch(*place)
            touch.profile = [*touch.profile, "button"]
            touch.button = "scrollup" if notches > 0 else "scrolldown"
            EventLoop.post_dispatch_input("begin", touch)
            EventLoop.post_dispatch_input("end", touch)
            self.hand.frames(1)
        self._done(Deed(wheel=(place, notches)))


class Keys(TeachersHand):
    """Types, and has neither mouse nor touch."""

    def press(self, *widgets: Any) -> None:
        """Go to each by Tab and press Enter."""
        for widget in widgets:
            self._type((*self._tab_to(widget), "enter"))

    def put_first(self, row: Any, first: Any) -> None:
        """Pick it up with Enter, move it with an arrow, and put it down with Enter."""
        del first
        self.press(row)
        for name in ("up", "enter"):
            self._type((name,))

    def go_to(self, box: Any) -> None:
        """Press Tab until it has the focus."""
        tabs = self._tab_to(box)
        if tabs:
            self._done(Deed(keys=tuple(map(X_NAMES.__getitem__, tabs))))

    def enter_pin(self, pin: str) -> None:
        """Type the digits, wherever the focus is."""
        self._type(tuple(pin))

    def stop(self) -> None:
        """Press Escape."""
        self._type(("escape",))

    def _tab_to(self, widget: Any) -> tuple[str, ...]:
        """Press Tab until it has the focus; return what was pressed."""
        tabs = 0
        while self.hand.focused is not widget:
            assert tabs < MOST_TABS, f"Tab does not reach {widget}"
            self.hand.key("tab")
            tabs += 1
        return ("tab",) * tabs

    def _type(self, names: tuple[str, ...]) -> None:
        """Press keys; those that led to the focus were pressed already."""
        for name in names:
            if name != "tab":
                self.hand.key(name)
        self._done(Deed(keys=tuple(X_NAMES.get(name, name) for name in names)))
