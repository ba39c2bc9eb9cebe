"""Wishes: one's own over those of the machine, kept as words."""

from __future__ import annotations

import pytest

from app.domain.wishes import NAMES, TEXT_SIZES, Wishes, as_word, from_words, of_several, stepped


def test_ones_own_wishes_come_first() -> None:
    """Where somebody has no wish, it is as everybody has it."""
    mine = Wishes(text_size=130, sound=False)
    theirs = Wishes(text_size=100, high_contrast=True, sound=True)
    assert mine.over(theirs) == Wishes(130, high_contrast=True, less_motion=None, sound=False)


def test_several_see_and_hear_what_all_of_them_can() -> None:
    """The largest text, more contrast and less motion if one needs it, sound if nobody minds; no wish is none."""
    ayu = Wishes(115, high_contrast=False, less_motion=None, sound=True)
    budi = Wishes(150, high_contrast=True, less_motion=True, sound=False)
    assert of_several([ayu, budi]) == Wishes(150, high_contrast=True, less_motion=True, sound=False)
    assert of_several([ayu, ayu]) == ayu


@pytest.mark.parametrize(
    "wishes", [Wishes(), Wishes(150, high_contrast=False, less_motion=True, sound=False), Wishes(sound=True)]
)
def test_wishes_come_back_from_their_words(wishes: Wishes) -> None:
    """What is kept as words is the same wish again."""
    assert from_words({name: as_word(getattr(wishes, name)) for name in NAMES}) == wishes


@pytest.mark.parametrize("word", ["120", "0", "yes", "großen", "-1", "100.0"])
def test_a_word_that_nobody_chose_is_no_wish(word: str) -> None:
    """A damaged or foreign value never reaches the screen."""
    assert from_words({"text_size": word, "sound": "perhaps", "other": "yes"}) == Wishes()


def test_sizes_step_up_and_down_and_end() -> None:
    """Each step is one of the four sizes, and the last one stays."""
    assert [stepped(size, 1) for size in TEXT_SIZES] == [115, 130, 150, 150]
    assert [stepped(size, -1) for size in TEXT_SIZES] == [100, 100, 115, 130]
