"""The second page of the teacher's room: what is assigned, what is open today, what is hidden."""

from __future__ import annotations

from typing import Any

from app.domain.assignments import EVERYBODY, Whom
from app.domain.band import Band
from app.domain.ids import ClassId
from app.services.assigning import Plan
from app.ui.routes import AssignSet, ClassLessons, EditHelp, Guides, TeacherRoom
from app.ui.teacher.class_lessons import make_class_lessons
from app.ui.teacher.class_lessons.assigned import ReadyRow, SetRow, WorkRow
from app.ui.teacher.class_lessons.view import LessonLine
from app.ui.teacher.room_frame import RailItem
from app.ui.widgets.buttons import IconButton, MainButton, QuietButton, TintButton
from app.ui.widgets.tick_row import RadioRow
from tests import stories
from tests.assigned import make_ready, sets_of
from tests.fakes import World
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, Ways, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk, class_id: ClassId | None = None) -> Any:
    """Return the screen, shown."""
    return pilot.show(make_class_lessons(ClassLessons(class_id), at.ways, at.house))


def line(pilot: Pilot, lesson: str) -> LessonLine:
    """Return the line of a lesson."""
    return next(each for each in pilot.all(LessonLine) if each.line.id == lesson)


def test_the_set_shows_its_lessons_in_order_with_minutes_and_marks(pilot: Pilot) -> None:
    """What is sensitive and what needs the teacher is said in words."""
    at = desk()
    screen = shown(pilot, at)
    starter = stories.starter_set()
    lines = screen.model.lines
    assert [each.id for each in lines] == list(starter.lessons)
    assert [each.number for each in lines] == [f"{at}" for at in range(1, len(lines) + 1)]
    about = {each.id: each.about for each in (*lines, *screen.model.others)}
    assert "minute" in about[stories.ORDINARY]
    assert "sensitive" not in about[stories.ORDINARY]
    assert "sensitive" in about[stories.SENSITIVE]
    assert "needs you in the room" in about[stories.WITH_TEACHER]


def press(pilot: Pilot, kind: type[Any], text: str) -> None:
    """Press a button by its words."""
    pilot.find(kind, text=text).dispatch("on_release")
    pilot.frames(3)


def test_a_set_is_used_by_one_tap_and_undone(pilot: Pilot) -> None:
    """It takes the place of the starter set; the button says that the class has it."""
    at = desk()
    screen = shown(pilot, at)
    assert [each.title for each in screen.model.works] == ["start"]
    assert [each.is_used for each in screen.model.sets] == [True, False]
    pilot.tap(pilot.find(QuietButton, text="Use this set"))
    pilot.wait(lambda: screen.model.told)
    assert sets_of(at.house, at.class_id) == ["more"]
    assert "7B has the set “more” now." in pilot.texts()
    assert [row.line.is_used for row in pilot.all(SetRow)] == [False, True]

    screen.model.undo()
    pilot.wait(lambda: [each.title for each in screen.model.works] == ["start"])
    assert sets_of(at.house, at.class_id) == ["start-2"]


def test_a_set_that_cannot_be_saved_stays_as_it_was(pilot: Pilot) -> None:
    """The sentence says so."""
    at = desk()
    screen = shown(pilot, at)
    at.world.classrooms.disk.fail_next()
    screen.model.use_set("more")
    pilot.wait(lambda: screen.model.problem)

    assert sets_of(at.house, at.class_id) == ["start-2"]
    assert "could not be saved" in screen.model.problem


def test_what_is_assigned_is_hidden_shown_and_taken_away(pilot: Pilot) -> None:
    """The panel closes when it is saved, the row says how it stands, and the lessons go among the others."""
    at = desk()
    screen = shown(pilot, at)
    pilot.tap(pilot.find(WorkRow))
    pilot.rest()
    press(pilot, QuietButton, "Hide it from the learners")
    pilot.wait(lambda: screen.model.works[0].is_hidden)
    assert screen.layer is None
    assert "Hidden from the learners" in pilot.texts()
    assert at.house.shelves.home(at.learners[0].id).works == ()
    assert not screen.model.lines
    pilot.tap(pilot.find(WorkRow))
    pilot.rest()
    press(pilot, QuietButton, "Show it again")
    pilot.wait(lambda: not screen.model.works[0].is_hidden)
    screen.open_work(screen.model.works[0].id)
    pilot.rest()
    press(pilot, QuietButton, "Take it away")
    pilot.wait(lambda: not screen.model.works)
    assert "Nothing is assigned. Learners still find every lesson that is not hidden." in pilot.texts()
    screen.model.undo()
    pilot.wait(lambda: screen.model.works)
    assert sets_of(at.house, at.class_id) == ["start-2"]


