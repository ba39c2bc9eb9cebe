"""What is heard and what moves in a lesson and after it: once, and never more than is seen."""

from __future__ import annotations

from typing import Any

import pytest

from app.ui.routes import LessonEnd
from app.ui.screens.lesson_end import make_lesson_end
from app.ui.screens.lesson_end.view import GrowthStage
from app.ui.sounds import sounds
from app.ui.theme import theme
from app.ui.widgets.layer import Layer
from tests.services.school import TO_THE_END, do
from tests.ui.pilot import Pilot
from tests.ui.screens.sitting import sit, tick
from tests.ui.teacher.desk import Ways


@pytest.fixture(name="heard")
def _heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    monkeypatch.setattr(sounds, "play", heard.append)
    return heard


def _end(*, finished_before: bool = False) -> Any:
    sitting = sit()
    home = sitting.school.house.shelves.home
    before = tuple((bamboo.id, stage) for bamboo, stage in home(sitting.learner.id).growth)
    do(sitting.session, *TO_THE_END)
    now = tuple((bamboo.id, stage) for bamboo, stage in home(sitting.learner.id).growth)
    route = LessonEnd(sitting.learner.id, sitting.session, now if finished_before else before)
    return make_lesson_end(route, Ways(), sitting.school.house, Layer)


def test_every_choice_sounds_alike_and_so_does_going_back(heard: list[str]) -> None:
    """Nothing that is heard tells which choice it was."""
    sitting = sit()
    sitting.choose("shout")
    sitting.model.rewind()
    tick()
    assert sitting.model.came_back
    sitting.choose("plain")
    assert not sitting.model.came_back
    assert heard == ["choose", "rewind", "choose"]


def test_a_scene_that_is_done_is_heard_once(heard: list[str]) -> None:
    """When the bar at the top grows, and not at the stops between."""
    sitting = sit()
    done = []
    for _ in range(12):
        if sitting.model.is_over:
            break
        if sitting.task.kind == "choosing":
            sitting.choose(sitting.task.options[0].id)
        else:
            sitting.go()
        done.append(sitting.model.done)

    assert heard.count("scene") == max(done)


def test_going_back_slides_the_panel_in_once(pilot: Pilot, heard: list[str]) -> None:
    """It ends at its place; with reduced motion it is there at once."""
    for reduced in (False, True):
        theme.reduced_motion = reduced
        sitting = sit()
        screen = pilot.show(sitting.screen())
        sitting.choose("shout")
        place = screen.page.card.x
        sitting.model.rewind()
        pilot.wait(lambda sitting=sitting: sitting.model.came_back)  # type: ignore[misc]
        assert (screen.page.card.slide > 0) is not reduced
        pilot.wait(lambda screen=screen: screen.page.card.slide == 0)  # type: ignore[misc]
        assert screen.page.card.right == pytest.approx(pilot.root.width - theme.edge)
        assert place


def test_a_bamboo_grows_once_with_its_sound(pilot: Pilot, heard: list[str]) -> None:
    """It comes out of the stage before; coming back from the cover does not let it grow again."""
    screen = pilot.show(_end())
    now = pilot.all(GrowthStage)[-1]
    assert heard == ["stem"]
    assert now.grown < 1
    pilot.wait(lambda: now.grown == 1)
    screen.dispatch("on_enter")
    assert heard == ["stem"]
    assert screen.model.grown == 1


def test_with_reduced_motion_the_end_is_there(pilot: Pilot, heard: list[str]) -> None:
    """The new stage stands whole in the first frame."""
    theme.reduced_motion = True
    screen = pilot.show(_end())
    assert screen.model.grown == 1


def test_a_bamboo_that_did_not_grow_is_silent(pilot: Pilot, heard: list[str]) -> None:
    """It only says how far it is to the next stage."""
    screen = pilot.show(_end(finished_before=True))
    assert screen.model.grown == 1
    assert heard == []
