"""Damage that was mended is told in words."""

from __future__ import annotations

from itertools import product

import pytest

from app.domain.mending import SENTENCES, Mended, Stood, told

CASES = list(product([False, True], Stood))


@pytest.mark.parametrize(("is_learner", "stood"), CASES)
def test_every_damage_has_a_sentence(*, is_learner: bool, stood: Stood) -> None:
    """Whatever was damaged and whatever stood in, there is a sentence, with the number of files in it."""
    assert " 3." in told(Mended(is_learner, stood, 3), str)


def test_the_sentence_is_translated_before_it_is_filled() -> None:
    """The translator gets the whole message, and the number is put in afterwards."""
    asked: list[str] = []

    def translated(text: str) -> str:
        asked.append(text)
        return "{files} x"

    assert told(Mended(is_learner=True, stood=Stood.MIRROR, files=2), translated) == "2 x"
    assert asked == [SENTENCES[True, Stood.MIRROR]]
