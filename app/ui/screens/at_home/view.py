"""Home: what is due with "Go on" first, what to practise again, all lessons, four bamboos, and who can help."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty

from app.ui.child_screen import ChildScreen
from app.ui.report_words import BambooWords
from app.ui.screens.at_home.again import AgainCards
from app.ui.screens.at_home.grove import Ground, MyBamboo, Stems
from app.ui.screens.at_home.model import AtHomeModel
from app.ui.screens.at_home.parts import HelperFaces, LessonPicture, LessonRow, LessonRows
from app.ui.screens.at_home.skills import BambooSkills
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.panel import Panel
from app.ui.widgets.stacks import Column, Row

__all__ = [
    "AgainCards", "AtHomeScreen", "Ground", "HelperFaces", "LessonPicture", "LessonRow", "LessonRows", "MyBamboo",
    "Stems",
]  # fmt: skip


class NotMe(QuietButton):
    """Back to the class at once, for who was signed in as somebody else."""


class AtHomeHead(Row):
    """Who is signed in, and the ways from home. Right after the sign-in one can say that it is somebody else."""

    model: Any = ObjectProperty(None, rebind=True)
    screen: Any = ObjectProperty(None)
    learner: Any = ObjectProperty(None, allownone=True, rebind=True)
    greeting: Any = ObjectProperty(None)
    aside: Any = ObjectProperty(None)
    is_close = BooleanProperty(False)
    is_tight = BooleanProperty(False)

    def __init__(self, model: AtHomeModel, **kwargs: Any) -> None:
        """Offer the way back, if this is the first screen."""
        super().__init__(model=model, **kwargs)
        if model.has_arrived:
            button = NotMe()
            button.bind(on_release=lambda _: model.leave())
            self.aside.add_widget(button)


class DueCard(Panel):
    """What is due, with Go on."""

    model: Any = ObjectProperty(None, rebind=True)


class TogetherPart(Column):
    """The way to a lesson with one or two classmates."""

    model: Any = ObjectProperty(None, rebind=True)


class AgainPart(Column):
    """What can be practised again."""

    model: Any = ObjectProperty(None, rebind=True)


class MorePart(Column):
    """Another set from the teacher. Event: `on_pick` with the lesson's id."""

    words = StringProperty("")
    lessons = ListProperty()

    __events__ = ("on_pick",)

    def on_pick(self, lesson_id: str) -> None:
        """A lesson was picked."""


class PhonePart(Column):
    """The practice phone: the next day, and stories of several sittings."""

    model: Any = ObjectProperty(None, rebind=True)


class AtHomeScreen(ChildScreen):
    """What a learner sees after signing in."""

    model: AtHomeModel = ObjectProperty(rebind=True)

    def __init__(self, model: AtHomeModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)
        self.follow_language(model.refresh)
        head = AtHomeHead(model, screen=self)
        self.fbind("learner", head.setter("learner"))
        self.first_focus = head.greeting.__self__
        self.ids.head.add_widget(head)
        self.ids.due.add_widget(DueCard(model=model))
        if model.has_classmates and model.lessons:
            self.ids.due.add_widget(TogetherPart(model=model))
        if model.again:
            self.ids.due.add_widget(AgainPart(model=model))
        if model.phone:
            self.ids.due.add_widget(PhonePart(model=model))
        for work in model.more_work:
            part = MorePart(**work)
            part.bind(on_pick=lambda _, lesson_id: model.open_lesson(lesson_id))
            self.ids.due.add_widget(part)

    def open_bamboo(self, bamboo: BambooWords) -> None:
        """Show what a bamboo is made of."""
        if self.layer is None:
            self.open(BambooSkills(bamboo))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
