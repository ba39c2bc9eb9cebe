"""One card for each step, in the middle of the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.header
import app.ui.teacher.pin_pane
import app.ui.teacher.problem
import app.ui.teacher.stick_cards  # noqa: F401  gives kv the parts
from app.ui.screen import Screen
from app.ui.teacher.making import watch
from app.ui.teacher.take_class.model import TakeClassModel
from app.ui.translations import i18n
from app.ui.widgets.stacks import Column


class TakeStep(Column):
    """What is shown of a step."""

    model: TakeClassModel = ObjectProperty(None, rebind=True)


class WherePart(TakeStep):
    """Where a class lies."""


class CodePart(TakeStep):
    """The code is typed."""


class WhatPart(TakeStep):
    """What comes, what stays, what gives way."""


class PinPart(TakeStep):
    """The PIN of the class is typed."""


class DonePart(TakeStep):
    """The class is here."""


PARTS = {"where": WherePart, "code": CodePart, "what": WhatPart, "pin": PinPart, "done": DonePart}


class TakeClassScreen(Screen):
    """Builds the card of a step when it comes."""

    model: TakeClassModel = ObjectProperty(rebind=True)

    def __init__(self, model: TakeClassModel, **kwargs: Any) -> None:
        """Show this model, and how far it is while it takes the class."""
        super().__init__(model=model, **kwargs)
        watch(self, model, icon="usb", title=i18n.tr("Please leave the stick in."))
        model.bind(step=self._show)
        self._show()

    def on_enter(self) -> None:
        """Look where a class lies once the screen is there."""
        if not self.model.has_looked:
            self.model.find_places()

    def _show(self, *_: object) -> None:
        self.ids.around.clear_widgets()
        self.ids.around.add_widget(PARTS[self.model.step](model=self.model))
        self.focus_start()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
