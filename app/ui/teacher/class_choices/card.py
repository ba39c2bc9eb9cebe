"""A card for the class page: the hardest decision of the latest lesson with a chart, and the talk about it.

Place it anywhere: `ClassChoicesCard(latest)` with what `class_choices.latest_talk` has read, and bind `on_open` (to
`ClassChoices`) and `on_show` (to `ShowToClass`), both with the id of the lesson; it is as high as what is in it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty, StringProperty

import app.ui.teacher.class_choices.parts  # noqa: F401  gives kv the parts
from app.domain.ids import LessonId
from app.domain.talk import TalkSheet
from app.services.class_choices import LatestTalk
from app.ui.teacher.class_choices.words import chart_words, said
from app.ui.translations import i18n
from app.ui.widgets.stacks import Column


class ClassChoicesCard(Column):
    """What the class chose last. Events: `on_open` and `on_show` with the id of the lesson ("" without a chart)."""

    lesson_id = StringProperty("")
    title = StringProperty("")
    charts = ListProperty()
    """`ChartWords` of the hardest decision, if there is one."""
    question = StringProperty("")
    note = StringProperty("")

    __events__ = ("on_open", "on_show")

    def __init__(self, latest: LatestTalk | None, **kwargs: Any) -> None:
        """Show what the class chose."""
        super().__init__(**kwargs)
        if latest is not None:
            self._show(latest.lesson, latest.sheet)

    def on_open(self, lesson_id: str) -> None:
        """Everything about the lesson is to be seen."""

    def on_show(self, lesson_id: str) -> None:
        """Chart and talk are to be shown to the class."""

    def _show(self, lesson: LessonId, sheet: TalkSheet) -> None:
        self.lesson_id, self.title = lesson, i18n.say(sheet.title)
        self.charts = [chart_words(sheet.chart)] if sheet.chart is not None else []
        asked = next((part for part in sheet.parts if part.listen_for), sheet.parts[0])
        self.question, self.note = said(asked.words[-1]), i18n.tr(sheet.note)


class CardChart(Column):
    """The chart of the card, or nothing."""

    charts = ListProperty()
    chart: Any = ObjectProperty(None, allownone=True)

    def on_charts(self, *_: object) -> None:
        """Show the chart."""
        from app.ui.teacher.class_choices.parts import ChartPart

        self.clear_widgets()
        for chart in self.charts:
            self.add_widget(ChartPart(chart=chart))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
