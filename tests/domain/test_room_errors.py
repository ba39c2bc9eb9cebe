"""What is refused in the teacher's room tells itself in whole sentences."""

from __future__ import annotations

import re

import pytest

from app.domain import room_errors
from app.domain.errors import RebungError
from tests.domain.test_errors import KINDS

REFUSALS: list[type[RebungError]] = [
    kind for kind in RebungError.__subclasses__() if kind.__module__ == room_errors.__name__
]


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_refusal_says_what_is_safe_and_what_to_do(kind: type[RebungError]) -> None:
    """Nothing was changed, and nobody is blamed; its code is no other's."""
    assert re.fullmatch(r"[A-Z{].*\.", kind.sentence, re.DOTALL)
    assert "Nothing was changed." in kind.sentence or "as they were" in kind.sentence
    assert kind.code not in {each.code for each in KINDS}
    assert kind(name="Ayu").told()


def test_there_are_refusals() -> None:
    """The list above is not empty, and no two share a code."""
    assert len({kind.code for kind in REFUSALS}) == len(REFUSALS) > 3
