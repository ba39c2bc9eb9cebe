"""Home: the assigned set with "Go on" first, all its lessons, and four bamboos that grow."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

from app.domain.growth import STAGES
from app.ui.child_screen import ChildScreen
from app.ui.screens.at_home.model import AtHomeModel
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.grove import GroveStem
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column


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


class Grove(BoxLayout):
    """The four bamboos on their ground. A stem says its stage; it never shrinks."""

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
