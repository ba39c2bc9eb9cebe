"""Changes are remembered with the way back, until the next start."""

from __future__ import annotations

import pytest

from app.domain.band import Band
from app.domain.room_errors import HasPlayed
from app.services.last_change import LastChange
from tests import stories
from tests.assigned import take_all_away
from tests.services.school import TO_THE_END, do, school


def test_changes_are_undone_step_by_step() -> None:
    """The newest comes first; each undo says which change is the next one."""
    at = school()
    last = LastChange()
    for name in ("Ayuni", "Ayunda"):
        saving = at.house.roster.rename(at.ayu, name)
        saving.settle()
        last.note(f"now {name}", saving)
    assert (last.told, last.undoes, last.can_be_undone) == ("now Ayunda", "now Ayunda", True)
    last.undo().settle()
    last.undone("undone")
    assert at.house.classes.learner(at.ayu).nickname == "Ayuni"
    assert (last.told, last.undoes) == ("undone", "now Ayuni")
    last.undo().settle()
    last.undone("undone")
    assert at.house.classes.learner(at.ayu).nickname == "Ayu"
    assert (last.undoes, last.can_be_undone) == ("", False)
    with pytest.raises(LookupError):
        last.undo()


def test_what_is_for_good_is_told_and_has_no_way_back() -> None:
    """The changes before it can still be undone."""
    at = school()
    last = LastChange()
    last.note("assigned", take_all_away(at.house, at.school_class.id))
    last.note("removed")
    assert (last.told, last.undoes) == ("removed", "assigned")


def test_leaving_the_room_keeps_the_way_back_until_the_next_start() -> None:
    """Whoever comes in next is told of the change that can be undone; a restart knows nothing of it."""
    at = school()
    at.house.last_change.note("hidden", at.house.classes.hide(at.school_class.id, stories.ORDINARY))
    at.house.last_change.note("removed")
    at.house.last_change.rest()
    assert at.house.last_change.told == "hidden"
    at.restart()
    assert (at.house.last_change.told, at.house.last_change.can_be_undone) == ("", False)


def test_forgetting_leaves_nothing() -> None:
    """Neither a sentence nor a way back."""
    at = school()
    at.house.last_change.note("hidden", at.house.classes.hide(at.school_class.id, stories.ORDINARY))
    at.house.last_change.forget()
    assert (at.house.last_change.told, at.house.last_change.can_be_undone) == ("", False)


def test_nobody_who_has_played_is_taken_off_the_list_by_an_undo() -> None:
    """A class that was made is only unmade while nobody in it has begun a lesson."""
    at = school()
    made = at.house.classes.make("8A", Band.MIDDLE, "Malee\nSari")
    made_class = made.settle()
    malee, _ = at.house.classes.learners(made_class.id)
    do(at.house.learning.open(malee.id, stories.ORDINARY), *TO_THE_END)
    assert made.inverse is not None
    with pytest.raises(HasPlayed, match="Malee"):
        made.inverse()
    assert len(at.house.classes.learners(made_class.id)) == 2
    at.house.roster.remove(malee.id)
    made.inverse().settle()
    assert at.house.classes.all() == (at.school_class,)


def test_an_undo_brings_nobody_back_who_was_removed_for_good() -> None:
    """Neither by undoing a change of them before, nor their joining."""
    at = school()
    ayu, budi = at.learners
    renamed = at.house.roster.rename(budi.id, "Budiman")
    joining = at.house.roster.join(ayu.id, budi.id)
    joining.settle()
    at.house.roster.remove(ayu.id)
    for each in (joining, renamed):
        assert each.inverse is not None
        each.inverse().settle()
        assert at.house.classes.learners(at.school_class.id) == ()


def test_a_saving_for_good_can_give_no_way_back() -> None:
    """Whoever says so takes the inverse away, and keeps the rest."""
    at = school()
    saving = take_all_away(at.house, at.school_class.id)
    assert saving.for_good().inverse is None
    assert saving.for_good().settle() == saving.settle()
