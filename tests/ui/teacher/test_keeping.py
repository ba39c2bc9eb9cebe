"""The room keeps a class: names found and added, groups, the archive, one child with two entries, the year's end."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from app.domain.band import Band
from app.ui.focus import Focusable
from app.ui.routes import LearnerPage, WhoIsHere
from app.ui.screens.who_is_here import make_who_is_here
from app.ui.teacher.day_stepper import DayStepper
from app.ui.teacher.teacher_room import view
from app.ui.teacher.teacher_room.join_panel import EntryCard
from app.ui.teacher.teacher_room.notices import YearNotice
from app.ui.teacher.teacher_room.view import LearnerRow
from app.ui.theme import theme
from app.ui.widgets.avatar import AvatarCard
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.tick_row import RadioRow, TickRow
from tests import stories
from tests.services.school import TO_THE_END, do
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab, tab_round
from tests.ui.teacher.room import names, opened, press, shown


def told(screen: Any) -> str:
    """Return what was changed last, in words."""
    return str(screen.model.told)


def test_a_name_is_found_and_enter_opens_it(pilot: Pilot) -> None:
    """The list follows what is typed, small letters and capitals alike."""
    at = desk()
    screen = shown(pilot, at)
    box = pilot.by_id(screen, "sought")
    box.text = "UD"
    pilot.wait(lambda: names(pilot) == ["Budi"])
    box.dispatch("on_submit")
    assert screen.layer.title == "Budi"
    screen.layer.cancel()
    box.text = ""
    pilot.wait(lambda: len(names(pilot)) == 3)


def test_a_typed_name_is_added_and_undone(pilot: Pilot) -> None:
    """By its button or by Enter where nobody has it; a name that somebody has gets a letter."""
    at = desk()
    screen = shown(pilot, at)
    box = pilot.by_id(screen, "sought")
    box.text = "Dewi"
    box.dispatch("on_submit")
    pilot.wait(lambda: "Dewi" in names(pilot))
    assert box.text == ""
    box.text = "Ayu"
    press(pilot, "Add")
    pilot.wait(lambda: "Ayu A" in names(pilot))
    for _ in range(2):
        screen.model.undo()
        pilot.wait(lambda: not screen.model.busy)
    assert names(pilot) == ["Ayu", "Budi", "Citra"]


def test_a_typed_name_that_cannot_be_shown_is_told(pilot: Pilot) -> None:
    """Nobody is added."""
    at = desk()
    screen = shown(pilot, at)
    screen.model.add_one("...")
    assert screen.model.problem in pilot.texts()
    screen.model.add_one("  ")
    assert len(at.learners) == 3


def test_undo_goes_back_step_by_step(pilot: Pilot) -> None:
    """After an undo the change before it is told, until nothing is left."""
    at = desk()
    screen = shown(pilot, at)
    for name in ("Ayuni", "Ayunda"):
        screen.model.rename(at.learners[0].id, name)
        pilot.wait(lambda: name in told(screen))  # noqa: B023  waited for at once
    pilot.tap(pilot.find(QuietButton, text="Undo"))
    pilot.wait(lambda: told(screen).startswith("Undone."))
    assert told(screen).endswith("The change before it: Ayu is called Ayuni now.")
    pilot.tap(pilot.find(QuietButton, text="Undo"))
    pilot.wait(lambda: not screen.model.can_undo)
    assert told(screen) == "Undone. It is as it was before."
    assert names(pilot) == ["Ayu", "Budi", "Citra"]


def test_who_has_played_is_not_undone_away(pilot: Pilot) -> None:
    """It is told in a sentence, and the change before it can be undone."""
    at = desk()
    screen = shown(pilot, at)
    screen.model.rename(at.learners[0].id, "Ayuni")
    pilot.wait(lambda: "Ayuni" in told(screen))
    screen.model.add_one("Dewi")
    pilot.wait(lambda: "Dewi" in names(pilot))
    dewi = next(each for each in at.learners if each.nickname == "Dewi")
    do(at.house.learning.open(dewi.id, stories.ORDINARY), *TO_THE_END)
    screen.model.undo()
    pilot.wait(lambda: "Dewi has begun lessons since" in screen.model.problem)
    assert (told(screen), screen.model.can_undo) == ("Ayu is called Ayuni now.", True)
    screen.model.undo()
    pilot.wait(lambda: not screen.model.can_undo)
    assert names(pilot) == ["Ayu", "Budi", "Citra", "Dewi"]


def test_a_group_is_made_shown_and_taken_apart(pilot: Pilot) -> None:
    """Ticks are saved together with the name; the rows say who is in it."""
    at = desk()
    screen = shown(pilot, at)
    press(pilot, "Groups")
    press(pilot, "Make a group")
    pilot.by_id(screen.layer, "name").text = "Mango"
    for name in ("Ayu", "Citra"):
        pilot.find(TickRow, text=name).dispatch("on_release")
    pilot.find(TickRow, text="Ayu").dispatch("on_release")
    press(pilot, "Keep the group")
    pilot.wait(lambda: screen.layer is None)
    assert told(screen) == "1 learner is in the group Mango."
    assert [row.groups for row in pilot.all(LearnerRow)] == ["", "", "Mango"]

    press(pilot, "Groups")
    press(pilot, "Mango · 1 learner")
    assert pilot.find(TickRow, text="Citra").on
    press(pilot, "Take the group apart")
    pilot.wait(lambda: screen.layer is None)
    assert at.house.groups.of(at.class_id) == ()


def test_a_group_needs_a_name(pilot: Pilot) -> None:
    """The panel stays and says so."""
    at = desk()
    screen = shown(pilot, at)
    screen.open_group(None)
    press(pilot, "Keep the group")
    assert screen.model.problem in pilot.texts()
    assert screen.layer is not None


def test_the_groups_of_one_learner_are_set_together(pilot: Pilot) -> None:
    """From the learner's panel."""
    at = desk()
    for name in ("Kite", "Mango"):
        at.house.groups.make(at.class_id, name).settle()
    screen = shown(pilot, at)
    opened(pilot, screen, "Budi")
    screen.layer.dispatch("on_groups")
    pilot.frames(3)
    for name in ("Kite", "Mango"):
        pilot.find(TickRow, text=name).dispatch("on_release")
    press(pilot, "Keep the groups")
    pilot.wait(lambda: screen.layer is None)
    assert told(screen) == "Budi is in Kite, Mango now."
    assert [row.groups for row in pilot.all(LearnerRow)] == ["", "Kite, Mango", ""]


