"""One page for the whole class: a chart or a part of the talk, as large as the window allows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty

import app.ui.teacher.class_choices.parts  # noqa: F401  gives kv the parts
from app.ui.screen import Screen
from app.ui.teacher.class_choices.parts import ChartPart
from app.ui.teacher.show_to_class.model import ShowToClassModel
from app.ui.widgets.stacks import Column
from app.ui.widgets.words import FocusWords


class SaidLines(Column):
    """What is said on a page, in large letters."""

    said = ListProperty()

    def on_said(self, *_: object) -> None:
        """Say it."""
        self.clear_widgets()
        for text in self.said:
            self.add_widget(FocusWords(text=text, style="h1", strong=False))


class ChartRoom(Column):
    """Holds the chart of a page, or nothing."""

    chart: Any = ObjectProperty(None, allownone=True)

    def on_chart(self, *_: object) -> None:
        """Show the chart."""
        self.clear_widgets()
        if self.chart is not None:
            self.add_widget(ChartPart(chart=self.chart, large=True))


class ShowToClassScreen(Screen):
    """For a projector: no rail, no list, no name."""

    model: ShowToClassModel = ObjectProperty(rebind=True)

    def __init__(self, model: ShowToClassModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)
        self.hides_at_corner = False
        model.bind(on_turn=lambda _: self.focus_start())


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
