"""Who is in the archive shows nowhere, keeps everything, and comes back."""

from __future__ import annotations

from dataclasses import replace

from app.domain.band import Band
from app.domain.classroom import with_learner
from tests import stories
from tests.services.school import TO_THE_END, School, do, school


def names(at: School) -> list[str]:
    """Return the names in the class."""
    return [each.nickname for each in at.learners]


def test_a_learner_goes_and_comes_back_with_everything() -> None:
    """Over a restart; the plays are still there."""
    at = school()
    ayu = at.ayu
    do(at.house.learning.open(ayu, stories.ORDINARY), *TO_THE_END)
    at.house.archive.put_away(ayu).settle()
    at.restart()
    assert names(at) == ["Budi"]
    assert [each.nickname for each in at.house.archive.learners(at.school_class.id)] == ["Ayu"]
    back = at.house.archive.bring_back(ayu).settle()
    assert (names(at), len(at.house.reports.of(back.id).finished)) == (["Ayu", "Budi"], 1)


def test_a_name_and_an_avatar_that_were_given_meanwhile_are_told_apart() -> None:
    """The one who comes back gets a letter and another avatar."""
    at = school()
    ayu = at.learners[0]
    at.house.archive.put_away(ayu.id).settle()
    (other,) = at.house.roster.add(at.school_class.id, "Ayu").settle()
    mine = at.house.classes.learner(other.id)
    twin = replace(mine, avatar=ayu.avatar)
    at.house.classes._register.change(lambda now: with_learner(now, twin)).settle()
    back = at.house.archive.bring_back(ayu.id).settle()
    assert (mine.nickname, back.nickname) == ("Ayu", "Ayu A")
    assert len({each.avatar for each in at.learners}) == len(at.learners)


def test_a_class_goes_with_its_learners_and_comes_back() -> None:
    """Nobody is asked to make a first class while one is in the archive."""
    at = school()
    at.house.archive.put_class_away(at.school_class.id).settle()
    at.restart()
    assert (at.house.classes.all(), at.house.classes.any()) == ((), True)
    assert [each.name for each in at.house.archive.classes()] == ["7B"]
    at.house.archive.bring_class_back(at.school_class.id).settle()
    assert (len(at.house.classes.all()), names(at)) == (1, ["Ayu", "Budi"])


def test_each_change_can_be_undone() -> None:
    """Away and back again, for learners and classes."""
    at = school()
    archive = at.house.archive
    for change in (
        lambda: archive.put_away(at.ayu),
        lambda: archive.put_class_away(at.school_class.id),
    ):
        before = at.world.classrooms.kept
        saving = change()
        saving.settle()
        assert at.world.classrooms.kept != before
        assert saving.inverse is not None
        saving.inverse().settle()
        assert at.world.classrooms.kept == before


def test_a_class_is_removed_with_its_archive() -> None:
    """Nothing of anybody in it stays, the archive included."""
    at = school()
    for learner in at.learners:
        do(at.house.learning.open(learner.id, stories.ORDINARY), *TO_THE_END)
    at.house.archive.put_away(at.ayu).settle()
    at.house.roster.remove_class(at.school_class.id)
    assert not at.world.plays.kept
    assert not at.world.classrooms.kept.learners


def test_classmates_never_see_who_is_away() -> None:
    """Neither on the list of the class, nor in the faces that are taken, nor among the classes."""
    at = school()
    ayu, budi = at.learners
    at.house.archive.put_away(ayu.id).settle()
    second = at.house.classes.make("8A", Band.MIDDLE, "Malee").settle()
    at.house.archive.put_class_away(second.id).settle()
    assert [each.id for each in at.house.classes.learners(at.school_class.id)] == [budi.id]
    assert [each.id for each in at.house.classes.all()] == [at.school_class.id]
