"""A list is found, dropped or typed; what would come of it is seen before anything is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.core.window import Window

from app.domain.roster_file import RosterFile, RosterRow, problem, refused
from app.ui.routes import ImportLearners, PreviewLearners, TeacherRoom
from app.ui.teacher.import_learners import make_import_learners
from app.ui.teacher.import_learners.view import FileRow
from app.ui.teacher.preview_learners import make_preview_learners
from app.ui.teacher.preview_learners.view import AgesBlock, TroubleRow
from app.ui.widgets.buttons import MainButton, QuietButton
from app.ui.widgets.text_box import TextBox
from app.ui.widgets.tick_row import RadioRow
from tests.lists import STICK
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab

TWO = RosterFile(
    (RosterRow(2, "Dewi"), RosterRow(3, "Eka", ("9A",))),
    (problem("no-name", 4, "Name"),),
    ("Shoes",),
    "Name",
    "Class",
)


def choosing(pilot: Pilot, at: Desk) -> Any:
    """Return the screen on which a list is chosen, once it has looked."""
    screen = pilot.show(make_import_learners(ImportLearners(at.class_id), at.ways, at.house))
    pilot.wait(lambda: screen.model.has_looked)
    pilot.frames(3)
    return screen


def looking(pilot: Pilot, at: Desk, file: RosterFile, *, here: bool = True) -> Any:
    """Return the screen of a list, once it is read."""
    route = PreviewLearners(at.class_id if here else None, at.world.list_files.put("names.csv", file))
    screen = pilot.show(make_preview_learners(route, at.ways, at.house))
    pilot.wait(lambda: screen.model.is_ready)
    pilot.frames(3)
    return screen


def test_lists_of_this_computer_are_there_to_choose(pilot: Pilot) -> None:
    """Each with its folder and day; choosing one only leads on."""
    at = desk()
    path = at.world.list_files.put("names.csv", TWO, STICK)
    choosing(pilot, at)
    assert "Stick or disk SCHOOL · 1 March 2026" in pilot.texts()
    pilot.tap(pilot.find(FileRow, name="names.csv"))

    assert at.ways.taken == [("go", PreviewLearners(at.class_id, path))]
    assert len(at.learners) == 3


def test_a_file_may_be_called_anything(pilot: Pilot) -> None:
    """Signs that turn text round, line ends, odd bytes and markup are shown harmlessly or not at all."""
    at = desk()
    for name in ("a\u202eb.csv", "c\nd.csv", "e\udcff.csv", "[b]f.csv", f"{'x' * 200}.csv"):
        at.world.list_files.put(name, TWO)
    choosing(pilot, at)

    shown = [row.name for row in pilot.all(FileRow)]
    assert shown == ["a b.csv", "c d.csv", "e .csv", "[b]f.csv", f"{'x' * 39}…"]


def test_a_stick_that_is_plugged_in_later_is_found(pilot: Pilot) -> None:
    """Nothing was found at first, and it says what to do."""
    at = desk()
    screen = choosing(pilot, at)
    assert "No list was found." in pilot.texts()
    at.world.list_files.put("names.csv", TWO, STICK)
    pilot.tap(pilot.find(QuietButton, text="Look again"))
    pilot.wait(lambda: screen.model.files)
    pilot.frames(2)

    assert pilot.all(FileRow)
    assert "No list was found." not in pilot.texts()


def test_a_place_can_be_typed_with_quotation_marks_or_without(pilot: Pilot) -> None:
    """Windows copies paths with them; nothing typed is told in a sentence."""
    at = desk()
    screen = choosing(pilot, at)
    box = pilot.find(TextBox)
    box.dispatch("on_submit")
    assert "type where the list lies" in screen.model.problem
    box.text = ' "/media/SCHOOL/names 1.csv" '
    pilot.frames(3)
    pilot.tap(pilot.find(QuietButton, text="Look at it"))
    box.text = "~/names.csv"
    box.dispatch("on_submit")

    assert at.ways.taken == [
        ("go", PreviewLearners(at.class_id, Path("/media/SCHOOL/names 1.csv"))),
        ("go", PreviewLearners(at.class_id, Path.home() / "names.csv")),
    ]


def test_a_file_that_is_dropped_on_the_window_is_looked_at(pilot: Pilot) -> None:
    """Only while the screen is there: not below the cover, and not after it."""
    at = desk()
    screen = choosing(pilot, at)
    Window.dispatch("on_drop_file", "/tmp/ชั้น.csv".encode(), 1, 1)  # noqa: S108  nothing is there
    screen.hide()
    Window.dispatch("on_drop_file", b"/tmp/other.csv", 1, 1)
    screen.dispatch("on_enter")
    screen.leave()
    Window.dispatch("on_drop_file", b"/tmp/other.csv", 1, 1)

    assert at.ways.taken == [("go", PreviewLearners(at.class_id, Path("/tmp/ชั้น.csv")))]  # noqa: S108


def test_what_would_come_of_a_list_is_told_before_it_is_written(pilot: Pilot) -> None:
    """Who joins, which class is made, which row is left out and why, and what is not kept."""
    at = desk()
    looking(pilot, at, TWO)
    texts = pilot.texts()

    for words in (
        "names.csv",
        "1 class is made.",
        "2 learners join.",
        "1 row is left out.",
        "Not kept: Shoes",
    ):
        assert words in texts
    assert [(row.place, row.is_left_out) for row in pilot.all(TroubleRow)] == [("Row 4 · Name", True)]
    assert len(at.learners) == 3
    assert not missed_by_tab(pilot)


def test_who_is_meant_to_be_here_already_is_named(pilot: Pilot) -> None:
    """So a teacher sees whom a row means before Kolibri's number goes to that child."""
    at = desk()
    looking(pilot, at, RosterFile((RosterRow(2, "ayu", (), "a" * 32, "ayu"), RosterRow(3, "Dewi"))))
    texts = pilot.texts()

    assert texts[texts.index("Here already") + 1] == "Ayu"
    assert "1 learner is here already." in texts


