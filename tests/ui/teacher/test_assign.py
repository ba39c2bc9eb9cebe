"""Putting a set together under a hand: choosing, who and when, and the button that assigns it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.assignments import Whom
from app.domain.band import Band
from app.domain.classroom import Group
from app.domain.ids import GroupId, LessonId
from app.services.assigning import Plan
from app.ui.routes import AssignSet, PreviewLesson, TeacherRoom
from app.ui.teacher.assign import make_assign
from app.ui.teacher.assign.calendar_card import DayButton, DayCell, LearnerTick
from app.ui.teacher.assign.draft import Draft, draft_of, new_draft
from app.ui.teacher.assign.picking import BambooButton, PickRow
from app.ui.widgets.buttons import MainButton, QuietButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.tick_row import RadioRow
from tests import stories
from tests.assigned import sets_of
from tests.stories import ORDINARY, SENSITIVE
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab

YOUNG = LessonId("Y1")


def shown(pilot: Pilot, at: Desk, draft: Draft | None = None) -> Any:
    """Return the screen, shown."""
    route = AssignSet(at.class_id, draft or new_draft("Friends online"))
    return pilot.show(make_assign(route, at.ways, at.house))


def pick(pilot: Pilot, lesson: str) -> PickRow:
    """Return the row of a lesson."""
    return next(each for each in pilot.all(PickRow) if each.line.id == lesson)


def day(pilot: Pilot, iso: str) -> DayCell:
    """Return the cell of a day."""
    return next(each for each in pilot.all(DayCell) if each.line.iso == iso)


def titles(pilot: Pilot) -> list[str]:
    """Return the lessons that are shown to choose from."""
    return [each.line.title for each in pilot.all(PickRow)]


def test_ticked_lessons_are_assigned_to_everybody(pilot: Pilot) -> None:
    """The button says to how many, saves, and leads back; the last change can be undone there."""
    at = desk()
    shown(pilot, at)
    button = pilot.find(MainButton)
    assert (button.text, button.disabled) == ("Assign to 3 learners", True)
    for lesson in (SENSITIVE, ORDINARY):
        pilot.tap(pick(pilot, lesson))
    assert pilot.focused is pick(pilot, ORDINARY)
    pilot.tap(day(pilot, "2026-03-20"))
    pilot.tap(button)
    pilot.wait(lambda: at.ways.taken)
    assert at.ways.taken == [("back", None)]
    first = at.house.assigning.of_class(at.class_id)[0]
    assert first.lesson_set is not None
    assert (first.lesson_set.lessons, first.assignment.due_on) == ((SENSITIVE, ORDINARY), "2026-03-20")
    assert at.house.last_change.told == "“Friends online” is assigned."
    assert at.house.last_change.can_be_undone


def test_a_group_or_some_learners_are_chosen(pilot: Pilot) -> None:
    """Each way says how many these are; while nobody is ticked nothing can be assigned."""
    at = desk()
    kites, (ayu, *others) = GroupId("k"), at.learners
    group, ayu = Group(kites, at.class_id, "Kites"), replace(ayu, groups=(kites,))
    at.house._register.change(lambda now: replace(now, groups=(group,), learners=(ayu, *others))).settle()
    screen = shown(pilot, at)
    pilot.tap(pick(pilot, SENSITIVE))
    assert [row.text for row in pilot.all(RadioRow)] == ["Whole class · 3", "Kites · 1", "Choose learners"]
    pilot.tap(pilot.all(RadioRow)[1])
    button = pilot.find(MainButton)
    assert button.text == "Assign to 1 learner"
    pilot.tap(pilot.all(RadioRow)[2])
    pilot.rest()
    assert button.disabled
    for row in pilot.all(LearnerTick)[1:]:
        pilot.tap(row)
    pilot.tap(pilot.find(MainButton, text="Done"))
    pilot.rest()
    assert (button.text, button.disabled) == ("Assign to 2 learners", False)
    screen.model.assign()
    pilot.wait(lambda: at.ways.taken)
    whom = {each.assignment.whom for each in at.house.assigning.of_class(at.class_id)}
    assert Whom(None, tuple(sorted(each.id for each in others))) in whom


def test_days_are_chosen_on_four_weeks_and_taken_back(pilot: Pilot) -> None:
    """Nothing before today, nothing due before it begins; a second touch takes the day back."""
    at = desk()
    screen = shown(pilot, at)
    assert [each.line.iso for each in pilot.all(DayCell)][:1] == ["2026-03-02"]
    pilot.tap(day(pilot, "2026-03-20"))
    starts, due = pilot.all(DayButton)
    assert (starts.day, due.day) == ("at once", "Friday 20 March")
    pilot.tap(starts)
    pilot.tap(day(pilot, "2026-03-10"))
    pilot.tap(due)
    assert day(pilot, "2026-03-09").disabled
    assert not day(pilot, "2026-03-10").disabled
    pilot.tap(starts)
    pilot.tap(day(pilot, "2026-03-25"))
    assert (starts.day, due.day) == ("Wednesday 25 March", "no last day")
    pilot.tap(day(pilot, "2026-03-25"))
    assert starts.day == "at once"
    screen.model.days.turn(1)
    pilot.frames(2)
    assert pilot.all(DayCell)[0].line.iso == "2026-03-30"
    screen.model.days.turn(-2)
    assert screen.model.days.days[0].iso == "2026-03-02"
    assert day(pilot, "2026-03-02").line.is_today


def test_lessons_are_shown_by_bamboo_ages_minutes_and_what_they_teach(pilot: Pilot) -> None:
    """What is left out is said; what is not for the class can be looked at and not ticked."""
    at = desk()
    at.world.library.put(replace(stories.ordinary(YOUNG, Band.YOUNG), minutes=14))
    screen = shown(pilot, at)
    assert titles(pilot) == ["O1", "S1", "T1"]
    pilot.tap(pilot.all(BambooButton)[1])
    assert titles(pilot) == ["O1"]
    pilot.tap(pilot.all(BambooButton)[0])
    screen.open_filter()
    pilot.rest()
    pilot.find(RadioRow, text="safe").dispatch("on_release")
    assert screen.model.choosing.filtered == "11 to 13 years · safe"
    assert titles(pilot) == ["S1", "T1"]
    assert [text for _, text in screen.model.choosing.objectives] == ["All of it", "REC-2.1"]
    screen.model.choosing.choose_teaches("COM-2.1")
    assert screen.model.choosing.skill == "speak"
    pilot.find(QuietButton, text="Show all for this class").dispatch("on_release")
    pilot.find(RadioRow, text="8 to 10 years").dispatch("on_release")
    pilot.frames(2)
    (row,) = pilot.all(PickRow)
    assert row.line.about == "14 minutes · 8 to 10 years · not for the ages of this class"
    screen.model.choosing.tick(YOUNG)
    assert not screen.model.ordering.lines
    pilot.find(RadioRow, text="At most 10 minutes").dispatch("on_release")
    pilot.frames(2)
    assert "No lesson is like that. Choose less, or show all." in pilot.texts()


def test_a_preview_comes_back_to_the_draft(pilot: Pilot) -> None:
    """Ages as chosen; afterwards the focus is on the eye of that lesson, and what was ticked is still ticked."""
    at = desk()
    draft = new_draft("Friends online")
    shown(pilot, at, draft)
    pilot.tap(pick(pilot, ORDINARY))
    pilot.tap(pick(pilot, SENSITIVE).eye)
    assert at.ways.taken == [("go", PreviewLesson(SENSITIVE, Band.MIDDLE))]
    screen = shown(pilot, at, draft)
    assert pilot.focused is pick(pilot, SENSITIVE).eye.__self__
    assert [each.id for each in screen.model.ordering.lines] == [ORDINARY]


def test_an_assignment_is_changed(pilot: Pilot) -> None:
    """The button says so; a starter set that was changed becomes an own set of that name."""
    at = desk()
    (work,) = at.house.assigning.of_class(at.class_id)
    draft = draft_of(work, "start", work.assignment.id)
    screen = shown(pilot, at, draft)
    assert pilot.find(MainButton).text == "Keep the change"
    assert draft.plan() == Plan(stories.starter_set().lessons, "", stories.starter_set().id)
    pilot.tap(pick(pilot, SENSITIVE))
    screen.model.ordering.call_it("Shorter")
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: at.ways.taken)
    (changed,) = at.house.assigning.of_class(at.class_id)
    assert changed.assignment.id == work.assignment.id
    assert changed.lesson_set is not None
    assert changed.lesson_set.lessons == (ORDINARY,)
    assert sets_of(at.house, at.class_id) != ["start-2"]


def test_without_a_name_nothing_is_assigned(pilot: Pilot) -> None:
    """The sentence says what to do, and everything that was chosen is still there."""
    at = desk()
    screen = shown(pilot, at, new_draft(""))
    pilot.tap(pick(pilot, ORDINARY))
    screen.model.assign()
    assert "A set needs a name" in screen.model.problem
    assert (at.ways.taken, sets_of(at.house, at.class_id)) == ([], ["start-2"])


def test_leaving_asks_when_something_would_be_lost(pilot: Pilot) -> None:
    """By the rail, by Cancel and by Escape; with nothing changed it goes at once."""
    at = desk()
    screen = shown(pilot, at)
    pilot.key("escape")
    assert at.ways.taken == [("back", None)]
    pilot.tap(pick(pilot, ORDINARY))
    screen.go_to("class")
    pilot.rest()
    dialog = screen.layer
    assert isinstance(dialog, Dialog)
    dialog.cancel()
    pilot.rest()
    assert len(at.ways.taken) == 1
    screen.go_to("class")
    pilot.rest()
    screen.layer.dispatch("on_other_chosen")
    assert at.ways.taken[1:] == [("replace", TeacherRoom(at.class_id))]


def test_in_a_small_window_it_is_three_steps(pilot: Pilot) -> None:
    """One card at a time, the button after the last; what was chosen stays when the window grows, and shrinks again."""
    at = desk()
    screen = shown(pilot, at)
    pilot.resize(1024, 600)
    assert not pilot.all(DayCell)
    pilot.tap(pick(pilot, ORDINARY))
    for _ in range(2):
        pilot.tap(pilot.find(QuietButton, text="Next"))
        pilot.frames(2)
    assert not pilot.all(PickRow)
    assert pilot.all(DayCell)
    assert not pilot.all(QuietButton, text="Next")
    pilot.resize(1366, 768)
    assert len(pilot.all(PickRow)) == 3
    assert [each.id for each in screen.model.ordering.lines] == [ORDINARY]
    assert len(pilot.all(MainButton)) == 1
    pilot.resize(1024, 600)
    pilot.tap(pilot.find(MainButton, text="Assign to 3 learners"))
    pilot.wait(lambda: at.ways.taken)
    assert at.house.last_change.told == "“Friends online” is assigned."


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """Cards from left to right, the rail last."""
    shown(pilot, desk())
    assert pilot.focused.text == "Assign a lesson set"
    assert not missed_by_tab(pilot)
