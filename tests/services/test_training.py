"""The tour for teachers remembers its step, and goes along only while somebody takes it."""

from __future__ import annotations

import pytest

from app.services.training import STEP
from tests.services.school import School


def test_it_is_not_under_way_by_itself(school: School) -> None:
    """Asking loads nothing of it."""
    assert not school.house.is_training
    assert "training" not in school.house.__dict__
    assert not school.house.training.is_begun


def test_it_goes_on_at_the_step_where_it_was_left(school: School) -> None:
    """After a start of Rebung too; but then it goes along only when it is asked to."""
    school.house.training.go_to(2)
    assert school.house.is_training
    school.house.training.leave()
    assert not school.house.is_training
    school.restart()
    assert (school.house.training.at, school.house.training.is_begun) == (2, True)
    assert not school.house.is_training


def test_it_stays_within_its_steps(school: School) -> None:
    """Before the first one and after the last one there is none."""
    training = school.house.training
    assert training.go_to(-3) == training.steps[0]
    assert training.go_to(99) == training.steps[-1]


def test_after_the_end_it_begins_anew(school: School) -> None:
    """Whoever has seen it all can show it to a colleague."""
    school.house.training.go_to(3)
    school.house.training.finish()
    assert not school.house.is_training
    school.restart()
    assert school.house.training.at == 0


@pytest.mark.parametrize("kept", ["", "many", "-1", "²", "999"])
def test_a_setting_that_makes_no_sense_is_no_harm(school: School, kept: str) -> None:
    """It is the first step, or the last."""
    school.world.settings.put(STEP, kept).result()
    school.restart()
    assert 0 <= school.house.training.at < len(school.house.training.steps)


def test_each_step_is_told_anew(school: School) -> None:
    """The panel that was read belongs to its step."""
    school.house.training.go_to(1)
    school.house.training.is_told = True
    school.house.training.go_to(2)
    assert not school.house.training.is_told
