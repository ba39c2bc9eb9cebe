"""The demo class has played: a page full of figures that real players would have left."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.build.step import ensure_built
from app.content.library import BuiltLibrary
from app.domain.plays import Progress
from app.domain.report import Step
from app.domain.tally import LEAST_FOR_CHART, STEP
from app.services.class_choices import ChartState
from app.services.classes import DEMO_NAMES
from app.services.house import House
from tests.fakes import FakeChance, FakeLibrary, World
from tests.stories import (
    ORDINARY,
    SENSITIVE,
    WITH_TEACHER,
    bamboos,
    ordinary,
    sensitive,
    starter_set,
    with_teacher,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def world() -> World:
    """A machine with the lessons that there are, and a demo class."""
    made = World(FakeLibrary())
    made.library = BuiltLibrary(ensure_built(ROOT).folder / "lessons")  # type: ignore[assignment]
    House(made.ports()).demo.make("Demo class").settle()
    return made


def test_its_page_is_filled(world: World) -> None:
    """Most have played, every step is there, some may need a talk and some have not begun."""
    house = world.house()
    told = house.class_pages.of(house.classes.all()[0].id)
    assert len(told.rows) == len(DEMO_NAMES)
    assert 18 <= told.played < len(told.rows)
    assert {cell.step for row in told.rows for cell in row.cells} == {None, *Step}
    assert 2 <= len(told.talks) <= 5
    assert any(cell.is_practised and cell.step is None for row in told.rows for cell in row.cells)
    assert {line.card.sensitive for line in told.lessons if line.finished} == {True, False}


def test_of_its_sensitive_lessons_no_choice_is_kept(world: World) -> None:
    """The demo keeps what children would leave: choices of ordinary lessons, counts without names of the others."""
    plays = list(world.plays.kept.values())
    assert {play.progress for play in plays} == {Progress.FINISHED}
    assert all(bool(play.evidence) is not play.sensitive for play in plays)
    assert not any(play.actions for play in plays if play.sensitive)
    counted = {tally.lesson: tally.plays + tally.waits for tally in world.tallies.kept.values()}
    played = [play.lesson for play in plays]
    assert counted == {lesson: played.count(lesson) for lesson in set(played)}


def test_what_it_chose_is_shown_as_of_any_class(world: World) -> None:
    """Ordinary lessons have charts that grow in fives; of the sensitive ones nothing is shown until one is closed."""
    choices = world.house().class_choices
    class_id = world.house().classes.all()[0].id
    shown = [line.card for line in choices.lessons(class_id) if line.state is ChartState.SHOWN]
    assert len(shown) > 2
    assert not any(card.sensitive for card in shown)
    charts = [choices.page(class_id, card.id).chart for card in shown]
    assert all(chart is not None and chart.charts for chart in charts)
    assert {(chart.learners or 1) % STEP for chart in charts if chart is not None} == {0}
    latest = choices.latest_talk(class_id)
    assert latest is not None
    assert latest.sheet.chart is not None
    closable = [
        line.card.id
        for line in choices.lessons(class_id)
        if line.state is ChartState.TO_CLOSE
        and world.tallies.of(class_id, line.card.id, world.house().classes.all()[0].band).plays
        >= LEAST_FOR_CHART
    ]
    assert closable


def test_it_lies_in_the_past_and_each_lesson_on_a_day_of_its_own(world: World) -> None:
    """A week lies between two lessons of a learner, and none is of today or later."""
    for learner in world.house().classes.all()[0:1]:
        for each in world.house().classes.learners(learner.id):
            days = [play.finished_on for play in world.plays.of(each.id)]
            assert days == sorted(set(days))
            assert all(day < world.clock.day for day in days)


def test_who_may_need_a_talk_goes_by_no_name() -> None:
    """Other faces for the same names, and others come first: neither a name nor a face decides for the other."""
    seen = set()
    for seed in range(1, 4):
        world = World(
            FakeLibrary([ordinary(), sensitive()], [starter_set()], bamboos()), chance=FakeChance(seed)
        )
        house = world.house()
        house.demo.make("Demo").settle()
        seen.add(
            tuple(sorted(house.classes.learner(each.learner).nickname for each in world.plays.kept.values()))
        )
    assert len(seen) == 3


def test_it_is_made_once_and_a_class_of_children_is_left_alone() -> None:
    """Asking again gives the same class, without a play more; lessons with the teacher there are nobody's."""
    world = World(FakeLibrary([ordinary(), sensitive(), with_teacher()], [starter_set()], bamboos()))
    house = world.house()
    mine = house.classes.make("7B", house.demo.make("Demo").settle().band, "Ayu").settle()
    kept = dict(world.plays.kept)
    assert house.demo.make("Demo").settle() == next(each for each in house.classes.all() if each.demo)
    assert world.plays.kept == kept
    assert house.demo.filling.done()
    assert {play.lesson for play in kept.values()} == {ORDINARY, SENSITIVE}
    assert WITH_TEACHER not in {play.lesson for play in kept.values()}
    assert world.plays.of(house.classes.learners(mine.id)[0].id) == ()


def test_a_lesson_that_cannot_be_read_is_left_out() -> None:
    """The class is there all the same, with the lessons that can be played."""
    library = FakeLibrary([ordinary(), sensitive()], [starter_set()], bamboos())
    library.damaged.add(SENSITIVE)
    world = World(library)
    assert world.house().demo.make("Demo").settle().demo
    assert {play.lesson for play in world.plays.kept.values()} == {ORDINARY}
