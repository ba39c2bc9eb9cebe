"""A day is chosen by steps."""

from __future__ import annotations

import pytest

from app.ui.teacher.day_stepper import DayStepper, StepRow
from app.ui.teacher.day_steps import stepped
from app.ui.widgets.buttons import IconButton
from tests.ui.pilot import Pilot


@pytest.mark.parametrize(
    ("day", "unit", "by", "then"),
    [
        ("2026-12-31", "day", 1, "2027-01-01"),
        ("2026-03-01", "day", -1, "2026-02-28"),
        ("2026-01-31", "month", 1, "2026-02-28"),
        ("2026-01-15", "month", -1, "2025-12-15"),
        ("2026-06-07", "month", 6, "2026-12-07"),
        ("2028-02-29", "year", 1, "2029-02-28"),
    ],
)
def test_a_step_never_leads_to_a_day_that_there_is_not(day: str, unit: str, by: int, then: str) -> None:
    """The last of a month stays within the month."""
    assert stepped(day, unit, by) == then


def test_each_row_steps_by_its_own_buttons(pilot: Pilot) -> None:
    """By touch and by Enter; the parts of the day are shown in words."""
    stepper = pilot.place(DayStepper(day="2026-06-12"))
    assert [row.text for row in pilot.all(StepRow)] == ["12", "June", "2026"]
    pilot.tap(pilot.find(IconButton, label="A day later"))
    pilot.tap(pilot.find(IconButton, label="A month earlier"))
    pilot.find(IconButton, label="A year later").dispatch("on_release")
    pilot.frames(2)
    assert stepper.day == "2027-05-13"
    assert [row.text for row in pilot.all(StepRow)] == ["13", "May", "2027"]
