"""A learner's page in the room reads exactly as the learner's own page does."""

from __future__ import annotations

from typing import Any

import pytest
from kivy.uix.label import Label

from app.domain.actions import SkipLesson
from app.ui.routes import HandOut, LearnerPage, MyPage, TeacherRoom
from app.ui.screens.my_page import make_my_page
from app.ui.screens.my_page.view import FinishedRow
from app.ui.teacher.learner_page import make_learner_page
from app.ui.teacher.room_frame import Rail, RailItem
from app.ui.theme import theme
from app.ui.widgets.avatar import AvatarFace
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.skill_row import SkillRow
from tests import stories
from tests.services.school import TO_THE_END, do
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab

CHILDS_OWN = {
    "My page", "Your teacher sees exactly this of you, and no more.", "Another picture", "Get help",
    "Your teacher can also show you your three sign-in pictures.",
}  # fmt: skip
"""What only the child can do, and what is said to the child of the teacher."""
TEACHERS_OWN = {
    "Back", "Show or renew the pictures", "Keep this as a text", "Somebody else played this",
    "Ayu reads exactly this on “My page”, in these words.",
}  # fmt: skip


def played() -> Desk:
    """Return a desk where Ayu has finished two lessons, has begun one again, and is in a group."""
    at = desk()
    ayu = at.learners[0]
    do(at.house.learning.open(ayu.id, stories.ORDINARY), *TO_THE_END)
    at.house.learning.open(ayu.id, stories.SENSITIVE).act(SkipLesson()).settle()
    do(at.house.learning.open(ayu.id, stories.ORDINARY), *TO_THE_END[:2])
    at.house.groups.make(at.class_id, "Papaya group", [ayu.id]).settle()
    return at


def shown(pilot: Pilot, at: Desk) -> Any:
    """Return the page of Ayu, shown."""
    return pilot.show(make_learner_page(LearnerPage(at.learners[0].id), at.ways, at.house))


def told(pilot: Pilot) -> set[str]:
    """Return every text that is shown but those of the rail."""
    rails = {
        id(text) for rail in pilot.all(Rail) for text in rail.walk(restrict=True) if isinstance(text, Label)
    }
    return {each.text for each in pilot.all(Label) if each.text and id(each) not in rails}


def test_both_pages_say_the_same_of_a_learner(pilot: Pilot) -> None:
    """Text by text: what the teacher reads is what the child reads."""
    at = played()
    shown(pilot, at)
    teachers = told(pilot)
    pilot.show(make_my_page(MyPage(at.learners[0].id), at.ways, at.house, lambda *_: None))
    childs = told(pilot)

    assert teachers - TEACHERS_OWN == childs - CHILDS_OWN
    assert {"Ayu", "O1", "A finished lesson", "My skills", "7B · 11 to 13 years"} <= teachers
    assert "Papaya group" not in teachers | childs


def test_it_has_a_row_for_each_finished_lesson_and_each_skill(pilot: Pilot) -> None:
    """As in the report; a lesson that was begun again stands once."""
    at = played()
    shown(pilot, at)
    report = at.house.reports.of(at.learners[0].id)
    assert [row.title for row in pilot.all(FinishedRow)] == ["O1", "A finished lesson"]
    assert [row.title for row in pilot.all(SkillRow)] == [
        skill.skill.title.source for bamboo in report.bamboos for skill in bamboo.skills
    ]
    assert pilot.find(AvatarFace).face == at.learners[0].avatar.face


def test_who_may_need_a_talk_is_told_in_the_childs_words(
    pilot: Pilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence stands below the skill, on both pages alike."""
    monkeypatch.setattr("app.domain.report.TALK_AFTER", 0)
    at = desk()
    shown(pilot, at)
    teachers = [row.note for row in pilot.all(SkillRow)]
    pilot.show(make_my_page(MyPage(at.learners[0].id), at.ways, at.house, lambda *_: None))
    assert teachers == [row.note for row in pilot.all(SkillRow)]
    assert "Good to talk about with your teacher" in teachers


def test_the_ways_from_the_page(pilot: Pilot) -> None:
    """Back, to the pictures, and by the rail to the class."""
    at = played()
    screen = shown(pilot, at)
    pilot.tap(pilot.find(QuietButton, text="Show or renew the pictures"))
    pilot.tap(pilot.find(QuietButton, text="Back"))
    pilot.key("escape")
    pilot.tap(pilot.find(RailItem, icon="friends"))

    assert at.ways.taken == [
        ("go", HandOut(at.class_id, at.learners[0].id)),
        ("back", None),
        ("back", None),
        ("replace", TeacherRoom(at.class_id)),
    ]
    assert screen.model.page == "learner"


@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((1024, 600), 150)])
def test_tab_reaches_everything(pilot: Pilot, size: tuple[int, int], percent: int) -> None:
    """The name has the focus first."""
    at = played()
    pilot.resize(*size)
    theme.text_scale = percent
    shown(pilot, at)
    pilot.frames(3)
    assert pilot.focused.text == "Ayu"
    assert not missed_by_tab(pilot)
