"""Two or three at one machine: they find each other, pick in secret, see all picks, and agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from app.domain.actions import SkipLesson
from app.domain.band import Band
from app.domain.ids import LearnerId, LessonId
from app.domain.phone.actions import Open
from app.domain.plays import Progress
from app.ui import routes
from app.ui.rooms import _away, somebody
from app.ui.screens.at_home.view import LessonRow
from app.ui.screens.team_lesson.tasks import PickedCard
from app.ui.theme import theme
from app.ui.widgets.avatar import AvatarCard
from app.ui.widgets.buttons import GhostButton, MainButton
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.who import WhoBadge
from tests import stories
from tests.ui.pilot import Pilot
from tests.ui.screens.on_desk import team_mate
from tests.ui.screens.school_house import SchoolHouse, open_house
from tests.ui.screens.test_class_lesson import play
from tests.unpainted import unpainted


@pytest.fixture
def school(pilot: Pilot) -> Iterator[SchoolHouse]:
    with unpainted():
        theme.reduced_motion = True
        opened = open_house(pilot)
        opened.make_class("Ayu", "Budi", "Citra")
        yield opened


def ids(school: SchoolHouse, *names: str) -> tuple[LearnerId, ...]:
    """Return the ids of learners."""
    return tuple(school.learner(name).id for name in names)


def show(school: SchoolHouse, *names: str, lesson: str = stories.ORDINARY) -> Any:
    """Show a lesson for these, who have signed in."""
    first, *others = ids(school, *names)
    return school.show(routes.TeamLesson(first, tuple(others), LessonId(lesson)))


def test_from_home_to_a_lesson_together(pilot: Pilot, school: SchoolHouse) -> None:
    """The second one finds their picture, taps three pictures, and a lesson opens for both."""
    ayu, budi = school.learner("Ayu"), school.learner("Budi")
    home = school.show(routes.AtHome(ayu.id))
    home.focus.take(pilot.find(LessonRow, title="Do it together"))
    pilot.key("enter")
    pilot.frames(4)
    assert [card.name for card in pilot.all(AvatarCard)] == ["Budi", "Citra"]
    pilot.tap(pilot.find(AvatarCard, name="Budi"))
    pilot.frames(4)
    for picture in budi.password:
        pilot.screen.model.choose(picture)
    pilot.wait(lambda: school.route == routes.Team(ayu.id, (budi.id,)))
    pilot.frames(4)
    pilot.tap(pilot.find(LessonRow, title=stories.ORDINARY))
    pilot.frames(4)
    assert school.route == routes.TeamLesson(ayu.id, (budi.id,), stories.ORDINARY)
    assert pilot.find(WhoBadge).names == "Ayu and Budi"


def test_who_is_somebody_else_goes_again(pilot: Pilot, school: SchoolHouse) -> None:
    """Not me takes the second one out; nobody else is signed out by it."""
    ayu, budi, citra = ids(school, "Ayu", "Budi", "Citra")
    school.show(routes.Team(ayu, (budi, citra)))
    pilot.tap(pilot.find(GhostButton, text="Not me"))
    pilot.frames(4)
    assert school.route == routes.Team(ayu, (citra,))


def test_a_third_one_can_join_and_no_fourth(pilot: Pilot, school: SchoolHouse) -> None:
    """One more is asked for as the second one was."""
    school.make_class("Dewi", name="8A")
    ayu, budi, citra = ids(school, "Ayu", "Budi", "Citra")
    screen = school.show(routes.Team(ayu, (budi,)))
    screen.model.add()
    pilot.frames(4)
    assert [card.name for card in pilot.all(AvatarCard)] == ["Citra"]
    pilot.key("escape")
    pilot.frames(4)
    assert not pilot.all(AvatarCard)
    assert not school.show(routes.Team(ayu, (budi, citra))).model.can_add


def test_the_lessons_say_nothing_of_how_far_anybody_is(pilot: Pilot, school: SchoolHouse) -> None:
    """A finished one looks as before, a sensitive one too."""
    ayu, budi = ids(school, "Ayu", "Budi")
    before = school.show(routes.Team(ayu, (budi,))).model.lessons
    for lesson in (stories.ORDINARY, stories.SENSITIVE):
        session = school.house.learning.open(ayu, lesson)
        session.act(SkipLesson()).settle()
    assert school.show(routes.Team(ayu, (budi,))).model.lessons == before


def test_a_pick_is_seen_by_nobody_before_all_have_picked(pilot: Pilot, school: SchoolHouse) -> None:
    """Between two picks the choices are gone; what was picked first is on no widget of the second page."""
    screen = show(school, "Ayu", "Budi")
    model = screen.model
    assert (model.task.kind, pilot.all(ChoiceCard)) == ("handing_over", [])
    assert "Now Ayu" in pilot.texts()
    pilot.tap(pilot.find(MainButton, text="I am Ayu"))
    pilot.frames(3)
    before = [(card.text, card.mode, card.focused) for card in pilot.all(ChoiceCard)]
    pilot.key("2")
    pilot.frames(3)
    assert pilot.all(ChoiceCard) == []
    assert "Now Budi" in pilot.texts()
    pilot.key("1")
    assert model.task.kind == "handing_over"
    model.go()
    pilot.frames(3)
    assert [(card.text, card.mode, card.focused) for card in pilot.all(ChoiceCard)] == before


def test_all_picks_are_seen_side_by_side_and_one_is_agreed_on(pilot: Pilot, school: SchoolHouse) -> None:
    """Names stand beside what each picked, cards look alike, and the agreed one leads to its feedback."""
    model = show(school, "Ayu", "Budi", "Citra").model
    for number in (1, 2, 1):
        model.go()
        model.choose(number)
        pilot.frames(2)
    pilot.frames(3)
    cards = pilot.all(PickedCard)
    assert [card.names for card in cards] == ["Ayu and Citra", "Budi", ""]
    assert len({(tuple(card.fill), tuple(card.edge)) for card in cards}) == 1
    text = cards[2].text
    pilot.screen.focus.take(cards[2])
    pilot.key("enter")
    pilot.frames(3)
    assert (model.task.kind, model.task.chosen) == ("feedback", text)


@pytest.mark.parametrize(
    "lesson", [stories.ordinary(), stories.sensitive(), replace(team_mate(), band=Band.MIDDLE)]
)
def test_a_lesson_is_played_to_its_end_for_all(pilot: Pilot, school: SchoolHouse, lesson: Any) -> None:
    """Ordinary, sensitive and on the practice phone; it ends at the home of the first one."""
    school.world.library.put(lesson)
    model = show(school, "Ayu", "Budi", lesson=lesson.id).model
    met = play(pilot, model)
    assert ("handing_over" in met) is not lesson.sensitive
    for learner in ids(school, "Ayu", "Budi"):
        (kept,) = school.world.plays.of(learner)
        assert (kept.progress, kept.actions) == (Progress.FINISHED, ())
        assert bool(kept.evidence) is not lesson.sensitive
    model.go()
    pilot.frames(4)
    assert school.route == routes.AtHome(ids(school, "Ayu")[0])


def test_looking_around_on_the_phone_keeps_the_pick_of_the_other(pilot: Pilot, school: SchoolHouse) -> None:
    """A chat that is opened between two picks changes nothing of them."""
    lesson = replace(team_mate(), band=Band.MIDDLE, sensitive=False)
    school.world.library.put(lesson)
    model = show(school, "Ayu", "Budi", lesson=lesson.id).model
    model.go()
    model.choose(1)
    pilot.frames(3)
    model.go()
    model.use(Open("home", ""))
    pilot.frames(3)
    model.choose(1)
    pilot.frames(3)
    assert model.task.kind == "revealed"


def test_the_largest_text_and_high_contrast_of_any_hold_for_all(pilot: Pilot, school: SchoolHouse) -> None:
    """And at home everybody has their own again."""
    ayu, budi = ids(school, "Ayu", "Budi")
    school.house.comfort.keep(ayu, "text_size", 115).settle()
    school.house.comfort.keep(budi, "text_size", 130).settle()
    school.house.comfort.keep(budi, "high_contrast", value=True).settle()
    show(school, "Ayu", "Budi")
    assert (theme.text_scale, theme.palette) == (130, "high-contrast")
    school.show(routes.AtHome(ayu))
    assert (theme.text_scale, theme.palette) == (115, "light")


def test_signing_out_signs_all_out(pilot: Pilot, school: SchoolHouse) -> None:
    """Who goes away is signed out as one alone is; nobody stays behind on the way."""
    show(school, "Ayu", "Budi")
    assert somebody(pilot.navigator) == ids(school, "Ayu")[0]
    away = _away(school.house, pilot.navigator)
    assert away is not None
    away()
    pilot.frames(3)
    assert school.route == routes.WhoIsHere(school.learner("Ayu").class_id)
    assert somebody(pilot.navigator) is None


def test_a_lesson_that_is_closed_says_so(pilot: Pilot, school: SchoolHouse) -> None:
    """And leads home."""
    show(school, "Ayu", "Budi", lesson=stories.WITH_TEACHER)
    assert any("teacher is here" in text for text in pilot.texts())
    pilot.tap(pilot.find(MainButton))
    pilot.frames(3)
    assert school.route == routes.AtHome(ids(school, "Ayu")[0])
