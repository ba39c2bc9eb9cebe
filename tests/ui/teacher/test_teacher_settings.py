"""The last page of the teacher's room: signing out by itself, languages, the PIN."""

from __future__ import annotations

from typing import Any

from app.ui.routes import NewPhrase, NewPin, TeacherSettings
from app.ui.teacher.teacher_settings import make_teacher_settings
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.tick_row import RadioRow, TickRow
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk) -> Any:
    """Return the screen, shown."""
    return pilot.show(make_teacher_settings(TeacherSettings(at.class_id), at.ways, at.house))


def test_idle_times_are_chosen_and_undone(pilot: Pilot) -> None:
    """Five minutes at first; the undo is saved as the change was."""
    at = desk()
    screen = shown(pilot, at)
    ten = pilot.find(RadioRow, text="10 minutes")
    assert pilot.find(RadioRow, text="5 minutes").on
    pilot.tap(ten)
    pilot.wait(lambda: ten.on)
    assert at.world.house().preferences.idle_minutes == 10
    assert "Learners are signed out after 10 minutes without a touch now." in pilot.texts()

    pilot.tap(pilot.find(QuietButton, text="Undo"))
    pilot.wait(lambda: not screen.model.can_undo)

    assert at.world.house().preferences.idle_minutes == 5


def test_sensitive_lessons_never_offer_a_longer_time(pilot: Pilot) -> None:
    """With three minutes elsewhere, five are not offered there."""
    at = desk()
    screen = shown(pilot, at)
    screen.model.choose_idle(3)
    pilot.wait(lambda: screen.model.idle == 3)
    assert [minutes for minutes, _ in screen.model.sensitive_choices] == [1, 2, 3]

    screen.model.choose_idle_sensitive(1)
    pilot.wait(lambda: screen.model.idle_sensitive == 1)

    assert at.house.preferences.idle_minutes_sensitive == 1


def test_a_time_that_cannot_be_saved_stays_as_it_was(pilot: Pilot) -> None:
    """The row keeps showing what holds."""
    at = desk()
    screen = shown(pilot, at)
    at.world.settings.disk.fail_next()
    screen.model.choose_idle(15)
    pilot.wait(lambda: screen.model.problem)

    assert pilot.find(RadioRow, text="5 minutes").on
    assert not screen.model.can_undo


def test_a_language_is_offered_no_longer(pilot: Pilot) -> None:
    """Children see the others only; ticking it again brings it back."""
    at = desk()
    shown(pilot, at)
    row = pilot.find(TickRow, text="Bahasa Indonesia")
    assert row.on
    pilot.tap(row)
    pilot.wait(lambda: not row.on)
    whole = at.house.languages.available()
    assert [each.code for each in at.world.house().preferences.offered(whole)] == ["en"]

    pilot.tap(row)
    pilot.wait(lambda: row.on)

    assert at.house.preferences.offered(whole) == whole


def test_the_language_that_is_spoken_stays(pilot: Pilot) -> None:
    """Otherwise nobody could choose what is on the screen; the sentence says what to do first."""
    at = desk()
    screen = shown(pilot, at)
    row = pilot.find(TickRow, text="English")
    pilot.tap(row)

    assert row.on
    assert "English is spoken now" in screen.model.problem
    assert screen.model.problem in pilot.texts()


def test_a_new_pin_leads_back_here(pilot: Pilot) -> None:
    """The recovery code comes in between."""
    at = desk()
    shown(pilot, at)
    pilot.tap(pilot.find(QuietButton, text="New PIN"))

    assert at.ways.taken == [("go", NewPin(TeacherSettings(at.class_id)))]


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """The title has the focus first."""
    shown(pilot, desk())

    assert pilot.focused.text == "Settings"
    assert not missed_by_tab(pilot)


def test_asking_for_a_phrase_begins_with_a_phrase(pilot: Pilot) -> None:
    """Without one the tick leads to choosing it; with one it is on at once, and off again."""
    at = desk()
    screen = shown(pilot, at)
    row = pilot.find(TickRow, text="Ask for a phrase at every start")
    screen.model.turn_asking()
    assert at.ways.taken == [("go", NewPhrase(TeacherSettings(at.class_id), ask_at_start=True))]
    assert not row.on

    at.house.unlocking.set_phrase("seven mangoes under the blue boat")
    for on in (True, False):
        screen.model.turn_asking()
        pilot.wait(lambda on=on: row.on is on)  # type: ignore[misc]
        assert at.world.keys.asks is on
