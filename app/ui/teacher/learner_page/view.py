"""A learner's page: the cards of the learner's own page, so that both always read the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.ui.screens.my_page.view import WIDER, FinishedCard, NobodyCard, PageColumn, SkillsCard, is_narrow
from app.ui.teacher.learner_page.model import LearnerPageModel
from app.ui.teacher.room_screen import RoomScreen
from app.ui.theme import theme
from app.ui.widgets.panel import Panel


class AboutCard(Panel):
    """Whose page it is, and who reads it too."""

    model: Any = ObjectProperty(None, rebind=True)


class LearnerPageScreen(RoomScreen):
    """What is known of a learner, in two columns."""

    model: LearnerPageModel = ObjectProperty(rebind=True)
    page: Any = ObjectProperty(None)

    def __init__(self, model: LearnerPageModel, **kwargs: Any) -> None:
        """Show this model."""
        self._shown: bool | None = None
        super().__init__(model, **kwargs)
        theme.follow(self._lay_out)
        self._lay_out()

    def _lay_out(self) -> None:
        if self._shown == is_narrow():
            return
        self._shown = is_narrow()
        model = self.model
        about = [AboutCard(model=model), NobodyCard()]
        finished, skills = FinishedCard(lessons=model.finished), SkillsCard(bamboos=model.bamboos)
        columns = ([*about, finished], [skills]) if self._shown else (about, [finished], [skills])
        self.page.clear_widgets()
        for cards in columns:
            column = PageColumn(size_hint_x=WIDER if skills in cards else 1)
            for card in cards:
                column.add_widget(card)
            self.page.add_widget(column)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
