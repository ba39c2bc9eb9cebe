"""My page shows exactly the report that the teacher reads, and says what nobody sees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.actions import SkipLesson
from app.domain.classroom import Learner
from app.domain.text import Text
from app.ui.routes import AtHome, ChooseAvatar, MyPage
from app.ui.screens.my_page.view import FinishedRow
from app.ui.speaking import speak
from app.ui.theme import theme
from app.ui.widgets.avatar import AvatarFace
from app.ui.widgets.buttons import HelpButton, QuietButton
from app.ui.widgets.skill_row import SkillRow
from tests import stories
from tests.services.school import TO_THE_END, do
from tests.stories import ORDINARY, SENSITIVE
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import HOSTILE, SchoolHouse, missed_by_tab, open_house, outside


def _page(pilot: Pilot, name: str = "Ayu") -> tuple[SchoolHouse, Learner]:
    secret = replace(stories.sensitive(), title=Text("t", "Secret title"))
    school = open_house(pilot, stories.ordinary(), secret)
    school.make_class(name)
    learner = school.learner(name)
    school.show(AtHome(learner.id))
    pilot.navigator.go(MyPage(learner.id))
    pilot.frames(4)
    return school, learner


def _again(school: SchoolHouse, learner: Learner) -> None:
    school.show(MyPage(learner.id))


def test_it_shows_who_i_am(pilot: Pilot) -> None:
    """Nickname, avatar, class and ages; nothing of the sign-in pictures."""
    _, ayu = _page(pilot)
    face = pilot.find(AvatarFace)

    assert (face.face, face.tint) == (ayu.avatar.face, ayu.avatar.tint)
    assert {"Ayu", "7B · 11 to 13 years"} <= set(pilot.texts())
    assert not set(ayu.password) & {text.lower() for text in pilot.texts()}


def test_a_new_learner_has_finished_nothing_yet(pilot: Pilot) -> None:
    """The empty list says what will stand in it."""
    _page(pilot)

    assert "None yet. Each one you finish or skip will stand here." in pilot.texts()
    assert {row.words for row in pilot.all(SkillRow)} == {"Not yet"}


def test_finished_lessons_stand_with_their_day_and_sensitive_ones_without_a_title(pilot: Pilot) -> None:
    """As in the report of the teacher."""
    school, ayu = _page(pilot)
    do(school.house.learning.open(ayu.id, ORDINARY), *TO_THE_END)
    school.house.learning.open(ayu.id, SENSITIVE).act(SkipLesson()).settle()
    _again(school, ayu)

    assert [(row.title, row.day) for row in pilot.all(FinishedRow)] == [
        ("O1", "2 March 2026"), ("A finished lesson", "2 March 2026"),
    ]  # fmt: skip
    assert not any("Secret" in text for text in pilot.texts())


def test_every_value_of_the_report_is_on_the_page(pilot: Pilot) -> None:
    """The page hides nothing of what the teacher sees."""
    school, ayu = _page(pilot)
    do(school.house.learning.open(ayu.id, ORDINARY), *TO_THE_END)
    _again(school, ayu)
    report, texts = school.house.reports.of(ayu.id), pilot.texts()

    assert {report.nickname, *(each.title.source for each in report.finished if each.title)} <= set(texts)
    assert [row.title for row in pilot.all(SkillRow)] == [
        skill.skill.title.source for bamboo in report.bamboos for skill in bamboo.skills
    ]


def test_it_says_what_nobody_sees(pilot: Pilot) -> None:
    """In one plain sentence."""
    _page(pilot)

    assert any("Get help" in text and "which faces you touched" in text for text in pilot.texts())


def test_another_picture_is_chosen_from_here(pilot: Pilot) -> None:
    """And Escape leads home."""
    school, ayu = _page(pilot)
    pilot.tap(pilot.find(QuietButton, text="Another picture"))
    assert school.route == ChooseAvatar(ayu.id)
    pilot.key("escape")
    assert school.route == MyPage(ayu.id)
    pilot.key("escape")

    assert school.route == AtHome(ayu.id)


def test_another_language_is_spoken_live(pilot: Pilot) -> None:
    """What the cards say changes along."""
    school, _ = _page(pilot)
    speak(school.house, "id")
    pilot.frames(3)

    assert {"MY PAGE", "NOT YET", "WHAT NOBODY SEES"} <= set(pilot.texts())


@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((1024, 600), 100), ((1024, 600), 150)])
def test_the_keyboard_reaches_everything(pilot: Pilot, size: tuple[int, int], percent: int) -> None:
    """The focus begins on the title."""
    school, ayu = _page(pilot)
    pilot.resize(*size)
    theme.text_scale = percent
    _again(school, ayu)
    pilot.frames(3)
    assert pilot.focused.text == "My page"

    assert missed_by_tab(pilot) == []
    assert outside(pilot, HelpButton) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_is_shown_as_it_is(pilot: Pilot, name: str) -> None:
    """On one line, as it was written."""
    _page(pilot, name)

    assert name in pilot.texts()
