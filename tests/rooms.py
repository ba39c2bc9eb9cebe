"""The rooms of a house without a printer."""

from __future__ import annotations

from collections.abc import Mapping

from app.services.house import House
from app.ui.fitting import Fitting
from app.ui.navigation import Factory
from app.ui.rooms import rooms


def to_nowhere(*_: object) -> None:
    """Print nothing."""


def rooms_of(house: House) -> Mapping[type, Factory]:
    """Return the factory of every route of a house."""
    return rooms(house, to_nowhere, to_nowhere, Fitting(house.comfort))
