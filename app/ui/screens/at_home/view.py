"""Home: the assigned set with "Go on" first, all its lessons, and four bamboos that grow."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from app.domain.growth import STAGES
from app.ui.child_screen import ChildScreen
from app.ui.screens.at_home.model import AtHomeModel
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.grove import GroveStem
from app.ui.widgets.page import hill, smooth
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column

SOIL = 96
"""Height of the soil, in design pixels; titles and stages stand on it."""
FAR_RIDGE = ((0, 88), (270, 142), (610, 90), (960, 142), (1366, 84))
NEAR_RIDGE = ((0, 30), (340, 52), (800, 22), (1366, 62))


class LessonRow(Pressable):
    """One lesson of the shelf. Event: `on_release`."""

    title = StringProperty("")
    summary = StringProperty("")
    words = StringProperty("")
    picture = StringProperty("")
    is_done = BooleanProperty(False)
    is_locked = BooleanProperty(False)


class LessonRows(Column):
    """The shelf, the assigned lessons first. Event: `on_pick` with the lesson's id."""

    lessons = ListProperty()

    __events__ = ("on_pick",)

    def on_lessons(self, *_: object) -> None:
        """Build the rows."""
        self.clear_widgets()
        for lesson in self.lessons:
            shown = {
                name: lesson[name]
                for name in ("title", "summary", "words", "picture", "is_done", "is_locked")
            }
            row = LessonRow(disabled=lesson["is_locked"], **shown)
            row.bind(on_release=partial(self._picked, lesson["id"]))
            self.add_widget(row)

    def on_pick(self, lesson_id: str) -> None:
        """A lesson was picked."""

    def _picked(self, lesson_id: str, _row: object) -> None:
        self.dispatch("on_pick", lesson_id)


class Ground(Widget):
    """Sky, two hills and the soil below the bamboos."""

    def __init__(self, **kwargs: Any) -> None:
        """Draw whenever it is moved."""
        super().__init__(**kwargs)
        for name in ("pos", "size"):
            self.fbind(name, self._draw)
        theme.bind(palette=self._draw)
        self._draw()

    def _draw(self, *_: object) -> None:
        low = self.y + dp(SOIL) - dp(4)
        self.canvas.clear()
        with self.canvas:
            Color(*theme.sky_top)
            Rectangle(pos=self.pos, size=self.size)
            Color(*theme.hill_far)
            hill(smooth(FAR_RIDGE), self.x, low, self.width)
            Color(*theme.hill_near)
            hill(smooth(NEAR_RIDGE), self.x, low, self.width)
            Color(*theme.soil)
            Rectangle(pos=self.pos, size=(self.width, dp(SOIL)))


class Stems(BoxLayout):
    """The four bamboos. A stem says its stage; it never shrinks."""

    bamboos = ListProperty()

    def on_bamboos(self, *_: object) -> None:
        """Build the stems."""
        self.clear_widgets()
        for bamboo in self.bamboos:
            self.add_widget(
                GroveStem(
                    colour=bamboo["colour"],
                    stage=STAGES.index(bamboo["stage"]),
                    title=bamboo["title"],
                    stage_name=bamboo["stage_name"],
                    focusable=False,
                )
            )


class AtHomeScreen(ChildScreen):
    """What a learner sees after signing in."""

    model: AtHomeModel = ObjectProperty(rebind=True)

    def __init__(self, model: AtHomeModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)

    def on_enter(self) -> None:
        """Tell what had to be restored, once."""
        if self.model.news:
            self.open(
                Dialog(
                    icon="replay",
                    title=i18n.tr("Something was mended"),
                    sentence=self.model.news,
                    safe=i18n.tr("Go on"),
                )
            )


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
