"""The PIN's rules: what may be one, and how slowly it can be guessed."""

from __future__ import annotations

import pytest

from app.domain import pin

EIGHT_HOURS = 8 * 3600


@pytest.mark.parametrize("good", ["483920", "190374", "000017", "112358", "901283"])
def test_a_pin_that_nobody_guesses_early_may_be_one(good: str) -> None:
    """Six digits without a pattern are accepted."""
    assert pin.is_usable(good)


@pytest.mark.parametrize(
    "bad",
    [
        "", "12345", "1234567", "abcdef", "12 456", "-12345", "\uff11\uff12\uff13\uff14\uff15\uff16",
        "៤៨៣៩២០", "²²²³³³",
        "123456", "654321", "012345", "234567", "890123", "987654", "246802", "000000", "777777", "121212",
        "696969", "123123", "741741", "112233", "332211", "999999",
    ],
)  # fmt: skip
def test_a_pin_that_is_tried_early_may_not(bad: str) -> None:
    """Runs, repeats, pairs in a row, other digits than 0 to 9 and other lengths are refused."""
    assert not pin.is_usable(bad)


def test_waiting_never_gets_shorter() -> None:
    """The first two misses cost nothing, then each wait is at least as long as the one before."""
    waits = [pin.wait_seconds(misses) for misses in range(60)]
    assert waits[:5] == [0, 0, 0, 60, 120]
    assert waits == sorted(waits)
    assert waits[-1] == 3600


def test_guessing_as_fast_as_allowed_gives_fifteen_guesses_in_a_school_day() -> None:
    """Somebody who never lets a second pass gets fifteen guesses in eight hours."""
    passed = guesses = 0
    while passed + pin.wait_seconds(guesses) <= EIGHT_HOURS:
        passed += pin.wait_seconds(guesses)
        guesses += 1
    assert guesses == 15
