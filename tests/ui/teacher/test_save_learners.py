"""Learners are saved as a list into a folder that a teacher knows, and never over another file unasked."""

from __future__ import annotations

from typing import Any

from app.domain.band import Band
from app.ui.routes import ImportLearners, SaveLearners
from app.ui.teacher.save_learners import make_save_learners
from app.ui.widgets.buttons import MainButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.text_box import TextBox
from app.ui.widgets.tick_row import RadioRow
from tests.lists import DESK, STICK
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab
from tests.ui.teacher.room import press, shown


def saving(pilot: Pilot, at: Desk) -> Any:
    """Return the screen, once it has found folders."""
    screen = pilot.show(make_save_learners(SaveLearners(at.class_id), at.ways, at.house))
    pilot.wait(lambda: screen.model.places)
    pilot.frames(3)
    return screen


def save(pilot: Pilot, screen: Any) -> None:
    """Press the main button, and wait for what it says."""
    pilot.tap(pilot.find(MainButton, text="Save the list"))
    pilot.wait(lambda: screen.layer is not None or screen.model.problem)
    pilot.rest()


def test_the_class_is_saved_where_the_teacher_says(pilot: Pilot) -> None:
    """It says what is in the file and that passwords stand there."""
    at = desk()
    screen = saving(pilot, at)
    assert not missed_by_tab(pilot)
    pilot.tap(pilot.find(RadioRow, text="Stick or disk SCHOOL"))
    pilot.find(TextBox).text = "Kelas 7/B"
    save(pilot, screen)

    (lines,) = at.world.list_files.saved.values()
    assert list(at.world.list_files.saved) == [STICK.path / "Kelas 7 B.csv"]
    assert [each.nickname for each in lines] == ["Ayu", "Budi", "Citra"]
    assert isinstance(screen.layer, Dialog)
    assert "3 are new to Kolibri" in screen.layer.sentence
    screen.layer.cancel()
    assert at.ways.taken == [("back", None)]


def test_all_classes_can_be_saved_together(pilot: Pilot) -> None:
    """The demo class is not among them."""
    at = desk()
    at.house.classes.make("8C", Band.OLDER, "Dewi").settle()
    at.house.classes.make_demo("Demo").settle()
    screen = saving(pilot, at)
    pilot.tap(pilot.find(RadioRow, text="All classes"))
    save(pilot, screen)

    (lines,) = at.world.list_files.saved.values()
    assert [each.nickname for each in lines] == ["Ayu", "Budi", "Citra", "Dewi"]


def test_another_file_is_written_over_only_after_a_question(pilot: Pilot) -> None:
    """The safe answer keeps it."""
    at = desk()
    there = DESK.path / "7B.csv"
    at.world.list_files.saved[there] = ()
    screen = saving(pilot, at)
    save(pilot, screen)
    assert screen.layer.title == "Write over “7B.csv”?"
    screen.layer.cancel()
    assert at.world.list_files.saved[there] == ()

    save(pilot, screen)
    screen.layer.answer("on_other_chosen")
    pilot.wait(lambda: at.world.list_files.saved[there])
    assert len(at.world.list_files.saved[there]) == 3


def test_a_disk_that_refuses_is_told(pilot: Pilot) -> None:
    """Nothing here has changed, and it can be tried again."""
    at = desk()
    at.world.list_files.refuses = True
    screen = saving(pilot, at)
    save(pilot, screen)

    assert "The list could not be saved there." in screen.model.problem
    assert screen.layer is None


def test_the_class_page_leads_to_both_ways(pilot: Pilot) -> None:
    """One button opens a panel with the way in and the way out."""
    at = desk()
    screen = shown(pilot, at)
    press(pilot, "Lists")
    press(pilot, "Learners from a file")
    press(pilot, "Save learners as a file")

    assert screen.layer.title == "Lists of learners"
    assert at.ways.taken == [("go", ImportLearners(at.class_id)), ("go", SaveLearners(at.class_id))]
