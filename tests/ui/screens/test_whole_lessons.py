"""Whole lessons from the first stop to home, on a real store, by touch and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.boot import ports
from app.content.compile import compile_lessons
from app.domain.band import Band
from app.domain.errors import LessonClosed
from app.domain.ids import LearnerId, LessonId
from app.domain.plays import Progress
from app.services.house import House
from app.storage.files import DataFolder
from app.storage.machine import MachineClock
from app.ui.routes import AtHome, LessonEnd, PlayLesson
from app.ui.screen import Screen
from app.ui.screens.lesson.closed import ClosedScreen
from app.ui.widgets.answer_card import AnswerCard
from app.ui.widgets.buttons import MainButton, PushButton
from app.ui.widgets.choice_card import ChoiceCard
from tests.assigned import make_ready
from tests.rooms import rooms_of
from tests.ui.pilot import Pilot

ROOT = Path(__file__).parents[3]
KITE, TOO_BIG, TEAM_MATE = LessonId("X02"), LessonId("X01"), LessonId("X03")
MOST_STOPS = 60


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lessons that only tests play, compiled."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "lessons").mkdir()
    (folder / "locales").mkdir()
    compile_lessons(ROOT, folder / "lessons", [ROOT / "tests/fixtures/lessons"])
    return folder


@pytest.fixture
def folder(tmp_path: Path, pilot: Pilot) -> Iterator[DataFolder]:
    """An open data folder; the screen that reads from it has left before it is closed."""
    with DataFolder.open(tmp_path, clock=MachineClock().awake) as opened:
        yield opened
        pilot.show(Screen())


@pytest.fixture
def house(folder: DataFolder, built: Path) -> House:
    """A house on the real store."""
    return House(ports(folder, built))


def begin(pilot: Pilot, house: House, lesson: LessonId, band: Band = Band.MIDDLE) -> LearnerId:
    """Sign a learner in and open a lesson from home."""
    made = house.classes.make("7B", band, "Ayu\nBudi").settle()
    learner = house.classes.learners(made.id)[0].id
    pilot.navigator._factories = rooms_of(house)
    pilot.navigator.start(AtHome(learner))
    pilot.navigator.go(PlayLesson(learner, lesson))
    pilot.frames(4)
    return learner


def where(pilot: Pilot) -> Any:
    """Return the route of now."""
    return pilot.navigator.route


def on_screen(pilot: Pilot) -> Any:
    """Return the model of what is on the screen."""
    return pilot.screen.model


def next_stop(pilot: Pilot, model: Any, turn: float) -> None:
    """Wait until the answer is on the disk and the next stop is there."""
    pilot.wait(lambda: pilot.screen.model is not model or model.turn != turn)
    pilot.frames(4)


def play_by_touch(pilot: Pilot) -> set[str]:
    """Touch the first thing there is until the lesson is over; return the kinds of stop met."""
    met: set[str] = set()
    for _ in range(MOST_STOPS):
        model = on_screen(pilot)
        if not hasattr(model, "task"):
            return met
        met.add(model.task.kind)
        turn = model.turn
        pages = MOST_STOPS
        while model.turn == turn and not model.busy and pilot.screen.model is model and pages:
            pages -= 1
            picks = [] if pilot.all(MainButton) else [*pilot.all(AnswerCard), *pilot.all(ChoiceCard)]
            pilot.tap(picks[0] if picks else pilot.all(MainButton)[-1])
            pilot.frames(2)
        next_stop(pilot, model, turn)
    raise AssertionError("the lesson has no end")


def play_by_keyboard(pilot: Pilot) -> None:
    """Use Tab, Enter and digits alone until the lesson is over."""
    for _ in range(MOST_STOPS):
        model = on_screen(pilot)
        if not hasattr(model, "task"):
            return
        turn, pages = model.turn, MOST_STOPS
        while model.turn == turn and not model.busy and pilot.screen.model is model and pages:
            pages -= 1
            if pilot.all(MainButton):
                tab_to(pilot, pilot.all(MainButton)[-1].text)
                pilot.key("enter")
            else:
                pilot.key("1")
            pilot.frames(2)
        next_stop(pilot, model, turn)
    raise AssertionError("the lesson has no end")


def tab_to(pilot: Pilot, text: str) -> None:
    """Press Tab until a button with this text has the focus."""
    for _ in range(40):
        if isinstance(pilot.focused, PushButton) and pilot.focused.text == text:
            return
        pilot.key("tab")
    raise AssertionError(f"Tab does not reach {text}")


def test_a_whole_lesson_is_played_by_touch(house: House, pilot: Pilot) -> None:
    """Every kind of stop comes, the bamboo grows, and the play is on the disk."""
    learner = begin(pilot, house, KITE)
    met = play_by_touch(pilot)
    assert met >= {
        "choosing",
        "feedback",
        "recall_answered",
        "calming",
        "ticking",
        "signs_explained",
        "sentence",
    }
    assert isinstance(where(pilot), LessonEnd)
    assert on_screen(pilot).grew

    pilot.tap(pilot.find(MainButton, text="Finish"))
    assert where(pilot) == AtHome(learner)
    play = house.learning._plays.of(learner)[0]
    assert (play.progress, bool(play.actions)) == (Progress.FINISHED, True)


def test_a_whole_lesson_is_played_by_keyboard(house: House, pilot: Pilot) -> None:
    """Nothing needs a mouse, on a small window."""
    pilot.resize(1024, 600)
    learner = begin(pilot, house, KITE, Band.YOUNG)
    play_by_keyboard(pilot)
    assert isinstance(where(pilot), LessonEnd)
    tab_to(pilot, "Go on")
    pilot.key("enter")
    tab_to(pilot, "Finish")
    pilot.key("enter")

    assert where(pilot) == AtHome(learner)


def test_a_story_on_the_phone_rests_and_goes_on_next_time(house: House, pilot: Pilot) -> None:
    """By touch to the end of a sitting and home; the next one begins with its chapter and leads to the ending."""
    learner = begin(pilot, house, TEAM_MATE, Band.OLDER)
    met = play_by_touch(pilot)
    assert met == {"answering", "answered", "practising", "morning", "comparing", "rehearsing", "resting"}
    assert where(pilot) == AtHome(learner)
    (play,) = house.learning._plays.of(learner)
    assert (play.progress, play.chapter, play.actions) == (Progress.OPEN, 2, ())

    pilot.navigator.go(PlayLesson(learner, TEAM_MATE))
    pilot.frames(4)
    assert "You stopped here." in pilot.texts()
    assert play_by_touch(pilot) == {"rehearsing", "ending"}
    assert isinstance(where(pilot), LessonEnd)


def test_a_story_on_the_phone_is_played_by_keyboard(house: House, pilot: Pilot) -> None:
    """On a small window, both sittings."""
    pilot.resize(1024, 600)
    learner = begin(pilot, house, TEAM_MATE)
    play_by_keyboard(pilot)
    assert where(pilot) == AtHome(learner)
    pilot.navigator.go(PlayLesson(learner, TEAM_MATE))
    pilot.frames(4)
    play_by_keyboard(pilot)
    assert isinstance(where(pilot), LessonEnd)


def test_a_lesson_goes_on_where_it_was_stopped(house: House, pilot: Pilot) -> None:
    """The next sitting begins at the same question, and says so."""
    learner = begin(pilot, house, KITE)
    model = on_screen(pilot)
    turn = model.turn
    pilot.key("1")
    next_stop(pilot, model, turn)
    model.go()
    next_stop(pilot, model, turn + 1)
    stood = (model.narration, model.line)
    pilot.key("escape")
    pilot.tap(pilot.find(PushButton, text="Stop here"))
    assert where(pilot) == AtHome(learner)

    pilot.navigator.go(PlayLesson(learner, KITE))
    pilot.frames(4)
    again = on_screen(pilot)
    assert (again.narration, again.line) == stood
    assert "You stopped here." in pilot.texts()


def test_a_lesson_that_needs_the_teacher_says_so_and_leads_home(house: House, pilot: Pilot) -> None:
    """Closed, it shows one sentence, Get help and the way home."""
    learner = begin(pilot, house, TOO_BIG)
    assert isinstance(pilot.screen, ClosedScreen)
    assert LessonClosed().told() in pilot.texts()
    pilot.key("f1")
    assert pilot.screen.layer is not None
    pilot.key("escape")
    pilot.tap(pilot.find(MainButton, text="Back home"))

    assert where(pilot) == AtHome(learner)


def test_a_lesson_with_a_content_note_can_be_declined(house: House, pilot: Pilot) -> None:
    """Opened by the teacher, it begins with the note; Not now leads home and keeps nothing."""
    learner = begin(pilot, house, KITE)
    class_id = house.classes.learner(learner).class_id
    make_ready(house)
    house.classes.open_today(class_id, TOO_BIG).settle()
    pilot.navigator.replace(PlayLesson(learner, TOO_BIG))
    pilot.frames(4)
    assert on_screen(pilot).task.kind == "note"
    pilot.tap(pilot.find(PushButton, text="Not now"))

    assert where(pilot) == AtHome(learner)
    assert house.learning._plays.of(learner) == ()
