"""What a class sees together: the chart, then each part of the talk; never a name, nor what the teacher listens for."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import ShowToClass
from app.ui.teacher.class_choices.words import chart_words, talk_words
from app.ui.translations import i18n


class ShowToClassModel(EventDispatcher):
    """One page after another. Event: `on_turn` when another page is shown."""

    title = StringProperty("")
    where = StringProperty("")
    """Which page of how many."""
    chart: Any = ObjectProperty(None, allownone=True)
    """`ChartWords` on the page of the chart."""
    heading = StringProperty("")
    said = ListProperty()
    """What is said on a page of the talk."""
    note = StringProperty("")
    has_before = BooleanProperty(False)
    has_next = BooleanProperty(False)

    __events__ = ("on_turn",)

    def __init__(self, route: ShowToClass, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Begin with the chart; without one, with the talk."""
        super().__init__(**kwargs)
        self._navigator = navigator
        sheet = house.class_choices.talk(route.class_id, route.lesson_id, route.decision)
        self._charts = [] if sheet.chart is None else [chart_words(sheet.chart)]
        self._parts = talk_words(sheet)
        self._at = 0
        self.title, self.note = i18n.say(sheet.title), i18n.tr(sheet.note)
        self._refresh()

    def go_on(self) -> None:
        """Show the next page."""
        self._turn(self._at + 1)

    def go_back(self) -> None:
        """Show the page before."""
        self._turn(self._at - 1)

    def close(self) -> None:
        """Go back to the teacher's page."""
        self._navigator.back()

    def on_turn(self) -> None:
        """Another page is shown."""

    def _turn(self, at: int) -> None:
        if 0 <= at < self._pages and at != self._at:
            self._at = at
            self._refresh()
            self.dispatch("on_turn")

    @property
    def _pages(self) -> int:
        return len(self._charts) + len(self._parts)

    def _refresh(self) -> None:
        self.has_before, self.has_next = self._at > 0, self._at + 1 < self._pages
        self.where = i18n.tr("{n} of {total}").format(n=self._at + 1, total=self._pages)
        at = self._at - len(self._charts)
        self.chart = self._charts[self._at] if at < 0 else None
        self.heading, self.said = ("", ()) if at < 0 else (self._parts[at].heading, self._parts[at].said)
