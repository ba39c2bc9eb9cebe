"""Pictures are handed out one learner at a time, and shown only when asked for."""

from __future__ import annotations

from app.domain.ids import LearnerId
from app.ui.routes import HandOut, TeacherRoom, WhoIsHere
from app.ui.screen import Screen
from app.ui.screens.pictures.model import PICTURE_NAMES
from app.ui.teacher.hand_out import make_hand_out
from app.ui.teacher.hand_out.view import ShownPicture
from app.ui.widgets.buttons import MainButton, QuietButton
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk, first: LearnerId | None = None) -> Screen:
    """Return the screen, shown."""
    screen: Screen = pilot.show(make_hand_out(HandOut(at.class_id, first), at.ways, at.house))
    return screen


def names(pilot: Pilot) -> list[str]:
    """Return the names on the three tiles."""
    return [tile.name for tile in pilot.all(ShownPicture)]


def test_the_pictures_are_hidden_until_they_are_asked_for(pilot: Pilot) -> None:
    """Then they stand in order with their names."""
    at = desk()
    shown(pilot, at)
    assert names(pilot) == ["", "", ""]

    pilot.tap(pilot.find(MainButton))

    assert names(pilot) == [PICTURE_NAMES[each] for each in at.learners[0].password]
    pilot.tap(pilot.find(MainButton))
    assert names(pilot) == ["", "", ""]


def test_the_next_learner_begins_hidden(pilot: Pilot) -> None:
    """Nobody sees the pictures of another child."""
    at = desk()
    screen = shown(pilot, at)
    screen.model.show()
    pilot.tap(pilot.find(QuietButton, text="Next"))

    assert "Budi" in pilot.texts()
    assert "Learner 2 of 3" in pilot.texts()
    assert names(pilot) == ["", "", ""]


def test_page_keys_go_from_learner_to_learner(pilot: Pilot) -> None:
    """Forward and back, and no further than the first."""
    screen = shown(pilot, desk())
    pilot.key("pagedown")
    assert screen.model.name == "Budi"
    pilot.key("pageup")
    pilot.key("pageup")

    assert screen.model.name == "Ayu"


def test_after_the_last_learner_the_class_is_open(pilot: Pilot) -> None:
    """The last button says so."""
    at = desk()
    shown(pilot, at, at.learners[2].id)
    pilot.tap(pilot.all(QuietButton, text="Done")[-1])

    assert at.ways.taken == [("start", WhoIsHere(at.class_id))]


def test_new_pictures_are_asked_for_twice_and_then_shown(pilot: Pilot) -> None:
    """One tap by mistake changes nothing."""
    at = desk()
    screen = shown(pilot, at)
    before = at.learners[0].password
    pilot.tap(pilot.find(QuietButton, text="New pictures"))
    screen.layer.cancel()
    assert at.learners[0].password == before

    pilot.tap(pilot.find(QuietButton, text="New pictures"))
    screen.layer.answer("on_other_chosen")
    pilot.wait(lambda: screen.model.shown)

    after = at.learners[0].password
    assert after != before
    assert names(pilot) == [PICTURE_NAMES[each] for each in after]


def test_new_pictures_on_their_way_belong_to_the_learner_who_is_shown(pilot: Pilot) -> None:
    """Nobody can go on to another child before they are saved."""
    at = desk()
    screen = shown(pilot, at)
    at.world.classrooms.disk.hold()
    screen.model.new_pictures()
    screen.model.following()
    assert screen.model.name == "Ayu"

    at.world.classrooms.disk.release()
    pilot.wait(lambda: screen.model.shown)

    assert screen.model.name == "Ayu"


def test_pictures_that_cannot_be_saved_are_told_and_not_shown(pilot: Pilot) -> None:
    """The old ones stay."""
    at = desk()
    screen = shown(pilot, at)
    before = at.learners[0].password
    at.world.classrooms.disk.fail_next()
    screen.model.new_pictures()
    pilot.wait(lambda: screen.model.problem)

    assert not screen.model.shown
    assert at.learners[0].password == before


def test_a_learner_who_asked_for_help_gets_in_by_new_pictures(pilot: Pilot) -> None:
    """The screen says so, until they are given."""
    at = desk()
    at.miss(at.learners[1])
    screen = shown(pilot, at, at.learners[1].id)
    assert "Budi asked for help" in screen.model.needs_new

    screen.model.new_pictures()
    pilot.wait(lambda: screen.model.shown)

    assert not screen.model.needs_new
    assert not at.learners[1].needs_teacher


def test_quick_hide_hides_the_pictures(pilot: Pilot) -> None:
    """They are still hidden when the screen comes back."""
    screen = shown(pilot, desk())
    screen.model.show()
    screen.hide()

    assert not screen.model.shown


def test_tab_reaches_everything_and_escape_goes_to_the_room(pilot: Pilot) -> None:
    """Also right after a class has been made."""
    at = desk()
    shown(pilot, at, at.learners[1].id)
    assert pilot.focused.text == "Budi"
    assert not missed_by_tab(pilot)

    pilot.key("escape")

    assert at.ways.taken == [("start", TeacherRoom(at.class_id))]


def test_new_pictures_can_be_undone_in_the_room(pilot: Pilot) -> None:
    """The change is remembered, also when the class was opened for its learners meanwhile."""
    at = desk()
    before = at.learners[0].password
    screen = shown(pilot, at)
    screen.model.new_pictures()
    pilot.wait(lambda: screen.model.shown)
    assert at.learners[0].password != before
    assert at.house.last_change.told == "Ayu has new pictures."
    screen.model.done()

    at.house.last_change.undo().settle()
    assert at.learners[0].password == before
