"""Kolibri's user file goes both ways: what it exports is imported whole, and what is saved here it takes."""

from __future__ import annotations

import codecs
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.band import Band
from app.domain.classroom import Learner
from app.domain.roster_file import RosterFile
from app.domain.roster_plan import Becomes
from app.domain.roster_words import Weight
from app.exchange import roster_csv, roster_write
from app.services.roster_export import ListLine
from tests.exchange.kolibri import Facility, FileRefused, facility_of
from tests.services.school import School, school

EXPORTED = (Path(__file__).parent / "kolibri-0.19-users.csv").read_bytes()
REAL = (Path(__file__).parent / "kolibri-0.19.5-users.csv").read_bytes()
"""What Kolibri 0.19.5 itself exported, after it had taken a list that was saved here (`app/README.md` says how)."""
CHILDREN, TEACHERS = 11, 2
LIST = Path("list.csv")


def read(raw: bytes) -> RosterFile:
    """Return what a file holds."""
    return roster_csv.read(BytesIO(raw))


def imported(at: School, raw: bytes) -> None:
    """Take a file over."""
    at.house.roster.files.apply(read(raw), at.school_class.id, {}).settle()


def saved(at: School) -> bytes:
    """Return what a list of everybody holds."""
    return roster_write.written(at.house.roster.files.save(LIST, None, over=True))


def known(at: School) -> dict[str, Learner]:
    """Return those who came from Kolibri, by their username there."""
    everybody = (each for some in at.house.classes.all() for each in at.house.classes.learners(some.id))
    return {each.username: each for each in everybody if each.database_id}


def test_an_export_is_imported_whole_and_says_what_is_not_kept() -> None:
    """Every child joins a class; teachers, other classes and six columns are told, and no row is in the way."""
    at = school()
    file = read(EXPORTED)
    preview = at.house.roster.files.preview(file, at.school_class.id)

    assert len(preview.of(Becomes.JOINS)) == len(preview.steps) == CHILDREN
    assert {each.weight for each in preview.problems} == {Weight.NOTE}
    assert [each.code for each in preview.problems].count("not-a-learner") == TEACHERS
    assert [each.row for each in preview.problems if each.code == "more-classes"] == [4]
    assert preview.not_kept == (
        "Password (PASSWORD)", "Full name (FULL_NAME)", "Identifier (IDENTIFIER)", "Birth year (BIRTH_YEAR)",
        "Gender (GENDER)", "Coach assignment (ASSIGNED_TO)",
    )  # fmt: skip
    assert preview.new_classes == ("Kelas 6B", "ป.6/1", "ថ្នាក់ទី៦", 'Kelas "Melur"')


def test_what_kolibri_itself_exported_is_imported_whole() -> None:
    """Eleven children join with ids and usernames of theirs, in all scripts and with marks of spreadsheets in names."""
    at = school()
    preview = at.house.roster.files.preview(read(REAL), at.school_class.id)
    assert (len(preview.steps), preview.problems) == (11, ())

    imported(at, REAL)
    assert known(at).keys() == {line.split(",")[1] for line in REAL.decode().splitlines()[1:]}
    assert facility_of(REAL).take(saved(at)) == []


def test_of_a_child_nickname_class_and_id_are_kept_and_nothing_else() -> None:
    """Full name, birth year and gender are nowhere afterwards."""
    at = school()
    at.house.roster.files.apply(read(EXPORTED), at.school_class.id, {"Kelas 6B": Band.OLDER}).settle()
    siti = known(at)["siti_a"]
    school_class = at.house.classes.school_class(siti.class_id)

    assert (siti.nickname, siti.database_id) == ("siti_a", "31b05d09397ebc7298ba6a89cc3b5f49")
    assert (school_class.name, school_class.band) == ("Kelas 6B", Band.OLDER)
    assert known(at)["lonely"].class_id == at.school_class.id
    assert not any(word in repr(at.house.roster.files._register.now) for word in ("Aminah", "2014", "FEMALE"))


def test_kolibri_takes_back_what_came_from_it() -> None:
    """No row is refused, every password stays, and everybody is in the class of here."""
    at = school()
    imported(at, EXPORTED)
    facility = facility_of(EXPORTED)
    raw = saved(at)

    assert facility.take(raw) == []
    assert len(facility.users) == CHILDREN + TEACHERS + len(at.learners) - 1
    assert facility.users["91c48226cff64d104dae1f4b22e83a4a"].classes == {"Kelas 6B"}
    assert raw.decode().count(",*,") == CHILDREN


def test_a_file_that_is_read_twice_changes_nothing_the_second_time() -> None:
    """Neither Kolibri's nor the one that was saved here adds anybody twice."""
    at = school()
    imported(at, EXPORTED)
    before = at.house.roster.files._register.now
    imported(at, EXPORTED)
    assert at.house.roster.files._register.now == before
    imported(at, saved(at))
    assert at.house.roster.files._register.now == before


