"""What the folders are called in which teachers keep lists."""

from __future__ import annotations

from app.domain.errors import msg
from app.domain.roster_file import shortened
from app.services.places import Place, PlaceKind
from app.ui.translations import i18n

_NAMES = {
    PlaceKind.DESKTOP: msg("Desktop"),
    PlaceKind.DOCUMENTS: msg("Documents"),
    PlaceKind.DOWNLOADS: msg("Downloads"),
    PlaceKind.HOME: msg("Own folder"),
}


def place_words(place: Place) -> str:
    """Return what a folder is called; a stick by its own name."""
    if place.kind is PlaceKind.STICK:
        return i18n.tr("Stick or disk {name}").format(name=shortened(place.name))
    return i18n.tr(_NAMES[place.kind])
