"""A lesson with the whole class: hands are typed, seen as bars, and kept nowhere; the room stays behind its PIN."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from app.domain.band import Band
from app.domain.ids import LessonId
from app.domain.pages import Debrief, TalkPoint
from app.domain.wishes import TEXT_SIZES
from app.ui import routes
from app.ui.screens.class_lesson.tasks import HandsBar, HandsField
from app.ui.screens.who_is_here.view import WhoIsHereScreen
from app.ui.theme import theme
from app.ui.widgets.buttons import GhostButton, HelpButton, QuietButton
from tests import stories
from tests.ui.pilot import Pilot
from tests.ui.screens.on_desk import team_mate
from tests.ui.screens.school_house import SchoolHouse, open_house
from tests.unpainted import unpainted


@pytest.fixture
def school(pilot: Pilot) -> Iterator[SchoolHouse]:
    with unpainted():
        theme.reduced_motion = True
        opened = open_house(pilot)
        opened.make_class("Ayu", "Budi")
        yield opened


def show(school: SchoolHouse, lesson: str = stories.ORDINARY) -> Any:
    """Show a lesson with the class."""
    class_id = school.learner("Ayu").class_id
    return school.show(routes.ClassLesson(class_id, LessonId(lesson)))


def at_vote(school: SchoolHouse) -> Any:
    """Show the ordinary lesson at its first decision, past what is told before it."""
    screen = show(school)
    screen.model.go()
    school.pilot.frames(4)
    assert screen.model.task.kind == "voting"
    return screen


def play(pilot: Pilot, model: Any) -> list[str]:
    """Take what comes first until the lesson is over; return the kinds of stops met."""
    met: list[str] = []
    for _ in range(60):
        task, turn = model.task, model.turn
        met.append(task.kind)
        if task.kind == "closing":
            return met
        if task.kind == "voting":
            task.step(0, 1)
            model.go()
        while task.kind == "sentence" and not task.is_whole:
            task.take(0)
        if task.kind == "rehearsing" and task.options:
            task.pick(0)
        elif task.leaves:
            model.read_on()
        elif task.main_label:
            model.go()
        else:
            model.choose(1)
        pilot.wait(lambda turn=turn, task=task: model.turn != turn or task.kind == "rehearsing")  # type: ignore[misc]
        pilot.frames(1)
    raise AssertionError("the lesson has no ending within reach")


def test_what_is_told_comes_before_the_hands(pilot: Pilot, school: SchoolHouse) -> None:
    """So that the choices have all the room."""
    screen = show(school)
    assert screen.model.task.kind == "story"
    screen.model.go()
    pilot.frames(3)
    assert screen.model.task.kind == "voting"
    assert screen.model.narration == ""


def test_hands_are_typed_by_letter_and_digits(pilot: Pilot, school: SchoolHouse) -> None:
    """B, 1, 4: fourteen hands for the second choice; Backspace takes a digit away."""
    task = at_vote(school).model.task
    pilot.key("b")
    assert isinstance(pilot.focused, HandsField)
    pilot.key("1")
    pilot.key("4")
    pilot.key("a")
    pilot.key("9")
    assert task.hands[:3] == [9, 14, 0]
    pilot.key("b")
    pilot.key("backspace")
    assert task.hands[:3] == [9, 1, 0]


def test_hands_are_counted_by_arrows_and_the_plus(pilot: Pilot, school: SchoolHouse) -> None:
    """From row to row by arrows, and one hand more or less by its buttons; never below nothing."""
    screen = at_vote(school)
    fields = pilot.all(HandsField)
    screen.focus.take(fields[0])
    pilot.key("down")
    assert pilot.focused is fields[1]
    pilot.key("right")
    pilot.key("enter")
    pilot.key("enter")
    assert screen.model.task.hands[1] == 2
    for _ in range(4):
        screen.model.task.step(1, -1)
    assert screen.model.task.hands[1] == 0


def test_a_number_that_no_class_has_begins_anew(pilot: Pilot, school: SchoolHouse) -> None:
    """There are never more than 200 hands: the digit that would make it more is the first of another number."""
    task = at_vote(school).model.task
    pilot.key("a")
    for digit in "201":
        pilot.key(digit)
    assert task.hands[0] == 1


def test_bars_are_shown_and_the_class_goes_on_with_most(pilot: Pilot, school: SchoolHouse) -> None:
    """The longest bar fills its row, and the main button names its letter."""
    screen = at_vote(school)
    for at, hands in enumerate((4, 8, 2)):
        screen.model.task.step(at, hands)
    screen.model.go()
    pilot.frames(3)
    assert [row.share for row in pilot.all(HandsBar)] == [0.5, 1, 0.25]
    assert "Go on with B" in pilot.texts()
    chosen = screen.model.task.options[1].text
    screen.model.go()
    pilot.frames(3)
    assert (screen.model.task.kind, screen.model.task.chosen) == ("feedback", chosen)


def test_where_several_lead_the_teacher_says_which(pilot: Pilot, school: SchoolHouse) -> None:
    """There is no way on before; a choice with fewer hands cannot be taken, and counting again is possible."""
    screen = at_vote(school)
    model = screen.model
    for at, hands in enumerate((4, 4, 2)):
        model.task.step(at, hands)
    model.go()
    pilot.frames(3)
    assert model.task.main_label == ""
    pilot.key("3")
    assert model.task.taken == -1
    pilot.key("b")
    assert model.task.taken == 1
    pilot.tap(pilot.find(GhostButton, text="Count again"))
    assert (model.task.is_shown, model.task.taken) == (False, -1)


def test_the_text_is_as_large_as_it_gets_and_back_again(pilot: Pilot, school: SchoolHouse) -> None:
    """On the projector alone, and what is changed there is kept for nobody."""
    show(school)
    assert theme.text_scale == TEXT_SIZES[-1]
    school.show(routes.WhoIsHere())
    assert theme.text_scale == TEXT_SIZES[0]


@pytest.mark.parametrize(
    "lesson", [stories.ordinary(), stories.sensitive(), replace(team_mate(), band=Band.MIDDLE)]
)
def test_a_lesson_is_played_to_its_end_and_nothing_is_kept(
    pilot: Pilot, school: SchoolHouse, lesson: Any
) -> None:
    """Ordinary, sensitive and on the practice phone: every kind of stop can be passed, no record, no count."""
    school.world.library.put(lesson)
    model = show(school, lesson.id).model
    met = play(pilot, model)
    assert ("voting" in met) is not lesson.sensitive
    assert ("choosing" in met or "answering" in met) is (lesson.sensitive or "recall_answered" in met)
    assert school.world.plays.log == []
    assert school.world.tallies.kept == {}


def test_in_a_sensitive_lesson_the_class_agrees_on_one_suggestion(pilot: Pilot, school: SchoolHouse) -> None:
    """No field for hands is there, and one tap goes on."""
    screen = show(school, stories.SENSITIVE)
    pilot.frames(3)
    assert pilot.all(HandsField) == []
    assert any("one suggestion" in text for text in pilot.texts())
    screen.model.choose(1)
    pilot.frames(3)
    assert screen.model.task.kind == "feedback"


def test_the_talk_of_the_lesson_comes_last(pilot: Pilot, school: SchoolHouse) -> None:
    """The questions of its page for the teacher, without what to listen for."""
    points = (TalkPoint(stories.text("Why did he sulk?"), stories.text("he was tired")),)
    words = [stories.text(each) for each in ("aim", "open", "practise", "close")]
    debrief = Debrief(words[0], words[1], points, words[2], words[3])
    school.world.library.put(replace(stories.sensitive(), debrief=debrief))
    screen = show(school, stories.SENSITIVE)
    play(pilot, screen.model)
    pilot.frames(3)
    assert "Why did he sulk?" in pilot.texts()
    assert "he was tired" not in pilot.texts()


def test_leaving_leads_to_the_door_of_the_room(pilot: Pilot, school: SchoolHouse) -> None:
    """The PIN is asked, and behind the question lies the class, not the room."""
    school.house.door.set_pin("280617")
    show(school)
    pilot.key("escape")
    pilot.frames(3)
    pilot.tap(pilot.find(QuietButton, text="Stop here"))
    pilot.frames(4)
    assert isinstance(school.route, routes.AskPin)
    assert isinstance(school.route.then, routes.ClassLessons)
    pilot.key("escape")
    pilot.frames(4)
    assert isinstance(pilot.screen, WhoIsHereScreen)


def test_the_lessons_page_leads_to_it_and_forgets_what_could_be_undone(
    pilot: Pilot, school: SchoolHouse
) -> None:
    """The way back through the history is gone, so that Esc does not open the room."""
    class_id = school.learner("Ayu").class_id
    page = school.show(routes.ClassLessons(class_id))
    page.model.hide_or_show(stories.SENSITIVE)
    pilot.frames(4)
    page.model.play(stories.ORDINARY)
    pilot.frames(4)
    assert pilot.navigator.way == (routes.ClassLesson(class_id, stories.ORDINARY),)
    assert not school.house.last_change.can_be_undone


def test_children_find_help_on_the_projector_too(pilot: Pilot, school: SchoolHouse) -> None:
    """At the same place, and a sensitive lesson on it is not closed because nobody touches it."""
    screen = show(school, stories.SENSITIVE)
    assert pilot.find(HelpButton).text == "Get help"
    assert not screen.is_private
    pilot.key("f1")
    pilot.frames(3)
    assert screen.is_private
