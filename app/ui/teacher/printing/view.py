"""What to print on the left, how on the right."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.radio_rows
import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.services.places import Place
from app.ui.teacher.class_choice import ClassChoice
from app.ui.teacher.making import watch
from app.ui.teacher.place_words import place_words
from app.ui.teacher.printing.model import PrintingModel
from app.ui.teacher.room_screen import RoomScreen
from app.ui.translations import i18n
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.panel import SidePanel
from app.ui.widgets.picks import Picks
from app.ui.widgets.stacks import Column


class Keeps(Protocol):
    """A model that keeps something where it is told to."""

    found: tuple[Place, ...]

    def keep(self, place: Place) -> None:
        """Keep it there."""
        ...


class PlaceRows(Picks, Column):
    """A button for each place where something can be kept. Event: `on_pick` with the place."""

    def show(self, places: tuple[Place, ...]) -> None:
        """Offer these places."""
        for place in places:
            button = QuietButton(
                icon="usb" if place.is_stick else "home", text=place_words(place), align="left", size_hint_x=1
            )
            self.add_pick(button, place)


class KeepPanel(SidePanel):
    """Asks where a copy is to be kept. The model has found places, and keeps."""

    model: Keeps = ObjectProperty(None, rebind=True)

    def __init__(self, model: Keeps, **kwargs: Any) -> None:
        """Offer the places that were found."""
        super().__init__(model=model, **kwargs)
        self.ids.places.show(model.found)

    def pick(self, place: Place) -> None:
        """Keep the copy there."""
        self.close()
        self.model.keep(place)


class PrintingScreen(RoomScreen):
    """The room's page of papers."""

    model: PrintingModel = ObjectProperty(rebind=True)

    def __init__(self, model: PrintingModel, **kwargs: Any) -> None:
        """Show this model, and how far it is when it makes something."""
        super().__init__(model, **kwargs)
        watch(self, model)
        model.bind(on_opened=self._opened, on_kept=self._kept, on_places=self._places)

    def open_classes(self) -> None:
        """Show every class of this computer."""
        self.open_panel(ClassChoice(self.model))

    def keep_figures(self) -> None:
        """Ask where the figures of the report are to be kept."""
        self.model.look_for_places(figures=True)

    def _places(self, _model: object) -> None:
        self.open_panel(KeepPanel(self.model))

    def _opened(self, _model: object) -> None:
        self._tell(
            i18n.tr("The paper is open in another window."),
            i18n.tr("Print it there, then close that window. Rebung removes the file when it closes."),
        )

    def _kept(self, _model: object) -> None:
        self._tell(
            i18n.tr("The copy is kept."),
            i18n.tr(
                "It is {where}. Rebung does not remove it; please keep it where children do not look."
            ).format(where=self.model.kept_as),
        )

    def _tell(self, title: str, sentence: str) -> None:
        self.open(Dialog(icon="print", title=title, sentence=sentence, safe=i18n.tr("All right")))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
