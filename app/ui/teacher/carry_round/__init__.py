"""A class goes round on a stick."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import CarryRound
from app.ui.screen import Screen


def make_carry_round(route: CarryRound, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.carry_round.model import CarryRoundModel
    from app.ui.teacher.carry_round.view import CarryRoundScreen

    return CarryRoundScreen(CarryRoundModel(route, house, navigator))
