"""Every torture in its quick form. The long forms: `python -m tests.torture`."""

from __future__ import annotations

import json

import pytest

from tests.torture import crashes, cuts, full_disk, io_faults, kills, powercut
from tests.torture.__main__ import NAMES, main


@pytest.mark.power
def test_power_cuts_lose_nothing_that_was_saved() -> None:
    """After ten real power cuts everything that counted as saved is there."""
    if reason := powercut.why_not():
        pytest.skip(reason)
    figures = powercut.run(10, seed=1)
    assert figures.is_clean, figures.plain()
    assert figures.saved_meanwhile > 0


@pytest.mark.power
def test_power_cuts_find_what_they_must_find() -> None:
    """TinyDB's own storage fails, and so does this store without its syncs: the harness has teeth."""
    if reason := powercut.why_not():
        pytest.skip(reason)
    for control in powercut.CONTROLS:
        figures = control(1)
        assert not figures.is_clean, figures.plain()


def test_kills_lose_nothing_that_was_saved() -> None:
    """After ten kills everything that counted as saved is there."""
    figures = kills.run(10, seed=1)
    assert figures.is_clean, figures.plain()
    assert figures.saved_meanwhile > 0


def test_crash_states_lose_nothing_that_was_saved() -> None:
    """Whatever a power cut may legally leave, everything that counted as saved is there."""
    figures = crashes.run(2000, seed=2)
    assert figures.is_clean, figures.plain()
    assert not crashes.planted(2).is_clean


def test_damage_anywhere_is_mended() -> None:
    """Cuts, flipped bits, bad blocks and vanished files at sampled places are mended from what is left."""
    figures = cuts.run(every=40, seed=3)
    assert figures.is_clean, figures.plain()
    assert not cuts.plain_json(3).is_clean


def test_a_full_disk_loses_nothing_and_goes_on() -> None:
    """On a disk that is really full nothing is lost, the cause is said, and with room saving goes on."""
    if reason := full_disk.why_not():
        pytest.skip(reason)
    figures = full_disk.run(every=14, seed=4)
    assert figures.is_clean, figures.plain()


def test_failing_calls_are_told_and_lose_nothing() -> None:
    """Sampled calls to the disk fail with each error; what counted as saved is there afterwards."""
    figures = io_faults.run(every=19, seed=5)
    assert figures.is_clean, figures.plain()
    assert figures.more["told"] > 0


def test_the_command_line_prints_one_line_of_figures(capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m tests.torture crashes` prints figures that a program can read, and ends with 0."""
    assert main(["crashes", "--runs", "50", "--seed", "6"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["runs"] for line in lines] == [50, 200]
    assert "crashes" in NAMES
