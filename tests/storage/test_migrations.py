"""Old formats are brought up to today's, after a copy was made; newer ones are refused, untouched."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.assignments import Assignment
from app.domain.classroom import Classroom, Readiness
from app.domain.errors import CannotSave, NewerFormat
from app.domain.ids import AssignmentId, ChoiceId, ClassId, LessonId, SetId
from app.storage.classrooms import StoredClassrooms
from app.storage.migrations import MIGRATIONS, VERSIONS, brought_up, new_tables, version_of
from app.storage.opening import Opener
from app.storage.places import Kind
from app.storage.plays import StoredPlays
from app.storage.sealing import Tables, seal
from app.storage.settings import StoredSettings
from app.storage.tallies import StoredTallies
from tests.storage.databases import place_of
from tests.storage.disks import FULL, FaultyDisk, MemoryDisk, every
from tests.storage.folders import LEARNER, open_folder, place_in, play

FORMATS = Path(__file__).parent / "formats"
TODAY = dict.fromkeys(Kind, 3)
PLACE = place_of()


def add_colour(tables: Tables) -> Tables:
    """Add a colour to every play (the first migration of this test)."""
    return {**tables, "plays": {row: {**each, "colour": "green"} for row, each in tables["plays"].items()}}


def rename_colour(tables: Tables) -> Tables:
    """Rename the colour (the second migration of this test)."""
    plays = tables["plays"].items()
    return {**tables, "plays": {row: {"id": each["id"], "hue": each["colour"]} for row, each in plays}}


STEPS = {(Kind.LEARNER, 1): add_colour, (Kind.LEARNER, 2): rename_colour}
OLD: Tables = {"format": {"1": {"kind": "learner", "version": 1}}, "plays": {"1": {"id": "p"}}}


def opener(disk: MemoryDisk | FaultyDisk) -> Opener:
    """Return an opener that knows this test's formats."""
    return Opener(disk, versions=TODAY, migrations=STEPS)


def test_tables_go_through_every_step_in_order() -> None:
    """From the first format to the third, each migration is used once, in order."""
    tables = brought_up(Kind.LEARNER, OLD, TODAY, STEPS)
    assert tables["plays"] == {"1": {"id": "p", "hue": "green"}}
    assert version_of(tables) == 3


def test_tables_of_today_are_left_alone() -> None:
    """Tables in today's format are the very same object."""
    tables = new_tables(Kind.LEARNER)
    assert brought_up(Kind.LEARNER, tables) is tables


def test_an_old_database_is_copied_and_saved_in_the_new_format() -> None:
    """Opening brings it up, keeps the old bytes beside, and the next opening does nothing more."""
    disk = MemoryDisk()
    disk.put(PLACE.slot("a"), seal(1, OLD))
    slots = opener(disk).open(PLACE).slots
    assert slots.read()["plays"] == {"1": {"id": "p", "hue": "green"}}
    kept = PLACE.earlier_folder / f"{PLACE.flat_name}.format-1.1"
    assert disk.read(kept) == seal(1, OLD)
    before = dict(disk.kept)
    assert opener(disk).open(PLACE).slots.read() == slots.read()
    assert disk.kept == before


def test_without_a_copy_nothing_is_changed() -> None:
    """If the old bytes cannot be kept, the database stays as it is, and that is told."""
    disk = MemoryDisk()
    disk.put(PLACE.slot("a"), seal(1, OLD))
    with pytest.raises(OSError, match="planned"):
        opener(FaultyDisk(disk, every("write", FULL, under="earlier"))).open(PLACE)
    assert disk.kept == {PLACE.slot("a"): seal(1, OLD)}


def test_a_format_that_cannot_be_saved_stays_as_it_was() -> None:
    """If the new format cannot be saved, the old one is still there."""
    disk = MemoryDisk()
    disk.put(PLACE.slot("a"), seal(1, OLD))
    with pytest.raises(CannotSave):
        opener(FaultyDisk(disk, every("sync", FULL, under="learners/"))).open(PLACE)
    assert opener(disk).open(PLACE).slots.read()["plays"] == {"1": {"id": "p", "hue": "green"}}


@pytest.mark.parametrize("version", [0, 4, "3", None])
def test_an_unknown_format_is_refused_untouched(version: object) -> None:
    """A number that this program does not know is not guessed at."""
    disk = MemoryDisk()
    disk.put(PLACE.slot("a"), seal(1, {"format": {"1": {"kind": "learner", "version": version}}}))
    before = dict(disk.kept)
    with pytest.raises(NewerFormat):
        opener(disk).open(PLACE)
    assert disk.kept == before


