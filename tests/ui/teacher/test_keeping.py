"""The room keeps a class: names found and added, groups, the archive, one child with two entries, the year's end."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from kivy.clock import Clock

from app.ui.first import first_route
from app.ui.routes import LearnerPage, WhoIsHere
from app.ui.screens.who_is_here import make_who_is_here
from app.ui.teacher.teacher_room import view
from app.ui.teacher.teacher_room.join_panel import EntryCard
from app.ui.teacher.teacher_room.view import LearnerRow
from app.ui.widgets.avatar import AvatarCard
from app.ui.widgets.buttons import IconButton, QuietButton
from app.ui.widgets.tick_row import TickRow
from tests import stories
from tests.services.school import TO_THE_END, do
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import desk
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
    assert box.text == ""
    rested: list[float] = []
    Clock.schedule_once(rested.append, 2 * view.REST)
    pilot.wait(lambda: rested)
    assert len(names(pilot)) == 5, "who was looked for is looked for again once the hand rests"
    for _ in range(2):
        screen.model.undo()
        pilot.wait(lambda: not screen.model.busy)
    pilot.wait(lambda: names(pilot) == ["Ayu", "Budi", "Citra"])


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


def test_what_was_changed_can_be_put_away(pilot: Pilot) -> None:
    """Nothing is told any more until the next change, or until somebody comes in again."""
    at = desk()
    screen = shown(pilot, at)
    screen.model.rename(at.learners[0].id, "Ayuni")
    pilot.wait(lambda: told(screen))
    pilot.tap(pilot.all(IconButton, icon="cross")[-1])
    assert (told(screen), screen.model.can_undo) == ("", False)
    screen.model.rename(at.learners[0].id, "Ayunda")
    pilot.wait(lambda: told(screen))
    screen.model.put_change_away()
    screen.model.leave()
    assert told(shown(pilot, at)) == "Ayuni is called Ayunda now."


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
    assert first_route(at.house, "en") == WhoIsHere()
    pilot.show(make_who_is_here(WhoIsHere(), at.ways, at.house, lambda *_: None))
    assert "Nobody is in this class yet. Please tell your teacher." in pilot.texts()
    screen = shown(pilot, at)
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


def test_the_page_of_a_learner_is_opened_from_the_panel(pilot: Pilot) -> None:
    """The route is all that the room knows of it."""
    at = desk()
    screen = shown(pilot, at)
    ayu = opened(pilot, screen, "Ayu")
    press(pilot, "What is known of Ayu")
    assert at.ways.taken == [("go", LearnerPage(ayu.id))]
