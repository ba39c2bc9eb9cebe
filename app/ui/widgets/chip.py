"""A small word on a tint."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.properties import OptionProperty, StringProperty

from app.ui.theme.surface import Surfaced

TINTS = ("green", "gold", "dusk", "indigo", "plain", "card")


class Chip(Surfaced):
    """An icon and a word on a pill; as wide as they are. `tint` names the pair of colours."""

    text = StringProperty("")
    icon = StringProperty("")
    tint = OptionProperty("green", options=TINTS)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