def test_no_earlier_tally_is_kept() -> None:
    """A tally is brought up without a copy of its earlier state."""
    disk = MemoryDisk()
    place = place_of(Kind.TALLIES)
    disk.put(place.slot("a"), seal(1, {**OLD, "format": {"1": {"kind": "tallies", "version": 1}}}))
    steps = {(Kind.TALLIES, 1): add_colour, (Kind.TALLIES, 2): rename_colour}
    Opener(disk, versions=TODAY, migrations=steps).open(place)
    assert set(disk.kept) == {place.slot("a"), place.slot("b")}
    assert all(b"hue" in raw for raw in disk.kept.values())


def test_every_step_between_formats_exists() -> None:
    """From each format to the next leads a migration."""
    wanted = {(kind, number) for kind, version in VERSIONS.items() for number in range(1, version)}
    assert set(MIGRATIONS) == wanted


def test_a_file_of_every_format_is_kept_with_the_tests() -> None:
    """For each kind of database and each format there is a file that a program of that time wrote."""
    wanted = {
        f"{kind.value}-{number}" for kind, version in VERSIONS.items() for number in range(1, version + 1)
    }
    assert {path.name for path in FORMATS.iterdir()} == wanted


def test_files_of_the_first_format_are_read(tmp_path: Path) -> None:
    """What the first format's files hold is what today's program reads."""
    for kind in Kind:
        for suffix in "ab":
            slot = place_in(tmp_path, kind).slot(suffix)
            slot.parent.mkdir(exist_ok=True)
            slot.write_bytes((FORMATS / f"{kind.value}-1").read_bytes())
    with open_folder(tmp_path) as folder:
        assert folder.counter.device == "5e" * 16
        assert StoredPlays(folder).of(LEARNER) == (play(1), play(2))
        assert StoredSettings(folder).get("language") == "id"
        classroom = StoredClassrooms(folder).load()
        assert classroom != Classroom()
        assert [learner.nickname for learner in classroom.learners] == ["សុភា"]
        tally = StoredTallies(folder).of(ClassId("0c" * 16), LessonId("l18"))
        assert (tally.plays, tally.counts) == (1, (("scene/step", ChoiceId("tell"), 1),))
        assert folder.restorations == ()


def test_lessons_that_a_class_hides_are_read(tmp_path: Path) -> None:
    """In the second format of the classroom a class may hide lessons; in the first one it hid none."""
    for number, hidden in ((1, ()), (2, ("l22",)), (3, ("l22",))):
        slot = place_in(tmp_path / str(number), Kind.CLASSROOM).slot("a")
        slot.parent.mkdir()
        slot.write_bytes((FORMATS / f"classroom-{number}").read_bytes())
        with open_folder(tmp_path / str(number)) as folder:
            assert StoredClassrooms(folder).load().classes[0].hidden == hidden


def test_avatars_of_the_first_format_were_given(tmp_path: Path) -> None:
    """Whoever was in a class before avatars could be chosen is asked at the next sign-in, in either format's file."""
    for number in (1, 2, 3):
        slot = place_in(tmp_path, Kind.CLASSROOM).slot("a")
        slot.parent.mkdir(exist_ok=True)
        slot.write_bytes((FORMATS / f"classroom-{number}").read_bytes())
        with open_folder(tmp_path) as folder:
            assert [each.chose_avatar for each in StoredClassrooms(folder).load().learners] == [False]
        for each in slot.parent.glob("classroom*"):
            each.unlink()


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_set_of_a_class_becomes_an_assignment(tmp_path: Path, number: int) -> None:
    """In the first two formats a class had one set; it is then for the whole class, without a day, and seen."""
    slot = place_in(tmp_path, Kind.CLASSROOM).slot("a")
    slot.parent.mkdir(exist_ok=True)
    slot.write_bytes((FORMATS / f"classroom-{number}").read_bytes())
    with open_folder(tmp_path) as folder:
        classroom = StoredClassrooms(folder).load()
        assert folder.restorations == ()
    (only,) = classroom.assignments
    assert only == Assignment(AssignmentId("0c" * 16), ClassId("0c" * 16), SetId("first"))
    assert classroom.ready == Readiness()
