"""A learner's home: Go on first, what is done marked, what is locked neutral, and nothing for other eyes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.domain.actions import SkipLesson, SkipStep
from app.domain.classroom import Learner
from app.domain.ids import LessonId
from app.domain.lesson import Lesson
from app.domain.mending import Mended, Stood
from app.domain.plays import Progress
from app.domain.text import Text
from app.ui.routes import AtHome, ChooseLanguage, PlayLesson, WhoIsHere
from app.ui.screens.at_home.view import LessonPicture, LessonRow
from app.ui.speaking import speak
from app.ui.theme import theme
from app.ui.widgets.bamboo import ProgressBamboo
from app.ui.widgets.buttons import HelpButton, IconButton, MainButton, QuietButton
from app.ui.widgets.grove import GroveStem
from app.ui.widgets.words import FocusWords
from tests import stories
from tests.assigned import make_ready
from tests.stories import ORDINARY, SENSITIVE, WITH_TEACHER
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import HOSTILE, SchoolHouse, is_inside, missed_by_tab, open_house, outside

NEUTRAL = "A lesson with your teacher"


def _secret() -> Lesson:
    """Return the lesson with the teacher, under a title and a face that nobody may see."""
    lesson = stories.with_teacher()
    return replace(lesson, title=Text("t", "Secret title"), summary=Text("t", "Secret words"), picture="dara")


def _home(pilot: Pilot, *lessons: Lesson, assigned: bool = True) -> tuple[SchoolHouse, Learner]:
    taught = lessons or (stories.ordinary(), stories.sensitive(), _secret())
    school = open_house(pilot, *taught, assigned=assigned)
    school.make_class("Ayu")
    ayu = school.learner("Ayu")
    school.show(AtHome(ayu.id))
    return school, ayu


def _finish(school: SchoolHouse, learner: Learner, *lessons: LessonId) -> None:
    for lesson in lessons:
        school.house.learning.open(learner.id, lesson).act(SkipLesson()).settle()


def _begin(school: SchoolHouse, learner: Learner, lesson: LessonId) -> None:
    """Play a lesson a little."""
    school.house.learning.open(learner.id, lesson).act(SkipStep()).settle()
    assert [play.progress for play in school.world.plays.kept.values()] == [Progress.OPEN]


def _rows(pilot: Pilot) -> list[tuple[str, str, bool]]:
    return [(row.title, row.words, row.disabled) for row in pilot.all(LessonRow)]


def _card(pilot: Pilot) -> Any:
    return pilot.navigator.screen.model  # type: ignore[union-attr]


def test_go_on_is_the_one_main_button_and_opens_what_is_due(pilot: Pilot) -> None:
    """The first lesson of the set that is not done."""
    school, ayu = _home(pilot)
    assert [button.text for button in pilot.all(MainButton)] == ["Go on"]
    pilot.tap(pilot.find(MainButton))
    assert school.route == PlayLesson(ayu.id, ORDINARY)
    _finish(school, ayu, ORDINARY)
    school.show(AtHome(ayu.id))
    pilot.tap(pilot.find(MainButton))

    assert school.route == PlayLesson(ayu.id, SENSITIVE)


def test_what_is_done_is_marked_and_counted(pilot: Pilot) -> None:
    """In the row, on the bamboo of the set, and in words beside it."""
    school, ayu = _home(pilot)
    _finish(school, ayu, ORDINARY)
    school.show(AtHome(ayu.id))

    assert _rows(pilot)[:2] == [("O1", "Done", False), ("S1", "9 minutes", False)]
    assert (pilot.find(ProgressBamboo).done, pilot.find(ProgressBamboo).total) == (1, 3)
    assert "1 of 3 done" in pilot.texts()
    assert "Tip" in pilot.texts()


def test_a_lesson_with_the_teacher_is_neutral_and_closed(pilot: Pilot) -> None:
    """No title, no words, no face; neither a touch nor a key nor the model itself opens it."""
    school, ayu = _home(pilot)
    assert _rows(pilot)[2] == (NEUTRAL, "", True)
    row = pilot.all(LessonRow)[2]
    assert row.picture == ""
    assert not any("Secret" in text for text in pilot.texts())
    pilot.tap(row)
    _card(pilot).open_lesson(WITH_TEACHER)

    assert school.route == AtHome(ayu.id)


def test_opened_for_today_it_can_be_played_and_is_still_neutral(pilot: Pilot) -> None:
    """Who looks over a shoulder learns no title; tomorrow it is closed again."""
    school, ayu = _home(pilot)
    _finish(school, ayu, ORDINARY, SENSITIVE)
    make_ready(school.house)
    school.house.classes.open_today(ayu.class_id, WITH_TEACHER).settle()
    school.show(AtHome(ayu.id))
    assert not any("Secret" in text for text in pilot.texts())
    assert pilot.find(LessonPicture).who == ""
    pilot.tap(pilot.find(MainButton))
    assert school.route == PlayLesson(ayu.id, WITH_TEACHER)
    school.world.clock.next_day()
    school.show(AtHome(ayu.id))

    assert _card(pilot).title == NEUTRAL
    assert pilot.all(MainButton) == []


def test_a_finished_lesson_with_the_teacher_stays_neutral(pilot: Pilot) -> None:
    """The shelf is no history of sensitive titles."""
    school, ayu = _home(pilot)
    make_ready(school.house)
    school.house.classes.open_today(ayu.class_id, WITH_TEACHER).settle()
    _finish(school, ayu, WITH_TEACHER)
    school.show(AtHome(ayu.id))

    assert _rows(pilot)[2] == (NEUTRAL, "Done", False)
    assert not any("Secret" in text for text in pilot.texts())


def test_a_finished_set_says_so(pilot: Pilot) -> None:
    """There is nothing to go on with; every lesson can be played again."""
    school, ayu = _home(pilot, stories.ordinary())
    _finish(school, ayu, ORDINARY)
    school.show(AtHome(ayu.id))
    assert "Everything here is done" in pilot.texts()
    assert "1 of 1 done" in pilot.texts()
    assert pilot.all(MainButton) == []
    pilot.key("pagedown")
    pilot.tap(pilot.find(LessonRow))

    assert school.route == PlayLesson(ayu.id, ORDINARY)


def test_without_a_set_every_lesson_is_offered(pilot: Pilot) -> None:
    """Nothing claims to come from the teacher, and nothing counts."""
    school, ayu = _home(pilot, stories.ordinary(), assigned=False)
    texts = pilot.texts()
    assert "Choose a lesson" in texts
    assert "From your teacher" not in texts
    assert not any("done" in text for text in texts)
    pilot.tap(pilot.find(LessonRow))

    assert school.route == PlayLesson(ayu.id, ORDINARY)


def test_a_class_for_which_there_is_no_lesson_is_told(pilot: Pilot) -> None:
    """The page stands, and says whom to tell."""
    school = open_house(pilot)
    school.world.library.lessons.clear()
    school.make_class("Ayu")
    school.show(AtHome(school.learner("Ayu").id))

    assert "No lessons yet" in pilot.texts()
    assert pilot.all(LessonRow) == []


def test_nothing_tells_that_a_sensitive_lesson_was_begun(pilot: Pilot) -> None:
    """A classmate who looks at it sees the same as before it was opened."""
    school, ayu = _home(pilot, stories.sensitive())
    before = pilot.texts()
    _begin(school, ayu, SENSITIVE)
    school.show(AtHome(ayu.id))

    assert pilot.texts() == before


@pytest.mark.parametrize("choice", [0, 1])
def test_nothing_tells_what_was_chosen(pilot: Pilot, choice: int) -> None:
    """Whatever was answered in an ordinary lesson, the home looks the same while it goes on."""
    school, ayu = _home(pilot, stories.ordinary())
    before = pilot.texts()
    pilot.navigator.go(PlayLesson(ayu.id, ORDINARY))
    pilot.frames(3)
    model: Any = _card(pilot)
    while not model.task.choose(1):
        turn = model.turn
        model.go()
        pilot.wait(lambda turn=turn: model.turn != turn)  # type: ignore[misc]
    model.choose(choice + 1)
    pilot.wait(lambda: not model.busy)
    school.show(AtHome(ayu.id))

    assert pilot.texts() == before


def test_the_bamboos_say_their_stage(pilot: Pilot) -> None:
    """One stem for each, with its title and its stage."""
    school, ayu = _home(pilot)
    _finish(school, ayu, ORDINARY)
    school.show(AtHome(ayu.id))

    assert [(stem.title, stem.stage) for stem in pilot.all(GroveStem)] == [("speak", 1), ("safe", 0)]


def test_the_keyboard_reaches_every_row_that_can_be_opened(pilot: Pilot) -> None:
    """From the greeting over the title to Go on, then the rows; Enter opens."""
    school, ayu = _home(pilot)
    assert pilot.focused.text == "Hello, Ayu"
    walked = []
    for _ in range(4):
        pilot.key("tab")
        walked.append(getattr(pilot.focused, "text", "") or pilot.focused.title)
    assert walked == ["O1", "Go on", "O1", "S1"]
    assert missed_by_tab(pilot) == []
    school.show(AtHome(ayu.id))
    for key in ("tab", "tab", "down", "down", "enter"):
        pilot.key(key)

    assert school.route == PlayLesson(ayu.id, SENSITIVE)


def test_many_lessons_scroll_to_the_focus(pilot: Pilot) -> None:
    """Every row that has the focus is seen."""
    lessons = [stories.ordinary(LessonId(f"O{number}")) for number in range(1, 10)]
    _home(pilot, *lessons)
    for _ in range(11):
        pilot.key("tab")
        if isinstance(pilot.focused, LessonRow):
            assert is_inside(pilot.focused, pilot.screen.ids.pane)

    assert isinstance(pilot.focused, LessonRow)


def test_leaving_leads_to_the_class(pilot: Pilot) -> None:
    """Back does not lead in again."""
    school, ayu = _home(pilot)
    pilot.tap(pilot.find(QuietButton, text="Sign out"))
    assert school.route == WhoIsHere(ayu.class_id)
    pilot.navigator.back()

    assert school.route == WhoIsHere(ayu.class_id)


def test_another_language_is_spoken_live(pilot: Pilot) -> None:
    """What the model put into words changes along."""
    school, _ayu = _home(pilot)
    speak(school.house, "id")
    pilot.frames(3)
    texts = pilot.texts()
    assert {"HELLO, Ayu", "GO ON", "0 OF 3 DONE", "A LESSON WITH YOUR TEACHER", "ROOT"} <= set(texts)
    pilot.tap(pilot.find(QuietButton, icon="language"))

    assert school.route == ChooseLanguage()


def test_what_was_mended_is_told_once(pilot: Pilot) -> None:
    """In a child's words, and not again when the cover is lifted."""
    school, ayu = _home(pilot)
    school.world.mender.damage.append(Mended(is_learner=True, stood=Stood.EARLIER_COPY, files=1))
    screen = school.show(AtHome(ayu.id))
    assert screen.layer is not None
    pilot.key("enter")
    pilot.navigator.hide()
    pilot.navigator.unhide()
    pilot.frames(2)

    assert screen.layer is None


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((1024, 600), 130)])
def test_any_name_leaves_the_buttons_alone(
    pilot: Pilot, name: str, size: tuple[int, int], percent: int
) -> None:
    """It is shortened to one line before it pushes Get help off the page."""
    school = open_house(pilot)
    school.make_class(name, name="W" * 40)
    school.show(AtHome(school.learner(name).id, arrived=True))
    pilot.resize(*size)
    theme.text_scale = percent
    pilot.frames(4)
    greeting = pilot.find(FocusWords)

    assert greeting.text == f"Hello, {name}"
    assert greeting.lines == 1
    assert greeting.right <= pilot.find(QuietButton).x
    assert outside(pilot, HelpButton, QuietButton, IconButton) == []
