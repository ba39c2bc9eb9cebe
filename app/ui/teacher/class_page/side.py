"""What stands beside the heat map: who may need a talk, and who has finished which lesson."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.stacklayout import StackLayout
from kivy.uix.widget import Widget

import app.ui.teacher.class_page.heat_map  # noqa: F401  gives kv the cells
from app.ui.teacher.class_page.model import ClassPageModel
from app.ui.teacher.class_page.words import LessonWords, TalkWords
from app.ui.widgets.panel import SidePanel
from app.ui.widgets.picks import Picks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column, Row


class TalkRow(Pressable):
    """Somebody who may need a talk. Event: `on_release`."""

    name = StringProperty("")
    about = StringProperty("")


class TalkRows(Picks, Column):
    """A row for each. Event: `on_pick` with the learner's id."""

    talks = ListProperty()

    def on_talks(self, *_: object) -> None:
        """Build the rows."""
        self.clear_widgets()
        for talk in self.talks:
            self._add(talk)

    def _add(self, talk: TalkWords) -> None:
        self.add_pick(TalkRow(name=talk.name, about=talk.about), talk.id)


class ShareBar(Widget):
    """How many of all: a part of a bar. The words beside it say the same."""

    share = NumericProperty(0)


class LessonCount(Pressable):
    """A lesson and how many have finished it. Event: `on_release`."""

    title = StringProperty("")
    count = StringProperty("")
    share = NumericProperty(0)


class LessonCounts(Picks, Column):
    """A row for each lesson. Event: `on_pick` with a `LessonWords`."""

    lessons = ListProperty()

    def on_lessons(self, *_: object) -> None:
        """Build the rows anew only when the lessons are others, so that the focus stays where it is."""
        self.clear_widgets()
        for lesson in self.lessons:
            self._add(lesson)

    def _add(self, lesson: LessonWords) -> None:
        self.add_pick(LessonCount(title=lesson.title, count=lesson.count, share=lesson.share), lesson)


class SideCards(Column):
    """The cards. Events: `on_learner` with an id, `on_lesson` with a `LessonWords`.

    `put_first` gives another card, such as what the class chose, the place above them.
    """

    model: ClassPageModel = ObjectProperty(None, rebind=True, allownone=True)

    __events__ = ("on_learner", "on_lesson")

    def put_first(self, card: Any) -> None:
        """Put a card above the others."""
        self.add_widget(card, index=len(self.children))

    def on_learner(self, learner_id: str) -> None:
        """A learner was chosen."""

    def on_lesson(self, lesson: LessonWords) -> None:
        """A lesson was chosen."""


class LegendItem(Row):
    """A cell and what it means."""

    glyph = NumericProperty(0)
    text = StringProperty("")


class Legend(StackLayout):
    """What the cells mean; as high as it needs."""


class SidePage(SidePanel):
    """The legend and the cards as a panel, where there is no room for them beside the heat map."""

    order_words = StringProperty("")
    """How the learners follow each other, where the page has no room to say it."""

    def __init__(self, model: ClassPageModel, **kwargs: Any) -> None:
        """Show the cards of this model."""
        super().__init__(**kwargs)
        self.cards = SideCards(model=model)
        self.add_widget(self.cards)


class FinishedPanel(SidePanel):
    """Who has finished a lesson, by name."""

    lesson: LessonWords = ObjectProperty(None)
    names = StringProperty("")
    note = StringProperty("")

    def __init__(self, lesson: LessonWords, **kwargs: Any) -> None:
        """Show this lesson."""
        super().__init__(lesson=lesson, names="\n".join(lesson.names), **kwargs)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
