"""One change is remembered with the way back, until the next one or until the room is left."""

from __future__ import annotations

import pytest

from app.services.last_change import LastChange
from tests import stories
from tests.assigned import take_all_away
from tests.services.school import school


def test_the_last_change_is_undone() -> None:
    """The newer change takes the place of the older one, which stays as it is."""
    at = school()
    last = LastChange()
    for name in ("Ayuni", "Ayunda"):
        saving = at.house.roster.rename(at.ayu, name)
        saving.settle()
        last.note(f"now {name}", saving)
    assert (last.told, last.can_be_undone) == ("now Ayunda", True)
    last.undo().settle()
    assert at.house.classes.learner(at.ayu).nickname == "Ayuni"


def test_what_is_for_good_has_no_way_back() -> None:
    """It is told, and nothing before it can be undone any more."""
    at = school()
    last = LastChange()
    last.note("assigned", take_all_away(at.house, at.school_class.id))
    last.note("removed")
    assert (last.told, last.can_be_undone) == ("removed", False)
    with pytest.raises(LookupError):
        last.undo()


def test_leaving_the_room_forgets() -> None:
    """Whoever comes next finds no change to undo."""
    at = school()
    at.house.last_change.note("hidden", at.house.classes.hide(at.school_class.id, stories.ORDINARY))
    at.house.last_change.forget()
    assert (at.house.last_change.told, at.house.last_change.can_be_undone) == ("", False)


def test_a_saving_for_good_can_give_no_way_back() -> None:
    """Whoever says so takes the inverse away, and keeps the rest."""
    at = school()
    saving = take_all_away(at.house, at.school_class.id)
    assert saving.for_good().inverse is None
    assert saving.for_good().settle() == saving.settle()
