"""The school's help list."""

from __future__ import annotations

import pytest

from app.domain.errors import CannotSave
from app.services.helping import TypedRow
from tests.services.school import School

ROWS = (("Child line", "129"),)


def test_an_empty_list_is_not_stale(school: School) -> None:
    """Before anything is given there is nothing to check; the page then says whom to ask."""
    page = school.house.helping.page()
    assert (page.person, page.numbers, page.checked_on, page.is_stale) == ("", (), "", False)


def test_what_is_kept_is_shown_after_a_restart(school: School) -> None:
    """Person and numbers are kept with the day on which they were checked."""
    school.house.helping.keep(
        " Ibu\u202e Ratna ", (("Child line", " 129 "), ("", "+62 (21) 555-01"))
    ).settle()
    school.restart()
    page = school.house.helping.page()
    assert (page.person, page.checked_on, page.is_stale) == ("Ibu Ratna", "2026-03-02", False)
    assert [(each.service, each.number) for each in page.numbers] == [
        ("Child line", "129"), ("", "+62 (21) 555-01"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("129", ["129"]),
        ("[b]129[/b]", ["129"]),
        ("0812\u202e-345 x", ["0812-345"]),
        ("១២៨១", ["១២៨១"]),
        ("", []),
        ("call us", []),
        ("--", []),
        ("²", []),
        ("9" * 500, ["9" * 30]),
    ],
)
def test_a_row_is_kept_for_its_digits(school: School, typed: str, kept: list[str]) -> None:
    """Only what belongs to a number is kept, and a row without a digit is left out."""
    school.house.helping.keep("", (("Service", typed),)).settle()
    assert [each.number for each in school.house.helping.page().numbers] == kept


def test_long_names_are_cut(school: School) -> None:
    """A pasted page does not become a person."""
    school.house.helping.keep("x" * 5000, (("y" * 5000, "1"),)).settle()
    page = school.house.helping.page()
    assert (len(page.person), len(page.numbers[0].service)) == (80, 80)


@pytest.mark.parametrize(("days", "stale"), [(0, False), (183, False), (184, True), (-1, True), (3650, True)])
def test_numbers_are_stale_after_six_months(school: School, days: int, *, stale: bool) -> None:
    """After half a year, or when the clock says a day before the check, the teacher must look again."""
    school.house.helping.keep("", ROWS).settle()
    school.world.clock.next_day(days)
    assert school.house.helping.page().is_stale is stale


def test_a_day_that_cannot_be_read_is_stale(school: School) -> None:
    """If the clock gives no date, the numbers count as unchecked."""
    school.house.helping.keep("", ROWS).settle()
    school.world.clock.day = "soon"
    assert school.house.helping.page().is_stale


def test_a_list_that_cannot_be_saved_leaves_the_old_one(school: School) -> None:
    """If the disk refuses, the page shows what it showed before."""
    school.house.helping.keep("Ratna", ROWS).settle()
    school.world.classrooms.disk.fail_next()
    saving = school.house.helping.keep("Chan", ())
    with pytest.raises(CannotSave):
        saving.settle()
    assert school.house.helping.page().person == "Ratna"


def test_looking_leaves_no_trace(school: School) -> None:
    """Opening the page reads, and writes nothing anywhere."""
    writes = len(school.world.classrooms.log)
    school.house.helping.page()
    assert (len(school.world.classrooms.log), school.world.settings.kept) == (writes, {})


def test_a_number_that_nobody_has_checked_is_not_shown_to_children(school: School) -> None:
    """It is kept for the teacher, and the page asks her to act as long as there is no other."""
    school.house.helping.keep_rows("", [TypedRow("Line", "130", is_checked=False)]).settle()
    school.restart()
    page = school.house.helping.page()
    assert (page.numbers, page.is_stale, page.waits) == ((), False, True)
    assert [each.number for each in page.drafts] == ["130"]


def test_the_oldest_check_counts(school: School) -> None:
    """One number that was called again does not make the others fresh."""
    school.house.helping.keep("", (("Line", "129"), ("Clinic", "021"))).settle()
    school.world.clock.next_day(180)
    rows = [TypedRow("Line", "129"), TypedRow("Clinic", "021", is_checked=False)]
    school.house.helping.keep_rows("", rows).settle()
    assert school.house.helping.page().checked_on == "2026-03-02"
    school.world.clock.next_day(10)
    page = school.house.helping.page()
    assert (page.is_stale, page.waits) == (True, True)
    assert len(page.numbers) == 2


def test_a_draft_is_never_old(school: School) -> None:
    """Only what was checked can have been checked too long ago."""
    rows = [TypedRow("Line", "129"), TypedRow("Clinic", "021", is_checked=False)]
    school.house.helping.keep_rows("", rows).settle()
    assert not school.house.helping.page().waits
