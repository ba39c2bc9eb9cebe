"""The page after a lesson."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.domain.lesson import Lesson
from app.domain.steps import Ending
from app.ui.child_screen import ChildScreen
from app.ui.focus import Focusable
from app.ui.routes import AtHome, LessonEnd, PlayLesson
from app.ui.screens.lesson_end import make_lesson_end
from app.ui.screens.lesson_end.view import FirstHalf, HomeCard, RoleTile, SecondHalf, WholePage
from app.ui.theme import theme
from app.ui.trusted import ROLES
from app.ui.widgets.buttons import MainButton, QuietButton, TintButton
from app.ui.widgets.faces import FaceTile
from app.ui.widgets.layer import Layer
from tests import stories
from tests.services.school import TO_THE_END, do
from tests.ui.pilot import Pilot
from tests.ui.screens.sitting import Sitting, sit
from tests.ui.teacher.desk import Ways


def ended(lesson: Lesson | None = None) -> tuple[Sitting, LessonEnd]:
    """Play the ordinary lesson to its end."""
    sitting = sit(lesson)
    before = tuple(
        (bamboo.id, stage) for bamboo, stage in sitting.school.house.shelves.home(sitting.learner.id).growth
    )
    do(sitting.session, *TO_THE_END)
    return sitting, LessonEnd(sitting.learner.id, sitting.session, before)


def page(lesson: Lesson | None = None) -> tuple[Any, Ways]:
    """Return the page after a lesson, and the ways taken from it."""
    sitting, route = ended(lesson)
    ways = Ways()
    return make_lesson_end(route, ways, sitting.school.house, Layer), ways


def with_home_question() -> Lesson:
    """Return the ordinary lesson with a question for home in its endings."""
    lesson = stories.ordinary()
    street = lesson.scenes[-1]
    steps = tuple(
        replace(step, home=stories.text("home?")) if isinstance(step, Ending) else step
        for step in street.steps
    )
    return replace(lesson, scenes=(*lesson.scenes[:-1], replace(street, steps=steps)))


def test_a_bamboo_that_grew_is_shown_before_and_now() -> None:
    """The first lesson takes it from root to tip."""
    model = page()[0].model

    assert (model.grew, model.before, model.now) == (True, 0, 1)
    assert (model.growth_title, model.growth_words) == ("Your bamboo grew", "speak: from root to tip.")


def test_a_bamboo_that_did_not_grow_says_how_many_lessons_are_to_come() -> None:
    """Playing again does not make it grow, and says so kindly."""
    sitting, route = ended()
    again = LessonEnd(route.learner_id, route.session, (("speak", 1), ("safe", 0)))
    model: Any = make_lesson_end(again, Ways(), sitting.school.house, Layer).model

    assert (model.grew, model.growth_title, model.growth_words) == (
        False,
        "speak",
        "Next: Shoot, after 1 more lesson.",
    )


def test_the_sentence_to_keep_can_be_said() -> None:
    """Saying it is noted on the page and nowhere else."""
    screen, _ = page(with_home_question())
    screen.model.say()

    assert (screen.model.keep, screen.model.is_said, screen.model.home_question) == ("keep", True, "home?")


def test_the_page_asks_how_it_feels_now_where_the_lesson_asked_how_ready_one_is() -> None:
    """Nobody is asked the same twice."""
    assert page()[0].model.feeling_question == "How do you feel now?"
    assert page(without_reflection())[0].model.feeling_question == "How ready do you feel?"


def without_reflection() -> Lesson:
    """Return a lesson with one choice and an ending."""
    room = stories.scene(
        "roof", stories.ask("second", stories.choice("leave"), stories.choice("x")), stories.end()
    )
    first = stories.scene(
        "kitchen", stories.ask("first", stories.choice("silent"), stories.choice("y")), stories.go("roof")
    )
    return stories.lesson("O1", first, room)


def test_faces_and_ticks_are_kept_nowhere() -> None:
    """They change nothing that is saved, and a new page knows nothing of them."""
    sitting, route = ended()
    writes = len(sitting.school.world.plays.log)
    model: Any = make_lesson_end(route, Ways(), sitting.school.house, Layer).model
    model.pick(2)
    model.toggle("teacher")
    model.toggle("coach")
    model.toggle("teacher")
    assert (model.leaf, model.told) == (2, ["coach"])
    model.pick(2)
    assert model.leaf == -1

    assert len(sitting.school.world.plays.log) == writes
    fresh: Any = make_lesson_end(route, Ways(), sitting.school.house, Layer).model
    assert (fresh.leaf, fresh.told, fresh.is_said) == (-1, [], False)


def test_finish_leads_home_and_play_again_to_the_start() -> None:
    """Both ways are one verb."""
    screen, ways = page()
    screen.model.finish()
    screen.model.play_again()
    learner = screen.model._route.learner_id

    assert ways.taken == [
        ("start", AtHome(learner)),
        ("replace", PlayLesson(learner, stories.ORDINARY)),
    ]


def test_a_large_window_shows_everything_at_once(pilot: Pilot) -> None:
    """Finish is the one main button."""
    pilot.resize(1366, 768)
    screen, ways = page(with_home_question())
    pilot.show(screen)
    pilot.frames(3)
    assert pilot.all(WholePage)
    assert [button.text for button in pilot.all(MainButton)] == ["Finish"]
    assert pilot.all(HomeCard)
    assert len(pilot.all(RoleTile)) == len(ROLES)
    assert pilot.focused.is_text

    pilot.key("escape")
    assert [way for way, _ in ways.taken] == ["start"]


def test_a_small_window_shows_it_in_two_halves(pilot: Pilot) -> None:
    """Go on turns the page, Back turns it back."""
    pilot.resize(1024, 600)
    screen, ways = page()
    pilot.show(screen)
    pilot.frames(3)
    assert pilot.all(FirstHalf)
    pilot.tap(pilot.find(MainButton, text="Go on"))
    assert pilot.all(SecondHalf)
    pilot.frames(2)
    pilot.tap(pilot.find(QuietButton, text="Back"))
    assert pilot.all(FirstHalf)
    screen.model.turn_page(1)
    pilot.frames(3)
    pilot.tap(pilot.find(MainButton, text="Finish"))

    assert [way for way, _ in ways.taken] == ["start"]


def test_large_text_turns_it_into_halves(pilot: Pilot) -> None:
    """The page follows the size of the text while it is shown."""
    pilot.resize(1366, 768)
    pilot.show(page()[0])
    theme.text_scale = 130
    pilot.frames(3)

    assert pilot.all(FirstHalf)


def test_touches_reach_the_model(pilot: Pilot) -> None:
    """Saying the sentence, a face, and a role."""
    pilot.resize(1366, 768)
    screen, _ = page()
    pilot.show(screen)
    pilot.frames(3)
    pilot.tap(pilot.find(QuietButton, text="I said it"))
    pilot.tap(pilot.all(FaceTile)[3])
    pilot.tap(pilot.all(RoleTile)[1])

    assert (screen.model.is_said, screen.model.leaf, screen.model.told) == (True, 3, ["grandparent"])
    assert pilot.all(TintButton, text="I said it")
    assert [tile.chosen for tile in pilot.all(FaceTile)] == [False, False, False, True, False]
    assert [tile.on for tile in pilot.all(RoleTile)].index(True) == 1


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_tab_reaches_everything(pilot: Pilot, size: tuple[int, int]) -> None:
    """Also Get help, which comes last."""
    pilot.resize(*size)
    screen: ChildScreen = pilot.show(page(with_home_question())[0])
    pilot.frames(3)
    seen = []
    while pilot.focused not in seen:
        seen.append(pilot.focused)
        pilot.key("tab")
    missed = [
        each for each in pilot.all(Focusable) if each.focusable and not each.disabled and each not in seen
    ]

    assert missed == []
    pilot.key("f1")
    assert screen.layer is not None
