"""What pages have in common on which a class goes to a stick, or to a folder that several computers see."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.domain.ids import ClassId
from app.services.carrying import Carried
from app.services.house import House
from app.services.places import Place
from app.ui.navigation import Navigator
from app.ui.teacher.carry_words import brought_words, met_words, notes, trouble_words
from app.ui.teacher.making import Makes
from app.ui.teacher.room_model import RoomModel


class AtAStick(Makes, RoomModel):
    """The base of their models. Event: `on_done` when everything lies at the place, which `done_words` tells."""

    has_looked = BooleanProperty(False)
    sticks = ListProperty()
    folders = ListProperty()
    """`Place`s of the account, where others may see them too."""
    met_words = StringProperty("")
    """How many computers were met since the last round."""
    done_words = StringProperty("")
    """What the last stop has brought; "" while none was made, or when it did not come to its end."""
    notes = ListProperty()
    """Sentences about what somebody should look at."""

    __events__ = ("on_done",)

    def __init__(self, class_id: ClassId | None, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show nothing before it is looked for."""
        super().__init__(class_id, house, navigator, **kwargs)

    def find_places(self) -> None:
        """Look for sticks and folders."""
        self._slowly(self._house.carrying.places, self._looked)

    def back(self) -> None:
        """Go back to where one came from."""
        self._navigator.back()

    def on_done(self) -> None:
        """Everything lies at the place."""

    def _looked(self, places: tuple[Place, ...]) -> None:
        self.sticks = [each for each in places if each.is_stick]
        self.folders = [each for each in places if not each.is_stick]
        self.has_looked = True

    def _begin(self) -> None:
        """Take away what was told of an earlier stop."""
        self.done_words, self.notes = "", []

    def _brought(self, carried: Carried, place: Place) -> None:
        self._refresh()
        self.notes = notes(carried)
        self.done_words = brought_words(carried, place)
        self.dispatch("on_done")

    def _failed(self, error: BaseException) -> None:
        super()._failed(error)
        self._refresh()
        self.problem = trouble_words(error)

    def _show(self) -> None:
        self.met_words = met_words(self._house.carrying.met())
