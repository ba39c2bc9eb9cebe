"""The eight looks in which every screen is compared: two languages, two sizes, two themes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
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


VARIANTS = tuple(
    Variant(*each) for each in product(("en", "id"), ((1366, 768), (1024, 600)), ("light", "high-contrast"))
)
BY_NAME = {each.name: each for each in VARIANTS}