def test_a_list_is_taken_over_as_one_change(pilot: Pilot) -> None:
    """The new class has the ages that were chosen; afterwards all of it can be undone."""
    at = desk()
    looking(pilot, at, TWO)
    block = pilot.find(AgesBlock, name="9A")
    assert block.band == int(at.house.classes.school_class(at.class_id).band)
    pilot.tap(pilot.find(RadioRow, text="14 to 17 years"))
    pilot.tap(pilot.find(MainButton, text="Add 2 learners"))
    pilot.wait(lambda: at.ways.taken)

    assert at.ways.taken == [("start", TeacherRoom(at.class_id))]
    assert [(each.name, int(each.band)) for each in at.house.classes.all()] == [("7B", 2), ("9A", 3)]
    assert at.house.last_change.told == "2 learners of the list joined."
    at.house.last_change.undo().settle()
    assert [each.name for each in at.house.classes.all()] == ["7B"]
    assert len(at.learners) == 3


def test_a_list_that_cannot_be_taken_says_what_stands_in_the_way(pilot: Pilot) -> None:
    """There is nothing to press but the way to another list."""
    at = desk()
    looking(pilot, at, refused("spreadsheet"))
    assert any("save it as “CSV UTF-8”" in text for text in pilot.texts())
    assert not pilot.all(MainButton)
    pilot.tap(pilot.find(QuietButton, text="Choose another list"))

    assert at.ways.taken == [("back", None)]


def test_a_list_that_cannot_be_saved_can_be_tried_again(pilot: Pilot) -> None:
    """The sentence is about the change, and nobody has joined."""
    at = desk()
    screen = looking(pilot, at, TWO)
    at.world.classrooms.disk.fail_next()
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: screen.model.problem)
    assert "Everything is as it was before" in screen.model.problem
    assert len(at.learners) == 3
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: at.ways.taken)

    assert len(at.learners) == 4


def test_ages_of_many_new_classes_are_asked_once(pilot: Pilot) -> None:
    """One answer is for all of them."""
    at = desk()
    file = RosterFile(tuple(RosterRow(row, f"Child {row}", (f"Class {row}",)) for row in range(2, 9)))
    screen = looking(pilot, at, file, here=False)
    assert len(pilot.all(AgesBlock)) == 1
    pilot.find(AgesBlock).dispatch("on_pick", 1)
    screen.model.add()
    pilot.wait(lambda: at.ways.taken)

    assert {int(each.band) for each in at.house.classes.all()[1:]} == {1}
    assert len(at.house.classes.all()) == 8


def test_of_a_list_with_much_to_tell_the_first_is_told(pilot: Pilot) -> None:
    """What is left out comes before what is only good to know, and the rest is counted."""
    at = desk()
    notes = tuple(problem("told-apart", row, "Name", class_name="7B", name="Dewi") for row in range(2, 50))
    looking(pilot, at, RosterFile((RosterRow(2, "Dewi"),), (*notes, problem("no-name", 99))))
    rows = pilot.all(TroubleRow)

    assert rows[0].place == "Row 99"
    assert rows[-1].text == "And 9 more rows."


def test_escape_goes_back_without_a_change(pilot: Pilot) -> None:
    """From both screens."""
    at = desk()
    choosing(pilot, at)
    pilot.key("escape")
    looking(pilot, at, TWO)
    pilot.key("escape")

    assert at.ways.taken == [("back", None)] * 2
    assert len(at.learners) == 3
