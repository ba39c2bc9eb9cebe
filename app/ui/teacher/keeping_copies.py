"""What pages have in common on which something is kept on a stick or in a folder."""

from __future__ import annotations

from kivy.properties import ObjectProperty, StringProperty

from app.services.places import Place
from app.ui.teacher.room_model import RoomModel
from app.ui.translations import i18n


class KeepingCopies(RoomModel):
    """Events: `on_places` when it is known where something can be kept, `on_kept` when it lies there."""

    found: tuple[Place, ...] = ObjectProperty(())
    """Where it can be kept."""
    kept_as = StringProperty("")
    """The name of what was kept last, and where."""

    __events__: tuple[str, ...] = ("on_places", "on_kept")

    def on_places(self) -> None:
        """It is known where something can be kept."""

    def on_kept(self) -> None:
        """It is where it was wanted."""

    def _places_found(self, places: tuple[Place, ...]) -> None:
        self.found = places
        self.dispatch("on_places")

    def _kept(self, name: str, place: Place) -> None:
        self.kept_as = i18n.tr("{file} in {place}").format(file=name, place=place.name)
        self.dispatch("on_kept")
