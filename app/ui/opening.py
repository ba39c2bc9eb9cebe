"""Puts a house into its window: the first screen in the language that is spoken here, and the way to all others."""

from __future__ import annotations

from pathlib import Path

from app.services.house import House
from app.ui.desktop import Desktop
from app.ui.first import first_route
from app.ui.fitting import Fitting
from app.ui.rooms import cover, idle, rooms
from app.ui.speaking import begin_speaking
from app.ui.theme import theme


def desktop_of(house: House, language: str, built: Path) -> Desktop:
    """Return the window of a house, in a language or ("") in the one that was chosen here; nothing is shown yet."""
    first = begin_speaking(house, language, first_route(house, language))
    fitting = Fitting(house.comfort)
    known = rooms(house, fitting)

    def tidy() -> None:
        if not house.unlocking.is_locked:
            house.upkeep.run()

    desktop = Desktop(known, first, built, cover(house), fitting, idle(house), tidy)
    theme.pictures.ask_others(house.picture_of_others)
    return desktop