def test_who_is_put_away_shows_nowhere_and_comes_back(pilot: Pilot) -> None:
    """Not in the room, not among the pictures of the class; the archive has the name."""
    at = desk()
    screen = shown(pilot, at)
    opened(pilot, screen, "Budi")
    press(pilot, "Put into the archive")
    pilot.wait(lambda: screen.layer is None)
    assert names(pilot) == ["Ayu", "Citra"]
    pilot.show(make_who_is_here(WhoIsHere(at.class_id), at.ways, at.house, lambda *_: None))
    assert [card.name for card in pilot.all(AvatarCard)] == ["Ayu", "Citra"]

    screen = shown(pilot, at)
    press(pilot, "Archive")
    press(pilot, "Budi")
    pilot.wait(lambda: screen.layer is None)
    assert names(pilot) == ["Ayu", "Budi", "Citra"]
    assert told(screen) == "Budi is in the class again."


def test_no_screen_of_a_child_asks_for_groups_or_the_archive() -> None:
    """Their sources do not name the two; those of the practice phone speak of other groups, the made-up ones."""
    words = re.compile(r"\.groups\b|\barchive[d]?\b")
    ui = Path(view.__file__).parents[2]
    naming = {
        path.relative_to(ui).parts[0] for path in ui.rglob("*.py") if words.search(path.read_text("utf-8"))
    }
    assert "teacher" in naming
    assert not naming & {"screens", "widgets"}


def test_a_class_is_put_away_and_brought_back(pilot: Pilot) -> None:
    """Where no other class is left the archive can still be reached; children are asked for nothing."""
    at = desk()
    screen = shown(pilot, at)
    press(pilot, "Change the class")
    press(pilot, "Put this class into the archive")
    pilot.wait(lambda: not screen.model.has_class)
    assert "Classes in the archive can be brought back." in pilot.texts()
    press(pilot, "Archive")
    press(pilot, "7B")
    pilot.wait(lambda: screen.model.has_class)
    assert (screen.model.class_name, names(pilot)) == ("7B", ["Ayu", "Budi", "Citra"])


def test_two_entries_of_one_child_become_one(pilot: Pilot) -> None:
    """The teacher says which one stays; undoing brings both back."""
    at = desk()
    do(at.house.learning.open(at.learners[1].id, stories.ORDINARY), *TO_THE_END)
    screen = shown(pilot, at)
    opened(pilot, screen, "Budi")
    press(pilot, "Entered twice?")
    press(pilot, "Citra")
    assert [card.on for card in pilot.all(EntryCard)] == [True, False]
    pilot.all(EntryCard)[1].dispatch("on_release")
    press(pilot, "Make them one")
    pilot.wait(lambda: screen.layer is None)
    assert names(pilot) == ["Ayu", "Citra"]
    assert told(screen) == "Budi and Citra are one now: Citra, with everything that was done in both."
    assert len(at.house.reports.of(at.learners[1].id).finished) == 1
    screen.model.undo()
    pilot.wait(lambda: len(at.learners) == 3)


