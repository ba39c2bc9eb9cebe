"""The pages that are compared as pictures: `python -m tests.exchange.pdf.paint` keeps them as they are now."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.exchange.reading import made, picture
from tests.exchange.some_sheets import family_in

PICTURES = Path(__file__).parent / "pictures"
LANGUAGES = ("th", "km")


def painted(language: str) -> Image.Image:
    """Return the family card in a language, small."""
    return picture(made(family_in(language)), scale=1.1)


if __name__ == "__main__":
    for each in LANGUAGES:
        painted(each).quantize(64).save(PICTURES / f"{each}.png")
