"""Making classes and handing out sign-ins."""

from __future__ import annotations

import pytest

from app.domain.band import Band
from app.domain.errors import CannotSave, ClassNameNotUsable, NameNotUsable
from app.services.classes import DEMO_NAMES
from tests import stories
from tests.assigned import give, sets_of
from tests.fakes import FakeLibrary, World
from tests.services.school import School


def test_a_class_is_made_of_pasted_names(school: School) -> None:
    """Each line becomes a learner with an avatar of its own and three pictures; the starter set is assigned."""
    made = school.house.classes.make("  8A\t", Band.MIDDLE, "Dewi\n\nDewi\r\n  Zoë ").settle()
    learners = school.house.classes.learners(made.id)
    assert (made.name, made.band, made.demo) == ("8A", Band.MIDDLE, False)
    assert sets_of(school.house, made.id) == ["start-2"]
    assert [each.nickname for each in learners] == ["Dewi A", "Dewi B", "Zoë"]
    assert len({each.avatar for each in learners}) == 3
    assert all(len(set(each.password)) == 3 for each in learners)
    assert len({each.id for each in school.world.classrooms.kept.learners}) == 5


def test_the_starter_set_is_the_one_of_the_band() -> None:
    """A class gets the set of its own band, or none if there is none."""
    sets = [stories.starter_set(Band.YOUNG), stories.starter_set(Band.OLDER)]
    house = World(FakeLibrary([], sets)).house()
    made = [sets_of(house, house.classes.make("x", band, "").settle().id) for band in Band]
    assert made == [["start-1"], [], ["start-3"]]


@pytest.mark.parametrize(
    ("name", "pasted", "row"),
    [
        ("8A", "Ayu\n\u202e", 2),
        ("8A", "Ayu\nBudi\n" + "x" * 41, 3),
        ("8A", "\n".join(f"Child {number}" for number in range(201)), 201),
    ],
)
def test_bad_names_change_nothing(school: School, name: str, pasted: str, row: int) -> None:
    """One line that cannot be used, or a class without a name, and nothing is made; the row is told."""
    before = school.world.classrooms.kept
    with pytest.raises(NameNotUsable) as told:
        school.house.classes.make(name, Band.MIDDLE, pasted)
    assert told.value.details["row"] == row
    assert len(str(told.value)) < 200
    assert school.world.classrooms.kept is before
    assert school.house.classes.all() == (school.school_class,)


@pytest.mark.parametrize("name", ["", "\u202e---", "x" * 5000])
def test_a_class_needs_a_name(school: School, name: str) -> None:
    """Without a name that can be shown nothing is made, and a short sentence says so."""
    with pytest.raises(ClassNameNotUsable) as told:
        school.house.classes.make(name, Band.MIDDLE, "Ayu")
    assert len(str(told.value)) < 200
    assert school.house.classes.all() == (school.school_class,)


def test_the_reason_of_a_bad_name_is_translated() -> None:
    """The sentence and the reason inside it are both in the language of the screen."""
    error = NameNotUsable(row=2, name="x", why="it is longer than 40 letters")
    assert "IT IS LONGER" in error.told(lambda text: text if "{" in text else text.upper())


def test_a_class_that_cannot_be_saved_is_not_there(school: School) -> None:
    """If the disk refuses, no class and no learner is left behind, and the next try works."""
    school.world.classrooms.disk.fail_next()
    saving = school.house.classes.make("8A", Band.OLDER, "Citra")
    with pytest.raises(CannotSave):
        saving.settle()
    assert school.house.classes.all() == (school.school_class,)
    school.house.classes.make("8A", Band.OLDER, "Citra").settle()
    assert len(school.house.classes.all()) == 2


def test_the_demo_class_is_made_once(school: School) -> None:
    """Asking twice, also after a restart, gives the same demo class with its 24 children."""
    first = school.house.classes.make_demo("Demo class").settle()
    school.restart()
    again = school.house.classes.make_demo("Kelas contoh").settle()
    assert again == first
    assert first.demo
    assert [each.nickname for each in school.house.classes.learners(first.id)] == sorted(DEMO_NAMES)


def test_everything_is_there_after_a_restart(school: School) -> None:
    """Classes, learners, pictures and the assigned set are the same when Rebung starts again."""
    give(school.house, school.school_class.id, "other")
    before = (school.house.classes.all(), school.learners)
    school.restart()
    assert (school.house.classes.all(), school.learners) == before
    assert sets_of(school.house, school.school_class.id) == ["other"]


def test_a_class_of_two_hundred_is_made_quickly(school: School) -> None:
    """The largest class gets 200 learners who all look different."""
    names = "\n".join(f"Child {number}" for number in range(200))
    made = school.house.classes.make("big", Band.YOUNG, names).settle()
    learners = school.house.classes.learners(made.id)
    assert len({each.avatar for each in learners}) == len(learners) == 200
