"""Every screen walked by Tab and arrows: everything is reached, and the ring is always there and in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from app.domain.band import Band
from app.domain.phone.actions import Open
from app.ui import routes
from app.ui.routes import Route
from app.ui.theme import theme
from tests.stories import ORDINARY
from tests.ui.pilot import Pilot
from tests.ui.screens.every_route import KINDS, one_of_each
from tests.ui.screens.on_desk import team_mate
from tests.ui.screens.school_house import SchoolHouse, open_house
from tests.ui.walking import Walker
from tests.unpainted import unpainted

CLASS = ("Ayu", "Budi", *(f"Learner {number}" for number in range(1, 23)))
"""More than fit on a small window."""
SIZE, SCALE = (1024, 600), 150
"""A small window with large text: most of a screen is out of sight and has to be scrolled to."""


@pytest.fixture
def school(pilot: Pilot) -> Iterator[SchoolHouse]:
    """Two classes, the first of them large, and a window that paints nothing."""
    with unpainted():
        theme.reduced_motion = True
        opened = open_house(pilot)
        opened.make_class(*CLASS)
        opened.make_class("Citra", name="8A")
        opened.house.door.set_pin("280617")
        theme.text_scale = SCALE
        pilot.resize(*SIZE)
        yield opened


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_screen_is_walked(pilot: Pilot, school: SchoolHouse, kind: type[Route]) -> None:
    """Tab goes round through all that can be used, Shift+Tab back, arrows lead everywhere; no step loses the ring."""
    school.show(one_of_each(school)[kind])
    pilot.frames(3)

    faults = Walker(pilot).walk()
    assert not faults, "\n".join(faults)


LAYERS: dict[str, tuple[type[Route], Callable[[Any], object]]] = {
    "archive": (routes.TeacherRoom, lambda screen: screen.open_archive()),
    "bamboo": (routes.AtHome, lambda screen: screen.open_bamboo(screen.model.bamboos[0])),
    "class": (routes.TeacherRoom, lambda screen: screen.open_class()),
    "classes": (routes.TeacherRoom, lambda screen: screen.open_classes()),
    "end": (routes.TeacherRoom, lambda screen: screen.open_end(screen.model.class_id)),
    "group": (routes.TeacherRoom, lambda screen: screen.open_group(None)),
    "help": (routes.AtHome, lambda screen: screen.open_help()),
    "join": (routes.TeacherRoom, lambda screen: screen.open_join(*screen.model.learners[:2])),
    "learner": (routes.TeacherRoom, lambda screen: screen.open_learner(screen.model.learners[0])),
    "new pictures": (routes.HandOut, lambda screen: screen.ask_for_new()),
    "paused": (routes.PlayLesson, lambda screen: screen.pause()),
    "remove": (routes.TeacherRoom, lambda screen: screen._ask_to_remove_class(screen)),
    "stop here": (routes.PlayLesson, lambda screen: screen.ask_to_stop()),
}


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_is_walked(pilot: Pilot, school: SchoolHouse, layer: str) -> None:
    """The focus stays in what lies above the screen until it is closed."""
    kind, opened = LAYERS[layer]
    opened(school.show(one_of_each(school)[kind]))
    pilot.frames(3)
    assert pilot.screen.layer is not None

    faults = Walker(pilot).walk()
    assert not faults, "\n".join(faults)


def test_every_kind_of_stop_is_walked(pilot: Pilot, school: SchoolHouse) -> None:
    """From the first line of a lesson to its ending; there, what was chosen and told before as well."""
    screen = school.show(routes.PlayLesson(school.learner("Ayu").id, ORDINARY))
    met: dict[str, list[str]] = {}
    while hasattr(pilot.screen.model, "task"):
        model, task = screen.model, screen.model.task
        if task.kind not in met:
            met[task.kind] = Walker(pilot).walk()
        _answer(pilot, model)
    assert {kind: faults for kind, faults in met.items() if faults} == {}
    assert len(met) > 9


@pytest.mark.parametrize(("size", "scale"), [((1366, 768), 100), ((1024, 600), 100), (SIZE, SCALE)])
def test_every_kind_of_stop_on_the_phone_is_walked(
    pilot: Pilot, school: SchoolHouse, size: tuple[int, int], scale: int
) -> None:
    """The phone between story and answers, free, beside its rings, two of them, and every page of a rehearsal."""
    theme.text_scale = scale
    pilot.resize(*size)
    lesson = replace(team_mate(), band=Band.MIDDLE)
    school.world.library.put(lesson)
    screen = school.show(routes.PlayLesson(school.learner("Ayu").id, lesson.id))
    met: dict[str, list[str]] = {}
    while hasattr(pilot.screen.model, "task"):
        model, task = screen.model, screen.model.task
        met[f"{task.kind} {len(met)}"] = Walker(pilot).walk()
        if task.kind == "practising":
            met["rings closed"] = _walk_with(pilot, model, Open("chat", "rain-team"))
            met["a profile"] = _walk_with(pilot, model, Open("profile", "maya"))
        _answer(pilot, model)
    assert {kind: faults for kind, faults in met.items() if faults} == {}
    assert len(met) > 20


def _walk_with(pilot: Pilot, model: Any, action: Open) -> list[str]:
    model.use(action)
    pilot.frames(5)
    return Walker(pilot).walk()


def _answer(pilot: Pilot, model: Any) -> None:
    """Take what comes first until the next page is there."""
    turn, page = model.turn, getattr(model.task, "turn", 0)
    if model.task.kind == "rehearsing":
        model.choose(1) if model.task.options else model.go()
        pilot.wait(lambda: model.turn != turn or model.task.turn != page)
        pilot.frames(3)
        return
    while not model.task.main_label and not model.busy and model.turn == turn:
        model.choose(1)
    if model.turn == turn and not model.busy:
        model.read_on() if model.task.leaves else model.go()
    pilot.wait(lambda: pilot.screen.model is not model or model.turn != turn)
    pilot.frames(3)
