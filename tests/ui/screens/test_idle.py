"""Who goes away is signed out; nothing is lost, and nothing stays in sight."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from app.domain.actions import Choose
from app.domain.classroom import Learner
from app.domain.ids import ChoiceId
from app.ui.idle import Idle
from app.ui.rooms import idle
from app.ui.routes import (
    AtHome,
    ChooseLanguage,
    LessonEnd,
    MyPage,
    Pictures,
    PlayLesson,
    TeacherRoom,
    WhoIsHere,
)
from app.ui.screens.cover.view import NeutralDrawing
from app.ui.widgets.password import PictureTile
from tests.stories import ORDINARY, SENSITIVE
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import SchoolHouse, open_house

FIVE, TWO = 300.0, 120.0


class Room:
    """A class before the window, with somebody who watches whether anybody is there."""

    def __init__(self, pilot: Pilot) -> None:
        """Watch from now on."""
        self.pilot = pilot
        self.school: SchoolHouse = open_house(pilot)
        self.class_id = self.school.make_class("Ayu", "Budi")
        self.watch: Idle = idle(self.school.house)(pilot.navigator)

    @property
    def ayu(self) -> Learner:
        """Who plays."""
        return self.school.learner("Ayu")

    @property
    def route(self) -> Any:
        """Where we are."""
        return self.school.route

    def show(self, route: Any) -> Any:
        """Go somewhere, as a touch would."""
        screen = self.school.show(route)
        self.stir()
        return screen

    def stir(self) -> None:
        """Touch where nothing is."""
        self.pilot.touch(self.pilot.root.width - 3, 3)

    def pass_time(self, seconds: float) -> None:
        """Let awake time pass, and the window look at it when it would."""
        self.school.world.clock.seconds += seconds
        self.watch.look_soon()
        self.pilot.frames(2)


@pytest.fixture
def room(pilot: Pilot) -> Iterator[Room]:
    opened = Room(pilot)
    yield opened
    opened.watch.close()


def test_after_five_minutes_the_class_is_shown(room: Room) -> None:
    """Not a moment before, and without a word."""
    room.show(AtHome(room.ayu.id))
    room.pass_time(FIVE - 1)
    assert room.route == AtHome(room.ayu.id)
    room.pass_time(1)

    assert room.route == WhoIsHere(room.class_id)
    assert room.pilot.screen.layer is None


def test_a_touch_and_a_key_begin_the_time_anew(room: Room) -> None:
    """Each on its own."""
    room.show(AtHome(room.ayu.id))
    for stir in (room.stir, lambda: room.pilot.key("tab")):
        room.pass_time(FIVE - 1)
        stir()
    room.pass_time(FIVE - 1)

    assert room.route == AtHome(room.ayu.id)


@pytest.mark.parametrize(("lesson", "seconds"), [(ORDINARY, FIVE), (SENSITIVE, TWO)])
def test_a_sensitive_lesson_waits_two_minutes(room: Room, lesson: Any, seconds: float) -> None:
    """An ordinary one five."""
    room.show(PlayLesson(room.ayu.id, lesson))
    room.pass_time(seconds - 1)
    assert room.route == PlayLesson(room.ayu.id, lesson)
    room.pass_time(1)

    assert room.route == WhoIsHere(room.class_id)


def test_a_lesson_is_where_it_was(room: Room) -> None:
    """Every answer was saved when it was given."""
    session = room.school.house.learning.open(room.ayu.id, ORDINARY)
    session.act(Choose(ChoiceId("plain"))).settle()
    room.show(PlayLesson(room.ayu.id, ORDINARY))
    room.pass_time(FIVE)

    resumed = room.school.house.learning.open(room.ayu.id, ORDINARY)
    assert resumed.state == session.state


def test_the_end_of_a_sensitive_lesson_waits_two_minutes_too(room: Room) -> None:
    """Its title stands on it."""
    session = room.school.house.learning.open(room.ayu.id, SENSITIVE)
    room.show(LessonEnd(room.ayu.id, session, ()))
    room.pass_time(TWO)

    assert room.route == WhoIsHere(room.class_id)


def test_get_help_is_open_for_two_minutes(room: Room) -> None:
    """Above any screen of a child: then the class is shown, and nothing of it."""
    room.show(AtHome(room.ayu.id))
    room.pilot.key("f1")
    room.pass_time(TWO)

    assert room.route == WhoIsHere(room.class_id)
    assert room.pilot.screen.layer is None


def test_get_help_closes_where_nobody_is_signed_in(room: Room) -> None:
    """The class is there already."""
    room.show(WhoIsHere(room.class_id))
    room.pilot.key("f1")
    assert room.pilot.screen.layer is not None
    room.pass_time(TWO)

    assert room.pilot.screen.layer is None
    assert room.route == WhoIsHere(room.class_id)


def test_whoever_leaves_before_the_third_picture_leaves_no_name_behind(room: Room) -> None:
    """The pictures of a child go back to the class."""
    room.show(Pictures(room.ayu.id))
    room.pass_time(FIVE)

    assert room.route == WhoIsHere(room.class_id)


def test_screens_for_everybody_know_who_came_there_from_home(room: Room) -> None:
    """The languages, and one's own page."""
    for route in (ChooseLanguage(), MyPage(room.ayu.id)):
        room.show(AtHome(room.ayu.id))
        room.pilot.navigator.go(route)
        room.stir()
        room.pass_time(FIVE)
        assert room.route == WhoIsHere(room.class_id)


def test_nobody_is_signed_out_where_nobody_is_signed_in(room: Room) -> None:
    """The class, its languages, and the teacher's room stay as they are."""
    for route in (WhoIsHere(room.class_id), ChooseLanguage(), TeacherRoom()):
        room.show(route)
        screen = room.pilot.screen
        room.pass_time(FIVE * 9)
        assert room.pilot.screen is screen


def test_below_the_cover_the_child_is_signed_out_and_the_cover_stays(room: Room) -> None:
    """Nobody sees a name; who touches the drawing then comes to the class, and no pictures are asked for."""
    room.show(PlayLesson(room.ayu.id, ORDINARY))
    room.pilot.key("f4")
    room.pass_time(FIVE)
    assert room.pilot.navigator.is_hidden
    assert room.pilot.texts() == []
    room.pilot.tap(room.pilot.find(NeutralDrawing))
    room.pilot.frames(3)

    assert not room.pilot.navigator.is_hidden
    assert room.route == WhoIsHere(room.class_id)


def test_a_cover_that_asks_asks_no_more(room: Room) -> None:
    """The name goes from the screen, the drawing comes back."""
    room.show(AtHome(room.ayu.id))
    room.pilot.key("f4")
    room.pilot.tap(room.pilot.find(NeutralDrawing))
    room.pilot.wait(lambda: room.pilot.all(PictureTile))
    room.pass_time(FIVE)

    assert room.pilot.navigator.is_hidden
    assert room.pilot.texts() == []


def test_one_event_waits_and_none_where_nobody_is(room: Room) -> None:
    """Nothing wakes the window while nothing happens."""
    room.show(WhoIsHere(room.class_id))
    assert _waiting(room.watch) is None
    room.show(AtHome(room.ayu.id))
    assert _waiting(room.watch).timeout == pytest.approx(FIVE)
    room.watch.close()

    assert _waiting(room.watch) is None


def _waiting(watch: Idle) -> Any:
    """Return the one event of the window's clock."""
    return watch._end
