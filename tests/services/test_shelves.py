"""The home of a learner: which lessons, in which state."""

from __future__ import annotations

from app.domain.actions import SkipLesson
from app.domain.band import Band
from app.domain.ids import LessonId, SetId
from app.domain.sets import LessonSet
from app.domain.shelf import Standing
from app.services.shelves import Home
from tests import stories
from tests.assigned import give, make_ready
from tests.services.school import TO_THE_END, School, do, path
from tests.stories import ORDINARY, SENSITIVE, WITH_TEACHER


def home(school: School) -> Home:
    """Return Ayu's home."""
    return school.house.shelves.home(school.ayu)


def next_one(school: School) -> str | None:
    """Return the lesson that "Go on" opens."""
    entry = home(school).next_one
    return entry.card.id if entry else None


def test_assigned_lessons_come_first_in_their_order(school: School) -> None:
    """The set's lessons stand in its order, the others of the band by id, and none of another band."""
    school.world.library.put(stories.ordinary(LessonId("A0")))
    school.world.library.put(stories.ordinary(LessonId("Y1"), Band.YOUNG))
    shown = home(school)
    assert [each.card.id for each in shown.entries] == [ORDINARY, SENSITIVE]
    assert [each.card.id for each in shown.others] == ["A0", WITH_TEACHER]
    assert (shown.learner.id, shown.school_class.id, len(shown.works)) == (
        school.ayu,
        school.school_class.id,
        1,
    )


def test_go_on_opens_the_ordinary_lesson_begun_else_the_first_that_is_due(school: School) -> None:
    """An ordinary lesson begun comes first; a sensitive one waits in its place, so nobody reads that it is begun."""
    school.world.library._sets = (stories.starter_set(Band.MIDDLE, SENSITIVE, ORDINARY),)
    school.restart()
    assert next_one(school) == SENSITIVE
    do(school.open(ORDINARY), *path("plain"))
    assert next_one(school) == ORDINARY
    do(school.open(ORDINARY), SkipLesson())
    assert next_one(school) == SENSITIVE
    do(school.open(SENSITIVE), SkipLesson())
    assert next_one(school) is None
    assert home(school).done == 2


def test_a_sensitive_lesson_begun_does_not_come_first(school: School) -> None:
    """With a sensitive lesson begun, "Go on" opens what it opened before."""
    do(school.open(SENSITIVE), *path("planted-wait"))
    assert next_one(school) == ORDINARY


def test_a_lesson_begun_again_after_it_was_done_stays_done(school: School) -> None:
    """Playing a finished lesson again does not make it unfinished."""
    do(school.open(ORDINARY), *TO_THE_END)
    do(school.open(ORDINARY), *path("plain"))
    assert home(school).entries[0].standing is Standing.DONE


def test_a_locked_lesson_is_never_the_next_one(school: School) -> None:
    """A closed teacher-present lesson is shown as locked and passed over by "Go on" until it is opened."""
    only = LessonSet(SetId("t"), stories.text("t"), Band.MIDDLE, (WITH_TEACHER, SENSITIVE))
    school.world.library._sets = (only,)
    give(school.house, school.school_class.id, "t")
    make_ready(school.house)
    assert [each.locked for each in home(school).entries] == [True, False]
    assert next_one(school) == SENSITIVE
    school.house.classes.open_today(school.school_class.id, WITH_TEACHER).settle()
    assert [each.locked for each in home(school).entries] == [False, False]
    assert next_one(school) == WITH_TEACHER


def test_an_unknown_set_shows_every_lesson(school: School) -> None:
    """If the assigned set is not on this machine, all lessons of the band stand among the others."""
    give(school.house, school.school_class.id, "gone")
    shown = home(school)
    assert (shown.work, shown.entries, shown.next_one) == (None, (), None)
    assert len(shown.others) == 3


def test_a_set_may_name_lessons_that_are_not_here(school: School) -> None:
    """A lesson of the set that is not on the machine, or stands in it twice, is shown once or not at all."""
    odd = LessonSet(SetId("odd"), stories.text("t"), Band.MIDDLE, (LessonId("no"), ORDINARY, ORDINARY))
    school.world.library._sets = (odd,)
    give(school.house, school.school_class.id, "odd")
    assert [each.card.id for each in home(school).entries] == [ORDINARY]


def test_bamboos_grow_by_lessons_not_by_plays(school: School) -> None:
    """Three plays of one lesson grow its bamboo once; a lesson that was skipped grows like one played."""
    for _ in range(3):
        do(school.open(ORDINARY), *TO_THE_END)
    do(school.open(SENSITIVE), SkipLesson())
    assert [(bamboo.id, stage) for bamboo, stage in home(school).growth] == [("speak", 1), ("safe", 1)]


def test_a_lesson_that_is_gone_breaks_nothing(school: School) -> None:
    """A finished lesson that is no longer on the machine is not on the shelf; what it has grown stays grown."""
    do(school.open(ORDINARY), *TO_THE_END)
    grown = home(school).growth
    del school.world.library.lessons[ORDINARY, Band.MIDDLE]
    assert home(school).growth == grown
    assert sorted(stage for _, stage in grown) == [0, 1]
    assert home(school).done == 0


def test_one_child_does_not_see_the_progress_of_another(school: School) -> None:
    """What Ayu has done changes nothing on Budi's home."""
    do(school.open(ORDINARY), *TO_THE_END)
    budi = school.house.shelves.home(school.learners[1].id)
    assert {each.standing for each in (*budi.entries, *budi.others)} == {Standing.NEW}
