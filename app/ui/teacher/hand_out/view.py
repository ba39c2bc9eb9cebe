"""One learner at a time, beside the teacher: three pictures to remember, in order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

import app.ui.teacher.header
import app.ui.teacher.problem  # noqa: F401  gives kv the parts
from app.domain.classroom import PASSWORD_LENGTH
from app.ui.screen import Screen
from app.ui.screens.pictures.model import PICTURE_NAMES
from app.ui.teacher.hand_out.model import HandOutModel
from app.ui.theme.surface import Surfaced
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog


class ShownPicture(Surfaced):
    """One of the three pictures with its place in the order; a leaf while it is hidden."""

    number = NumericProperty(1)
    picture = StringProperty("")
    name = StringProperty("")


class ShownPictures(BoxLayout):
    """The three pictures in order. `shown` off hides them: their names are then nowhere on the screen."""

    pictures = ListProperty()
    shown = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        """Build a tile for each place."""
        super().__init__(**kwargs)
        for number in range(1, PASSWORD_LENGTH + 1):
            self.add_widget(ShownPicture(number=number))
        self.fbind("pictures", self._show)
        self.fbind("shown", self._show)
        self._show()

    def _show(self, *_: object) -> None:
        shown = self.pictures if self.shown else [""] * PASSWORD_LENGTH
        for tile, picture in zip(reversed(self.children), shown, strict=False):
            tile.picture = picture
            tile.name = i18n.tr(PICTURE_NAMES[picture]) if picture else ""


class HandOutScreen(Screen):
    """Shows pictures only when asked to, and asks before a learner gets other ones."""

    model: HandOutModel = ObjectProperty(rebind=True)

    def __init__(self, model: HandOutModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)

    def ask_for_new(self) -> None:
        """Say what new pictures mean before giving them."""
        question = Dialog(
            icon="replay",
            title=i18n.tr("New pictures for {name}?").format(name=self.model.name),
            sentence=i18n.tr("The old ones stop working at once. Nothing else changes."),
            safe=i18n.tr("Keep the old ones"),
            other=i18n.tr("New pictures"),
        )
        self.ask(question, self.model.new_pictures)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
