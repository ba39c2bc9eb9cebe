"""The view for a projector: chart and talk, large, and nothing of anybody."""

from __future__ import annotations

from typing import Any

from app.ui.routes import ShowToClass
from app.ui.teacher.class_choices.parts import BarRow
from app.ui.teacher.show_to_class import make_show_to_class
from app.ui.widgets.buttons import MainButton, QuietButton
from tests import stories
from tests.ui.pilot import Pilot
from tests.ui.teacher.chosen import chosen_desk
from tests.ui.teacher.desk import Desk, missed_by_tab


def shown(pilot: Pilot, at: Desk) -> Any:
    """Return the screen, shown."""
    return pilot.show(make_show_to_class(ShowToClass(at.class_id, stories.ORDINARY), at.ways, at.house))


def test_chart_and_talk_come_one_after_another(pilot: Pilot) -> None:
    """Next and back, Page keys too; at the ends the button that leads nowhere is off."""
    at = chosen_desk()
    screen = shown(pilot, at)
    assert [row.words.figure for row in pilot.all(BarRow)] == ["7", "3", "0"]
    assert pilot.find(QuietButton, text="Back").disabled
    seen = [screen.model.where]
    for _ in range(4):
        pilot.tap(pilot.find(MainButton, text="Next"))
        seen.append(screen.model.where)
    assert seen == [f"{page} of 5" for page in range(1, 6)]
    assert pilot.find(MainButton, text="Next").disabled
    assert not pilot.all(BarRow)
    assert "close" in pilot.texts()
    pilot.key("pageup")
    assert screen.model.where == "4 of 5"


def test_it_shows_no_name_and_no_note_of_the_teacher(pilot: Pilot) -> None:
    """Neither what to listen for nor what to watch for is for the class."""
    at = chosen_desk()
    screen = shown(pilot, at)
    said = set(pilot.texts())
    while screen.model.has_next:
        screen.model.go_on()
        pilot.frames(2)
        said |= set(pilot.texts())
    assert "What can make this feel right at that moment? shout" in said
    assert "Nobody has to say what they chose." in said
    assert not {"why", "care", "first note"} & said
    assert not [learner.nickname for learner in at.learners if learner.nickname in "\n".join(said)]


def test_escape_leads_back(pilot: Pilot) -> None:
    """To the teacher's page."""
    at = chosen_desk()
    shown(pilot, at)
    pilot.key("escape")
    assert at.ways.taken == [("back", None)]


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """The chart first, then the buttons."""
    shown(pilot, chosen_desk())
    assert not missed_by_tab(pilot)
