"""Who joins: the faces of the class. Then who is there at the left, and the lessons at the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import ListProperty, ObjectProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

import app.ui.screens.at_home.parts
import app.ui.screens.who_is_here.grid  # noqa: F401  gives kv the parts
from app.ui.child_screen import ChildScreen
from app.ui.screens.team.model import TeamUpModel
from app.ui.translations import i18n
from app.ui.widgets.buttons import GhostButton
from app.ui.widgets.stacks import Column, Row
from app.ui.widgets.who import face_of

SIDE = 68


class Member(Row):
    """Somebody who sits here: face and name, and below them what can be done about it."""

    name = StringProperty("")
    place: Any = ObjectProperty(None)
    below: Any = ObjectProperty(None)


class Members(Column):
    """Who sits here, the first one first. Event: `on_leave_out` with the id of another one."""

    learners = ListProperty()

    __events__ = ("on_leave_out",)

    def on_learners(self, *_: object) -> None:
        """Show them."""
        self.clear_widgets()
        for at, learner in enumerate(self.learners):
            member = Member(name=learner.nickname)
            member.place.add_widget(face_of(learner, SIDE))
            if at:
                button = GhostButton(text=i18n.tr("Not me"), icon="back", side_padding=dp(10))
                button.bind(on_release=partial(self._leave_out, learner.id))
                member.below.add_widget(button)
            self.add_widget(member)

    def on_leave_out(self, learner_id: str) -> None:
        """Somebody goes again."""

    def _leave_out(self, learner_id: str, _button: object) -> None:
        self.dispatch("on_leave_out", learner_id)


class AskPane(BoxLayout):
    """The class by name, without those who sit here."""

    model: TeamUpModel = ObjectProperty(rebind=True)
    question: Any = ObjectProperty(None)
    pane: Any = ObjectProperty(None)


class LessonsPane(BoxLayout):
    """Who sits here, and what they can do."""

    model: TeamUpModel = ObjectProperty(rebind=True)
    question: Any = ObjectProperty(None)
    pane: Any = ObjectProperty(None)


class TeamScreen(ChildScreen):
    """Finding each other, then a lesson."""

    model: TeamUpModel = ObjectProperty(rebind=True)
    others = ListProperty()
    pane: Any = ObjectProperty(None)

    def __init__(self, model: TeamUpModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, others=model.team[1:], **kwargs)
        self.follow_language(model.refresh)
        model.fbind("is_asking", self._show)
        self._show()

    def turn_page(self, pages: int) -> None:
        """Scroll what scrolls."""
        self.pane.turn_page(pages)

    def _show(self, *_: object) -> None:
        shown = (AskPane if self.model.is_asking else LessonsPane)(model=self.model)
        self.pane = shown.pane
        self.ids.place.clear_widgets()
        self.ids.place.add_widget(shown)
        self.first_focus = shown.question.__self__
        self.focus_start()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
