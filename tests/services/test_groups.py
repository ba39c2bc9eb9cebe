"""Groups are made, changed and taken apart by the teacher, and each change can be undone."""

from __future__ import annotations

import pytest

from app.domain.room_errors import GroupNameNotUsable
from tests.services.school import School, school


def members(at: School, *names: str) -> list[list[str]]:
    """Return who is in each group of the class, by the names of the groups."""
    groups = at.house.groups.of(at.school_class.id)
    assert [each.name for each in groups] == list(names)
    return [[one.nickname for one in at.house.groups.members(each.id)] for each in groups]


def test_a_group_is_made_of_learners_and_kept() -> None:
    """Over a restart; a name that another group has gets a letter."""
    at = school()
    for _ in range(2):
        at.house.groups.make(at.school_class.id, " Mango ", [at.ayu]).settle()
    at.restart()
    assert members(at, "Mango", "Mango A") == [["Ayu"], ["Ayu"]]


def test_a_group_gets_another_name_and_other_learners() -> None:
    """Its own name is no obstacle; a learner's page sets the groups of one learner."""
    at = school()
    ayu, budi = at.learners
    mango = at.house.groups.make(at.school_class.id, "Mango", [ayu.id]).settle()
    kite = at.house.groups.make(at.school_class.id, "Kite").settle()
    at.house.groups.change(mango.id, "Mango", [budi.id]).settle()
    at.house.groups.place(ayu.id, [kite.id]).settle()
    assert members(at, "Kite", "Mango") == [["Ayu"], ["Budi"]]
    at.house.groups.place(ayu.id, []).settle()
    assert members(at, "Kite", "Mango") == [[], ["Budi"]]


@pytest.mark.parametrize("name", ["", "...", "x" * 41])
def test_a_name_that_cannot_be_shown_changes_nothing(name: str) -> None:
    """There is no such group afterwards."""
    at = school()
    with pytest.raises(GroupNameNotUsable):
        at.house.groups.make(at.school_class.id, name)
    assert members(at) == []


def test_a_group_that_is_not_there_is_a_key_error() -> None:
    """As for classes and learners."""
    at = school()
    made = at.house.groups.make(at.school_class.id, "Mango").settle()
    at.house.groups.remove(made.id).settle()
    with pytest.raises(KeyError):
        at.house.groups.group(made.id)


def test_each_change_can_be_undone() -> None:
    """A group that was taken apart comes back with its learners."""
    at = school()
    groups, everybody = at.house.groups, [each.id for each in at.learners]
    made = groups.make(at.school_class.id, "Mango", everybody).settle()
    before = at.world.classrooms.kept
    for change in (
        lambda: groups.make(at.school_class.id, "Kite", everybody),
        lambda: groups.change(made.id, "Papaya", [at.ayu]),
        lambda: groups.place(at.ayu, []),
        lambda: groups.remove(made.id),
    ):
        saving = change()
        saving.settle()
        assert at.world.classrooms.kept != before
        assert saving.inverse is not None
        saving.inverse().settle()
        assert at.world.classrooms.kept == before


def test_who_moves_leaves_the_groups_of_the_class() -> None:
    """In the new class there are other ones."""
    at = school()
    at.house.groups.make(at.school_class.id, "Mango", [at.ayu]).settle()
    other = at.house.classes.make("8A", at.school_class.band, "Malee").settle()
    at.house.roster.move(at.ayu, other.id).settle()
    assert members(at, "Mango") == [[]]
