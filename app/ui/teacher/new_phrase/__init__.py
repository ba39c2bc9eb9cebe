"""The teacher chooses a phrase, twice."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import NewPhrase
from app.ui.screen import Screen


def make_new_phrase(route: NewPhrase, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.new_phrase.model import NewPhraseModel
    from app.ui.teacher.new_phrase.view import NewPhraseScreen

    return NewPhraseScreen(NewPhraseModel(route, house, navigator))
