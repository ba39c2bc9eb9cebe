"""A learner's page: the cards of the learner's own page, so that both always read the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.domain.classroom import Learner
from app.domain.ids import PlayId
from app.ui.news import tell
from app.ui.screens.my_page.view import ReportPage
from app.ui.teacher.learner_page.model import LearnerPageModel
from app.ui.teacher.learner_page.other_child import OtherChildPanel, PlaysPanel
from app.ui.teacher.printing.view import KeepPanel
from app.ui.teacher.room_screen import RoomScreen
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.panel import Panel


class AboutCard(Panel):
    """Whose page it is, and who reads it too."""

    model: Any = ObjectProperty(None, rebind=True)


class LearnerPageScreen(ReportPage, RoomScreen):
    """What is known of a learner, in two columns."""

    model: LearnerPageModel = ObjectProperty(rebind=True)
    page: Any = ObjectProperty(None)

    def __init__(self, model: LearnerPageModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model, **kwargs)
        theme.follow(self.lay_out)
        self.lay_out()
        model.bind(on_places=self._ask_where, on_kept=self._kept, on_plays=self._ask_which)

    def _ask_where(self, _model: object) -> None:
        self.open_panel(KeepPanel(self.model))

    def _kept(self, _model: object) -> None:
        sentence = i18n.tr(
            "It is {where}. Rebung does not remove it; please keep it where children do not look."
        )
        tell(self, "export", i18n.tr("The text is kept."), sentence.format(where=self.model.kept_as))

    def ask_who(self, play: PlayId) -> None:
        """Ask which child had really played."""
        panel = OtherChildPanel(self.model.play_words(play), self.model.mates())
        panel.bind(on_mate=lambda _, mate: self._ask_to_give(play, mate))
        self.open_panel(panel)

    def _changed(self, model: object) -> None:
        """A play was given away, or came back: the cards are others."""
        super()._changed(model)
        self._shown = None
        self.lay_out()

    def _ask_which(self, _model: object) -> None:
        panel = PlaysPanel(self.model)
        panel.bind(on_play=lambda _, play: self.ask_who(play))
        self.open_panel(panel)

    def _ask_to_give(self, play: PlayId, mate: Learner) -> None:
        sentence = i18n.tr(
            "It was played under the name of {name}. From now on it counts for {other}, on every computer after the "
            "next round, and no longer for {name}. You can undo it."
        )
        question = Dialog(
            icon="friends",
            title=i18n.tr("Did {other} play {play}?").format(
                other=mate.nickname, play=self.model.play_words(play)
            ),
            sentence=sentence.format(name=self.model.nickname, other=mate.nickname),
            safe=i18n.tr("Leave it as it is"),
            other=i18n.tr("Give it to {name}").format(name=mate.nickname),
        )
        self.ask(question, lambda: self.model.give(play, mate))

    def about_card(self) -> Panel:
        """Return whose page it is."""
        return AboutCard(model=self.model)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
