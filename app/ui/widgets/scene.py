"""A scene: a place, up to three people, things, and what one of the people says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout

from app.ui.theme import theme
from app.ui.widgets.figure import FigureView
from app.ui.widgets.staging import ABOVE, BELOW_TOP, Box, hang, head_of, lies, scale_of, stands, turns
from app.ui.widgets.stature import stature
from app.ui.widgets.thing import ThingView

PLACE_SIZE = (1366, 704)
GROUND, NEARER = 36, 22
"""Height of the ground under the feet, in design pixels of the place; how much lower things lie, in front of people."""
SCALE_AT_130 = 0.83
SHORT, USUAL, WIDE = 190, (372, 300), (420, 340)
"""Widths of the bubble in design pixels: the least, the usual and the widest, each on a large and a small window."""

LONG, PER_LETTER = 64, 0.56
"""From how many letters on a line makes the bubble wide; the width of a letter, in sizes of the font."""
AROUND = (60, 28)
"""What a bubble is wider and higher than its words, in design pixels."""


class SceneView(FloatLayout):
    """Fills its place with a background that covers it from the lower left, people on it, and things before them.

    `people` holds values with `who`, `at` ("left", "middle", "right" or an enum of these), `look`, `pose`; `props` are
    names of things. When `scene` changes, what was seen fades away: set it before all else. With a
    `speaker` the bubble hangs above that person. `room` is how much of the width is free of panels, in pixels.
    Event: `on_read`, when the bubble is to be read aloud.
    """

    scene = StringProperty("")
    place = StringProperty("")
    people = ListProperty()
    props = ListProperty()
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
    past: Any = ObjectProperty(None)

    __events__ = ("on_read",)

    def __init__(self, **kwargs: Any) -> None:
        """Set the stage once in a frame."""
        self._set_soon = Clock.create_trigger(self._set, -1)
        self._figures: list[FigureView] = []
        self._things: list[ThingView] = []
        super().__init__(**kwargs)
        for name in ("people", "props", "speaker", "line", "pos", "size", "room", "free"):
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

    @property
    def things(self) -> list[ThingView]:
        """What lies in front of them."""
        return list(self._things)

    def on_scene(self, *_: object) -> None:
        """Let the scene before fade away, if there was one and it can be seen."""
        if self.past is not None and self.place and self.parent is not None:
            self.past.leave(self)

    def on_read(self) -> None:
        """The bubble is to be read aloud."""

    def _look_changed(self, *_: object) -> None:
        self._set_soon()

    def _set(self, *_: object) -> None:
        """Put everybody where they stand, things before them, and the bubble above who speaks."""
        self._fill(self._figures, len(self.people), FigureView)
        self._fill(self._things, len(self.props), ThingView)
        unit, scale = self._unit(), self._scale()
        places = stands([str(getattr(person.at, "value", person.at)) for person in self.people])
        names = [str(person.who) for person in self.people]
        sides = turns(places, names.index(self.speaker) if self.speaker in names else -1)
        for figure, person, place, side in zip(self._figures, self.people, places, sides, strict=True):
            figure.scale = scale
            figure.foot_x = self.x + place * unit
            figure.foot_y = self.y + GROUND * unit
            figure.turned = side
            figure.who, figure.look, figure.pose = str(person.who), person.look, person.pose
        for thing, name, place in zip(self._things, self.props, lies(places, len(self.props)), strict=True):
            thing.name, thing.scale = name, scale
            thing.foot_x = self.x + place * unit
            thing.foot_y = self.y + (GROUND - NEARER) * unit
        self._hang_bubble()

    def _fill(self, shown: list[Any], count: int, kind: type) -> None:
        while len(shown) > count:
            self.stage.remove_widget(shown.pop())
        while len(shown) < count:
            shown.append(kind())
            # Things lie before all people: what is added at 0 is drawn last.
            self.stage.add_widget(shown[-1], index=0 if kind is ThingView else len(self._things))

    def _unit(self) -> float:
        """Return pixels for a design pixel of the place: people keep to the room that panels leave."""
        full = self.height / PLACE_SIZE[1]
        return float(min(full, self.room / dp(818) * dp(1)))

    def _scale(self) -> float:
        scale = scale_of([stature(str(person.who)) for person in self.people])
        shrunk = SCALE_AT_130 if theme.text_scale >= 130 else 1  # noqa: PLR2004
        return float(scale * shrunk * self._unit() / dp(1))

    def _hang_bubble(self) -> None:
        bubble, unit = self.bubble, dp(1)
        bubble.opacity = 1 if self.line else 0
        bubble.disabled = not self.line
        left, right = self.x + dp(20), self.x + (self.free or self.room) - dp(20)
        limits = Box(left, self.y, right - left, self.height - BELOW_TOP * unit)
        heads = {figure.who: self._head(figure) for figure in self._figures}
        speaks = heads.get(self.speaker)
        bubble.has_tail = speaks is not None
        speaker = speaks or Box((left + right) / 2, self.y + GROUND * unit, 0, 0)
        bubble.width = min(self._wide(limits.top - speaker.top - ABOVE * unit), right - left)
        place = hang(Box(0, 0, bubble.width, bubble.height), speaker, limits, tuple(heads.values()), unit)
        bubble.pos = place.x, place.y
        foot = speaker.x + speaker.width / 2
        bubble.tail_x = max(dp(24), min(foot - bubble.x - dp(10), bubble.width - dp(64)))

    def _wide(self, above: float) -> float:
        """Return how wide the bubble wants to be: a short line makes it narrow, a long one or a low place wide."""
        words = len(self.line) * dp(theme.type_of("speech").size) * PER_LETTER
        most = WIDE if len(self.line) > LONG else USUAL
        usual = max(dp(SHORT), min(words + dp(AROUND[0]), dp(most[theme.compact])))
        lines = (above - dp(AROUND[1]) - theme.line_of("caption")) // theme.line_of("speech")
        return float(max(usual, words / max(1, lines) + dp(AROUND[0])))

    @staticmethod
    def _head(figure: FigureView) -> Box:
        return head_of(figure.foot_x, figure.foot_y, figure.unit, stature(figure.who))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
