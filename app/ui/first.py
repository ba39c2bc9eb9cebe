"""Where the app begins: language, first class, or who is here, whichever is due."""

from __future__ import annotations

from app.services.house import House
from app.ui.routes import ChooseLanguage, Route, Welcome, WhoIsHere


def first_route(house: House, language: str = "") -> Route:
    """Return the first screen of this machine as it is now; `language` is one that was asked for already."""
    if not (language or house.preferences.language):
        return ChooseLanguage(is_first=True)
    if not house.classes.all():
        return Welcome()
    return WhoIsHere()
