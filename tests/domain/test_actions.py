"""Actions are saved as short JSON lists and read back the same."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.actions import (
    Action,
    Build,
    Choose,
    Go,
    MakePlan,
    Rewind,
    SkipLesson,
    SkipStep,
    Tick,
    from_plain,
    to_plain,
)
from app.domain.ids import ChoiceId, PatternId

NUMBERS = st.integers(-5, 500)
ACTIONS = st.one_of(
    st.just(Go()),
    st.just(SkipStep()),
    st.just(SkipLesson()),
    st.builds(Choose, st.text().map(ChoiceId)),
    st.builds(Tick, st.frozensets(st.text().map(PatternId))),
    st.builds(Build, st.lists(NUMBERS).map(tuple)),
    st.builds(MakePlan, NUMBERS, NUMBERS),
    st.builds(Rewind, NUMBERS),
)


@given(ACTIONS)
def test_an_action_survives_being_saved(action: Action) -> None:
    """Every action, written as JSON and read back, is the same action."""
    assert from_plain(json.loads(json.dumps(to_plain(action)))) == action


@pytest.mark.parametrize(
    "plain",
    [
        [], ["fly"], ["go", 1], ["choose"], ["choose", 3], ["tick", 1], ["build", "0"], ["build", 1.5],
        ["build", True], ["plan", 1], ["plan", 1, None], ["plan", True, False], ["rewind"], ["rewind", True],
        ["skip", "all"], [["go"]], [None],
    ],
)  # fmt: skip
def test_what_is_no_action_is_refused(plain: list[object]) -> None:
    """A list that no action writes raises ValueError, whatever stands in it."""
    with pytest.raises(ValueError, match="not an action"):
        from_plain(plain)
