"""Assigning: starter sets and own ones, for whom and when, changed, hidden, copied, taken away."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.domain.assign_errors import (
    EndsBeforeItBegins,
    NobodyToAssignTo,
    NothingToAssign,
    SetInUse,
    SetNameNotUsable,
)
from app.domain.assignments import OwnSet, Whom
from app.domain.band import Band
from app.domain.classroom import Group
from app.domain.errors import RebungError
from app.domain.ids import ClassId, GroupId, LessonId, SetId
from app.domain.lesson_order import OrderRule
from app.services.assigning import Assigned, Plan
from app.services.saving import Saving
from tests import stories
from tests.services.school import TO_THE_END, School, do
from tests.stories import ORDINARY, SENSITIVE, WITH_TEACHER

OWN = Plan((SENSITIVE, ORDINARY), "Friends  online")


def room(school: School) -> ClassId:
    """Return the class."""
    return school.school_class.id


def given(school: School) -> list[Assigned]:
    """Return what the class has."""
    return list(school.house.assigning.of_class(room(school)))


def works(school: School, learner: int = 0) -> list[tuple[str, list[str]]]:
    """Return what a learner finds: until when, and which lessons."""
    home = school.house.shelves.home(school.learners[learner].id)
    return [(work.due_on, [entry.card.id for entry in work.entries]) for work in home.works]


def test_an_own_set_comes_to_everybody_with_its_day(school: School) -> None:
    """It stands before the starter set, which has no day; each lesson stands where it comes first."""
    made = school.house.assigning.assign(room(school), replace(OWN, due_on="2026-03-20")).settle()
    own = school.house.assigning.set_of(made.set_id)
    assert own == OwnSet(made.set_id, "Friends online", Band.MIDDLE, (SENSITIVE, ORDINARY))
    assert works(school) == [("2026-03-20", [SENSITIVE, ORDINARY])]
    school.restart()
    assert works(school, 1) == [("2026-03-20", [SENSITIVE, ORDINARY])]


def test_a_set_for_one_child_is_on_no_other_page(school: School) -> None:
    """It comes first there, and what "Go on" opens is of it."""
    ayu, budi = school.learners
    plan = Plan((WITH_TEACHER, SENSITIVE), "Two", None, Whom(None, (budi.id,)))
    school.house.assigning.assign(room(school), plan).settle()
    assert works(school) == [("", [ORDINARY, SENSITIVE])]
    assert works(school, 1) == [("", [WITH_TEACHER, SENSITIVE]), ("", [ORDINARY])]
    home = school.house.shelves.home(budi.id)
    assert home.next_one is not None
    assert (home.next_one.card.id, home.work) == (SENSITIVE, home.works[0])
    assert [each.card.id for each in school.house.shelves.home(ayu.id).others] == [WITH_TEACHER]


def test_a_set_for_a_group_comes_to_its_learners(school: School) -> None:
    """Whoever joins the group later finds it too."""
    kites, (ayu, budi) = GroupId("k" * 32), school.learners
    school.house._register.change(
        lambda now: replace(now, groups=(Group(kites, room(school), "Kites"),))
    ).settle()
    school.house.assigning.assign(room(school), Plan((WITH_TEACHER,), "One", None, Whom(kites))).settle()
    assert [each.name for each in school.house.assigning.groups(room(school))] == ["Kites"]
    assert len(works(school)) == 1
    joined = replace(ayu, groups=(kites,))
    school.house._register.change(lambda now: replace(now, learners=(joined, budi))).settle()
    assert works(school)[0] == ("", [WITH_TEACHER])
    assert len(works(school, 1)) == 1


def test_a_set_waits_for_its_first_day_and_while_it_is_hidden(school: School) -> None:
    """What was done in it is kept."""
    made = school.house.assigning.assign(room(school), replace(OWN, starts_on="2026-03-03")).settle()
    assert works(school) == [("", [ORDINARY, SENSITIVE])]
    school.world.clock.next_day()
    assert works(school)[0] == ("", [ORDINARY, SENSITIVE])
    do(school.open(ORDINARY), *TO_THE_END)
    school.house.assigning.hide(made.id, hidden=True).settle()
    starter = next(each for each in given(school) if each.assignment.id != made.id)
    school.house.assigning.take_away(starter.assignment.id).settle()
    assert works(school) == []
    school.house.assigning.hide(made.id, hidden=False).settle()
    assert school.house.shelves.home(school.ayu).works[0].done == 1


def test_a_set_as_it_is_makes_no_other_one(school: School) -> None:
    """The starter set is given to somebody with a day; there is no own set."""
    starter = stories.starter_set()
    plan = Plan(starter.lessons, "", starter.id, Whom(None, (school.ayu,)), "", "2026-03-20")
    made = school.house.assigning.assign(room(school), plan).settle()
    assert (made.set_id, made.due_on) == (starter.id, "2026-03-20")
    assert school.house.assigning.sets(room(school)) == (starter,)


def test_a_set_that_is_used_takes_the_place_of_a_plain_starter_set(school: School) -> None:
    """What has a day, is for some or is the teacher's own stays."""
    assigning, other = school.house.assigning, replace(stories.starter_set(), id=SetId("other"))
    school.world.library._sets = (stories.starter_set(), other)
    dated = Plan(other.lessons, "", other.id, due_on="2026-03-20")
    for plan in (OWN, dated, replace(dated, due_on="", whom=Whom(None, (school.ayu,)))):
        assigning.assign(room(school), plan).settle()
    before = {each.assignment.id for each in given(school)}
    used = assigning.use(room(school), other.id).settle()
    after = {each.assignment.id for each in given(school)}
    assert (len(before - after), after - before) == (1, {used.id})


