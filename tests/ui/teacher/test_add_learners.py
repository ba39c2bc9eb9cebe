"""One nickname or many join a class that exists."""

from __future__ import annotations

from typing import Any

from app.ui.routes import AddLearners, TeacherRoom
from app.ui.teacher.add_learners import make_add_learners
from app.ui.widgets.buttons import MainButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.text_box import TextBox
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk) -> Any:
    """Return the screen, shown."""
    return pilot.show(make_add_learners(AddLearners(at.class_id), at.ways, at.house))


def paste(pilot: Pilot, text: str) -> None:
    """Put names into the box."""
    pilot.find(TextBox).text = text
    pilot.frames(2)


def test_pasted_names_join_the_class(pilot: Pilot) -> None:
    """The preview counts them and says what becomes of a name that is taken; afterwards it can be undone."""
    at = desk()
    shown(pilot, at)
    paste(pilot, "Dewi\nAyu\n")
    assert "2 learners" in pilot.texts()
    assert "Equal names get a letter: Ayu A" in pilot.texts()

    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: at.ways.taken)

    assert at.ways.taken == [("start", TeacherRoom(at.class_id))]
    assert [each.nickname for each in at.learners] == ["Ayu", "Ayu A", "Budi", "Citra", "Dewi"]
    assert at.house.last_change.told == "2 learners joined 7B."
    at.house.last_change.undo().settle()
    assert [each.nickname for each in at.learners] == ["Ayu", "Budi", "Citra"]


def test_one_name_is_told_by_itself(pilot: Pilot) -> None:
    """The sentence names the child."""
    at = desk()
    shown(pilot, at)
    paste(pilot, "Dewi")
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: at.ways.taken)

    assert at.house.last_change.told == "Dewi is in 7B now."


def test_a_line_that_is_no_name_is_told_and_nobody_is_added(pilot: Pilot) -> None:
    """The same sentences as when a class is made."""
    at = desk()
    screen = shown(pilot, at)
    paste(pilot, "Dewi\n...")
    assert any("Line 2" in text for text in pilot.texts())
    pilot.tap(pilot.find(MainButton))
    assert "change the lines named below" in screen.model.problem
    paste(pilot, "")
    pilot.tap(pilot.find(MainButton))
    assert "at least one nickname" in screen.model.problem

    assert len(at.learners) == 3
    assert not at.ways.taken


def test_names_that_cannot_be_saved_stay_in_the_box(pilot: Pilot) -> None:
    """The sentence says so, and the next try works."""
    at = desk()
    screen = shown(pilot, at)
    paste(pilot, "Dewi")
    at.world.classrooms.disk.fail_next()
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: screen.model.problem)
    assert pilot.find(TextBox).text == "Dewi"

    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: at.ways.taken)


def test_escape_asks_only_after_something_was_typed(pilot: Pilot) -> None:
    """The safe answer stays."""
    at = desk()
    screen = shown(pilot, at)
    pilot.key("escape")
    assert at.ways.taken == [("back", None)]
    paste(pilot, "Dewi")
    pilot.key("escape")
    assert isinstance(screen.layer, Dialog)
    screen.layer.answer("on_other_chosen")

    assert at.ways.taken == [("back", None)] * 2


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """The title has the focus first, then the box, the main button, the way back."""
    shown(pilot, desk())

    assert pilot.focused.text == "Add learners to 7B"
    assert not missed_by_tab(pilot)
