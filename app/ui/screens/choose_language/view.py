"""The languages, one large button each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty

from app.ui.child_screen import ChildScreen
from app.ui.screens.choose_language.model import ChooseLanguageModel
from app.ui.widgets.picks import Picks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column


class LanguageCard(Pressable):
    """One language by its own name, in its own script. Event: `on_release`."""

    name = StringProperty("")
    chosen = BooleanProperty(False)


class LanguageList(Picks, Column):
    """Every language that is whole. Event: `on_pick` with its code."""

    languages = ListProperty()
    chosen = StringProperty("")

    def on_languages(self, *_: object) -> None:
        """Build a card for each."""
        self.clear_widgets()
        for code, name in self.languages:
            card = LanguageCard(name=name, chosen=code == self.chosen)
            self.add_pick(card, code)

    def on_chosen(self, *_: object) -> None:
        """Mark the chosen one."""
        for card, (code, _name) in zip(reversed(self.children), self.languages, strict=True):
            card.chosen = code == self.chosen


class ChooseLanguageScreen(ChildScreen):
    """The first screen of all, and the one behind the globe."""

    model: ChooseLanguageModel = ObjectProperty(rebind=True)

    def __init__(self, model: ChooseLanguageModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
