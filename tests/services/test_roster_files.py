"""A list is looked at first; then all of it is taken over in one change, or nothing."""

from __future__ import annotations

import pytest

from app.domain.band import Band
from app.domain.errors import CannotSave
from app.domain.roster_file import RosterFile, RosterRow
from app.domain.roster_plan import Becomes
from app.services.roster_export import ListIsThere, file_name, new_to_kolibri
from tests.lists import DESK
from tests.services.school import School


def a_list(*rows: tuple[str, str] | tuple[str, str, str]) -> RosterFile:
    """Return a list of rows: nickname, class, and the last digit of an id."""
    return RosterFile(
        tuple(
            RosterRow(at, name, (school_class,) if school_class else (), *_of_kolibri(name, *number))
            for at, (name, school_class, *number) in enumerate(rows, start=2)
        )
    )


def _of_kolibri(name: str, number: str = "") -> tuple[str, str]:
    return (number * 32, name.lower()) if number else ("", "")


def take(school: School, file: RosterFile, **bands: Band) -> None:
    """Take a list over."""
    school.house.roster.files.apply(file, school.school_class.id, bands).settle()


def names(school: School) -> dict[str, list[str]]:
    """Return who is in which class."""
    classes = school.house.classes
    return {each.name: [one.nickname for one in classes.learners(each.id)] for each in classes.all()}


def test_learners_join_their_classes_and_new_classes_are_made_for_their_ages(school: School) -> None:
    """Who has no class joins the one that is looked at; the new class has the band that was chosen."""
    take(school, a_list(("Dewi", ""), ("Eka", "7b"), ("Fajar", "9A")), **{"9A": Band.OLDER})

    assert names(school) == {"7B": ["Ayu", "Budi", "Dewi", "Eka"], "9A": ["Fajar"]}
    assert school.house.classes.all()[1].band is Band.OLDER


def test_every_newcomer_gets_pictures_and_an_avatar_of_their_own(school: School) -> None:
    """As when a class is made."""
    take(school, a_list(*((f"Child {number}", "") for number in range(60))))

    assert len({each.avatar for each in school.learners}) == len(school.learners) == 62
    assert all(len(set(each.password)) == 3 for each in school.learners)


def test_one_undo_takes_the_whole_list_back(school: School) -> None:
    """Learners, classes and ids are as they were."""
    before = school.house.roster.files._register.now
    saving = school.house.roster.files.apply(
        a_list(("Ayu", "", "a"), ("Dewi", "9A", "b")), school.school_class.id, {}
    )
    saving.settle()
    assert saving.inverse is not None
    saving.inverse().settle()

    assert school.house.roster.files._register.now == before


def test_a_list_that_cannot_be_saved_leaves_nothing_behind(school: School) -> None:
    """The disk refuses, and nobody of the list is here."""
    before = school.house.roster.files._register.now
    school.world.classrooms.disk.fail_next()
    with pytest.raises(CannotSave):
        take(school, a_list(("Dewi", "9A")))

    assert school.house.roster.files._register.now == before


def test_a_child_of_kolibri_is_moved_and_not_added_again(school: School) -> None:
    """Everything of the child stays, but what is taken in the other class."""
    take(school, a_list(("Dewi", "7B", "d"), ("Dewi", "8C")))
    (dewi,) = (each for each in school.learners if each.nickname == "Dewi")
    take(school, a_list(("Dewi", "8C", "d")))

    moved = school.house.classes.learner(dewi.id)
    assert moved.password == dewi.password
    assert names(school) == {"7B": ["Ayu", "Budi"], "8C": ["Dewi", "Dewi A"]}
    assert moved.nickname == "Dewi A"


def test_somebody_typed_first_is_met_by_name_and_known_to_kolibri_from_then_on(school: School) -> None:
    """Only another child of Kolibri with that name is told apart."""
    take(school, a_list(("ayu", "7B", "a")))
    assert [(each.nickname, each.database_id[:1]) for each in school.learners] == [("Ayu", "a"), ("Budi", "")]
    take(school, a_list(("ayu", "7B", "b")))

    assert [each.nickname for each in school.learners] == ["Ayu", "ayu A", "Budi"]


def test_a_full_name_means_somebody_only_when_no_nickname_does(school: School) -> None:
    """Whoever is called so in the list comes first, wherever the row stands; the other one joins."""
    other = RosterRow(2, "ayu2", (), "a" * 32, "ayu2", "Ayu")
    file = RosterFile((other, RosterRow(3, "ayu", (), "b" * 32, "ayu", "Ayu Lestari")))
    preview = school.house.roster.files.preview(file, school.school_class.id)
    alone = school.house.roster.files.preview(RosterFile((other,)), school.school_class.id)

    assert [(each.becomes, each.nickname) for each in preview.steps] == [
        (Becomes.JOINS, "ayu2"),
        (Becomes.STAYS, "Ayu"),
    ]
    assert [(each.becomes, each.nickname) for each in alone.steps] == [(Becomes.STAYS, "Ayu")]


def test_equal_names_of_a_list_are_told_apart_and_met_again(school: School) -> None:
    """The letters that they got are theirs when the list is read again."""
    file = a_list(("Dewi", ""), ("Dewi", ""))
    take(school, file)
    preview = school.house.roster.files.preview(file, school.school_class.id)

    assert [each.nickname for each in preview.of(Becomes.STAYS)] == ["Dewi A", "Dewi B"]