def test_an_assignment_says_for_whom_it_is_and_when(pilot: Pilot) -> None:
    """By name where they are few; what is due first stands first."""
    at = desk()
    ayu, budi, _ = at.learners
    plan = Plan((stories.SENSITIVE,), "Mine", None, Whom(None, (ayu.id, budi.id)), "2026-03-03", "2026-03-20")
    at.house.assigning.assign(at.class_id, plan).settle()
    screen = shown(pilot, at)
    first, second = screen.model.works
    assert (first.title, first.whom) == ("Mine", "Ayu, Budi")
    assert first.days == "from Tuesday 3 March · until Friday 20 March"
    assert (second.whom, second.days) == ("Whole class · 3 learners", "")


def test_an_own_set_is_thrown_away_once_nobody_has_it(pilot: Pilot) -> None:
    """Before that there is no button for it."""
    at = desk()
    made = at.house.assigning.assign(at.class_id, Plan((stories.SENSITIVE,), "Mine")).settle()
    screen = shown(pilot, at)
    assert not pilot.all(IconButton, icon="cross")
    screen.model.take_away(made.id)
    pilot.wait(lambda: pilot.all(IconButton, icon="cross"))
    pilot.find(IconButton, icon="cross").dispatch("on_release")
    pilot.wait(lambda: len(screen.model.sets) == 2)
    assert "The set “Mine” is gone." in pilot.texts()


def test_a_set_is_put_together_changed_and_copied_on_a_page_of_its_own(pilot: Pilot) -> None:
    """A copy for another class is for all of it; a change knows what it changes."""
    at = desk()
    second = at.house.classes.make("8A", Band.OLDER, "Malee").settle()
    plan = Plan((stories.SENSITIVE,), "Mine", None, Whom(None, (at.learners[0].id,)), due_on="2026-03-20")
    made = at.house.assigning.assign(at.class_id, plan).settle()
    screen = shown(pilot, at, at.class_id)
    pilot.tap(pilot.find(MainButton))
    screen.model.change_work(made.id)
    screen.model.copy_work(made.id, second.id)
    (_, new), (_, change), (_, copy) = at.ways.taken
    assert isinstance(new, AssignSet)
    assert (new.draft.name, new.draft.lessons, new.draft.is_changed) == ("Set of 2 March", [], False)
    assert isinstance(change, AssignSet)
    assert (change.class_id, change.draft.changes, change.draft.plan().whom) == (
        at.class_id,
        made.id,
        plan.whom,
    )
    assert isinstance(copy, AssignSet)
    assert (copy.class_id, copy.draft.changes, copy.draft.chosen()) == (second.id, None, EVERYBODY)
    assert copy.draft.due_on == "2026-03-20"


def test_what_comes_before_a_lesson_with_the_teacher_is_ticked(pilot: Pilot) -> None:
    """Opening it says what is missing; the numbers are ticked on the page of their own."""
    at = desk()
    screen = shown(pilot, at)
    pilot.tap(pilot.find(QuietButton, text="Open for the day"))
    assert "the teacher guide is read, the person to go to is named on paper" in screen.model.problem
    guide, responder, numbers = pilot.all(ReadyRow)
    for row in (guide, responder):
        row.dispatch("on_release")
        pilot.wait(lambda row=row: row.on)  # type: ignore[misc]
    assert guide.text == "I have read the teacher guide · 2026-03-02"
    numbers.dispatch("on_release")
    assert at.ways.taken == [("replace", EditHelp(at.class_id))]
    pilot.find(TintButton, text="Open the teacher guide").dispatch("on_release")
    assert at.ways.taken[1:] == [("replace", Guides("before", at.class_id))]
    guide.dispatch("on_release")
    pilot.wait(lambda: not guide.on)
    screen.model.undo()
    pilot.wait(lambda: guide.on)


