"""Classes and learners hold together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain import classroom as rooms
from app.domain.band import Band
from app.domain.classroom import Avatar, Classroom, Learner, SchoolClass
from app.domain.ids import ClassId, LearnerId, LessonId

CLASS = SchoolClass(ClassId("c"), "7B", Band.MIDDLE)
AYU = Learner(LearnerId("1"), ClassId("c"), "ayu", Avatar(1, 1), ("kite", "fish", "boat"))
T1, T2 = LessonId("T1"), LessonId("T2")


def test_a_changed_learner_takes_the_place_of_the_earlier_one() -> None:
    """Adding twice keeps one learner, in the same place, with the newer values."""
    budi = replace(AYU, id=LearnerId("2"), nickname="Budi")
    classroom = rooms.with_learner(rooms.with_learner(Classroom(), AYU), budi)
    changed = rooms.with_learner(classroom, replace(AYU, misses=2))
    assert [(each.id, each.misses) for each in changed.learners] == [("1", 2), ("2", 0)]
    assert changed.learner(LearnerId("1")).misses == 2


def test_learners_of_a_class_come_by_name() -> None:
    """The list follows the names, small letters and capitals alike, and holds no other class."""
    names = ["Budi", "ayu", "Citra"]
    learners = tuple(
        replace(AYU, id=LearnerId(str(at)), nickname=name) for at, name in enumerate(names, start=1)
    )
    other = replace(AYU, id=LearnerId("9"), class_id=ClassId("d"))
    found = Classroom((CLASS,), (*learners, other)).in_class(ClassId("c"))
    assert [each.nickname for each in found] == ["ayu", "Budi", "Citra"]


def test_who_is_in_the_archive_is_in_no_class() -> None:
    """Only who asks for everybody finds them."""
    classroom = Classroom((CLASS,), (AYU, replace(AYU, id=LearnerId("2"), archived=True)))
    assert classroom.in_class(ClassId("c")) == (AYU,)
    assert len(classroom.everybody_in(ClassId("c"))) == 2


def test_what_is_not_there_raises_key_error() -> None:
    """An id that nobody has is a KeyError, for learners and for classes."""
    with pytest.raises(KeyError):
        Classroom().learner(LearnerId("1"))
    with pytest.raises(KeyError):
        Classroom().school_class(ClassId("c"))


def test_a_lesson_is_open_on_its_day_only() -> None:
    """Opened today means today: not tomorrow, not with the clock set back, and not another lesson."""
    opened = rooms.opened_for(CLASS, T1, "2026-03-02")
    assert rooms.is_open_today(opened, T1, "2026-03-02")
    assert not rooms.is_open_today(opened, T1, "2026-03-03")
    assert not rooms.is_open_today(opened, T1, "2026-03-01")
    assert not rooms.is_open_today(opened, T2, "2026-03-02")
    assert not rooms.is_open_today(CLASS, T1, "")


def test_opening_a_second_lesson_keeps_the_first_of_the_same_day() -> None:
    """Lessons opened on one day are open together; those of an earlier day are closed by it."""
    both = rooms.opened_for(rooms.opened_for(CLASS, T1, "2026-03-02"), T2, "2026-03-02")
    assert both.opened == (T1, T2)
    assert rooms.opened_for(both, T2, "2026-03-03").opened == (T2,)


@pytest.mark.parametrize(
    ("pictures", "fits"),
    [
        (["kite", "fish", "boat"], True),
        (("kite", "fish", "boat"), True),
        (["fish", "kite", "boat"], False),
        (["kite", "fish"], False),
        (["kite", "fish", "boat", "boat"], False),
        ([], False),
    ],
)
def test_the_pictures_fit_in_their_order(pictures: list[str], *, fits: bool) -> None:
    """Three pictures open in their order and in no other way."""
    assert rooms.password_fits(AYU, pictures) is fits


def test_five_misses_lead_to_the_teacher() -> None:
    """Four misses do not yet ask for the teacher, five do."""
    assert [replace(AYU, misses=count).needs_teacher for count in (0, 4, 5, 6)] == [False, False, True, True]


def test_a_lesson_is_closed_again_alone() -> None:
    """Closing one leaves the other open; closing the last leaves no day behind."""
    both = rooms.opened_for(rooms.opened_for(CLASS, T1, "2026-03-02"), T2, "2026-03-02")
    one = rooms.closed_again(both, T1)
    assert (one.opened, one.opened_on) == ((T2,), "2026-03-02")
    assert rooms.closed_again(one, T2) == CLASS


def test_openings_of_other_days_are_forgotten() -> None:
    """What was opened today stays; where there is nothing to forget the very same classroom comes back."""
    today = rooms.opened_for(CLASS, T1, "2026-03-02")
    other = replace(rooms.opened_for(CLASS, T2, "2026-03-01"), id=ClassId("d"))
    left = rooms.without_other_days(Classroom((today, other)), "2026-03-02")
    assert left.classes == (today, replace(other, opened=(), opened_on=""))
    assert rooms.without_other_days(left, "2026-03-02") is left


def test_a_lesson_is_hidden_and_shown_again() -> None:
    """Hiding twice is hiding once, and the order of hiding does not show."""
    hidden = rooms.with_hidden(rooms.with_hidden(CLASS, T2, hidden=True), T1, hidden=True)
    assert hidden.hidden == (T1, T2)
    assert rooms.with_hidden(hidden, T1, hidden=True) == hidden
    assert rooms.with_hidden(hidden, T2, hidden=False).hidden == (T1,)
