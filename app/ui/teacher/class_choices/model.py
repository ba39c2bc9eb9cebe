"""The lessons of a class with how they stand, and what was chosen in one of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.domain.class_choices import DecisionChart
from app.domain.errors import RebungError
from app.domain.ids import ClassId, LessonId
from app.domain.talk import TalkSheet
from app.services.class_choices import ChartState, ChosenPage
from app.services.house import House
from app.services.making import Making
from app.services.papers.papers import Papers
from app.ui.navigation import Navigator
from app.ui.routes import ClassChoices, ShowToClass
from app.ui.teacher.class_choices.words import (
    chart_words,
    how_counted,
    misconception_words,
    place_words,
    state_words,
    talk_words,
)
from app.ui.teacher.making import Makes
from app.ui.teacher.room_model import RoomModel
from app.ui.translations import i18n

ICONS = {
    ChartState.SHOWN: "chart",
    ChartState.WAITING: "clock",
    ChartState.TO_CLOSE: "lock",
    ChartState.NOTHING: "hidden",
}


@dataclass(frozen=True, slots=True)
class LessonRow:
    """One lesson of the list in words."""

    id: LessonId
    title: str
    state: str
    icon: str


class ClassChoicesModel(Makes, RoomModel):
    """One class, and one lesson of it. Events: `on_change` as every page has, `on_printed` when a sheet is open."""

    page = "choices"
    lessons = ListProperty()
    """A `LessonRow` for each lesson, those with a chart first."""
    lesson_id = StringProperty("")
    title = StringProperty("")
    about = StringProperty("")
    """How to read what is shown, or why there is nothing to see yet."""
    can_close = BooleanProperty(False)
    charts = ListProperty()
    """`ChartWords` of the decision that the talk is about; none without a chart."""
    others = ListProperty()
    """`ChartWords` of the other ones, the hard decisions first."""
    misconceptions = ListProperty()
    """Pairs of a thought and a figure."""
    layers = ListProperty()
    """The map: a tuple of `PlaceWords` for each layer."""
    parts = ListProperty()
    """The talk: `PartWords`."""
    note = StringProperty("")
    care = StringProperty("")
    talked_about = StringProperty("")
    """The decision that the talk is about."""

    __events__ = ("on_printed",)

    def __init__(self, route: ClassChoices, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show the lesson of the route, else the latest with a chart, else the first one."""
        self._lesson = route.lesson_id
        self._decision = ""
        super().__init__(route.class_id, house, navigator, **kwargs)

    def choose(self, lesson_id: LessonId) -> None:
        """Show another lesson."""
        self._lesson, self._decision, self.problem = lesson_id, "", ""
        self._refresh()

    def talk_about(self, decision: str) -> None:
        """Make the talk from another decision."""
        self._decision = decision or self._decision
        self._refresh()

    def close_lesson(self) -> None:
        """Close the lesson for the class, for good."""
        class_id, lesson_id = ClassId(self.class_id), LessonId(self.lesson_id)
        told = i18n.tr("“{title}” is closed for {name}.").format(title=self.title, name=self.class_name)
        self._change(lambda: self._house.class_choices.close(class_id, lesson_id), lambda _: told)

    def show_to_class(self) -> None:
        """Show chart and talk in large letters, without anything else."""
        self._navigator.go(ShowToClass(ClassId(self.class_id), LessonId(self.lesson_id), self.talked_about))

    def print_talk(self) -> None:
        """Open chart and talk to print."""
        if not self.lesson_id:
            return
        papers, press, decision = Papers(self._house), self._house.press, self._decision
        class_id, lesson_id, language = ClassId(self.class_id), LessonId(self.lesson_id), i18n.code

        def job(making: Making) -> None:
            press.show(papers.talk(class_id, lesson_id, decision, language), making)

        self._make(job, lambda _: self.dispatch("on_printed"))

    def back(self) -> None:
        """Go back to where the page was opened."""
        self._navigator.back()

    def choose_class(self, class_id: str) -> None:
        """Show the same page for another class."""
        self._navigator.replace(ClassChoices(ClassId(class_id)))

    def on_printed(self) -> None:
        """A sheet is open in a viewer."""

    def _sheet(self) -> TalkSheet:
        class_id, lesson_id = ClassId(self.class_id), LessonId(self.lesson_id)
        return self._house.class_choices.talk(class_id, lesson_id, self._decision)

    def _show(self) -> None:
        if not self.has_class:
            return
        class_id, choices = ClassId(self.class_id), self._house.class_choices
        lines = sorted(choices.lessons(class_id), key=lambda line: line.state is not ChartState.SHOWN)
        self.lessons = [
            LessonRow(each.card.id, i18n.say(each.card.title), state_words(each), ICONS[each.state])
            for each in lines
        ]
        if self._lesson is None and lines:
            self._lesson = choices.latest(class_id) or lines[0].card.id
        if self._lesson is not None:
            self._show_lesson(class_id, self._lesson)

    def _show_lesson(self, class_id: ClassId, lesson_id: LessonId) -> None:
        try:
            page, self.lesson_id = self._house.class_choices.page(class_id, lesson_id), lesson_id
        except RebungError as error:
            self.problem = error.told(i18n.tr)
            return
        self.title = i18n.say(page.lesson.title)
        self.about = how_counted(page.chart) if page.chart is not None else _why_nothing(page)
        self.can_close = page.line.state is ChartState.TO_CLOSE
        thoughts = page.chart.misconceptions() if page.chart is not None else ()
        self.misconceptions = [misconception_words(each) for each in thoughts]
        self.layers = [tuple(map(place_words, layer)) for layer in page.map.layers()]
        self._show_talk(self._sheet(), page.chart.hardest_first() if page.chart is not None else ())

    def _show_talk(self, sheet: TalkSheet, shown: Iterable[DecisionChart]) -> None:
        self.talked_about = sheet.chart.key if sheet.chart is not None else ""
        self.charts = [chart_words(sheet.chart)] if sheet.chart is not None else []
        self.others = [chart_words(each) for each in shown if each.key != self.talked_about]
        self.parts, self.note = talk_words(sheet), i18n.tr(sheet.note)
        self.care = i18n.say(sheet.care) if sheet.care is not None else ""


def _why_nothing(page: ChosenPage) -> str:
    """Return why there is no chart."""
    if page.line.state is ChartState.WAITING:
        return i18n.tr(
            "A chart comes when five learners have finished this lesson, and grows in fives: so it never tells what a "
            "single one chose."
        )
    if page.line.state is ChartState.NOTHING:
        return i18n.tr(
            "Closed. Fewer than ten played it to the end, too few to show anything without telling on somebody."
        )
    return i18n.tr(
        "What is chosen in this lesson is kept for nobody. When you close it for the class, from ten learners, you see "
        "what the class chose, in words, once and for all."
    )
