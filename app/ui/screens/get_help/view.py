"""The panel of Get help, above whatever is on the screen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import ObjectProperty, StringProperty

from app.ui.screens.get_help.model import GetHelpModel
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.trusted import ROLES
from app.ui.widgets.panel import KeepSentence, SidePanel
from app.ui.widgets.stacks import Column, Row
from app.ui.widgets.words import Words

LARGE = 115
"""Text size from which fewer faces stand beside each other."""

FACES = tuple(role for role in ROLES if role.who)


class HelpSentence(KeepSentence):
    """The sentence that can be said as it stands."""


class HelpHeading(Words):
    """What the next part is about."""


class RoleFace(Column):
    """Somebody one can go to, with a picture."""

    who = StringProperty("")
    name = StringProperty("")


class HelpNumberRow(Row):
    """A number that the school has checked."""

    service = StringProperty("")
    number = StringProperty("")


class HelpOverview(Column):
    """What to say, whom to go to, the school's numbers."""

    model: Any = ObjectProperty(None, rebind=True)
    faces: Any = ObjectProperty(None)
    school: Any = ObjectProperty(None)

    def __init__(self, model: GetHelpModel, **kwargs: Any) -> None:
        """Lay out roles and numbers."""
        super().__init__(model=model, **kwargs)
        theme.follow(self._show_faces)
        self._show_faces()
        for service, number in model.numbers:
            self.school.add_widget(HelpNumberRow(service=service, number=number))

    def _show_faces(self) -> None:
        self.faces.clear_widgets()
        across = len(FACES) if theme.text_scale < LARGE else 2
        for first in range(0, len(FACES), across):
            row = Row(spacing=dp(6))
            self.faces.add_widget(row)
            for role in FACES[first : first + across]:
                row.add_widget(RoleFace(who=role.who, name=i18n.tr(role.name)))


class HelpStep(Column):
    """One calm step, with the sentence to say where it is about saying it."""

    model: Any = ObjectProperty(None, rebind=True)
    said: Any = ObjectProperty(None)

    def __init__(self, model: GetHelpModel, **kwargs: Any) -> None:
        """Leave no gap for a sentence that the step does not have."""
        super().__init__(model=model, **kwargs)
        if model.says_sentence:
            self.said.add_widget(HelpSentence())


class HelpPanel(SidePanel):
    """Shows the overview or a step. Its title is the step's, so that the focus always stands on what is new."""

    model: Any = ObjectProperty(None, rebind=True)

    def __init__(self, model: GetHelpModel, **kwargs: Any) -> None:
        """Begin with the overview; nothing is remembered from an earlier time."""
        super().__init__(model=model, close_label=i18n.tr("Close"), **kwargs)
        model.fbind("at", self._show)
        model.fbind("is_over", self._end)
        self._show()

    def _end(self, *_: object) -> None:
        self.close()

    def _show(self, *_: object) -> None:
        self.content.clear_widgets()
        part = HelpOverview(self.model) if self.model.at < 0 else HelpStep(model=self.model)
        self.content.add_widget(part)
        if self.parent is not None:
            self.parent.focus.settle()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
