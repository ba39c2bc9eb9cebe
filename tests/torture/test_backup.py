"""Sticks that are pulled and goings back, in their quick forms."""

from __future__ import annotations

import pytest

from tests.torture import carried_sticks, restores, sticks


def test_a_pulled_stick_is_never_told_as_done() -> None:
    """Of a file kept, a backup, and a backup taken in: what was told is there, and nothing half stays."""
    if reason := sticks.why_not():
        pytest.skip(reason)
    figures = sticks.run(60, seed=1)
    assert figures.is_clean, figures.plain()
    assert not sticks.planted(1).is_clean


def test_a_pulled_stick_has_whole_bundles() -> None:
    """The earlier or the new one, and the new one where that was told; what is read is right."""
    if reason := carried_sticks.why_not():
        pytest.skip(reason)
    figures = carried_sticks.run(60, seed=1)
    assert figures.is_clean, figures.plain()
    assert figures.more["told as done"], figures.plain()
    assert not carried_sticks.written_over(1).is_clean


def test_going_back_gives_the_state_of_that_day() -> None:
    """Cut short or not, here or on another machine, with wrong clocks in between."""
    figures = restores.run(4, seed=1)
    assert figures.is_clean, figures.plain()
    assert not restores.planted(1).is_clean
