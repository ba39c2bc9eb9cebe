"""What a learner has to do on a day, in which order, and what goes when somebody goes."""

from __future__ import annotations

from dataclasses import replace

from app.domain import roster
from app.domain.assignments import (
    EVERYBODY,
    Assignment,
    OwnSet,
    Whom,
    learners_of,
    of_class,
    of_learner,
    without_group,
)
from app.domain.band import Band
from app.domain.classroom import Avatar, Classroom, Group, Learner, Readiness, SchoolClass
from app.domain.ids import AssignmentId, ClassId, GroupId, LearnerId, LessonId, SetId

TODAY = "2026-03-12"
ROOM, OTHER = ClassId("7B"), ClassId("8A")
KITES = GroupId("kites")
AYU, BUDI = (
    Learner(LearnerId(each), ROOM, each, Avatar(at, at), ("kite", "fish", "boat"))
    for at, each in enumerate(("Ayu", "Budi"), start=1)
)
AYU = replace(AYU, groups=(KITES,))
MALEE = replace(BUDI, id=LearnerId("Malee"), class_id=OTHER)
CLASSROOM = Classroom(
    tuple(SchoolClass(each, each, Band.MIDDLE) for each in (ROOM, OTHER)),
    (AYU, BUDI, MALEE),
    (Group(KITES, ROOM, "Kites"),),
)


def given(name: str, whom: Whom = EVERYBODY, due: str = "", **more: object) -> Assignment:
    """Return an assignment of the first class."""
    work = Assignment(AssignmentId(name), ROOM, SetId(name), whom, due_on=due)
    return work._replace(**more)  # type: ignore[arg-type]


def todo(learner: Learner, *works: Assignment, today: str = TODAY) -> list[str]:
    """Return the ids of what a learner has to do, in order."""
    return [each.id for each in of_learner(replace(CLASSROOM, assignments=works), learner, today)]


def test_the_childs_own_comes_first_then_the_groups_then_the_classs() -> None:
    """Whatever is due first in the class, what is for the child alone stands before it."""
    works = (
        given("class", due="2026-03-13"),
        given("group", Whom(KITES), "2026-03-20"),
        given("child", Whom(None, (AYU.id,))),
    )
    assert todo(AYU, *works) == ["child", "group", "class"]
    assert todo(BUDI, *works) == ["class"]
    assert todo(MALEE, *works) == []


def test_what_is_due_earlier_comes_first_and_without_a_day_last() -> None:
    """Two with one day stay in the order in which they were assigned."""
    works = (given("never"), given("late", due="2026-04-01"), given("soon", due="2026-03-13"),
             given("too", due="2026-03-13"))  # fmt: skip
    assert todo(AYU, *works) == ["soon", "too", "late", "never"]


def test_it_is_seen_from_its_first_day_and_stays_after_its_last_one() -> None:
    """Hidden, it is not seen at all."""
    works = (given("past", due="2026-03-01"), given("today", starts_on=TODAY),
             given("later", starts_on="2026-03-13"), given("hidden", hidden=True))  # fmt: skip
    assert todo(AYU, *works) == ["past", "today"]
    assert todo(AYU, *works, today="2026-03-13") == ["past", "today", "later"]


def test_for_whom_it_is_is_told_by_name() -> None:
    """The class, a group, or those who were chosen; nobody of another class."""
    assert learners_of(CLASSROOM, ROOM, Whom()) == (AYU, BUDI)
    assert learners_of(CLASSROOM, ROOM, Whom(KITES)) == (AYU,)
    assert learners_of(CLASSROOM, ROOM, Whom(None, (BUDI.id, MALEE.id))) == (BUDI,)


def test_a_learner_who_goes_takes_along_what_was_for_nobody_else() -> None:
    """What was for two is then for one, and never for the whole class."""
    works = (given("ayu", Whom(None, (AYU.id,))), given("both", Whom(None, (AYU.id, BUDI.id))), given("all"))
    left = roster.without_learner(replace(CLASSROOM, assignments=works), AYU.id)
    assert [(each.id, each.whom) for each in left.assignments] == [
        ("both", Whom(None, (BUDI.id,))), ("all", Whom()),
    ]  # fmt: skip


def test_a_class_or_a_group_that_goes_takes_its_work_along() -> None:
    """What another class has stays, and so do own sets."""
    other = given("other", class_id=OTHER)
    own = OwnSet(SetId("own"), "Mine", Band.MIDDLE, (LessonId("L18"),))
    works = (given("all"), given("kites", Whom(KITES)), other)
    classroom = replace(CLASSROOM, assignments=works, own_sets=(own,))
    assert [each.id for each in without_group(classroom, KITES).assignments] == ["all", "other"]
    left = roster.without_class(classroom, ROOM)
    assert (left.assignments, left.own_sets) == ((other,), (own,))
    assert of_class(left, ROOM) == ()


def test_assigning_is_taken_back_and_what_came_later_stays() -> None:
    """The set goes with the assignment that made it; another assignment and the ticks of later stay."""
    own = OwnSet(SetId("own"), "Mine", Band.MIDDLE, ())
    changed = replace(CLASSROOM, assignments=(given("own"),), own_sets=(own,))
    now = replace(changed, assignments=(given("own"), given("later")), ready=Readiness(TODAY))
    back = roster.taken_back(now, CLASSROOM, changed)
    assert ([each.id for each in back.assignments], back.own_sets) == (["later"], ())
    assert back.ready == Readiness(TODAY)
    ticked = replace(changed, ready=Readiness(TODAY))
    assert roster.taken_back(ticked, changed, ticked).ready == Readiness()
