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
from app.ui.widgets.staging import Box, hang, head_of, scale_of, stands

PLACE_SIZE = (1366, 704)
GROUND = 56
"""Height of the ground under the feet, in design pixels of the place."""
SCALE_AT_130 = 0.83
SHORT, USUAL, WIDE = 190, (372, 300), (420, 340)
"""Widths of the bubble in design pixels: the least, the usual and the widest, each on a large and a small window."""

LONG, PER_LETTER = 64, 0.56
"""From how many letters on a line makes the bubble wide; the width of a letter, in sizes of the font."""


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
    free = NumericProperty(0)
    """How much of the width the bubble may use, where a wider panel leaves less than `room`; 0 is all of it."""
    bubble: Any = ObjectProperty(None)
    stage: Any = ObjectProperty(None)

    __events__ = ("on_read",)

    def __init__(self, **kwargs: Any) -> None:
        """Set the stage once in a frame."""
        self._set_soon = Clock.create_trigger(self._set, -1)
        self._figures: list[FigureView] = []
        super().__init__(**kwargs)
        for name in ("people", "speaker", "line", "pos", "size", "room", "free"):
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
        places = stands([str(getattr(person.at, "value", person.at)) for person in self.people])
        for figure, person, place in zip(self._figures, self.people, places, strict=True):
            figure.scale = scale
            figure.foot_x = self.x + place * unit
            figure.foot_y = self.y + GROUND * unit
            figure.who, figure.look, figure.pose = str(person.who), person.look, person.pose
        self._hang_bubble()

    def _unit(self) -> float:
        """Return pixels for a design pixel of the place: people keep to the room that panels leave."""
        full = self.height / PLACE_SIZE[1]
        return float(min(full, self.room / dp(818) * dp(1)))

    def _scale(self) -> float:
        scale = scale_of([HEIGHTS.get(str(person.who), 1.0) for person in self.people])
        shrunk = SCALE_AT_130 if theme.text_scale >= 130 else 1  # noqa: PLR2004
        return float(scale * shrunk * self._unit() / dp(1))

    def _hang_bubble(self) -> None:
        bubble, unit = self.bubble, self._unit()
        bubble.opacity = 1 if self.line else 0
        bubble.disabled = not self.line
        left, right = self.x + dp(20), self.x + (self.free or self.room) - dp(20)
        bubble.width = min(self._wide(), right - left)
        heads = {figure.who: self._head(figure) for figure in self._figures}
        speaks = heads.get(self.speaker)
        bubble.has_tail = speaks is not None
        foot = speaks.x + speaks.width / 2 if speaks else (left + right) / 2
        head = speaks.y + speaks.height if speaks else self.y + GROUND * unit
        bubble.y = min(head + dp(30), self.top - bubble.height - dp(14))
        box = Box(0, bubble.y, bubble.width, bubble.height)
        bubble.x = hang(box, foot, (left, right - bubble.width), tuple(heads.values()), dp(1))
        bubble.tail_x = max(dp(24), min(foot - bubble.x - dp(10), bubble.width - dp(64)))

    def _wide(self) -> float:
        """Return how wide the bubble wants to be: short lines make it narrow, long ones wide."""
        needed = len(self.line) * dp(theme.type_of("speech").size) * PER_LETTER + dp(60)
        most = WIDE if len(self.line) > LONG else USUAL
        return float(max(dp(SHORT), min(needed, dp(most[theme.compact]))))

    @staticmethod
    def _head(figure: FigureView) -> Box:
        return head_of(figure.foot_x, figure.foot_y, dp(figure.scale * HEIGHTS.get(figure.who, 1.0)))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