def test_a_class_has_a_year_and_the_choice_of_classes_begins_with_the_latest(pilot: Pilot) -> None:
    """It stands below the name of the class too."""
    at = desk()
    for name, year in (("6A", "2025/26"), ("8A", "")):
        made = at.house.classes.make(name, Band.OLDER, "Malee").settle()
        at.house.years.name(made.id, year).settle()
    screen = shown(pilot, at, at.class_id)
    press(pilot, "Change the class")
    pilot.by_id(screen.layer, "year").text = "2026/27"
    press(pilot, "Keep this year")
    pilot.wait(lambda: screen.layer is None)
    assert "2026/27 · 3 learners · 11 to 13 years" in pilot.texts()
    press(pilot, "Classes")
    assert [row.text for row in pilot.all(RadioRow)] == ["7B · 2026/27", "6A · 2025/26", "8A"]


def test_the_end_of_the_year_is_set_told_and_taken_away(pilot: Pilot) -> None:
    """A week before, the room says what will be deleted and when; the button leads to the day."""
    at = desk()
    screen = shown(pilot, at)
    screen.open_end(at.class_id)
    pilot.find(DayStepper).day = "2026-06-12"
    press(pilot, "The year ends on 12 June 2026")
    pilot.wait(lambda: screen.layer is None)
    assert told(screen) == "The year of 7B ends on 12 June 2026."
    assert not pilot.all(YearNotice)

    at.world.clock.day = "2026-06-05"
    screen = shown(pilot, at)
    (notice,) = pilot.all(YearNotice)
    assert notice.news.words.startswith(
        "After 12 June 2026 everything that 7B has done in lessons is deleted"
    )
    press(pilot, "Look at it")
    press(pilot, "No end for now")
    pilot.wait(lambda: screen.layer is None)
    assert not pilot.all(YearNotice)


def test_the_teacher_deletes_at_once_after_asking(pilot: Pilot) -> None:
    """The safe answer keeps everything; the other one has no way back."""
    at = played()
    screen = shown(pilot, at)
    for answer, left in (("on_safe_chosen", 1), ("on_other_chosen", 0)):
        screen.open_end(at.class_id)
        press(pilot, "Delete everything now")
        assert isinstance(screen.layer, Dialog)
        assert "cannot be undone" in screen.layer.sentence
        screen.layer.answer(answer)
        pilot.wait(lambda: not screen.model.busy)
        assert len(at.world.plays.kept) == left
        while screen.layer is not None:
            screen.layer.cancel()
            pilot.frames(2)
    assert told(screen) == "Everything that 7B has done in lessons was deleted."
    assert (screen.model.can_undo, screen.model.news) == (False, [])
    assert names(pilot) == ["Ayu", "Budi", "Citra"]


def test_what_is_due_when_the_room_opens_goes_then_and_is_told_once(pilot: Pilot) -> None:
    """A machine that is never switched off deletes too; afterwards the teacher says that she knows it."""
    at = played()
    at.house.years.end_on(at.class_id, "2026-03-12").settle()
    for day in ("2026-03-05", "2026-03-12", "2026-03-13"):
        at.world.clock.day = day
        screen = shown(pilot, at)
        pilot.wait(lambda: not screen.model.busy)  # noqa: B023  waited for at once
    assert not at.world.plays.kept
    (notice,) = pilot.all(YearNotice)
    assert notice.news.words.startswith("The year of 7B is over: on 13 March 2026")
    press(pilot, "All right")
    pilot.wait(lambda: not pilot.all(YearNotice))


def test_the_page_of_a_learner_is_opened_from_the_panel(pilot: Pilot) -> None:
    """The route is all that the room knows of it."""
    at = desk()
    screen = shown(pilot, at)
    ayu = opened(pilot, screen, "Ayu")
    press(pilot, "What is known of Ayu")
    assert at.ways.taken == [("go", LearnerPage(ayu.id))]


def test_tab_reaches_everything_in_the_panels(pilot: Pilot) -> None:
    """The page with a warning, and each panel, in the tightest window."""
    at = desk()
    at.house.groups.make(at.class_id, "Mango").settle()
    at.house.archive.put_away(at.learners[2].id).settle()
    at.house.years.end_on(at.class_id, "2026-03-05").settle()
    pilot.resize(1024, 600)
    theme.text_scale = 150
    screen = shown(pilot, at)
    assert not missed_by_tab(pilot)
    one, other = at.learners
    for open_panel in (
        screen.open_class,
        screen.open_archive,
        screen.open_groups,
        lambda: screen.open_group(screen.model.groups[0]),
        lambda: screen.open_mates(one),
        lambda: screen.open_join(one, other),
        lambda: screen.open_end(at.class_id),
    ):
        open_panel()
        pilot.frames(4)
        reached = tab_round(pilot)
        inside = (each for each in screen.layer.walk(restrict=True) if isinstance(each, Focusable))
        assert not [each for each in inside if each.focusable and not each.disabled and each not in reached]
        screen.layer.cancel()
        pilot.rest()


def played() -> Desk:
    """Return a desk where Ayu has finished a lesson."""
    at = desk()
    do(at.house.learning.open(at.learners[0].id, stories.ORDINARY), *TO_THE_END)
    return at
