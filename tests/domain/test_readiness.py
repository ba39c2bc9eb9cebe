"""What comes before a lesson for which the teacher must be there."""

from __future__ import annotations

import pytest

from app.domain.assign_errors import NotPrepared
from app.domain.classroom import HelpList, HelpNumber, Readiness
from app.domain.readiness import Step, missing

TODAY = "2026-03-12"
READY = Readiness("2026-03-01", "2026-03-02")
NUMBERS = HelpList("Bu Ratna", (HelpNumber("SAPA", "129", "2026-03-01"),), "2026-03-01")


def test_all_three_are_needed() -> None:
    """Nothing is missing when guide, responder and numbers are ticked; each alone is not enough."""
    assert missing(READY, NUMBERS, TODAY) == ()
    assert missing(Readiness(), HelpList(), TODAY) == (Step.GUIDE, Step.RESPONDER, Step.NUMBERS)
    assert missing(Readiness("2026-03-01"), NUMBERS, TODAY) == (Step.RESPONDER,)


@pytest.mark.parametrize("checked_on", ["", "2025-09-09", "2026-03-13", "yesterday"])
def test_numbers_count_for_half_a_year(checked_on: str) -> None:
    """Too old, of a day to come or of no day, they are not checked; nor is a list without numbers."""
    unchecked, fresh = HelpNumber("SAPA", "129", checked_on), HelpNumber("SAPA", "129", "2025-09-10")
    assert missing(READY, HelpList("", (unchecked,), TODAY), TODAY) == (Step.NUMBERS,)
    assert missing(READY, HelpList("", (), TODAY), TODAY) == (Step.NUMBERS,)
    assert missing(READY, HelpList("", (fresh, HelpNumber("A draft", "1")), TODAY), TODAY) == ()


def test_what_is_missing_is_said_in_the_language_of_the_screen() -> None:
    """The sentence and its parts."""
    told = NotPrepared((Step.GUIDE, Step.NUMBERS)).told(lambda text: f"«{text}»")
    assert told.startswith("«This lesson stays closed")
    assert "(«the teacher guide is read», «the help numbers are checked»)" in told
