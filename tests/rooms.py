"""The rooms of a house without a printer."""

from __future__ import annotations

from collections.abc import Mapping

from app.services.house import House
from app.ui.fitting import Fitting
from app.ui.navigation import Factory
from app.ui.rooms import rooms


def rooms_of(house: House) -> Mapping[type, Factory]:
    """Return the factory of every route of a house."""
    return rooms(house, Fitting(house.comfort))