def test_changing_an_own_set_changes_it_only_where_it_is_changed(school: School) -> None:
    """Used once it is changed itself; what another assignment has too stays as it was."""
    assigning = school.house.assigning
    first = assigning.assign(room(school), OWN).settle()
    changed = assigning.change(first.id, Plan((ORDINARY,), "Shorter", first.set_id)).settle()
    assert changed.set_id == first.set_id
    assert assigning.set_of(first.set_id) == OwnSet(first.set_id, "Shorter", Band.MIDDLE, (ORDINARY,))
    second = assigning.use(room(school), first.set_id).settle()
    other = assigning.change(second.id, Plan((SENSITIVE,), "Other", first.set_id)).settle()
    assert other.set_id != first.set_id
    assert {each.name for each in assigning.sets(room(school)) if isinstance(each, OwnSet)} == {
        "Shorter",
        "Other",
    }


@pytest.mark.parametrize(
    ("plan", "refused"),
    [
        (Plan((), "Empty"), NothingToAssign),
        (Plan((LessonId("gone"),), "Gone"), NothingToAssign),
        (replace(OWN, whom=None), NobodyToAssignTo),
        (replace(OWN, name=""), SetNameNotUsable),
        (replace(OWN, name="\u202e"), SetNameNotUsable),
        (replace(OWN, name="x" * 50), SetNameNotUsable),
        (replace(OWN, starts_on="2026-03-21", due_on="2026-03-20"), EndsBeforeItBegins),
    ],
)
def test_what_cannot_be_assigned_changes_nothing(
    school: School, plan: Plan, refused: type[RebungError]
) -> None:
    """A sentence says what to do."""
    before = school.world.classrooms.kept
    with pytest.raises(refused):
        school.house.assigning.assign(room(school), plan)
    assert school.world.classrooms.kept is before


def test_an_own_set_goes_only_when_nobody_has_it(school: School) -> None:
    """It stays to be used again after it was taken away."""
    assigning = school.house.assigning
    made = assigning.assign(room(school), OWN).settle()
    with pytest.raises(SetInUse):
        assigning.remove_set(made.set_id)
    assigning.take_away(made.id).settle()
    assert assigning.sets(room(school))[1].id == made.set_id
    assigning.remove_set(made.set_id).settle()
    assert len(assigning.sets(room(school))) == 1


def test_a_set_that_is_gone_breaks_nothing(school: School) -> None:
    """The page tells that it is not here, and the learners find every lesson."""
    school.world.library._sets = ()
    school.restart()
    assert [each.lesson_set for each in given(school)] == [None]
    assert works(school) == []


def test_the_order_is_told_with_what_the_class_has_besides(school: School) -> None:
    """A lesson on people online before one on talking; and the help sentence that is nowhere."""
    assigning = school.house.assigning
    told = assigning.warnings(room(school), (SENSITIVE, ORDINARY))
    assert [(each.rule, each.lesson, each.before_it) for each in told] == [
        (OrderRule.TALK_FIRST, SENSITIVE, ORDINARY)
    ]
    assert [each.before_it for each in assigning.warnings(room(school), (WITH_TEACHER,))] == ["L17", "L18"]
    helped = stories.starter_set(Band.MIDDLE, LessonId("L17"), LessonId("L18"))
    school.world.library._sets = (replace(helped, id=SetId("start-2")),)
    school.restart()
    assert school.house.assigning.warnings(room(school), (WITH_TEACHER,)) == ()
    (only,) = given(school)
    but_this = school.house.assigning.warnings(room(school), (WITH_TEACHER,), only.assignment.id)
    assert len(but_this) == 2


def test_everything_can_be_undone(school: School) -> None:
    """After each inverse the classroom is the one of before."""
    assigning = school.house.assigning
    own = assigning.assign(room(school), OWN).settle()
    spare = assigning.assign(room(school), replace(OWN, name="Spare")).settle()
    assigning.take_away(spare.id).settle()
    before = school.world.classrooms.kept
    for change in (
        lambda: assigning.assign(room(school), OWN),
        lambda: assigning.change(own.id, Plan((ORDINARY,), "Other", own.set_id)),
        lambda: assigning.use(room(school), spare.set_id),
        lambda: assigning.hide(own.id, hidden=True),
        lambda: assigning.take_away(own.id),
        lambda: assigning.remove_set(spare.set_id),
    ):
        saving: Saving[Any] = change()
        saving.settle()
        assert school.world.classrooms.kept != before
        assert saving.inverse is not None
        saving.inverse().settle()
        assert school.world.classrooms.kept == before


def test_a_removed_learner_leaves_no_assignment_behind(school: School) -> None:
    """What was for her alone is gone, and never comes to the others."""
    plan = Plan((ORDINARY,), "For Ayu", None, Whom(None, (school.ayu,)))
    school.house.assigning.assign(room(school), plan).settle()
    school.house.roster.remove(school.ayu)
    assert [each.lesson_set for each in given(school)] == [stories.starter_set()]
