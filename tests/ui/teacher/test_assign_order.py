"""The order of a set, by drag and by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from kivy.base import EventLoop

from app.domain.ids import LessonId
from app.ui.hand import Touch
from app.ui.routes import AssignSet
from app.ui.teacher.assign import make_assign
from app.ui.teacher.assign.draft import new_draft
from app.ui.teacher.assign.order_list import OrderPane, OrderRow
from app.ui.widgets.buttons import IconButton
from tests.stories import ORDINARY, SENSITIVE, WITH_TEACHER
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import desk

IN_ORDER = [ORDINARY, SENSITIVE, WITH_TEACHER]


@pytest.fixture
def screen(pilot: Pilot) -> Any:
    """The screen with three lessons in the set."""
    at, draft = desk(), new_draft("Friends online")
    draft.lessons[:] = IN_ORDER
    return pilot.show(make_assign(AssignSet(at.class_id, draft), at.ways, at.house))


def order(screen: Any) -> list[LessonId]:
    """Return the lessons in their order."""
    return [each.id for each in screen.model.ordering.lines]


def row(pilot: Pilot, lesson: LessonId) -> OrderRow:
    """Return the row of a lesson."""
    return next(each for each in pilot.all(OrderRow) if each.line.id == lesson)


def drag(pilot: Pilot, lesson: LessonId, *heights: float, lets_go: bool = True) -> Touch:
    """Take a row by its grip, move it by each of these heights, one after another, and let go."""
    grip = row(pilot, lesson).grip
    x, y = grip.to_window(*grip.center)
    touch = Touch(x, y)
    EventLoop.post_dispatch_input("begin", touch)
    pilot.frames(1)
    for height in heights:
        touch.move((x / (pilot.root.width - 1.0), (y + height) / (pilot.root.height - 1.0)))
        EventLoop.post_dispatch_input("update", touch)
        pilot.frames(2)
    if lets_go:
        EventLoop.post_dispatch_input("end", touch)
        pilot.frames(2)
    return touch


def test_a_row_is_dragged_by_its_grip(pilot: Pilot, screen: Any) -> None:
    """It changes places with whatever it passes, and is put down where it is let go."""
    drag(pilot, ORDINARY, -30, -90, lets_go=True)
    assert order(screen) == [SENSITIVE, ORDINARY, WITH_TEACHER]
    drag(pilot, WITH_TEACHER, 100, 300)
    assert order(screen) == [WITH_TEACHER, SENSITIVE, ORDINARY]
    assert [each.line.number for each in pilot.all(OrderRow)] == ["1", "2", "3"]
    assert screen.model.ordering.carried == ""


def test_while_it_is_dragged_it_is_seen_to_be_held(pilot: Pilot, screen: Any) -> None:
    """Nobody else is; a drag elsewhere on the row holds nothing."""
    touch = drag(pilot, SENSITIVE, -10, lets_go=False)
    assert [each.is_carried for each in pilot.all(OrderRow)] == [False, True, False]
    EventLoop.post_dispatch_input("end", touch)
    pilot.frames(2)
    assert not any(each.is_carried for each in pilot.all(OrderRow))
    middle = row(pilot, SENSITIVE)
    pilot.touch(*middle.to_window(middle.center_x, middle.center_y))
    assert screen.model.ordering.carried == ""


def test_near_the_edge_the_pane_scrolls(pilot: Pilot, screen: Any) -> None:
    """A long set can be dragged through from one end to the other."""
    pilot.resize(1366, 460)
    screen.model.turn_step(1)
    pilot.frames(2)
    pane = pilot.find(OrderPane)
    pane.scroll_y = 1
    pilot.frames(2)
    touch = drag(pilot, ORDINARY, -pane.height, lets_go=False)
    pilot.wait(lambda: pane.scroll_y < 0.2)
    EventLoop.post_dispatch_input("end", touch)
    pilot.frames(2)
    assert order(screen)[-1] == ORDINARY


def test_space_picks_up_arrows_move_space_puts_down(pilot: Pilot, screen: Any) -> None:
    """The focus goes along; while nothing is picked up arrows move the focus."""
    first = row(pilot, ORDINARY)
    screen.focus.take(first)
    pilot.key("down")
    assert order(screen) == IN_ORDER
    screen.focus.take(first)
    for key in ("space", "down", "down", "down", "up"):
        pilot.key(key)
    assert order(screen) == [SENSITIVE, ORDINARY, WITH_TEACHER]
    assert pilot.focused is first
    assert first.is_carried
    pilot.key("space")
    assert not first.is_carried
    pilot.key("down")
    assert pilot.focused is not first


def test_escape_puts_it_back(pilot: Pilot, screen: Any) -> None:
    """The page stays; Tab leaves the lesson where it is by then."""
    screen.focus.take(row(pilot, WITH_TEACHER))
    for key in ("space", "up", "up", "escape"):
        pilot.key(key)
    assert order(screen) == IN_ORDER
    assert screen.layer is None
    for key in ("space", "up", "tab"):
        pilot.key(key)
    assert order(screen) == [ORDINARY, WITH_TEACHER, SENSITIVE]
    assert screen.model.ordering.carried == ""


def test_a_lesson_is_taken_out(pilot: Pilot, screen: Any) -> None:
    """Its tick goes too, and minutes and numbers follow."""
    out = [each for each in pilot.all(IconButton, icon="cross") if each.plain]
    pilot.tap(out[0])
    assert order(screen) == [SENSITIVE, WITH_TEACHER]
    assert not screen.model.choosing.picks[0].on
    assert screen.model.ordering.total == "2 lessons · 18 minutes"
    assert [each.line.number for each in pilot.all(OrderRow)] == ["1", "2"]


def test_an_order_that_is_warned_of_can_be_assigned_all_the_same(pilot: Pilot, screen: Any) -> None:
    """A sentence each, in kind words; nothing is forbidden."""
    ordering = screen.model.ordering
    assert [each.partition(":")[0] for each in ordering.warnings] == ["Better put “L17”, “L18” before “T1”"]
    ordering.pick_up(SENSITIVE)
    ordering.move_to(0)
    pilot.frames(1)
    told = next(each for each in ordering.warnings if "talking and asking for help" in each)
    assert told.startswith("Better put “O1” before “S1”")
    assert told in pilot.texts()
    assert screen.model.can_assign
