"""Quick hide: one frame, a drawing that says nothing, and the same screen again for who knows the pictures."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.classroom import Learner
from app.domain.ids import LessonId
from app.ui.desktop import Desktop
from app.ui.routes import AtHome, ChooseAvatar, ChooseLanguage, Pictures, PlayLesson, Welcome, WhoIsHere
from app.ui.screens.cover.view import CoverScreen, NeutralDrawing
from app.ui.screens.pictures.view import PicturesPane
from app.ui.widgets.buttons import HelpButton, QuietButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.password import PictureTile
from tests.stories import ORDINARY, SENSITIVE
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import SchoolHouse, missed_by_tab, open_house, outside


def _playing(pilot: Pilot) -> tuple[SchoolHouse, Learner]:
    school = open_house(pilot)
    school.make_class("Ayu", "Budi")
    ayu = school.learner("Ayu")
    school.show(AtHome(ayu.id))
    return school, ayu


def _ask(pilot: Pilot) -> None:
    """Touch the drawing."""
    pilot.tap(pilot.find(NeutralDrawing))
    pilot.wait(lambda: pilot.all(PictureTile))


def _enter(pilot: Pilot, pictures: tuple[str, ...]) -> None:
    for picture in pictures:
        pilot.tap(pilot.find(PictureTile, picture=picture))


def _is_covered(pilot: Pilot) -> bool:
    return isinstance(pilot.screen, CoverScreen) and pilot.texts() == []


def test_the_next_frame_shows_a_drawing_without_a_word(pilot: Pilot) -> None:
    """F4 needs no frame to pass; the window is called Rebung whatever lies below."""
    _playing(pilot)
    pilot.navigator.hide()

    assert pilot.root.screen is pilot.screen
    assert _is_covered(pilot)
    assert Desktop.title == "Rebung"


def test_with_nobody_signed_in_a_touch_returns(pilot: Pilot) -> None:
    """On the class grid there is nothing to guard."""
    school = open_house(pilot)
    school.make_class("Ayu")
    screen = school.show(WhoIsHere())
    for by_touch in (True, False):
        pilot.key("f4")
        assert _is_covered(pilot)
        if by_touch:
            pilot.tap(pilot.find(NeutralDrawing))
        else:
            pilot.key("enter")
        pilot.frames(2)

        assert pilot.screen is screen
        assert "Who is here?" in pilot.texts()


def test_with_somebody_signed_in_the_pictures_are_asked(pilot: Pilot) -> None:
    """The right ones bring the very same screen back."""
    _school, ayu = _playing(pilot)
    screen = pilot.screen
    pilot.key("f4")
    _ask(pilot)
    _enter(pilot, ayu.password)
    pilot.wait(lambda: pilot.screen is screen)
    pilot.frames(2)

    assert "Hello, Ayu" in pilot.texts()
    assert pilot.focused is not None


def test_other_pictures_do_not_lift_the_cover(pilot: Pilot) -> None:
    """Those of a friend, say."""
    _school, ayu = _playing(pilot)
    pilot.key("f4")
    _ask(pilot)
    _enter(pilot, tuple(reversed(ayu.password)))
    pilot.wait(lambda: "These are not the pictures of this name. Try once more." in pilot.texts())

    assert pilot.navigator.is_hidden


def test_after_five_misses_only_the_way_to_the_class_is_left(pilot: Pilot) -> None:
    """And it leads there; what was open is not shown again."""
    school, ayu = _playing(pilot)
    school.miss(ayu.id)
    pilot.key("f4")
    _ask(pilot)
    assert [button.text for button in pilot.all(QuietButton)] == ["Back to the class"]
    assert all(tile.disabled for tile in pilot.all(PictureTile))
    assert missed_by_tab(pilot) == []
    pilot.tap(pilot.find(QuietButton))

    assert school.route == WhoIsHere(ayu.class_id)
    assert not pilot.navigator.is_hidden


def test_the_fifth_miss_under_the_cover_closes_the_other_ways(pilot: Pilot) -> None:
    """The button to hide again goes with the pictures; Escape still hides."""
    school, ayu = _playing(pilot)
    school.miss(ayu.id, 4)
    pilot.key("f4")
    _ask(pilot)
    _enter(pilot, tuple(reversed(ayu.password)))
    pilot.wait(lambda: len(pilot.all(QuietButton)) == 1)
    pilot.key("escape")

    assert _is_covered(pilot)


@pytest.mark.parametrize("key", ["escape", "f4"])
def test_a_key_covers_again(pilot: Pilot, key: str) -> None:
    """Also while the pictures are asked, and with Get help above them; what was chosen is forgotten."""
    _school, ayu = _playing(pilot)
    pilot.key("f4")
    _ask(pilot)
    _enter(pilot, ayu.password[:2])
    if key == "f4":
        pilot.tap(pilot.find(HelpButton))
        assert pilot.screen.layer is not None
    pilot.key(key)
    assert _is_covered(pilot)
    assert pilot.screen.layer is None
    _ask(pilot)

    assert pilot.find(PicturesPane).model.taken == 0


def test_the_corner_and_the_button_cover_again(pilot: Pilot) -> None:
    """As everywhere on a child's screen."""
    _playing(pilot)
    pilot.key("f4")
    _ask(pilot)
    pilot.touch(5, 5)
    assert _is_covered(pilot)
    _ask(pilot)
    pilot.tap(pilot.find(QuietButton, icon="hidden"))

    assert _is_covered(pilot)


