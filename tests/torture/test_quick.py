"""Every torture in its quick form. The long forms: `python -m app torture`."""

from __future__ import annotations

import pytest

from tests.torture import durable, second_window, slow_sync
from tests.torture.lines import LINES, Line

QUICK = {
    "powercut": 6, "powercut_xfs": 3, "crashes": 600, "kills": 6, "io_faults": 24, "failed_sync": 200, "full_disk": 2,
    "flips": 500, "cuts": 500, "blocks": 120, "clocks": 300, "rights": 24, "damaged_starts": 4,
    "pin_days": 2, "pin_kills": 12, "merge": 12,
}  # fmt: skip
"""How many runs each has here. Of the others what a busy machine does not change is tested below."""
NEED_POWER = {"powercut", "powercut_xfs", "full_disk"}


def _marked(line: Line) -> object:
    return pytest.param(line, id=line.name, marks=[pytest.mark.power] if line.name in NEED_POWER else [])


@pytest.mark.parametrize("line", [_marked(line) for line in LINES if line.name in QUICK])
def test_what_counts_as_saved_is_there_and_controls_fail(line: Line) -> None:
    """Nothing is lost, wrong or unreadable; whatever must be found by the same torture is found."""
    torture = line.module()
    assert torture is not None
    if reason := getattr(torture, "why_not", str)():
        pytest.skip(reason)
    figures = torture.run(QUICK[line.name], seed=1)
    assert figures.is_clean, figures.plain()
    for control in getattr(torture, "CONTROLS", ()):
        found = control(1)
        assert not found.is_clean, found.name


def test_an_answer_costs_one_sync() -> None:
    """One answer at 250 documents is on the disk after one sync; its time stands beside that of SQLite."""
    figures = durable.run(10, seed=1)
    assert figures.worst["syncs"] == 1
    assert 0 < figures.worst["p50_ms"] <= figures.worst["p95_ms"]
    assert 0 < figures.worst["sqlite_p50_ms"] <= figures.worst["sqlite_p95_ms"]


def test_no_frame_waits_for_a_slow_disk() -> None:
    """While a sync takes 250 ms no frame does, and no next stop is shown before its end; a window that waits fails."""
    figures = slow_sync.run(2, 1)
    assert figures.runs == 2
    assert "shown too early" not in figures.bad
    assert figures.worst["frame_ms"] < slow_sync.SYNC_MS
    (careless,) = (control(1) for control in slow_sync.CONTROLS)
    assert careless.worst["frame_ms"] > slow_sync.SYNC_MS


@pytest.mark.pixels
def test_a_second_window_is_refused_and_takes_nothing() -> None:
    """Each second window says that one is open already; every play of the first is there."""
    if reason := second_window.why_not():
        pytest.skip(reason)
    figures = second_window.run(40, seed=1)
    assert not {"lost", "not refused"} & figures.bad.keys(), figures.plain()
    assert figures.more["windows_refused"] > 0
    assert not second_window.without_lock(1).is_clean


def test_every_quick_form_is_of_a_line() -> None:
    """A quick form of a line that is gone would never run."""
    assert set(QUICK) <= {line.name for line in LINES}
