"""The heads of the heat map: the title of each skill, set upwards, above a line in the colour of its bamboo."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.core.text import Label as CoreLabel
from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import ListProperty, NumericProperty, ObjectProperty

from app.ui.teacher.class_page.measures import Measures
from app.ui.theme import theme
from app.ui.theme.surface import draw_nine
from app.ui.widgets.drawn import Drawn

TIGHT = 0.8
"""Latin lines stand nearer to each other here: two of them share a narrow column."""
LENGTHS = range(76, 320, 8)
"""How long a title may be before it is broken, tried in this order, in design pixels."""
INKS = {"green": "green_ink", "senja": "dusk_ink", "kunyit": "gold_ink", "nila": "indigo_ink"}
LINE = 6


class SkillHeads(Drawn):
    """Draws all heads; as high as the longest needs. For ears the titles are in the sentence of each row."""

    heads = ListProperty()
    measures: Measures = ObjectProperty(None, allownone=True)
    length = NumericProperty(0)
    """How much of a column the longest title takes, in pixels."""

    def __init__(self, **kwargs: Any) -> None:
        """Set the titles once in a frame, however much changes before it."""
        self._set_soon = Clock.create_trigger(self._set, -1)
        self.textures: list[Any] = []
        super().__init__(size_hint_y=None, **kwargs)
        for name in ("heads", "measures"):
            self.fbind(name, self._set_soon)

    def _look_changed(self) -> None:
        self._set_soon()

    def _set(self, *_: object) -> None:
        """Set the titles as short as they fit beside each other."""
        if self.measures is None:
            return
        room = dp(self.measures.pitch - 1)
        for length in LENGTHS:
            self.textures = [_set_title(head.title, dp(length)) for head in self.heads]
            if all(each is not None and each.height <= room for each in self.textures):
                break
        self.textures = [each for each in self.textures if each is not None]
        self.length = max((each.width for each in self.textures), default=0)
        self.height = self.length + dp(LINE + 10)
        self._draw_soon()

    def _draw(self, *_: object) -> None:
        self._group.clear()
        if self.measures is None or len(self.textures) != len(self.heads):
            return
        pitch, wide = dp(self.measures.pitch), dp(self.measures.cell[0])
        for at, (head, texture) in enumerate(zip(self.heads, self.textures, strict=True)):
            middle = self.x + dp(self.measures.first) + (at + 0.5) * pitch
            ink = getattr(theme, INKS[head.colour])
            draw_nine(
                self._group, "dot-8", ink, (middle - wide / 2, self.y + dp(3), wide, dp(LINE)), dp(LINE / 2)
            )
            self._group.add(Color(*theme.ink))
            box = (round(middle - texture.height / 2), round(self.y + dp(LINE + 8)))
            turned = Rectangle(texture=texture, pos=box, size=(texture.height, texture.width))
            turned.tex_coords = upwards(texture.tex_coords)
            self._group.add(turned)


def upwards(corners: tuple[float, ...]) -> tuple[float, ...]:
    """Turn a texture by a quarter, so that it is read from below to above."""
    return (*corners[6:8], *corners[0:6])


def _set_title(title: str, length: float) -> Any:
    """Return a title as a texture, or None where a word is longer than the line."""
    script = theme.script_of(title)
    options = theme.font_options("caption", strong=True, script=script)
    if script == "Latn":
        options = {**options, "line_height": options["line_height"] * TIGHT}
    label = CoreLabel(text=title, text_size=(length, None), halign="left", **options)
    if max((label.get_extents(word)[0] for word in title.split()), default=0) > length:
        return None
    label.refresh()
    return label.texture