def test_a_full_class_takes_nobody_more_and_says_so(school: School) -> None:
    """Those who find no room are left out by their rows."""
    file = a_list(*((f"Child {number}", "") for number in range(199)))
    preview = school.house.roster.files.preview(file, school.school_class.id)

    assert len(preview.steps) == 198
    assert [(each.code, each.row) for each in preview.problems] == [("class-full", 200)]
    assert preview.left_out == 1


def test_without_any_class_a_row_needs_one(school: School) -> None:
    """It is told, and the others are taken."""
    preview = school.house.roster.files.preview(a_list(("Dewi", ""), ("Eka", "9A")), None)

    assert [each.nickname for each in preview.steps] == ["Eka"]
    assert [each.code for each in preview.problems] == ["no-class"]


def test_of_two_classes_the_one_in_which_somebody_is_already_counts(school: School) -> None:
    """Nobody is moved to and fro by a list that names several."""
    take(school, a_list(("Dewi", "8C", "d")))
    file = RosterFile((RosterRow(2, "Dewi", ("7B", "8C"), "d" * 32, "dewi"),))
    preview = school.house.roster.files.preview(file, school.school_class.id)

    assert [each.becomes for each in preview.steps] == [Becomes.STAYS]
    assert [each.code for each in preview.problems] == ["more-classes"]


def test_the_demo_class_is_nobodys_class_in_a_list(school: School) -> None:
    """A list that names a class as the demo class is called makes one, and the demo class is in no list."""
    school.house.classes.make_demo("Demo").settle()
    take(school, a_list(("Dewi", "Demo")))

    assert [each.name for each in school.house.classes.all()] == ["7B", "Demo", "Demo"]
    saved = school.house.roster.files.save(DESK.path / "all.csv", None)
    assert [each.nickname for each in saved] == ["Ayu", "Budi", "Dewi"]


def test_a_list_is_never_written_over_another_unasked(school: School) -> None:
    """It says so; asked for again with that wish, it is."""
    path = DESK.path / "7B.csv"
    first = school.house.roster.files.save(path, school.school_class.id)
    with pytest.raises(ListIsThere) as told:
        school.house.roster.files.save(path, school.school_class.id)
    second = school.house.roster.files.save(path, school.school_class.id, over=True)

    assert "7B.csv" in told.value.told()
    assert new_to_kolibri(first) == new_to_kolibri(second) == 2
    assert first[0].password.isdecimal()
    assert first[0].password != second[0].password


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("6B", "6B.csv"),
        ("Kelas 6/B: pagi", "Kelas 6 B pagi.csv"),
        ("6B.csv", "6B.csv"),
        ("...", "Rebung.csv"),
        ("ป.6/1", "ป.6 1.csv"),
    ],
)
def test_a_file_has_a_name_that_every_system_takes(title: str, name: str) -> None:
    """Signs that Windows refuses are left out."""
    assert file_name(title) == name


def test_who_is_in_the_archive_comes_back_by_the_id(school: School) -> None:
    """The same learner with pictures and plays, in the class of the list; one undo puts them back into the archive."""
    take(school, a_list(("Ayu", "", "a"), ("Budi", "", "b")))
    ayu = school.learners[0]
    school.house.archive.put_away(ayu.id).settle()
    preview = school.house.roster.files.preview(a_list(("Ayu", "", "a")), school.school_class.id)
    assert [(each.becomes, each.nickname) for each in preview.steps] == [(Becomes.JOINS, "Ayu")]

    saving = school.house.roster.files.apply(a_list(("Ayu", "", "a")), school.school_class.id, {})
    assert saving.settle().joined == 1
    assert school.house.classes.learner(ayu.id) == ayu
    assert names(school) == {"7B": ["Ayu", "Budi"]}
    assert saving.inverse is not None
    saving.inverse().settle()
    assert names(school) == {"7B": ["Budi"]}
    assert [each.id for each in school.house.archive.learners(school.school_class.id)] == [ayu.id]


def test_who_comes_back_is_told_apart(school: School) -> None:
    """A name that was given meanwhile stays with whoever has it; the list may bring them into another class."""
    take(school, a_list(("Ayu", "", "a")))
    ayu = school.learners[0]
    school.house.archive.put_away(ayu.id).settle()
    take(school, a_list(("Ayu", "")))
    assert len(school.learners) == 2
    take(school, a_list(("Ayu", "", "a")))
    assert sorted(names(school)["7B"]) == ["Ayu", "Ayu A", "Budi"]
    school.house.archive.put_away(ayu.id).settle()
    take(school, a_list(("Ayu", "9A", "a")))
    assert school.house.classes.learner(ayu.id).class_id == school.house.classes.all()[1].id


def test_a_class_in_the_archive_is_no_class_for_a_list(school: School) -> None:
    """A class of that name is made anew, who was in it comes into it by the id, and a list of all leaves it out."""
    take(school, a_list(("Dewi", "9A", "d"), ("Eka", "9A")))
    old = school.house.classes.all()[1]
    dewi = school.house.classes.learners(old.id)[0]
    school.house.archive.put_class_away(old.id).settle()
    saved = school.house.roster.files.save(DESK.path / "all.csv", None)
    assert {each.class_name for each in saved} == {"7B"}

    preview = school.house.roster.files.preview(a_list(("Dewi", "9A", "d")), school.school_class.id)
    assert preview.new_classes == ("9A",)
    take(school, a_list(("Dewi", "9A", "d"), ("Fajar", "9A")))
    assert names(school) == {"7B": ["Ayu", "Budi"], "9A": ["Dewi", "Fajar"]}
    assert school.house.classes.learner(dewi.id).class_id == school.house.classes.all()[1].id != old.id
