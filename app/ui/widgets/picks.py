"""Groups out of which one is picked."""

from __future__ import annotations

from typing import Any


class Picks:
    """For a layout of pressables, one for each thing that can be picked. Event: `on_pick` with the thing."""

    __events__ = ("on_pick",)

    def add_pick(self, part: Any, picked: Any) -> None:
        """Add a pressable that stands for a thing."""
        part.bind(on_release=lambda _: self.dispatch("on_pick", picked))  # type: ignore[attr-defined]
        self.add_widget(part)  # type: ignore[attr-defined]

    def on_pick(self, picked: Any) -> None:
        """One was picked."""
