"""Keeping the lists: adding, renaming, moving, and what comes of a second class."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain import classroom as rooms
from app.domain.band import Band
from app.domain.errors import ClassNameNotUsable, NameNotUsable, NicknameNotUsable
from app.domain.ids import ClassId, SetId
from app.domain.sets import LessonSet
from app.domain.text import Text
from tests import stories
from tests.assigned import make_ready, sets_of, take_all_away
from tests.fakes import FakeLibrary, World
from tests.services.school import School, school


def second_class(at: School, pasted: str = "Malee") -> ClassId:
    """Make another class and return its id."""
    return at.house.classes.make("8A", Band.OLDER, pasted).settle().id


def names_of(at: School, class_id: ClassId) -> list[str]:
    """Return the names of a class."""
    return [each.nickname for each in at.house.classes.learners(class_id)]


def test_pasted_learners_join_the_class() -> None:
    """Names that are there already get a letter, and nobody gets an avatar that somebody has."""
    at = school()
    added = at.house.roster.add(at.school_class.id, "Citra\nAyu\n").settle()
    assert [each.nickname for each in added] == ["Citra", "Ayu A"]
    at.restart()
    assert names_of(at, at.school_class.id) == ["Ayu", "Ayu A", "Budi", "Citra"]
    assert len({each.avatar for each in at.learners}) == 4


def test_a_line_that_is_no_name_adds_nobody() -> None:
    """The row is told, and the class stays as it is."""
    at = school()
    with pytest.raises(NameNotUsable, match="Line 2"):
        at.house.roster.add(at.school_class.id, "Citra\n...")
    assert names_of(at, at.school_class.id) == ["Ayu", "Budi"]


def test_a_class_never_has_more_than_two_hundred() -> None:
    """Those who are there count too."""
    at = school()
    read = at.house.roster.read(at.school_class.id, "\n".join(f"N{n}" for n in range(199)))
    assert (len(read.names), [each.row for each in read.problems]) == (198, [199])


def test_a_learner_gets_another_name() -> None:
    """It is cleaned as pasted names are; a name that is taken gets a letter; the own name stays."""
    at = school()
    ayu = at.ayu
    assert at.house.roster.rename(ayu, "  Ayu\tPutri ").settle().nickname == "Ayu Putri"
    assert at.house.roster.rename(ayu, "budi").settle().nickname == "budi A"
    assert at.house.roster.rename(ayu, "budi A").settle().nickname == "budi A"


@pytest.mark.parametrize("name", ["", "   ", "...", "x" * 41])
def test_a_name_that_cannot_be_shown_changes_nothing(name: str) -> None:
    """The learner keeps the name."""
    at = school()
    with pytest.raises(NicknameNotUsable):
        at.house.roster.rename(at.ayu, name)
    assert at.learners[0].nickname == "Ayu"


def test_a_learner_moves_with_pictures_and_plays() -> None:
    """The id stays, so everything that was played stays; in the new class name and avatar are told apart."""
    at = school()
    other = second_class(at, "Ayu")
    (there,) = at.house.classes.learners(other)
    twin = replace(at.learners[0], avatar=there.avatar)
    at.house.classes._register.change(lambda now: rooms.with_learner(now, twin)).settle()

    moved = at.house.roster.move(twin.id, other).settle()

    assert (moved.id, moved.password, moved.class_id) == (twin.id, twin.password, other)
    assert names_of(at, other) == ["Ayu", "Ayu A"]
    assert moved.avatar != there.avatar


def test_a_class_gets_another_name_or_says_why_not() -> None:
    """An empty or endless name changes nothing."""
    at = school()
    assert at.house.roster.rename_class(at.school_class.id, " 7C ").settle().name == "7C"
    for name in ("", "x" * 41):
        with pytest.raises(ClassNameNotUsable):
            at.house.roster.rename_class(at.school_class.id, name)
    assert at.house.classes.school_class(at.school_class.id).name == "7C"


def test_other_ages_bring_their_own_starter_set() -> None:
    """A set of the former ages is taken away; the same ages change nothing."""
    older = LessonSet(SetId("older"), Text("t", "older"), Band.OLDER, ())
    world = World(FakeLibrary([stories.ordinary()], [stories.starter_set(), older]))
    house = world.house()
    made = house.classes.make("7B", Band.MIDDLE, "Ayu").settle()
    changed = house.roster.change_band(made.id, Band.OLDER).settle()
    assert (changed.band, sets_of(house, made.id)) == (Band.OLDER, ["older"])
    house.roster.change_band(made.id, Band.YOUNG).settle()
    assert sets_of(house, made.id) == []
    saves = len(world.classrooms.log)
    house.roster.change_band(made.id, Band.YOUNG).settle()
    assert len(world.classrooms.log) == saves


def test_each_change_can_be_undone_and_the_undo_is_saved() -> None:
    """After each inverse the classroom is the one of before, after a restart too."""
    at = school()
    other = second_class(at)
    make_ready(at.house)
    roster, classes, room = at.house.roster, at.house.classes, at.school_class.id
    before = at.world.classrooms.kept
    for change in (
        lambda: roster.add(room, "Citra"),
        lambda: roster.rename(at.ayu, "Ayuni"),
        lambda: roster.move(at.ayu, other),
        lambda: roster.rename_class(room, "7C"),
        lambda: roster.change_band(room, Band.YOUNG),
        lambda: classes.new_pictures(at.ayu),
        lambda: take_all_away(at.house, room),
        lambda: classes.open_today(room, stories.WITH_TEACHER),
        lambda: classes.hide(room, stories.ORDINARY),
        lambda: at.house.helping.keep("Library", (("Line", "129"),)),
        lambda: classes.make("9A", Band.OLDER, "Sari"),
    ):
        saving = change()
        saving.settle()
        assert at.world.classrooms.kept != before
        assert saving.inverse is not None
        saving.inverse().settle()
        assert at.world.classrooms.kept == before
