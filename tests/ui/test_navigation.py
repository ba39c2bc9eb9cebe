"""One screen lives at a time, and none outlives its route."""

from __future__ import annotations

import gc
import weakref
from dataclasses import dataclass
from typing import Any

import pytest

from app.ui.navigation import Navigator
from app.ui.screen import Screen
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.words import FocusWords
from tests.ui.pilot import Pilot


@dataclass(frozen=True)
class First:
    """The first place."""


@dataclass(frozen=True)
class Second:
    """Another place, with a value."""

    number: int = 0


class Reporting(Screen):
    """A screen that tells what happens to it."""

    def __init__(self, name: str, told: list[str], **kwargs: Any) -> None:
        """Tell into a list."""
        self.name, self.told = name, told
        super().__init__(**kwargs)
        self.add_widget(FocusWords(text=name))

    def on_enter(self) -> None:
        """Tell."""
        self.told.append(f"{self.name} enters")

    def on_leave(self) -> None:
        """Tell."""
        self.told.append(f"{self.name} leaves")

    def on_hide(self) -> None:
        """Tell."""
        self.told.append(f"{self.name} hides")


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def navigator(pilot: Pilot, told: list[str]) -> Navigator:
    pilot.navigator._factories = {
        First: lambda _route, _navigator: Reporting("first", told),
        Second: lambda route, _navigator: Reporting(f"second {route.number}", told),
    }
    pilot.navigator.cover_with(lambda _: Reporting("cover", told))
    pilot.navigator.start(First())
    pilot.frames()
    return pilot.navigator


def test_going_on_and_back_builds_fresh_screens(navigator: Navigator, told: list[str]) -> None:
    """The history holds routes: coming back builds the screen anew."""
    before = navigator.screen
    navigator.go(Second(1))
    navigator.back()

    assert navigator.route == First()
    assert navigator.screen is not before
    assert told == ["first enters", "first leaves", "second 1 enters", "second 1 leaves", "first enters"]


def test_only_one_screen_lives(pilot: Pilot, navigator: Navigator, told: list[str]) -> None:
    """After five visits the four former screens are gone from memory."""
    seen = []
    for number in range(5):
        navigator.go(Second(number))
        seen.append(weakref.ref(navigator.screen))
        pilot.frames(2)
    gc.collect()

    assert [screen() is not None for screen in seen] == [False] * 4 + [True]
    assert len(pilot.root.children) == 1


def test_at_the_first_place_back_leads_nowhere(navigator: Navigator, told: list[str]) -> None:
    """Back on the first screen keeps it."""
    navigator.back()

    assert navigator.route == First()
    assert told == ["first enters"]


def test_a_place_is_remembered_as_another_one(navigator: Navigator, told: list[str]) -> None:
    """Nothing is built for it until the way back leads there."""
    navigator.go(Second(1))
    navigator.note(Second(2))
    assert "second 2 enters" not in told
    navigator.go(First())
    navigator.back()

    assert navigator.route == Second(2)
    assert told[-1] == "second 2 enters"


def test_a_replaced_place_is_left_out_of_the_way_back(navigator: Navigator) -> None:
    """From the end of a lesson back leads home, not into the lesson."""
    navigator.go(Second(1))
    navigator.replace(Second(2))
    navigator.back()

    assert navigator.route == First()


def test_starting_anew_forgets_the_way(navigator: Navigator) -> None:
    """After signing out back does not lead into a child's screens."""
    navigator.go(Second(1))
    navigator.start(First())
    navigator.back()

    assert navigator.route == First()


def test_starting_anew_can_begin_with_a_way(navigator: Navigator) -> None:
    """The last place is shown, and back leads to the one before it, which was not built until then."""
    navigator.start(First(), Second(1))
    assert navigator.route == Second(1)
    navigator.back()

    assert navigator.route == First()


