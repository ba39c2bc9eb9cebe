"""What the class chose, on the teacher's page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from kivy.clock import Clock
from kivy.uix.layout import Layout

from app.domain.errors import CannotSave
from app.domain.ids import ClassId, LessonId
from app.services.papers.sheets import TalkSheet
from app.ui.routes import ClassChoices, ShowToClass, TeacherRoom
from app.ui.teacher.class_choices import make_class_choices
from app.ui.teacher.class_choices.branch_map import BranchLine, Fan, ForkPart
from app.ui.teacher.class_choices.parts import BarRow, Track
from app.ui.teacher.class_choices.view import ChosenLesson
from app.ui.widgets.buttons import MainButton, QuietButton, TintButton
from app.ui.widgets.dialog import Dialog
from tests import stories
from tests.ui.pilot import Pilot
from tests.ui.teacher.chosen import chosen_desk
from tests.ui.teacher.desk import Desk, missed_by_tab


@pytest.fixture
def few_steps() -> Iterator[None]:
    """Let Kivy lay out in 12 steps before a frame and not in 20: a real lesson has longer ways than the one here."""
    steps, Clock.max_iteration = Clock.max_iteration, 12
    yield
    Clock.max_iteration = steps


def shown(pilot: Pilot, at: Desk, lesson: LessonId | None = stories.ORDINARY) -> Any:
    """Return the screen, shown."""
    return pilot.show(make_class_choices(ClassChoices(at.class_id, lesson), at.ways, at.house))


def rows(pilot: Pilot) -> list[tuple[str, str, str, float]]:
    """Return letter, text, figure and share of every bar."""
    return [
        (each.words.letter, each.words.text, each.words.figure, each.words.share)
        for each in pilot.all(BarRow)
    ]


def test_the_hard_decision_stands_first_with_its_bars(pilot: Pilot) -> None:
    """Letter, text, figure and bar of each option; all bars alike; the talk beside it is about this decision."""
    screen = shown(pilot, chosen_desk())
    assert rows(pilot)[:3] == [("A", "shout", "7", 0.7), ("B", "plain", "3", 0.3), ("C", "silent", "0", 0)]
    assert {(tuple(track.fill), track.height) for track in pilot.all(Track)} == {
        (tuple(pilot.all(Track)[0].fill), pilot.all(Track)[0].height)
    }
    texts = pilot.texts()
    assert "10 answers. No names." in texts
    assert "What can make this feel right at that moment? shout" in texts
    assert "Nobody has to say what they chose." in texts
    assert screen.model.misconceptions == [("“You always”", "7")]


def test_nobody_is_named_on_the_page(pilot: Pilot) -> None:
    """Not in a chart, a talk or the map."""
    at = chosen_desk()
    shown(pilot, at)
    said = "\n".join(pilot.texts())
    assert not [learner.nickname for learner in at.learners if learner.nickname in said]


def test_the_list_says_how_each_lesson_stands(pilot: Pilot) -> None:
    """Lessons with a chart come first; a press shows another one."""
    at = chosen_desk()
    screen = shown(pilot, at)
    lines = [(each.lesson.id, each.lesson.state) for each in pilot.all(ChosenLesson)]
    assert lines == [
        (stories.ORDINARY, "Chart"),
        (stories.SENSITIVE, "Sensitive: close it to see"),
        (stories.WITH_TEACHER, "Sensitive: close it to see"),
    ]
    pilot.tap(pilot.all(ChosenLesson)[1])
    assert screen.model.lesson_id == stories.SENSITIVE
    assert not pilot.all(BarRow)
    assert pilot.all(ChosenLesson)[1].chosen


def test_a_lesson_that_waits_says_why_and_has_its_own_talk(pilot: Pilot) -> None:
    """What is missing is said in learners."""
    at = chosen_desk()
    at.world.tallies.kept.clear()
    screen = shown(pilot, at)
    assert screen.model.lessons[0].state == "5 more learners until a chart"
    assert "A chart comes when five learners have finished this lesson" in screen.model.about
    assert "first question" in pilot.texts()
    assert not pilot.all(BarRow)


def test_another_decision_can_be_talked_about(pilot: Pilot) -> None:
    """It changes places with the hard one, and its chart is the first."""
    screen = shown(pilot, chosen_desk())
    pilot.find(TintButton, text="Talk about this").dispatch("on_release")
    pilot.rest()
    assert screen.model.talked_about == "roof/second"
    assert rows(pilot)[0][1] == "again"


def test_closing_asks_first_and_then_shows_words(pilot: Pilot) -> None:
    """The question says that there is no way back; nothing can be undone afterwards, and there is no figure."""
    at = chosen_desk()
    screen = shown(pilot, at, stories.SENSITIVE)
    pilot.tap(pilot.find(QuietButton, icon="lock"))
    dialog = screen.layer
    assert isinstance(dialog, Dialog)
    assert "This cannot be undone." in dialog.sentence
    dialog.answer("on_safe_chosen")
    assert screen.model.can_close
    screen.ask_to_close()
    screen.layer.answer("on_other_chosen")
    pilot.wait(lambda: not screen.model.can_close)
    pilot.rest()
    assert [row[2] for row in rows(pilot)] == ["few", "most"]
    assert "In words alone. No names." in pilot.texts()
    assert (screen.model.can_undo, screen.model.told) == (False, "“S1” is closed for 7C.")


def test_under_ten_a_sentence_says_why_it_is_not_closed(pilot: Pilot) -> None:
    """Nothing is closed then."""
    at = chosen_desk()
    screen = shown(pilot, at, stories.WITH_TEACHER)
    screen.model.close_lesson()
    assert "Nothing was closed." in screen.model.problem
    assert screen.model.can_close


def test_the_map_has_every_decision_and_can_be_read_as_a_list(pilot: Pilot) -> None:
    """A press on a decision talks about it; in the list every choice says where it leads."""
    screen = shown(pilot, chosen_desk())
    pilot.rest()
    assert [fork.words.question for fork in pilot.all(ForkPart)] == ["first", "second"]
    assert [fork.chosen for fork in pilot.all(ForkPart)] == [True, False]
    assert len(pilot.all(Fan)) == 2
    screen.turn_map()
    pilot.rest()
    assert not pilot.all(Fan)
    assert len(pilot.all(BranchLine)) == 7
    assert "Leads to: roof" in pilot.texts()
    pilot.all(ForkPart)[1].dispatch("on_release")
    assert screen.model.talked_about == "roof/second"


def test_talk_and_chart_are_printed(pilot: Pilot) -> None:
    """The paper of the talk, of the decision that is talked about; what does not print says so."""
    at = chosen_desk()
    screen = shown(pilot, at)
    screen.model.talk_about("roof/second")
    screen.dispatch("on_key_print")
    pilot.wait(lambda: isinstance(screen.layer, Dialog))
    (sheet,) = at.world.press.shown
    assert isinstance(sheet, TalkSheet)
    assert sheet.chart is not None
    assert (sheet.title, sheet.chart.question) == ("O1", "second")
    at.world.press.refuses = CannotSave()
    screen.layer.cancel()
    screen.dispatch("on_key_print")
    pilot.wait(lambda: bool(screen.model.problem))


def test_the_ways_on_lead_to_the_class_and_to_the_room(pilot: Pilot) -> None:
    """Show to class goes to the projector's view of this decision, Escape back, the rail to the room's pages."""
    at = chosen_desk()
    screen = shown(pilot, at, None)
    pilot.find(MainButton, text="Show to class").dispatch("on_release")
    pilot.key("escape")
    screen.model.go_to("class")
    screen.model.choose_class("x")
    assert at.ways.taken == [
        ("go", ShowToClass(at.class_id, stories.ORDINARY, "kitchen/first")),
        ("back", None),
        ("replace", TeacherRoom(at.class_id)),
        ("replace", ClassChoices(ClassId("x"))),
    ]


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """Lessons, charts, talk and the decisions of the map in the order of reading."""
    shown(pilot, chosen_desk())
    assert pilot.focused.text == "What the class chose"
    assert not missed_by_tab(pilot)


def test_the_page_is_laid_out_before_a_frame_is_painted(
    pilot: Pilot, caplog: pytest.LogCaptureFixture, few_steps: None
) -> None:
    """Opened, as a list, as a map and in another width Kivy does not run out of steps."""
    screen = shown(pilot, chosen_desk())
    pilot.frames(3)
    for turn in (screen.turn_map, screen.turn_map, lambda: pilot.resize(1300, 768)):
        turn()
        pilot.frames(3)
    assert len(pilot.all(Fan)) > 1
    assert [said for said in caplog.messages if "iteration" in said] == []


def test_the_map_lies_as_kivy_would_lay_it(pilot: Pilot) -> None:
    """Laying out at once comes to the same places and sizes as a level at a time."""
    screen = shown(pilot, chosen_desk())
    pilot.resize(1300, 768)
    column = screen.pane.children[0]

    def places() -> list[tuple[float, ...]]:
        return [(*each.pos, *each.size) for each in column.walk(restrict=True)]

    at_once = places()
    for each in column.walk(restrict=True):
        if isinstance(each, Layout):
            each._trigger_layout()
    pilot.frames(4)
    assert places() == at_once
