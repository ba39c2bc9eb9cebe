"""A teacher chooses the phrase that every start asks for."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.keys import Way
from app.ui.routes import NewPhrase, RecoveryCode, TeacherRoom
from app.ui.teacher.new_phrase import make_new_phrase
from app.ui.widgets.text_box import TextBox
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import PIN, Desk, desk, missed_by_tab

PHRASE = "seven mangoes under the blue boat"


def shown(pilot: Pilot, at: Desk, *, ask_at_start: bool = False) -> Any:
    """Return the screen, shown."""
    route = NewPhrase(TeacherRoom(), ask_at_start=ask_at_start)
    return pilot.show(make_new_phrase(route, at.ways, at.house))


def test_a_phrase_typed_twice_is_set(pilot: Pilot) -> None:
    """With the keyboard alone; nothing else is changed."""
    at = desk()
    at.house.door.set_pin(PIN)
    shown(pilot, at)
    for _ in range(2):
        pilot.key("tab")
        pilot.type(PHRASE)
    pilot.key("enter")
    pilot.wait(lambda: at.ways.taken)

    assert at.ways.taken == [("replace", TeacherRoom())]
    assert at.world.keys.unlock(Way.PHRASE, PHRASE)
    assert not at.house.unlocking.asks_at_start


def test_where_it_was_wished_every_start_asks_from_then_on(pilot: Pilot) -> None:
    """It is switched on with the phrase, never before there is one."""
    at = desk()
    at.house.door.set_pin(PIN)
    shown(pilot, at, ask_at_start=True).model.send(PHRASE, PHRASE)
    pilot.wait(lambda: at.ways.taken)

    assert at.house.unlocking.asks_at_start


def test_a_sheet_of_before_is_replaced_by_one_that_opens_the_key(pilot: Pilot) -> None:
    """A code that was printed when there was no key cannot open it, so a new one is shown; the PIN stays."""
    at = desk()
    at.house.door.set_pin(PIN)
    at.world.keys.secrets.clear()
    shown(pilot, at).model.send(PHRASE, PHRASE)
    pilot.wait(lambda: at.ways.taken)

    ((_, route),) = at.ways.taken
    assert isinstance(route, RecoveryCode)
    assert at.world.keys.unlock(Way.RECOVERY, route.code.replace("-", ""))


@pytest.mark.parametrize(
    ("first", "second", "told"), [("mangoes", "mangoes", "15 letters"), (PHRASE, PHRASE[:-1], "differ")]
)
def test_what_will_not_do_is_told_and_changes_nothing(
    pilot: Pilot, first: str, second: str, told: str
) -> None:
    """What was typed stays in the boxes."""
    at = desk()
    screen = shown(pilot, at)
    for box, text in zip(sorted(pilot.all(TextBox), key=lambda box: -box.y), (first, second), strict=True):
        box.text = text
    screen.model.send(first, second)

    assert told in screen.model.problem
    assert [box.text for box in pilot.all(TextBox)] in ([first, second], [second, first])
    assert not at.house.unlocking.has_phrase


def test_a_disk_that_refuses_is_told(pilot: Pilot) -> None:
    """The sentence speaks of this change, and the screen stays."""
    at = desk()
    at.world.keys.disk.fail_next()
    screen = shown(pilot, at)
    screen.model.send(PHRASE, PHRASE)
    pilot.wait(lambda: screen.model.problem)

    assert "as it was before" in screen.model.problem
    assert at.ways.taken == []


def test_tab_reaches_everything_and_escape_leaves(pilot: Pilot) -> None:
    """Also while something is typed."""
    at = desk()
    shown(pilot, at)
    assert not missed_by_tab(pilot)
    pilot.key("escape")
    assert at.ways.taken == [("back", None)]
