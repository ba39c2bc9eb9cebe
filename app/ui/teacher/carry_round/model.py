"""A round: the stick is put into each computer, and one click takes in what lies there and puts there what is known."""

from __future__ import annotations

from typing import Any

from app.domain.ids import ClassId
from app.services.house import House
from app.services.places import Place
from app.ui.navigation import Navigator
from app.ui.routes import CarryRound, CopyClass, TakeClass
from app.ui.teacher.at_a_stick import AtAStick


class CarryRoundModel(AtAStick):
    """Places, what came of the last stop, and the ways to and from a new computer."""

    page = "carry-round"

    def __init__(self, route: CarryRound, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show nothing before it is looked for."""
        super().__init__(route.class_id, house, navigator, **kwargs)

    def carry(self, place: Place) -> None:
        """Carry the class there and from there."""
        self._begin()
        self._make(
            lambda making: self._house.carrying.carry(place, making),
            lambda carried: self._brought(carried, place),
        )

    def copy_class(self) -> None:
        """Put the class on a stick for a new computer."""
        self._navigator.go(CopyClass(ClassId(self.class_id) if self.has_class else None))

    def take_class(self) -> None:
        """Take a class from a stick."""
        self._navigator.go(TakeClass())
