"""Parts of the home: rows of the shelf, the picture of what is due, and people who can help."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, StringProperty
from kivy.uix.stencilview import StencilView

from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.trusted import ROLES
from app.ui.widgets.picks import Picks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column, Row

FEWER_FACES = (115, 150)
"""Text sizes from which one face fewer stands beside the others."""


class LessonRow(Pressable):
    """One lesson of the shelf. Event: `on_release`."""

    title = StringProperty("")
    summary = StringProperty("")
    words = StringProperty("")
    picture = StringProperty("")
    icon = StringProperty("class")
    """What stands in the place of a picture."""
    is_done = BooleanProperty(False)
    is_locked = BooleanProperty(False)


class LessonRows(Picks, Column):
    """The shelf, the assigned lessons first. Event: `on_pick` with the lesson's id."""

    lessons = ListProperty()

    def on_lessons(self, *_: object) -> None:
        """Build the rows."""
        self.clear_widgets()
        for lesson in self.lessons:
            shown = {name: value for name, value in lesson.items() if name != "id"}
            row = LessonRow(disabled=lesson["is_locked"], **shown)
            self.add_pick(row, lesson["id"])


class LessonPicture(StencilView):
    """Somebody of the story, from the knees up, where it begins; nobody and nowhere for a lesson with the teacher."""

    who = StringProperty("")
    place = StringProperty("")
    colour = StringProperty("green")


class HelperFace(Column):
    """Somebody one can go to."""

    who = StringProperty("")
    name = StringProperty("")


class HelperFaces(Row):
    """People who can help, as roles; names are for the child's own paper."""

    def __init__(self, **kwargs: Any) -> None:
        """Show as many roles as their names have room for."""
        super().__init__(**kwargs)
        theme.follow(self._show)
        self._show()

    def _show(self) -> None:
        most = 4 - theme.compact - sum(theme.text_scale >= size for size in FEWER_FACES)
        faces = [role for role in ROLES if role.who][:most]
        self.clear_widgets()
        for role in faces:
            self.add_widget(HelperFace(who=role.who, name=i18n.tr(role.name)))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
