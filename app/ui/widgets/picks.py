"""Groups out of which one is picked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kivy.clock import Clock


class Picks:
    """For a layout of pressables, one for each thing that can be picked. Event: `on_pick` with the thing."""

    __events__ = ("on_pick",)

    def add_pick(self, part: Any, picked: Any) -> None:
        """Add a pressable that stands for a thing."""
        part.bind(on_release=lambda _: self.dispatch("on_pick", picked))  # type: ignore[attr-defined]
        self.add_widget(part)  # type: ignore[attr-defined]

    def on_pick(self, picked: Any) -> None:
        """One was picked."""


class ManyPicks(Picks):
    """The same for many things: `AT_ONCE` are built at once, as many as are seen, then `IN_A_FRAME` in each frame."""

    AT_ONCE, IN_A_FRAME = 24, 4

    def __init__(self, **kwargs: Any) -> None:
        """Build more after the frame in which the first ones are painted."""
        self._things: Sequence[Any] = ()
        self._more = Clock.create_trigger(self._build_more, 0)
        # What is due in this frame comes before it is painted; what that asks for comes after it.
        self._after_a_frame = Clock.create_trigger(lambda _: self._more(), 0)
        super().__init__(**kwargs)

    def build(self, things: Sequence[Any]) -> None:
        """Show these things and no others."""
        self.clear_widgets()  # type: ignore[attr-defined]
        self._things = things
        self._build(self.AT_ONCE)
        self._after_a_frame()

    def add_thing(self, thing: Any) -> None:
        """Add what stands for a thing."""
        raise NotImplementedError

    def _build_more(self, _: float) -> None:
        self._build(self.IN_A_FRAME)
        if self._built < len(self._things):
            self._more()

    def _build(self, most: int) -> None:
        built = self._built
        for thing in self._things[built : built + most]:
            self.add_thing(thing)

    @property
    def _built(self) -> int:
        return len(self.children)  # type: ignore[attr-defined]
