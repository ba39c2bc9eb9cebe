"""A scene: a place, up to three people, and what one of them says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout

from app.ui.theme import theme
from app.ui.widgets.figure import HEIGHTS, FigureView

PLACE_SIZE = (1366, 704)
GROUND = 56
"""Height of the ground under the feet, in design pixels of the place."""
STANDS = {1: {"left": 250, "middle": 400, "right": 560}, 3: {"left": 150, "middle": 400, "right": 640}}
"""Where the feet are by how many people there are: with one or two, or with three."""
TWO_RIGHT = 600
SCALE, SCALE_OF_THREE, SCALE_AT_130 = 1.2, 1.05, 0.83
HEAD_ABOVE_FEET = 430
"""Units of a figure from its feet to just above its hair."""


class SceneView(FloatLayout):
    """Fills its place with a background that covers it from the lower left, and people on it.

    `people` holds values with `who`, `at` ("left", "middle", "right" or an enum of these), `look`, `pose`. With a
    `speaker` the bubble hangs above that person. `room` is how much of the width is free of panels, in pixels.
    Event: `on_read`, when the bubble is to be read aloud.
    """

    place = StringProperty("")
    people = ListProperty()
    speaker = StringProperty("")
    name = StringProperty("")
    line = StringProperty("")
    reads = BooleanProperty(True)
    read_label = StringProperty("")
    room = NumericProperty(dp(818))
    bubble: Any = ObjectProperty(None)
    stage: Any = ObjectProperty(None)

    __events__ = ("on_read",)

    def __init__(self, **kwargs: Any) -> None:
        """Set the stage once in a frame."""
        self._set_soon = Clock.create_trigger(self._set, -1)
        self._figures: list[FigureView] = []
        super().__init__(**kwargs)
        for name in ("people", "speaker", "line", "pos", "size", "room"):
            self.fbind(name, self._set_soon)
        theme.follow(self._look_changed)
        self._set_soon()

    def on_kv_post(self, _: object) -> None:
        """Hang the bubble anew when its text has another height."""
        self.bubble.fbind("height", self._set_soon)

    @property
    def figures(self) -> list[FigureView]:
        """The people as they stand, from left to right."""
        return list(self._figures)

    def on_read(self) -> None:
        """The bubble is to be read aloud."""

    def _look_changed(self, *_: object) -> None:
        self._set_soon()

    def _set(self, *_: object) -> None:
        """Put everybody where they stand, and the bubble above who speaks."""
        while len(self._figures) > len(self.people):
            self.stage.remove_widget(self._figures.pop())
        while len(self._figures) < len(self.people):
            self._figures.append(FigureView())
            self.stage.add_widget(self._figures[-1])
        unit, scale = self._unit(), self._scale()
        for figure, person in zip(self._figures, self.people, strict=True):
            figure.scale = scale
            figure.foot_x = self.x + self._stand(str(getattr(person.at, "value", person.at))) * unit
            figure.foot_y = self.y + GROUND * unit
            figure.who, figure.look, figure.pose = str(person.who), person.look, person.pose
        self._hang_bubble()

    def _unit(self) -> float:
        """Return pixels for a design pixel of the place: people keep to the room that panels leave."""
        full = self.height / PLACE_SIZE[1]
        return float(min(full, self.room / dp(818) * dp(1)))

    def _scale(self) -> float:
        scale = SCALE_OF_THREE if len(self.people) > 2 else SCALE  # noqa: PLR2004
        shrunk = SCALE_AT_130 if theme.text_scale >= 130 else 1  # noqa: PLR2004
        return float(scale * shrunk * self._unit() / dp(1))

    def _stand(self, at: str) -> float:
        if len(self.people) > 2:  # noqa: PLR2004
            return STANDS[3][at]
        return TWO_RIGHT if len(self.people) > 1 and at == "right" else STANDS[1][at]

    def _hang_bubble(self) -> None:
        speaking = [figure for figure in self._figures if figure.who == self.speaker]
        shown = bool(self.line)
        self.bubble.opacity = 1 if shown else 0
        self.bubble.disabled = not shown
        self.bubble.has_tail = bool(speaking)
        unit = self._unit()
        left, right = self.x + dp(20), self.x + self.room - dp(20)
        foot = speaking[0].foot_x if speaking else (left + right) / 2
        self.bubble.width = min(dp(372), right - left)
        x = max(left, min(foot - self.bubble.width * 0.4, right - self.bubble.width))
        head = self.y + GROUND * unit
        if speaking:
            head += HEAD_ABOVE_FEET * dp(speaking[0].scale * HEIGHTS.get(self.speaker, 1.0))
        self.bubble.x = x
        self.bubble.y = min(head + dp(30), self.top - self.bubble.height - dp(14))
        self.bubble.tail_x = max(dp(24), min(foot - x - dp(10), self.bubble.width - dp(64)))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
