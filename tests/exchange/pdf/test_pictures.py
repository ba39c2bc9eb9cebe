"""Thai and Khmer look as they did when somebody looked at them: marks above and below, subscripts, and line ends."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops

from tests.exchange.pdf.paint import LANGUAGES, PICTURES, painted

OFF = 90
"""A difference of one pixel's light that is no smoothing."""
MOST = 0.002
"""The share of pixels that may be off: less than one word."""


def off(one: Image.Image, other: Image.Image) -> float:
    """Return the share of pixels that differ."""
    if one.size != other.size:
        return 1.0
    seen = ImageChops.difference(one, other).convert("L").histogram()
    return sum(seen[OFF:]) / (one.width * one.height)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_looks_as_it_did(language: str) -> None:
    """Pictures are made anew with `python -m tests.exchange.pdf.paint`, and looked at."""
    with Image.open(PICTURES / f"{language}.png") as kept:
        assert off(painted(language), kept.convert("RGB")) < MOST


def test_another_language_would_be_seen() -> None:
    """Two pages that differ in their words are further apart than that."""
    with Image.open(PICTURES / "km.png") as other:
        assert off(painted("th"), other.convert("RGB")) > 4 * MOST
