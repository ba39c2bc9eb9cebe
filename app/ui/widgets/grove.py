"""The bamboos of a child: stems of the grove, and single pictures of growth."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ColorProperty, NumericProperty, OptionProperty, StringProperty

from app.domain.growth import STAGES
from app.ui.theme import theme
from app.ui.theme.surface import Surfaced
from app.ui.widgets.bamboo import COLOURS
from app.ui.widgets.pressable import Pressable

TINTS = {"green": "green_fill", "senja": "dusk_fill", "kunyit": "gold_fill", "nila": "indigo_fill"}


class GroveStem(Pressable):
    """One of the four bamboos on the ground of the home screen, with its title. Event: `on_release`.

    `stage` 0 (root) to 5 (grove); it never shrinks. `stage_name` and `title` stand on the soil below.
    """

    colour = OptionProperty("green", options=COLOURS)
    stage = NumericProperty(0)
    title = StringProperty("")
    stage_name = StringProperty("")
    soil = NumericProperty(0)
    """Height of the soil, in pixels: the stem stands on it."""


class GrowthPicture(Surfaced):
    """A bamboo in one stage, on a tile of its tint. `around` is the colour of the card it lies on.

    While `grown` is less than 1 it comes out of its `former` stage.
    """

    colour = OptionProperty("green", options=COLOURS)
    stage = NumericProperty(0)
    former = NumericProperty(0)
    grown = NumericProperty(1)
    around = ColorProperty()


def grove_picture(colour: str, stage: float, version: float) -> str:
    """Return the drawing of a stem without ground."""
    del version
    number = int(stage)
    name = f"grove/{colour}-{number + 1}-{STAGES[number]}"
    return name if theme.pictures.has(name) else growth_picture(colour, stage)


def growth_picture(colour: str, stage: float) -> str:
    """Return the drawing of a stage with its ground."""
    number = int(stage)
    return f"growth/{colour}-{number + 1}-{STAGES[number]}"


def tile_fill(look: Any, colour: str, palette: str) -> Any:
    """Return the tint behind a bamboo of a colour."""
    del palette
    return getattr(look, TINTS[colour])


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
