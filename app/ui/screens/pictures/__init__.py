"""The picture password of one learner."""

from __future__ import annotations

from app.services.house import House
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import AtHome, ChooseAvatar, Pictures, Route
from app.ui.screen import Screen


def make_pictures(route: Pictures, navigator: Navigator, house: House, make_help: MakeHelp) -> Screen:
    """Build the screen; the right pictures lead home, for the first time over the choice of an avatar."""
    from app.ui.screens.pictures.model import PicturesModel
    from app.ui.screens.pictures.view import PicturesScreen

    model = PicturesModel(route.learner_id, house)

    def way_in() -> Route:
        if house.classes.learner(route.learner_id).chose_avatar:
            return AtHome(route.learner_id, arrived=True)
        return ChooseAvatar(route.learner_id, is_first=True)

    model.bind(on_entered=lambda _: navigator.start(way_in()))
    return PicturesScreen(model, on_back=navigator.back, make_help=make_help)
