"""The tour goes along with the real pages, asks for the PIN at the door, and can be left and gone on with."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.ids import ClassId
from app.services.house import House
from app.ui.routes import AtHome, ClassPage, EditHelp, Guides, NewPin, Welcome, WhoIsHere
from app.ui.teacher.training import begin, places
from app.ui.teacher.training.panel import TourButton, TourPanel
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.dialog import Dialog
from tests.lessons.test_guide import built as shipped  # noqa: F401  a fixture
from tests.rooms import rooms_of
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk


def at_desk(pilot: Pilot) -> Desk:
    """Return a desk whose navigator shows the real screens."""
    at = desk()
    pilot.navigator._factories = rooms_of(at.house)
    pilot.navigator.start(Guides())
    pilot.rest()
    return at


def take(pilot: Pilot, at: Desk) -> None:
    """Begin the tour at its page."""
    pilot.screen.model.take_tour()
    pilot.wait(lambda: isinstance(pilot.screen.layer, TourPanel))
    pilot.rest()


def walk(pilot: Pilot, event: str = "on_step_on") -> None:
    """Go to another step."""
    before = pilot.screen
    pilot.screen.layer.dispatch(event)
    pilot.wait(lambda: pilot.screen is not before)
    pilot.rest()


def demo(house: House) -> ClassId:
    """Return the demo class."""
    found = begin.demo_class(house)
    assert found is not None
    return found


def test_it_makes_the_demo_class_and_opens_its_first_page(pilot: Pilot) -> None:
    """As a child: no PIN is needed for that. The panel says where one is."""
    at = at_desk(pilot)
    take(pilot, at)
    learner = at.house.classes.learners(demo(at.house))[0]
    assert pilot.navigator.route == AtHome(learner.id)
    assert pilot.screen.layer.title == "Step 1 of 4, about 2 minutes"
    assert pilot.find(TourButton).text == "Step 1 of 4"


def test_the_panel_closes_to_show_the_page_and_comes_back(pilot: Pilot) -> None:
    """By the button that floats above the page; it does not open by itself again."""
    at = at_desk(pilot)
    take(pilot, at)
    pilot.key("escape")
    pilot.rest()
    assert pilot.screen.layer is None
    pilot.tap(pilot.find(TourButton))
    pilot.rest()
    assert isinstance(pilot.screen.layer, TourPanel)


def test_the_way_into_the_room_leads_through_the_door(pilot: Pilot) -> None:
    """Nobody comes from a child's page to the teacher's without the PIN; from the door one can go back."""
    at = at_desk(pilot)
    take(pilot, at)
    walk(pilot)
    class_id = demo(at.house)
    assert pilot.navigator.route == NewPin(ClassPage(class_id))
    assert pilot.navigator.way[0] == WhoIsHere(class_id)
    assert pilot.all(TourButton)
    pilot.navigator.replace(ClassPage(class_id))
    pilot.rest()
    assert isinstance(pilot.screen.layer, TourPanel)
    walk(pilot)
    assert pilot.navigator.route == Guides("if-a-child-tells", class_id)
    walk(pilot, "on_step_back")
    assert pilot.navigator.route == ClassPage(class_id)


def test_it_is_left_and_gone_on_with(pilot: Pilot) -> None:
    """The button of the guide says at which step; other pages are as ever meanwhile."""
    at = at_desk(pilot)
    begin.show(2, begin.demo_made(at.house).settle().id, at.house, pilot.navigator)
    pilot.rest()
    pilot.screen.layer.dispatch("on_leave_tour")
    pilot.rest()
    assert not pilot.all(TourButton)
    pilot.navigator.replace(Guides())
    pilot.rest()
    assert not pilot.all(TourButton)
    assert pilot.find(QuietButton, text="Training tour: go on at step 3")
    pilot.screen.model.take_tour()
    pilot.wait(lambda: isinstance(pilot.screen.layer, TourPanel))
    assert pilot.screen.layer.title.startswith("Step 3")


def last_step(pilot: Pilot, at: Desk) -> Any:
    """Be at the last step."""
    pilot.screen.model.take_tour()
    pilot.wait(lambda: begin.demo_class(at.house))
    pilot.navigator.start(Guides())
    begin.show(3, demo(at.house), at.house, pilot.navigator)
    pilot.rest()
    return pilot.screen


def test_the_end_begins_anew_the_next_time(pilot: Pilot) -> None:
    """The last step ends it; the demo class stays."""
    at = at_desk(pilot)
    screen = last_step(pilot, at)
    assert screen.layer.is_last
    screen.layer.dispatch("on_step_on")
    pilot.rest()
    assert (at.house.is_training, at.house.training.at) == (False, 0)
    assert begin.demo_class(at.house)


def test_the_demo_class_is_removed_after_a_question(pilot: Pilot) -> None:
    """Only the demo class goes, and no other."""
    at = at_desk(pilot)
    screen = last_step(pilot, at)
    screen.layer.dispatch("on_remove_demo")
    pilot.rest()
    assert isinstance(screen.layer, Dialog)
    assert begin.demo_class(at.house)
    screen.layer.answer("on_other_chosen")
    pilot.wait(lambda: pilot.navigator.route == Guides("before"))
    pilot.rest()
    assert [each.name for each in at.house.classes.all()] == ["7B"]
    assert "The demo class was removed for good." in pilot.texts()


def test_it_begins_from_the_welcome_too(pilot: Pilot) -> None:
    """A teacher who looks around first need not find the guide."""
    at = at_desk(pilot)
    pilot.navigator.start(Welcome())
    pilot.rest()
    pilot.screen.model.take_tour()
    pilot.wait(lambda: isinstance(pilot.screen.layer, TourPanel))
    assert isinstance(pilot.navigator.route, AtHome)
    assert at.house.is_training


@pytest.mark.usefixtures("pilot")
def test_every_place_of_the_shipped_tour_is_known(shipped: Any) -> None:  # noqa: F811
    """Each names a page that is there; the first and the last lead to pages that need no class but the demo."""
    at = desk()
    for step in shipped.tour():
        assert step.place in places.PLACES
        assert places.route_of(step.place, at.class_id, at.house)
    assert isinstance(places.route_of("help-numbers", at.class_id, at.house), EditHelp)
