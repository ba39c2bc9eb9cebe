"""Paper and screen break a text alike."""

from __future__ import annotations

import pytest

from app.exchange.pdf.lines import lines
from app.ui.text.line_breaking import broken
from tests.exchange.some_sheets import FAMILY, family_in


@pytest.mark.parametrize(
    "text", [family_in("th").about, family_in("km").about, FAMILY.about, "กกกกกกกกกกกกขึ้นขึ้นขึ้น"]
)
@pytest.mark.parametrize("room", [7, 12, 30])
def test_lines_end_at_the_same_places(text: str, room: int) -> None:
    """Where both have the same room, and each letter the same width."""
    on_paper = lines(text, room, lambda piece: float(len(piece)))
    on_screen = broken(text, room, lambda piece: (len(piece), 1)).split("\n")
    assert on_paper == [line.rstrip(" ") for line in on_screen]
