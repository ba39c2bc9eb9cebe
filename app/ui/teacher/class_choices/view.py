"""The lessons at the left; at the right what was chosen, the talk, and the map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

import app.ui.teacher.class_choices.branch_map
import app.ui.teacher.class_choices.parts
import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.ui.teacher.class_choice import ClassChoice
from app.ui.teacher.class_choices.model import ClassChoicesModel, LessonRow
from app.ui.teacher.class_choices.parts import ChartPart
from app.ui.teacher.class_choices.words import ChartWords
from app.ui.teacher.making import watch
from app.ui.teacher.room_screen import RoomScreen
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.panel import Panel
from app.ui.widgets.picks import Picks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column


class ChosenLesson(Pressable):
    """One lesson of the list. Event: `on_release`."""

    lesson: LessonRow = ObjectProperty(None, rebind=True)
    chosen = BooleanProperty(False)


class ChosenLessons(Picks, Column):
    """A row for each lesson. Event: `on_pick` with the id of one."""

    lessons = ListProperty()
    chosen = StringProperty("")

    def on_lessons(self, *_: object) -> None:
        """Build the rows anew only when the lessons are others, so that the focus stays where it is."""
        rows: list[Any] = self.children[::-1]
        if [row.lesson.id for row in rows] == [lesson.id for lesson in self.lessons]:
            for row, lesson in zip(rows, self.lessons, strict=True):
                row.lesson = lesson
        else:
            self.clear_widgets()
            for lesson in self.lessons:
                self.add_pick(ChosenLesson(lesson=lesson), lesson.id)
        self.on_chosen()

    def on_chosen(self, *_: object) -> None:
        """Mark the chosen one."""
        for row in self.children:
            row.chosen = row.lesson.id == self.chosen


class ChartCard(Panel):
    """One decision with a way to make the talk from it. Event: `on_talk`."""

    chart: ChartWords = ObjectProperty(None)

    __events__ = ("on_talk",)

    def on_talk(self) -> None:
        """The talk is to be about this decision."""


class ChartCards(BoxLayout):
    """A card for each decision, in so many columns. Event: `on_pick` with the key of one."""

    charts = ListProperty()
    columns = NumericProperty(2)

    __events__ = ("on_pick",)

    def __init__(self, **kwargs: Any) -> None:
        """Build the cards anew whenever they are others, or more or fewer go beside each other."""
        super().__init__(**kwargs)
        for name in ("charts", "columns"):
            self.fbind(name, self._build)
        self._build()

    def on_pick(self, key: str) -> None:
        """The talk is to be about a decision."""

    def _build(self, *_: object) -> None:
        self.clear_widgets()
        for at in range(int(self.columns)):
            column = Column(pos_hint={"top": 1}, spacing=self.spacing)
            self.add_widget(column)
            for chart in self.charts[at :: int(self.columns)]:
                card = ChartCard(chart=chart)
                card.bind(on_talk=lambda picked: self.dispatch("on_pick", picked.chart.key))
                column.add_widget(card)


class TalkedAbout(Panel):
    """The chart of the decision that the talk is about, or nothing."""

    charts = ListProperty()

    def on_charts(self, *_: object) -> None:
        """Show the chart."""
        self.clear_widgets()
        for chart in self.charts:
            self.add_widget(ChartPart(chart=chart))


class ClassChoicesScreen(RoomScreen):
    """A page behind the class page."""

    model: ClassChoicesModel = ObjectProperty(rebind=True)
    is_narrow = BooleanProperty(False)
    """Whether everything stands below each other."""
    pane: Any = ObjectProperty(None)
    as_list = BooleanProperty(False)
    """Whether the map is read as a list; in a narrow window it always is."""

    def __init__(self, model: ClassChoicesModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model, **kwargs)
        watch(self, model)
        model.bind(on_printed=self._printed)

    def open_classes(self) -> None:
        """Show every class of this computer."""
        self.open_panel(ClassChoice(self.model))

    def talk_about(self, key: str) -> None:
        """Make the talk from another decision, and look at it."""
        if key and key != self.model.talked_about:
            self.model.talk_about(key)
            self.pane.scroll_y = 1
            self.focus_start()

    def turn_map(self) -> None:
        """Show the map as a list, or as a map again."""
        self.as_list = not self.as_list

    def ask_to_close(self) -> None:
        """Ask before a lesson is closed for good."""
        question = Dialog(
            icon="lock",
            title=i18n.tr("Close “{title}” for {name}?").format(
                title=self.model.title, name=self.model.class_name
            ),
            sentence=i18n.tr(
                "What the class chose is then shown, in words, without names or figures. It never changes: who plays "
                "later is not counted. If fewer than ten played to the end, nothing is shown. This cannot be undone."
            ),
            safe=i18n.tr("Not yet"),
            other=i18n.tr("Close for good"),
        )
        self.ask(question, self.model.close_lesson)

    def _printed(self, _model: object) -> None:
        self.open(
            Dialog(
                icon="print",
                title=i18n.tr("The talk is open in another window."),
                sentence=i18n.tr("Print it there, then close that window. It names nobody."),
                safe=i18n.tr("All right"),
            )
        )


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
