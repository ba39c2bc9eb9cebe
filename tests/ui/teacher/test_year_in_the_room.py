"""The room and the years: a label, an end, what is told before and after, and deleting at once."""

from __future__ import annotations

from typing import Any

from app.domain.band import Band
from app.ui.routes import ClassPage
from app.ui.teacher.class_page import make_class_page
from app.ui.teacher.day_stepper import DayStepper
from app.ui.teacher.teacher_room.notices import YearNotice
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.tick_row import RadioRow
from tests import stories
from tests.services.school import TO_THE_END, do
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk
from tests.ui.teacher.room import names, press, shown


def told(screen: Any) -> str:
    """Return what was changed last, in words."""
    return str(screen.model.told)


def class_shown(pilot: Pilot, at: Desk) -> Any:
    """Return the page of the class, shown, when it has come to rest."""
    screen = pilot.show(make_class_page(ClassPage(at.class_id), at.ways, at.house))
    pilot.wait(lambda: screen.model.is_ready and not screen.model.busy)
    pilot.rest()
    return screen


def played() -> Desk:
    """Return a desk where Ayu has finished a lesson."""
    at = desk()
    do(at.house.learning.open(at.learners[0].id, stories.ORDINARY), *TO_THE_END)
    return at


def test_a_class_has_a_year_and_the_choice_of_classes_begins_with_the_latest(pilot: Pilot) -> None:
    """It stands below the name of the class too."""
    at = desk()
    for name, year in (("6A", "2025/26"), ("8A", "")):
        made = at.house.classes.make(name, Band.OLDER, "Malee").settle()
        at.house.years.name(made.id, year).settle()
    screen = shown(pilot, at, at.class_id)
    press(pilot, "Change the class")
    pilot.by_id(screen.layer, "year").text = "2026/27"
    press(pilot, "Keep this year")
    pilot.wait(lambda: screen.layer is None)
    assert "2026/27 · 3 learners · 11 to 13 years" in pilot.texts()
    press(pilot, "Classes")
    assert [row.text for row in pilot.all(RadioRow)] == ["7B · 2026/27", "6A · 2025/26", "8A"]


def test_the_end_of_the_year_is_set_told_and_taken_away(pilot: Pilot) -> None:
    """A week before, the room says what will be deleted and when; the button leads to the day."""
    at = desk()
    screen = shown(pilot, at)
    screen.open_end(at.class_id)
    pilot.find(DayStepper).day = "2026-06-12"
    press(pilot, "The year ends on 12 June 2026")
    pilot.wait(lambda: screen.layer is None)
    assert told(screen) == "The year of 7B ends on 12 June 2026."
    assert not pilot.all(YearNotice)

    at.world.clock.day = "2026-06-05"
    screen = shown(pilot, at)
    (notice,) = pilot.all(YearNotice)
    assert notice.news.words.startswith(
        "After 12 June 2026 everything that 7B has done in lessons is deleted"
    )
    press(pilot, "Look at it")
    press(pilot, "No end for now")
    pilot.wait(lambda: screen.layer is None)
    assert not pilot.all(YearNotice)


def test_the_teacher_deletes_at_once_after_asking(pilot: Pilot) -> None:
    """The safe answer keeps everything; the other one has no way back."""
    at = played()
    screen = shown(pilot, at)
    for answer, left in (("on_safe_chosen", 1), ("on_other_chosen", 0)):
        screen.open_end(at.class_id)
        press(pilot, "Delete everything now")
        assert isinstance(screen.layer, Dialog)
        assert "cannot be undone" in screen.layer.sentence
        screen.layer.answer(answer)
        pilot.wait(lambda: not screen.model.busy)
        assert len(at.world.plays.kept) == left
        while screen.layer is not None:
            screen.layer.cancel()
            pilot.frames(2)
    assert told(screen) == "Everything that 7B has done in lessons was deleted."
    assert (screen.model.can_undo, screen.model.news) == (False, [])
    assert names(pilot) == ["Ayu", "Budi", "Citra"]


def test_what_is_due_when_the_room_opens_goes_then_and_is_told_once(pilot: Pilot) -> None:
    """A machine that is never switched off deletes too; afterwards the teacher says that she knows it."""
    at = played()
    at.house.years.end_on(at.class_id, "2026-03-12").settle()
    for day in ("2026-03-05", "2026-03-12", "2026-03-13"):
        at.world.clock.day = day
        screen = shown(pilot, at)
        pilot.wait(lambda: not screen.model.busy)  # noqa: B023  waited for at once
    assert not at.world.plays.kept
    (notice,) = pilot.all(YearNotice)
    assert notice.news.words.startswith("The year of 7B is over: on 13 March 2026")
    press(pilot, "All right")
    pilot.wait(lambda: not pilot.all(YearNotice))


def test_the_page_of_the_class_tells_of_years_too(pilot: Pilot) -> None:
    """A week before it leads to the day; what is due goes when the page opens; names that are hidden stay so."""
    at = played()
    at.house.years.end_on(at.class_id, "2026-03-12").settle()
    at.world.clock.day = "2026-03-05"
    screen = class_shown(pilot, at)
    press(pilot, "Look at it")
    press(pilot, "The year ends on 12 March 2026")
    pilot.wait(lambda: screen.layer is None)

    for day in ("2026-03-12", "2026-03-13"):
        at.world.clock.day = day
        screen = class_shown(pilot, at)
    screen.model.hide_or_show_names()
    (notice,) = pilot.all(YearNotice)
    assert notice.news.words.startswith("The year of 7B is over: on 13 March 2026")
    assert not at.world.plays.kept
    press(pilot, "All right")
    pilot.wait(lambda: not screen.model.busy)
    assert (pilot.all(YearNotice), screen.model.is_hidden) == ([], True)
    assert not [text for text in pilot.texts() if "Ayu" in text]


def test_the_page_of_the_class_says_that_help_numbers_wait(pilot: Pilot) -> None:
    """In a sentence above the figures, until numbers are checked."""
    at = desk()
    screen = class_shown(pilot, at)
    assert screen.model.help_words in pilot.texts()
    at.house.helping.keep("Ratna", (("Child line", "129"),)).settle()
    screen = class_shown(pilot, at)
    assert (screen.model.help_words, screen.model.help_waits) == ("", False)
