"""Every route has its screen, every screen is built from the house, and none outlives its route."""

from __future__ import annotations

import gc
import weakref
from typing import Any

import pytest

from app.ui import routes
from app.ui.child_screen import ChildScreen
from app.ui.focus import Focusable
from app.ui.rooms import CHILDREN, notices
from app.ui.routes import Route
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.text_box import TypedText
from tests.rooms import rooms_of
from tests.ui.pilot import Pilot
from tests.ui.screens.every_route import KINDS, PLAIN, one_of_each
from tests.ui.screens.school_house import SchoolHouse, open_house

WIDE = frozenset(
    (
        *(routes.PlayLesson, routes.PracticeDay, routes.LessonEnd, routes.PreviewLesson),
        *(routes.TeamLesson, routes.ClassLesson),
    )
)
OF_CHILDREN = frozenset((*CHILDREN, routes.Settings, routes.PreviewLesson))
"""The preview is a child's screen that a teacher looks at."""
BARS_FADE = 15.0
"""Seconds to wait at most: the bars of a pane fade for one second after it was last moved, and hold it as long."""


@pytest.fixture
def school(pilot: Pilot) -> SchoolHouse:
    opened = open_house(pilot)
    opened.make_class("Ayu", "Budi")
    return opened


def test_every_route_has_a_factory(school: SchoolHouse) -> None:
    """A route without a screen would be a dead end."""
    assert set(rooms_of(school.house)) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_route_builds_its_screen(pilot: Pilot, school: SchoolHouse, kind: type[Route]) -> None:
    """With the focus on something, and every screen that children see with Get help."""
    screen: Any = school.show(one_of_each(school)[kind])

    assert pilot.screen is screen
    assert pilot.focused is not None
    assert isinstance(screen, ChildScreen) == (kind in OF_CHILDREN)
    assert screen.hides_at_corner == (kind in OF_CHILDREN)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in WIDE], ids=lambda kind: kind.__name__)
def test_on_a_wide_window_the_content_stands_in_the_middle(
    pilot: Pilot, school: SchoolHouse, kind: type[Route]
) -> None:
    """Within 1366 of 1920; only the land, the scenes of lessons and their bars fill the window."""
    pilot.resize(1920, 1080)
    school.show(one_of_each(school)[kind])
    pilot.frames(3)
    edges = [
        (part.to_window(part.x, 0)[0], part.to_window(part.right, 0)[0]) for part in pilot.all(Focusable)
    ]

    assert min(left for left, _ in edges) >= (1920 - 1366) / 2
    assert max(right for _, right in edges) <= (1920 + 1366) / 2


def test_a_notice_needs_no_house(pilot: Pilot) -> None:
    """When the data folder cannot be opened there is none."""
    pilot.navigator._factories = notices()
    pilot.navigator.start(routes.Notice("A sentence."))
    pilot.frames(3)

    assert "A sentence." in pilot.texts()


def test_one_screen_lives_after_fifty_ways(pilot: Pilot, school: SchoolHouse) -> None:
    """Whatever it listened to (language, look, time, its model), a screen that was left is gone from memory."""
    seen: list[weakref.ref[Any]] = []
    ways = list(one_of_each(school).values())
    for at in range(50):
        pilot.navigator.start(ways[at % len(ways)])
        pilot.frames(2)
        seen.append(weakref.ref(pilot.screen))
    pilot.wait(lambda: _alive(seen) == [pilot.screen], BARS_FADE)

    assert len(pilot.root.children) == 1


def test_the_cover_and_what_it_hid_are_gone_as_well(pilot: Pilot, school: SchoolHouse) -> None:
    """After leaving through the cover neither stays in memory, nor does the layer that stood above it."""
    school.show(routes.AtHome(school.learner("Ayu").id))
    seen = [weakref.ref(pilot.screen)]
    pilot.key("f1")
    seen.append(weakref.ref(pilot.screen.layer))
    pilot.key("f4")
    seen.append(weakref.ref(pilot.screen))
    pilot.screen.model.touched()
    pilot.frames(3)
    pilot.screen.model.to_class()
    pilot.wait(lambda: not _alive(seen), BARS_FADE)


def test_nothing_is_left_listening(pilot: Pilot, school: SchoolHouse) -> None:
    """Texts and looks are told to the screen of now, not to all that there ever were."""
    ways = list(one_of_each(school).values())
    counts = []
    for _ in range(3):
        seen = [weakref.ref(school.show(way)) for way in ways]
        school.show(PLAIN)
        pilot.wait(lambda seen=seen: not _alive(seen), BARS_FADE)  # type: ignore[misc]
        i18n.property("tr").dispatch(i18n)
        theme.property("version").dispatch(theme)
        counts.append((_observers(i18n, "tr"), _observers(theme, "version"), len(theme._followers)))

    assert counts[0] == counts[1] == counts[2]


def _observers(of: Any, name: str) -> int:
    return len(list(of.get_property_observers(name)))


def _alive(seen: list[weakref.ref[Any]]) -> list[Any]:
    # Kivy's field remembers the one that was scrolled last, until another one is.
    TypedText()._adjust_viewport(0, 0)
    gc.collect()
    return [one() for one in seen if one() is not None]
