"""The cover of quick hide."""

from __future__ import annotations

from app.domain.ids import LearnerId
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.screen import Screen


def make_cover(learner_id: LearnerId | None, navigator: Navigator, house: House) -> Screen:
    """Build the cover; coming back asks for the pictures of this learner."""
    from app.ui.screens.cover.model import CoverModel
    from app.ui.screens.cover.view import CoverScreen

    return CoverScreen(CoverModel(learner_id, house, navigator))