def test_nothing_comes_above_the_drawing(pilot: Pilot) -> None:
    """F1, V and digits are silent; a screen reader of keys finds one thing to press."""
    _playing(pilot)
    pilot.key("f4")
    for key in ("f1", "v", "1", "pagedown", "escape", "tab"):
        pilot.key(key)

        assert _is_covered(pilot)
        assert pilot.screen.layer is None


def test_get_help_is_there_while_the_pictures_are_asked(pilot: Pilot) -> None:
    """As on every child's screen."""
    _playing(pilot)
    pilot.key("f4")
    _ask(pilot)
    pilot.key("f1")

    assert pilot.screen.layer is not None


def test_the_keyboard_alone_comes_back(pilot: Pilot) -> None:
    """Enter on the drawing, Tab through the tiles, Enter three times."""
    _school, ayu = _playing(pilot)
    screen = pilot.screen
    pilot.key("f4")
    pilot.key("enter")
    assert pilot.focused.text == "Hello, Ayu"
    assert missed_by_tab(pilot) == []
    for picture in ayu.password:
        pilot.screen.focus.take(pilot.find(PictureTile, picture=picture))
        pilot.key("enter")
    pilot.wait(lambda: pilot.screen is screen)


@pytest.mark.parametrize("lesson", [ORDINARY, SENSITIVE])
def test_a_lesson_is_where_it_was(pilot: Pilot, lesson: LessonId) -> None:
    """The stop, what was answered in memory alone, and an open question above it."""
    _school, ayu = _playing(pilot)
    pilot.navigator.go(PlayLesson(ayu.id, lesson))
    pilot.frames(4)
    screen: Any = pilot.screen
    model = screen.model
    while not model.task.choose(1):
        turn = model.turn
        model.go()
        pilot.wait(lambda turn=turn: model.turn != turn)  # type: ignore[misc]
    model.choose(1)
    pilot.wait(lambda: not model.busy)
    state, before = model._session.state, pilot.texts()
    pilot.key("escape")
    pilot.frames(2)
    dialog = screen.layer
    assert dialog is not None
    pilot.key("f4")
    assert _is_covered(pilot)
    _ask(pilot)
    _enter(pilot, ayu.password)
    pilot.wait(lambda: pilot.screen is screen)
    pilot.rest()
    assert screen.layer is dialog
    assert pilot.focused is not None
    pilot.key("escape")
    pilot.frames(2)

    assert model._session.state == state
    assert pilot.texts() == before


def test_what_the_hidden_screen_does_later_stays_below(pilot: Pilot) -> None:
    """A timer or an answer that comes meanwhile neither shows nor takes the keys."""
    _school, ayu = _playing(pilot)
    screen = pilot.screen
    screen.later(0, lambda: screen.open(Dialog(title="Later", safe="Go on")))
    screen.later(0, screen.focus_start)
    pilot.key("f4")
    pilot.frames(4)
    assert _is_covered(pilot)
    pilot.key("enter")

    assert pilot.find(PicturesPane).model.learner.id == ayu.id


def test_who_signs_in_and_hides_at_once_is_asked_again(pilot: Pilot) -> None:
    """The third picture is still on its way to the disk when F4 is pressed: home opens below the cover, unseen."""
    school, ayu = _playing(pilot)
    school.miss(ayu.id, 1)
    school.show(Pictures(ayu.id))
    school.world.classrooms.disk.hold()
    _enter(pilot, ayu.password)
    pilot.key("f4")
    school.world.classrooms.disk.release()
    pilot.wait(lambda: school.route == ChooseAvatar(ayu.id, is_first=True))
    pilot.frames(3)
    assert _is_covered(pilot)
    _ask(pilot)
    _enter(pilot, ayu.password)
    pilot.wait(lambda: not pilot.navigator.is_hidden)

    assert "Which picture is yours, Ayu?" in pilot.texts()


def test_a_screen_for_everybody_asks_who_came_there_from_home(pilot: Pilot) -> None:
    """The languages belong to nobody, but whoever is signed in has gone there."""
    school, ayu = _playing(pilot)
    pilot.navigator.go(ChooseLanguage())
    pilot.key("f4")
    _ask(pilot)

    assert pilot.find(PicturesPane).model.learner.id == ayu.id
    assert school.route == ChooseLanguage()


def test_the_pictures_fit_a_small_window(pilot: Pilot) -> None:
    """1024 by 600."""
    _playing(pilot)
    pilot.resize(1024, 600)
    pilot.key("f4")
    _ask(pilot)
    pilot.frames(3)

    assert outside(pilot, PictureTile, QuietButton, HelpButton) == []


def test_a_screen_without_a_house_behind_it_is_covered_too(pilot: Pilot) -> None:
    """The welcome page, before there is any class."""
    school = open_house(pilot)
    screen = school.show(Welcome())
    pilot.key("f4")
    assert _is_covered(pilot)
    pilot.tap(pilot.find(NeutralDrawing))

    assert pilot.screen is screen
