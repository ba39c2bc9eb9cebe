"""No class yet: two ways in."""

from __future__ import annotations

import pytest

from app.domain.errors import CannotSave
from app.ui.routes import AskPin, BringBack, ChooseLanguage, MakeClass, NewPin, Welcome, WhoIsHere
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.buttons import GhostButton, HelpButton, MainButton, QuietButton
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import SchoolHouse, missed_by_tab, open_house, outside


def _welcome(pilot: Pilot) -> SchoolHouse:
    school = open_house(pilot)
    school.show(Welcome())
    return school


def test_a_class_is_made_behind_a_pin(pilot: Pilot) -> None:
    """Where there is no PIN yet, one is chosen first; where there is one, it is asked for."""
    school = _welcome(pilot)
    pilot.tap(pilot.find(MainButton))
    assert school.route == NewPin(then=MakeClass())
    school.house.door.set_pin("493817")
    school.show(Welcome())
    pilot.tap(pilot.find(MainButton))

    assert school.route == AskPin(then=MakeClass())


def test_looking_around_opens_the_demo_class(pilot: Pilot) -> None:
    """One touch, twenty-four invented children, nothing set up."""
    school = _welcome(pilot)
    pilot.tap(pilot.find(QuietButton, icon="play"))
    pilot.wait(lambda: isinstance(school.route, WhoIsHere))
    made = school.house.classes.all()[0]

    assert made.demo
    assert len(school.house.classes.learners(made.id)) == 24


def test_the_demo_class_is_made_once_however_often_it_is_touched(pilot: Pilot) -> None:
    """While it is being saved the button is off."""
    school = _welcome(pilot)
    school.world.classrooms.disk.hold()
    for _ in range(3):
        pilot.tap(pilot.find(QuietButton, icon="play"))
    assert pilot.find(QuietButton, icon="play").disabled
    school.world.classrooms.disk.release()
    pilot.wait(lambda: isinstance(school.route, WhoIsHere))

    assert len(school.house.classes.all()) == 1


def test_a_full_disk_is_told_and_can_be_tried_again(pilot: Pilot) -> None:
    """Nothing has happened, and the button works again."""
    school = _welcome(pilot)
    school.world.classrooms.disk.fail_next()
    button = pilot.find(QuietButton, icon="play")
    pilot.tap(button)
    pilot.wait(lambda: CannotSave().told(i18n.tr) in pilot.texts())
    assert school.route == Welcome()
    pilot.tap(button)
    pilot.wait(lambda: isinstance(school.route, WhoIsHere))

    assert len(school.house.classes.all()) == 1


def test_the_language_can_be_changed_and_comes_back(pilot: Pilot) -> None:
    """Behind the globe."""
    school = _welcome(pilot)
    pilot.tap(pilot.find(QuietButton, icon="language"))

    assert school.route == ChooseLanguage()


def test_the_keyboard_reaches_everything(pilot: Pilot) -> None:
    """The focus begins on the heading."""
    _welcome(pilot)
    assert pilot.focused.text == "Welcome to Rebung"

    assert missed_by_tab(pilot) == []


@pytest.mark.parametrize(("width", "height", "percent"), [(1366, 768, 100), (1024, 600, 150)])
def test_a_third_way_for_teachers_leaves_the_others_where_they_were(
    pilot: Pilot, width: int, height: int, percent: int
) -> None:
    """Quiet, below the class from a stick; the demo class begins as high as one's own."""
    school = _welcome(pilot)
    pilot.resize(width, height)
    theme.text_scale = percent
    pilot.frames(3)
    make, demo = pilot.find(MainButton), pilot.find(QuietButton, icon="play")
    take, bring = pilot.find(GhostButton, icon="usb"), pilot.find(GhostButton, icon="replay")
    assert demo.to_window(*demo.pos)[1] == make.to_window(*make.pos)[1]
    assert bring.top < take.y
    column = pilot.screen.ids.column
    pilot.screen.ids.column.parent.scroll_to(bring, animate=False)
    assert bring.right <= column.width
    pilot.frames(3)
    pilot.tap(bring)
    assert school.route == BringBack()


def test_everything_fits_a_small_window(pilot: Pilot) -> None:
    """1024 by 600."""
    _welcome(pilot)
    pilot.resize(1024, 600)

    assert outside(pilot, QuietButton, MainButton, HelpButton) == []
