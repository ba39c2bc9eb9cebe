"""Earlier states and copies under a teacher's hand: a question first, and each thing told as it is."""

from __future__ import annotations

from typing import Any

from app.domain.backup_errors import NotACopy, StateDamaged
from app.domain.generations import Checked
from app.ui.routes import SafeKeeping, TeacherSettings
from app.ui.teacher.safe_keeping import make_safe_keeping
from app.ui.teacher.teacher_settings import make_teacher_settings
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.tick_row import RadioRow
from tests.states import lived_states
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk) -> Any:
    """Return the screen with the states of some days, once it has looked."""
    screen = pilot.show(make_safe_keeping(SafeKeeping(at.class_id), at.ways, at.house))
    pilot.wait(lambda: screen.model.last_kept and not screen.model.busy)
    pilot.frames(3)
    return screen


def lived() -> Desk:
    """Return a desk of a machine with earlier states."""
    at = desk()
    at.world.states.states = lived_states().states
    return at


def press(pilot: Pilot, text: str) -> None:
    """Press a button by its words."""
    pilot.find(QuietButton, text=text).dispatch("on_release")
    pilot.frames(3)


def test_going_back_asks_first_and_starts_rebung_again(pilot: Pilot) -> None:
    """Staying changes nothing; going back keeps the state of now, asks for the other one, and closes the window."""
    at = lived()
    screen = shown(pilot, at)
    assert not missed_by_tab(pilot)
    pilot.tap(pilot.find(RadioRow, text="27 November 2026"))
    press(pilot, "Go back to this state")
    assert isinstance(screen.layer, Dialog)
    assert "27 November 2026" in screen.layer.title
    screen.layer.cancel()
    assert at.world.states.wanted == ""

    press(pilot, "Go back to this state")
    screen.layer.answer("on_other_chosen")
    pilot.wait(lambda: at.ways.taken)

    assert at.world.states.wanted == "2026-11-27-000003"
    assert at.house.backup.is_going_back
    assert at.ways.taken == [("leave", None)]


def test_a_state_that_cannot_be_read_is_told_and_nothing_closes(pilot: Pilot) -> None:
    """The sentence stands on the page, and Rebung goes on as it is."""
    at = lived()
    screen = shown(pilot, at)
    at.world.states.refuses = StateDamaged()
    screen.model.go_back()
    pilot.wait(lambda: screen.model.problem)
    assert "cannot be read whole" in screen.model.problem
    assert at.ways.taken == []
    assert not at.house.backup.is_going_back


def test_a_copy_goes_to_the_stick_and_comes_back(pilot: Pilot) -> None:
    """Each is told in a dialog; what was taken in stands among the states."""
    at = lived()
    screen = shown(pilot, at)
    assert pilot.find(QuietButton, text="Take it in").disabled
    press(pilot, "Keep a copy there")
    pilot.wait(lambda: screen.layer is not None and not screen.model.busy)
    assert "rebung-2026-12-01.zip" in screen.layer.sentence
    screen.layer.cancel()
    pilot.frames(3)

    press(pilot, "Take it in")
    pilot.wait(lambda: screen.layer is not None and not screen.model.busy)

    assert "1 December 2026" in screen.layer.sentence
    assert any(words.endswith("from a copy") for _, words in screen.model.states)


def test_a_file_that_is_no_copy_is_told(pilot: Pilot) -> None:
    """Its name stands in the sentence."""
    at = lived()
    at.world.copies.files["rebung-x.zip"] = []
    screen = shown(pilot, at)
    at.world.copies.refuses = NotACopy(name="rebung-x.zip")
    screen.model.bring()
    pilot.wait(lambda: screen.model.problem)
    assert "rebung-x.zip" in screen.model.problem


def test_what_the_check_found_is_told_here_and_marked_on_the_rail(pilot: Pilot) -> None:
    """While all is well nothing is said; a damaged state is named in the list."""
    at = lived()
    screen = shown(pilot, at)
    assert (screen.model.trouble, screen.model.keeping_waits) == ("", False)
    at.world.states.finds = Checked(frozenset({"2026-11-26-000002"}), 1)
    at.house.backup.check()
    screen = shown(pilot, at)
    assert screen.model.keeping_waits
    assert "1 damaged file" in screen.model.trouble
    assert "26 November 2026 (cannot be read whole)" in [words for _, words in screen.model.states]
    pilot.show(make_teacher_settings(TeacherSettings(at.class_id), at.ways, at.house))
    assert "Something wants you there." in pilot.texts()


def test_the_settings_lead_here(pilot: Pilot) -> None:
    """One button."""
    at = lived()
    pilot.show(make_teacher_settings(TeacherSettings(at.class_id), at.ways, at.house))
    press(pilot, "Safe-keeping")
    assert at.ways.taken == [("go", SafeKeeping(at.class_id))]


def test_a_new_machine_has_nothing_to_go_back_to(pilot: Pilot) -> None:
    """It says when the first state will be kept."""
    screen = shown(pilot, desk())
    assert "when Rebung is closed" in screen.model.last_kept
    assert pilot.find(QuietButton, text="Go back to this state").disabled
