"""Damage that was mended is told in words."""

from __future__ import annotations

from itertools import product

import pytest

from app.domain.mending import SENTENCES, Mended, Stood, told

CASES = list(product([False, True], Stood))


@pytest.mark.parametrize(("is_learner", "stood"), CASES)
def test_every_damage_has_a_sentence(*, is_learner: bool, stood: Stood) -> None:
    """Whatever was damaged and whatever stood in, it is told in words that a child knows, and says what is safe."""
    sentence = told(Mended(is_learner, stood, 3), str)
    assert any(word in sentence for word in ("here", "go on", "thrown away", "tell your teacher"))
    assert not any(word in sentence for word in ("{", "file", "mirror", "put aside", "entries"))


@pytest.mark.parametrize("stood", [each for each in Stood if each is not Stood.EARLIER_COPY])
def test_the_teacher_is_asked_to_look_at_the_class(stood: Stood) -> None:
    """Where something of the class may be missing, whoever reads it first knows whom to tell."""
    assert "tell your teacher" in told(Mended(is_learner=False, stood=stood, files=1), str)


def test_the_sentence_is_told_in_the_language_of_now() -> None:
    """The translator gets the whole message."""
    asked: list[str] = []

    def translated(text: str) -> str:
        asked.append(text)
        return "x"

    assert told(Mended(is_learner=True, stood=Stood.MIRROR, files=2), translated) == "x"
    assert asked == [SENTENCES[True, Stood.MIRROR]]
