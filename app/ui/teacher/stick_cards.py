"""Where a class can go, as large choices."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.services.places import Place
from app.ui.teacher.place_words import place_words
from app.ui.widgets.picks import Picks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column


class StickCard(Pressable):
    """A stick or a folder. Event: `on_release`."""

    icon = StringProperty("")
    name = StringProperty("")
    about = StringProperty("")
    """What comes of choosing it."""
    is_main = BooleanProperty(False)
    """Whether it is what most people want."""


class StickCards(Picks, Column):
    """A card for each of `places`. Event: `on_pick` with the `Place`."""

    places = ListProperty()
    about = StringProperty("")

    def on_places(self, *_: object) -> None:
        """Build the cards."""
        self.clear_widgets()
        for place in self.places:
            card: Any = StickCard(
                icon="usb" if place.is_stick else "home",
                name=place_words(place),
                about=self.about,
                is_main=place.is_stick,
            )
            self.bind(about=card.setter("about"))
            self.add_pick(card, place)


class FolderCards(Column):
    """The same for folders, below a line that says what they are; nothing where there are none."""

    folders = ListProperty()

    __events__ = ("on_pick",)

    def on_pick(self, place: Place) -> None:
        """One was picked."""


class NoteRows(Column):
    """A notice for each of `notes`."""

    notes = ListProperty()

    def on_notes(self, *_: object) -> None:
        """Build the notices."""
        from app.ui.widgets.panel import Notice

        self.clear_widgets()
        for each in self.notes:
            self.add_widget(Notice(icon="warning", text=each))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
