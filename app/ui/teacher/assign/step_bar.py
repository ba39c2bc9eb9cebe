"""The row below a card where there is room for one step: which it is, the way back, and on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, NumericProperty, StringProperty

from app.ui.teacher.assign.draft import STEPS
from app.ui.widgets.stacks import Row


class StepBar(Row):
    """In the place of Next stands, at the last step, the button that assigns; with `step` 0 nothing is there.

    Events: `on_turn` with 1 or -1, `on_assign`.
    """

    step = NumericProperty(0)
    total = NumericProperty(STEPS)
    button = StringProperty("")
    """What the button that assigns says."""
    can_assign = BooleanProperty(False)
    _parts: dict[str, Any] | None = None

    __events__ = ("on_turn", "on_assign")

    def on_kv_post(self, _: object) -> None:
        """Hold the parts, and show those of the step: what cannot be seen must take no touch."""
        self._parts = {name: self.ids[name].__self__ for name in ("told", "back", "onward", "done")}
        self.on_step()

    def on_step(self, *_: object) -> None:
        """Show what belongs to the step."""
        if self._parts is None:
            return
        there = {
            "told": self.step > 0,
            "back": self.step > 1,
            "onward": 0 < self.step < STEPS,
            "done": self.step == STEPS,
        }
        self.clear_widgets()
        for name, is_there in there.items():
            if is_there:
                self.add_widget(self._parts[name])

    def on_turn(self, steps: int) -> None:
        """Another step is to be shown."""

    def on_assign(self) -> None:
        """Everything is chosen."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
