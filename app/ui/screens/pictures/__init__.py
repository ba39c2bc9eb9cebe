"""The picture password of one learner."""

from __future__ import annotations

from app.services.house import House
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import AtHome, Pictures
from app.ui.screen import Screen


def make_pictures(route: Pictures, navigator: Navigator, house: House, make_help: MakeHelp) -> Screen:
    """Build the screen; the right pictures lead home."""
    from app.ui.screens.pictures.model import PicturesModel
    from app.ui.screens.pictures.view import PicturesScreen

    model = PicturesModel(route.learner_id, house)
    model.bind(on_entered=lambda _: navigator.start(AtHome(route.learner_id)))
    return PicturesScreen(model, on_back=navigator.back, make_help=make_help)