def test_who_was_typed_here_goes_to_kolibri_and_comes_back_as_the_same_child() -> None:
    """A new user gets a password of six digits there; on the way back the child here learns its id."""
    at = school()
    at.house.roster.add(at.school_class.id, "O'Neil Jr.\nมะลิ\nDewi A").settle()
    other = at.house.classes.make("8C", Band.MIDDLE, "Ayu\nDewi A").settle()
    facility = Facility()
    assert facility.take(saved(at)) == []
    assert {each.username for each in facility.users.values()} == {
        "Ayu_7B", "Budi", "Dewi_A_7B", "ONeil_Jr", "มะลิ", "Ayu_8C", "Dewi_A_8C",
    }  # fmt: skip

    before = {each.id: each.nickname for each in (*at.learners, *at.house.classes.learners(other.id))}
    imported(at, facility.export())
    after = {each.id: each.nickname for each in (*at.learners, *at.house.classes.learners(other.id))}
    assert after == before
    assert len(known(at)) == len(before)
    assert facility_of(facility.export()).take(saved(at)) == []


def test_a_child_who_was_renamed_or_moved_here_is_still_known_there() -> None:
    """Kolibri's username is given back to the letter, whatever the nickname has become."""
    at = school()
    imported(at, EXPORTED)
    dewi = known(at)["dewi_l"]
    at.house.roster.rename(dewi.id, "Dewi").settle()
    at.house.roster.move(dewi.id, at.school_class.id).settle()
    facility = facility_of(EXPORTED)

    assert facility.take(saved(at)) == []
    user = facility.users[dewi.database_id]
    assert (user.username, user.full_name, sorted(user.classes)) == ("dewi_l", "Dewi", ["7B"])


def test_who_was_moved_or_renamed_in_kolibri_is_so_here() -> None:
    """A nickname that somebody chose here stays; one that is Kolibri's username follows it."""
    at = school()
    imported(at, EXPORTED)
    at.house.roster.rename(known(at)["dewi_l"].id, "Dewi").settle()
    text = EXPORTED.decode("utf-8-sig").replace("dewi_l,", "dewi_lestari,").replace("bayu,", "bayu_p,")
    imported(at, text.replace("LEARNER,6B-02,2014,MALE,Kelas 6B", "LEARNER,,,,ป.6/1").encode())

    assert known(at)["dewi_lestari"].nickname == "Dewi"
    bayu = known(at)["bayu_p"]
    assert (bayu.nickname, at.house.classes.school_class(bayu.class_id).name) == ("bayu_p", "ป.6/1")


def test_a_saved_list_has_kolibris_form() -> None:
    """A byte order mark, ten columns with their keys in brackets, CR LF at every end."""
    raw = saved(school())

    assert raw.startswith(codecs.BOM_UTF8)
    assert raw.count(b"\n") == raw.count(b"\r\n") == 3
    assert raw.splitlines()[0].count(b"(") == 10


def test_formulas_are_made_harmless_and_come_back() -> None:
    """No cell begins as a formula does; the apostrophe before it is gone when the list is read again."""
    line = ListLine("=1+1", "@6B", "123456")
    raw = roster_write.written([line])
    cells = raw.decode().splitlines()[1].split(",")

    assert not any(cell.startswith(tuple("=+-@|%")) for cell in cells)
    assert cells[3] == "'=1+1"
    assert read(raw).rows[0].classes == ("@6B",)


@pytest.mark.parametrize("kept", ["dewi lestari", "dewi.l", ""])
def test_a_username_that_kolibri_would_refuse_is_not_given_back(kept: str) -> None:
    """Such a learner goes as a new one."""
    at = school()
    imported(at, f"UUID,USERNAME,NAME,CLASS\n{'a' * 32},{kept},Dewi,7B\n".encode())

    assert Facility().take(saved(at)) == []


def test_kolibri_refuses_what_the_judge_says() -> None:
    """The judge is not blind: it refuses changed names, asterisks for new users and missing columns."""
    head = ",".join(f"({key})" for key in ("UUID", "USERNAME"))
    with pytest.raises(FileRefused):
        Facility().take(head.encode())
    with pytest.raises(FileRefused):
        facility_of(EXPORTED).take(EXPORTED.decode("utf-8-sig").replace("bayu,", "other,").encode())
    assert Facility().take(EXPORTED)[0] == "dewi_l: no such user"


@given(st.lists(st.tuples(st.text(max_size=45), st.sampled_from(["6B", "=6A", "a,b", "ป.6"])), max_size=30))
def test_kolibri_takes_every_name(pairs: list[tuple[str, str]]) -> None:
    """Whatever the nicknames, usernames are such as Kolibri takes, and none is there twice."""
    lines = [ListLine(name, class_name, "123456") for name, class_name in pairs]

    assert Facility().take(roster_write.written(lines)) == []
    assert all(len(each) <= roster_write.LONGEST_USERNAME for each in roster_write.usernames(lines))
