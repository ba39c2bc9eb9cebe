"""The wrong child had signed in: the play goes to the child who had sat there, and can come back."""

from __future__ import annotations

from app.domain.actions import SkipLesson
from app.ui.screens.my_page.view import FinishedRow
from app.ui.teacher.learner_page.other_child import FaceRow
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.dialog import Dialog
from tests import stories
from tests.services.school import TO_THE_END, do
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import desk, tab_round
from tests.ui.teacher.test_learner_page import shown


def test_a_play_goes_to_the_child_who_had_sat_there_and_can_come_back(pilot: Pilot) -> None:
    """By title and day; of a sensitive lesson the day alone. The page shows what is left, and undo brings it back."""
    at = desk()
    ayu, budi, citra = at.learners
    at.house.learning.open(ayu.id, stories.SENSITIVE).act(SkipLesson()).settle()
    do(at.house.learning.open(ayu.id, stories.ORDINARY), *TO_THE_END)
    screen = shown(pilot, at)
    pilot.find(QuietButton, text="Somebody else played this").dispatch("on_release")
    pilot.wait(lambda: screen.layer is not None)
    pilot.frames(3)
    rows = [each.text for each in pilot.all(QuietButton) if each.icon == "next"]
    assert rows == ["“O1” of 2 March 2026", "A lesson of 2 March 2026"]
    assert set(rows) <= {getattr(each, "text", "") for each in tab_round(pilot)}
    pilot.tap(pilot.find(QuietButton, text=rows[0]))
    pilot.frames(3)
    assert [each.learner for each in pilot.all(FaceRow)] == [budi, citra]
    pilot.shot("other-child")
    assert set(pilot.all(FaceRow)) <= set(tab_round(pilot))
    pilot.tap(pilot.all(FaceRow)[0])
    pilot.frames(3)
    assert isinstance(screen.layer, Dialog)
    assert screen.layer.title == "Did Budi play “O1” of 2 March 2026?"
    screen.layer.answer("on_other_chosen")
    pilot.wait(lambda: screen.model.told)
    pilot.frames(3)

    assert screen.layer is None
    assert screen.model.told == "“O1” of 2 March 2026 counts for Budi now."
    assert [row.title for row in pilot.all(FinishedRow)] == ["A finished lesson"]
    assert [each.title.source for each in at.house.reports.of(budi.id).finished if each.title] == ["O1"]
    screen.model.undo()
    pilot.wait(lambda: not screen.model.can_undo)
    pilot.frames(3)
    assert [row.title for row in pilot.all(FinishedRow)] == ["O1", "A finished lesson"]
