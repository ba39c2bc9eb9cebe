"""The sheets of the gallery, by the names of their pictures."""

from __future__ import annotations

from collections.abc import Callable

from kivy.uix.widget import Widget

from app.ui.gallery.buttons import buttons
from app.ui.gallery.choices import choices
from app.ui.gallery.growth import growth
from app.ui.gallery.layers import layers
from app.ui.gallery.phones import phone_apps, phone_beside, phone_parts
from app.ui.gallery.pictures import pictures
from app.ui.gallery.rows import rows
from app.ui.gallery.scenes import scenes
from app.ui.gallery.wording import wording

SHEETS: dict[str, Callable[[], list[Widget]]] = {
    "1-buttons": buttons,
    "2-choices": choices,
    "3-rows": rows,
    "4-pictures": pictures,
    "5-growth": growth,
    "6-layers": layers,
    "7-scenes": scenes,
    "8-words": wording,
    "9-phone": phone_apps,
    "9-phone-parts": phone_parts,
    "9-phone-beside": phone_beside,
}
"""Each function returns the cards of one sheet, in the theme, at the text size and in the language of now."""
