"""Groups of a class: who is in them."""

from __future__ import annotations

from dataclasses import replace

from app.domain import groups
from app.domain.classroom import Group
from app.domain.ids import GroupId
from tests.domain.test_roster import AYU, BEFORE, BUDI, FIRST, MALEE, SECOND

MANGO, KITE = (Group(GroupId(each), FIRST.id, each) for each in ("mango", "kite"))
WITH_GROUPS = replace(BEFORE, groups=(MANGO, KITE, Group(GroupId("other"), SECOND.id, "other")))


def test_groups_come_by_name_and_of_one_class() -> None:
    """Those of another class are not there."""
    assert groups.groups_of(WITH_GROUPS, FIRST.id) == (KITE, MANGO)


def test_exactly_the_chosen_are_in_a_group() -> None:
    """Who was in it before is not; other groups and classes stay as they are."""
    first = groups.with_members(WITH_GROUPS, MANGO, {AYU.id, MALEE.id})
    both = groups.with_members(first, KITE, {AYU.id, BUDI.id})
    second = groups.with_members(both, MANGO, {BUDI.id})
    assert groups.members(second, MANGO) == (second.learner(BUDI.id),)
    assert second.learner(AYU.id).groups == (KITE.id,)
    assert second.learner(MALEE.id) == MALEE


def test_who_is_in_the_archive_keeps_the_groups_and_is_not_counted() -> None:
    """A change of the group does not touch them."""
    away = replace(AYU, groups=(MANGO.id,), archived=True)
    classroom = groups.with_members(replace(WITH_GROUPS, learners=(away, BUDI)), MANGO, {BUDI.id})
    assert classroom.learner(AYU.id) == away
    assert groups.members(classroom, MANGO) == (classroom.learner(BUDI.id),)


def test_a_group_goes_and_its_learners_stay() -> None:
    """Nobody remembers it."""
    full = groups.with_members(WITH_GROUPS, MANGO, {AYU.id})
    left = groups.without_group(full, MANGO.id)
    assert groups.groups_of(left, FIRST.id) == (KITE,)
    assert left.learners == BEFORE.learners


def test_a_changed_group_takes_its_own_place() -> None:
    """Adding twice keeps one."""
    renamed = replace(MANGO, name="Papaya")
    assert groups.with_group(WITH_GROUPS, renamed).groups[0] == renamed
    assert len(groups.with_group(WITH_GROUPS, renamed).groups) == 3
