"""Every torture in its quick form. The long forms: `python -m app torture`."""

from __future__ import annotations

import pytest

from tests.torture.lines import LINES, Line

QUICK = {
    "powercut": 6, "powercut_xfs": 3, "crashes": 600, "kills": 6, "io_faults": 24, "failed_sync": 200, "full_disk": 2,
    "flips": 500, "cuts": 500, "blocks": 120,
}  # fmt: skip
"""How many runs each has here. Lines that are not named are too slow for this, or have quick tests of their own."""
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


def test_every_quick_form_is_of_a_line() -> None:
    """A quick form of a line that is gone would never run."""
    assert set(QUICK) <= {line.name for line in LINES}
