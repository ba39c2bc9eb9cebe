"""What home offers beside what is due: to practise again, to open a bamboo, one's own page, the settings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.actions import SkipLesson
from app.domain.band import Band
from app.domain.classroom import Learner
from app.domain.ids import LessonId
from app.domain.lesson import Lesson
from app.domain.text import Text
from app.ui.routes import AtHome, MyPage, PlayLesson, Settings, WhoIsHere
from app.ui.screens.at_home.again import AgainCard
from app.ui.screens.at_home.skills import BambooSkills
from app.ui.screens.at_home.view import LessonRow
from app.ui.widgets.avatar import AvatarFace
from app.ui.widgets.buttons import IconButton, QuietButton
from app.ui.widgets.grove import GroveStem
from app.ui.widgets.skill_row import SkillRow
from tests import stories
from tests.stories import ORDINARY, SENSITIVE
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import SchoolHouse, open_house

WATER = "Like water for your bamboo."


def _home(pilot: Pilot, *lessons: Lesson, band: Band = Band.MIDDLE) -> tuple[SchoolHouse, Learner]:
    school = open_house(pilot, *lessons)
    school.make_class("Ayu", band=band)
    return school, school.learner("Ayu")


def _finish(school: SchoolHouse, learner: Learner, *lessons: LessonId) -> None:
    for lesson in lessons:
        school.house.learning.open(learner.id, lesson).act(SkipLesson()).settle()


def _secret() -> Lesson:
    """Return the sensitive lesson under a title that is looked for."""
    return replace(stories.sensitive(), title=Text("t", "Secret title"), summary=Text("t", "Secret words"))


def test_what_is_finished_can_be_practised_again(pilot: Pilot) -> None:
    """The lesson that rests longest comes first, three at most, each with the bamboo it has grown."""
    lessons = [stories.ordinary(LessonId(f"O{number}")) for number in range(1, 6)]
    school, ayu = _home(pilot, *lessons)
    _finish(school, ayu, *(LessonId(name) for name in ("O2", "O1", "O3", "O4", "O2")))
    school.show(AtHome(ayu.id))
    cards = pilot.all(AgainCard)
    assert [card.title for card in cards] == ["O1", "O3", "O4"]
    assert {card.stage for card in cards} == {3}
    pilot.tap(cards[1])

    assert school.route == PlayLesson(ayu.id, LessonId("O3"))


def test_before_anything_is_finished_there_is_no_such_part(pilot: Pilot) -> None:
    """Nothing empty stands on the page."""
    school, ayu = _home(pilot)
    school.show(AtHome(ayu.id))

    assert pilot.all(AgainCard) == []
    assert "Practise again" not in pilot.texts()


def test_older_learners_do_without_the_water(pilot: Pilot) -> None:
    """The line is for the younger ones."""
    for band, expected in ((Band.MIDDLE, True), (Band.OLDER, False)):
        school, ayu = _home(pilot, stories.ordinary(band=band), band=band)
        _finish(school, ayu, ORDINARY)
        school.show(AtHome(ayu.id))
        assert (WATER in pilot.texts()) is expected


def test_a_sensitive_lesson_that_is_finished_has_no_title(pilot: Pilot) -> None:
    """Neither in the list nor among what can be practised again; it can still be played."""
    school, ayu = _home(pilot, stories.ordinary(), _secret())
    school.show(AtHome(ayu.id))
    assert "Secret title" in pilot.texts()
    _finish(school, ayu, ORDINARY, SENSITIVE)
    school.show(AtHome(ayu.id))
    assert not any("Secret" in text for text in pilot.texts())
    assert [card.title for card in pilot.all(AgainCard)] == ["O1"]
    row = pilot.find(LessonRow, title="A lesson you have finished")
    assert (row.words, row.picture, row.is_done) == ("Done", "", True)
    row.activate()
    pilot.frames(2)

    assert school.route == PlayLesson(ayu.id, SENSITIVE)


def test_a_bamboo_opens_its_skills(pilot: Pilot) -> None:
    """Its stage, the way to the next one in plain words, and each skill with a word; Escape closes it."""
    school, ayu = _home(pilot)
    _finish(school, ayu, ORDINARY)
    screen = school.show(AtHome(ayu.id))
    pilot.tap(pilot.find(GroveStem, title="speak"))
    assert isinstance(screen.layer, BambooSkills)
    assert {"Tip", "Next: Shoot, after 1 more lesson."} <= set(pilot.texts())
    assert [(row.title, row.words) for row in pilot.all(SkillRow)] == [("speak", "Not yet")]
    for _ in range(8):
        pilot.key("tab")
        assert screen.layer in _around(pilot.focused)
    pilot.key("escape")

    assert screen.layer is None


def _around(widget: Any) -> list[Any]:
    """Return everything that a widget stands in."""
    around = []
    while widget.parent is not None and widget.parent is not widget:
        widget = widget.parent
        around.append(widget)
    return around


def test_the_keyboard_opens_a_bamboo(pilot: Pilot) -> None:
    """Tab reaches the stems, Enter opens."""
    school, ayu = _home(pilot)
    screen = school.show(AtHome(ayu.id))
    for _ in range(40):
        if isinstance(pilot.focused, GroveStem):
            break
        pilot.key("tab")
    pilot.key("enter")

    assert isinstance(screen.layer, BambooSkills)


def test_my_page_is_one_touch_away(pilot: Pilot) -> None:
    """What the teacher sees of me."""
    school, ayu = _home(pilot)
    school.show(AtHome(ayu.id))
    pilot.tap(pilot.find(QuietButton, text="My page"))

    assert school.route == MyPage(ayu.id)


def test_ones_own_settings_are_one_touch_away(pilot: Pilot) -> None:
    """They are those of who is signed in."""
    school, ayu = _home(pilot)
    school.show(AtHome(ayu.id))
    pilot.tap(pilot.find(IconButton, icon="settings"))

    assert school.route == Settings(ayu.id)


def test_right_after_the_sign_in_one_can_say_that_it_is_somebody_else(pilot: Pilot) -> None:
    """One touch goes back to the class and nothing was written; later it is not asked any more."""
    school, ayu = _home(pilot)
    school.show(AtHome(ayu.id))
    assert pilot.all(QuietButton, text="Not me") == []
    writes = len(school.world.classrooms.log), len(school.world.plays.log)
    school.show(AtHome(ayu.id, arrived=True))
    pilot.tap(pilot.find(QuietButton, text="Not me"))

    assert school.route == WhoIsHere(ayu.class_id)
    assert (len(school.world.classrooms.log), len(school.world.plays.log)) == writes


def test_name_and_picture_are_in_sight(pilot: Pilot) -> None:
    """Of who is signed in."""
    school, ayu = _home(pilot)
    school.show(AtHome(ayu.id))
    face = pilot.find(AvatarFace)

    assert (face.face, face.tint) == (ayu.avatar.face, ayu.avatar.tint)
    assert "Hello, Ayu" in pilot.texts()
