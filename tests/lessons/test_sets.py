"""The starter sets keep to the order that a teacher would be warned of."""

from __future__ import annotations

from pathlib import Path

from app.content.library import BuiltLibrary
from app.domain import lesson_order

LIBRARY = Path(__file__).parents[2] / ".built" / "lessons"


def test_no_starter_set_is_warned_of() -> None:
    """Talking, settling conflicts and asking for help come before people known only online, in every set."""
    library = BuiltLibrary(LIBRARY)
    cards = {card.id: card for card in library.cards()}
    told = {
        each.id: lesson_order.warnings([cards[lesson] for lesson in each.lessons]) for each in library.sets()
    }
    assert len(told) > 3
    assert not any(told.values()), told