def test_a_lesson_is_opened_for_the_day_and_closed_again(pilot: Pilot) -> None:
    """Its line says until when; tomorrow it is closed by itself."""
    at = desk()
    make_ready(at.house)
    shown(pilot, at)
    row = line(pilot, stories.WITH_TEACHER)
    button = pilot.find(QuietButton, text="Open for the day")
    pilot.tap(button)
    pilot.wait(lambda: row.line.is_open)
    assert "Open until the end of the day." in pilot.texts()
    assert button.text == "Close again"
    pilot.tap(button)
    pilot.wait(lambda: not row.line.is_open)
    pilot.tap(button)
    pilot.wait(lambda: row.line.is_open)

    at.world.clock.next_day()
    shown(pilot, at)

    assert not line(pilot, stories.WITH_TEACHER).line.is_open


def test_only_a_lesson_that_needs_the_teacher_can_be_opened(pilot: Pilot) -> None:
    """The others are always open, so there is no button."""
    shown(pilot, desk())

    assert len(pilot.all(QuietButton, icon="door")) == 1


def test_a_lesson_is_hidden_and_shown_again(pilot: Pilot) -> None:
    """For the children it is nowhere; the line says so in words and keeps the focus."""
    at = desk()
    screen = shown(pilot, at)
    row = line(pilot, stories.ORDINARY)
    screen.focus.take(next(each for each in pilot.all(QuietButton, text="Hide") if each.parent.parent is row))
    button = pilot.focused
    pilot.key("enter")
    pilot.wait(lambda: row.line.is_hidden)
    assert "Hidden: this class does not see it." in pilot.texts()
    assert pilot.focused is button
    home = at.house.shelves.home(at.learners[0].id)
    assert stories.ORDINARY not in {each.card.id for each in (*home.entries, *home.others)}

    pilot.key("enter")
    pilot.wait(lambda: not row.line.is_hidden)

    home = at.house.shelves.home(at.learners[0].id)
    assert stories.ORDINARY in {each.card.id for each in (*home.entries, *home.others)}


def test_ages_without_lessons_are_told(pilot: Pilot) -> None:
    """No set, no lesson: both cards say so in words."""
    at = desk()
    young = at.house.classes.make("3A", Band.YOUNG, "Malee").settle()
    shown(pilot, at, young.id)

    assert "There is no set of lessons for this age yet." in pilot.texts()
    assert "There is no lesson for this age yet." in pilot.texts()
    assert not pilot.all(SetRow)


def test_the_practice_phone_is_switched_on_and_off(pilot: Pilot) -> None:
    """It is off until the teacher switches it on, and the change can be undone like every other one."""
    at = desk()
    screen = shown(pilot, at)
    on, off = pilot.all(RadioRow)[-2:]
    assert off.on
    assert not at.house.classes.school_class(at.class_id).practice
    on.dispatch("on_release")
    pilot.wait(lambda: on.on)
    assert at.house.classes.school_class(at.class_id).practice
    assert "The practice phone is on for 7B." in pilot.texts()
    screen.model.undo()
    pilot.wait(lambda: off.on)
    assert not at.house.classes.school_class(at.class_id).practice


def test_without_a_class_the_page_says_what_comes_first(pilot: Pilot) -> None:
    """There is nothing to choose for nobody."""
    ways = Ways()
    screen: Any = pilot.show(make_class_lessons(ClassLessons(), ways, World().house()))
    assert "Make a class first; then choose its lessons here." in pilot.texts()
    assert not pilot.all(RadioRow)

    screen.model.go_to("class")

    assert ways.taken == [("replace", TeacherRoom(None))]


def test_another_class_is_chosen_on_this_page(pilot: Pilot) -> None:
    """The panel is the same on every page, and the page stays."""
    at = desk()
    second = at.house.classes.make("8A", Band.OLDER, "Malee").settle()
    shown(pilot, at, at.class_id)
    pilot.tap(pilot.find(QuietButton, text="Classes"))
    pilot.rest()
    pilot.find(RadioRow, text="8A").dispatch("on_release")

    assert at.ways.taken == [("replace", ClassLessons(second.id))]


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """The title first, what is assigned and lessons next, the rail last."""
    shown(pilot, desk())

    assert pilot.focused.text == "Assign"
    assert not missed_by_tab(pilot)
    pilot.key("shift+tab")
    pilot.frames(1)
    assert pilot.find(RailItem, icon="calendar").chosen