def test_hiding_covers_at_once_and_returns_to_the_same_screen(
    pilot: Pilot, navigator: Navigator, told: list[str]
) -> None:
    """F4 shows the cover in the same call; what was on the screen waits as it is."""
    navigator.go(Second(1))
    before = navigator.screen
    pilot.key("f4")
    assert isinstance(pilot.root.screen, Reporting)
    assert pilot.root.screen.name == "cover"
    navigator.unhide()

    assert navigator.screen is before
    assert told[-4:] == ["second 1 hides", "cover enters", "cover leaves", "second 1 enters"]


def test_the_lower_left_corner_hides(pilot: Pilot, navigator: Navigator) -> None:
    """A touch in the corner of a child's screen does what F4 does."""
    pilot.touch(5, 5)

    assert navigator.is_hidden


def test_a_teachers_screen_has_no_such_corner(pilot: Pilot, navigator: Navigator) -> None:
    """Who works there is not hidden by a stray touch."""
    assert navigator.screen is not None
    navigator.screen.hides_at_corner = False
    pilot.touch(5, 5)

    assert not navigator.is_hidden


def test_going_elsewhere_from_the_cover_drops_what_was_hidden(navigator: Navigator, told: list[str]) -> None:
    """When the cover leads to the class grid, the screen below is over."""
    navigator.hide()
    navigator.unhide_to(Second(3))

    assert not navigator.is_hidden
    assert navigator.route == Second(3)
    assert sorted(told[-3:]) == ["cover leaves", "first leaves", "second 3 enters"]


def test_what_was_under_way_goes_on_below_the_cover(
    pilot: Pilot, navigator: Navigator, told: list[str]
) -> None:
    """An answer that is saved after F4 moves the hidden screen, and shows nothing before the cover is gone."""
    navigator.hide()
    cover = navigator.screen
    navigator.start(Second(3))
    assert pilot.root.screen is cover
    assert told[-1] == "first leaves"
    navigator.unhide()

    assert told[-2:] == ["cover leaves", "second 3 enters"]
    assert navigator.route == Second(3)


def test_hiding_again_tells_the_cover(navigator: Navigator, told: list[str]) -> None:
    """A cover that asks for pictures can turn back into a drawing."""
    navigator.hide()
    navigator.hide()

    assert told[-1] == "cover hides"


def test_a_dialog_below_the_cover_has_the_focus_again(pilot: Pilot, navigator: Navigator) -> None:
    """Coming back to a question, Enter answers it."""
    screen = navigator.screen
    assert screen is not None
    screen.open(Dialog(title="Stop here?", safe="Stay", other="Stop"))
    pilot.frames(2)
    navigator.hide()
    pilot.frames(2)
    navigator.unhide()
    pilot.frames(2)

    assert pilot.focused.text == "Stay"


def test_leaving_closes_the_screen_first(pilot: Pilot, navigator: Navigator, told: list[str]) -> None:
    """Ctrl+Q tells the screen, then ends."""
    pilot.key("ctrl+q")

    assert pilot.left
    assert told[-1] == "first leaves"


def test_timed_work_ends_with_its_screen(pilot: Pilot, navigator: Navigator) -> None:
    """A hint that was to come later does not come on another screen."""
    done: list[str] = []
    assert navigator.screen is not None
    navigator.screen.later(0, lambda: done.append("once"))
    navigator.screen.every(0, lambda: done.append("often"))
    navigator.go(Second(1))
    pilot.frames(3)

    assert not done


def test_a_layer_traps_the_keys_until_it_closes(pilot: Pilot, navigator: Navigator) -> None:
    """A dialog has the focus; after it the focus is where it was."""
    screen = navigator.screen
    assert screen is not None
    before = pilot.focused
    answers: list[str] = []
    dialog = Dialog(title="Stop here?", safe="Stay", other="Stop")
    dialog.bind(on_safe_chosen=lambda _: answers.append("stay"))
    screen.open(dialog)
    pilot.frames(2)
    assert pilot.focused.text == "Stay"
    assert not before.focused
    pilot.key("escape")

    assert answers == ["stay"]
    assert screen.layer is None
    assert pilot.focused is before
    assert before.focused
