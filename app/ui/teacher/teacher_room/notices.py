"""What the room tells of years that end: a band for each class, with one button."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty
from kivy.uix.boxlayout import BoxLayout

from app.ui.teacher.teacher_room.year_words import YearNews
from app.ui.theme.surface import Surfaced
from app.ui.widgets.stacks import Column


class YearNotice(Surfaced, BoxLayout):
    """A sentence and what to do about it. Event: `on_answer`."""

    news: YearNews = ObjectProperty(None)

    __events__ = ("on_answer",)

    def on_answer(self) -> None:
        """The button was pressed."""


class YearNotices(Column):
    """One for each of `news`. Event: `on_pick` with the news whose button was pressed."""

    news = ListProperty()

    __events__ = ("on_pick",)

    def on_news(self, *_: object) -> None:
        """Build the bands."""
        self.clear_widgets()
        for each in self.news:
            band: Any = YearNotice(news=each)
            band.bind(on_answer=lambda _, news=each: self.dispatch("on_pick", news))
            self.add_widget(band)

    def on_pick(self, news: YearNews) -> None:
        """The button of one was pressed."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
