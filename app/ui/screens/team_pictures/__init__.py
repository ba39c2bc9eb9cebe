"""The picture password of somebody who joins a learner at the same machine."""

from __future__ import annotations

from app.services.house import House
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import Team, TeamPictures
from app.ui.screen import Screen


def make_team_pictures(
    route: TeamPictures, navigator: Navigator, house: House, make_help: MakeHelp
) -> Screen:
    """Build the screen of every sign-in; the right pictures lead back to the others, with one more."""
    from app.ui.screens.pictures.model import PicturesModel
    from app.ui.screens.pictures.view import PicturesScreen

    def back() -> None:
        navigator.start(Team(route.learner_id, route.others))

    model = PicturesModel(route.joining, house)
    joined = Team(route.learner_id, (*route.others, route.joining))
    model.bind(on_entered=lambda _: navigator.start(joined))
    return PicturesScreen(model, on_back=back, make_help=make_help)
