"""What a teacher has assigned, as the child finds it at home."""

from __future__ import annotations

from app.domain.actions import SkipLesson
from app.domain.assignments import Whom
from app.services.assigning import Plan
from app.ui.routes import AtHome, PlayLesson
from app.ui.screens.at_home.view import MorePart
from tests import stories
from tests.stories import ORDINARY, SENSITIVE
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import open_house


def test_every_set_of_the_teacher_is_there_and_until_when(pilot: Pilot) -> None:
    """What is for one child looks like everything else: no name of a set or group, no word of whom it is for."""
    school = open_house(pilot, stories.ordinary(), stories.sensitive())
    school.make_class("Ayu")
    ayu = school.learner("Ayu")
    plan = Plan((SENSITIVE,), "Only Ayu", None, Whom(None, (ayu.id,)), due_on="2026-03-06")
    school.house.assigning.assign(ayu.class_id, plan).settle()
    school.show(AtHome(ayu.id))
    texts = pilot.texts()
    assert "Finish by Friday" in texts
    assert "Also from your teacher" in texts
    assert "0 of 1 done · 9 minutes" in texts
    assert not any("Only" in text or "learners" in text for text in texts)
    part = pilot.find(MorePart)
    assert [row["id"] for row in part.lessons] == [ORDINARY]
    pilot.screen.model.open_lesson(ORDINARY)
    assert school.route == PlayLesson(ayu.id, ORDINARY)
    school.world.clock.next_day(30)
    school.show(AtHome(ayu.id))
    assert "You can still do this" in pilot.texts()
    school.house.learning.open(ayu.id, SENSITIVE).act(SkipLesson()).settle()
    school.show(AtHome(ayu.id))
    assert "You can still do this" not in pilot.texts()
    assert pilot.screen.model.title == "O1"
