"""The looks in which every screen is compared: each pair of a language, a size and a theme is in one of them.

Eight looks would hold every three of them, at twice the price. All sizes of text in all languages are read besides by
`tests/end_to_end/test_every_text_fits.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
PICTURES = HERE / "pictures"


@dataclass(frozen=True)
class Variant:
    """One look of the app."""

    language: str
    size: tuple[int, int]
    theme: str

    @property
    def name(self) -> str:
        """The folder of its pictures, such as `id-1024-high-contrast`."""
        return f"{self.language}-{self.size[0]}-{self.theme}"


LARGE, SMALL = (1366, 768), (1024, 600)
VARIANTS = (
    Variant("en", LARGE, "light"),
    Variant("en", SMALL, "high-contrast"),
    Variant("id", LARGE, "high-contrast"),
    Variant("id", SMALL, "light"),
)
BY_NAME = {each.name: each for each in VARIANTS}
