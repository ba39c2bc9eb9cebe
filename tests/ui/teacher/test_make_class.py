"""A class from pasted nicknames: what would come of them is told before anything is made."""

from __future__ import annotations

import pytest

from app.domain.band import Band
from app.ui.routes import HandOut, ImportLearners, MakeClass
from app.ui.screen import Screen
from app.ui.teacher.make_class import make_make_class
from app.ui.widgets.buttons import MainButton, QuietButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.text_box import TextBox
from app.ui.widgets.tick_row import RadioRow
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk) -> Screen:
    """Return the screen, shown."""
    screen: Screen = pilot.show(make_make_class(MakeClass(), at.ways, at.house))
    return screen


def fill(pilot: Pilot, name: str, pasted: str) -> None:
    """Put text into both boxes."""
    title, names = pilot.all(TextBox)
    title.text, names.text = name, pasted
    pilot.frames(2)


def test_a_class_is_made_for_its_ages(pilot: Pilot) -> None:
    """The hand-out of its pictures follows."""
    at = desk()
    shown(pilot, at)
    fill(pilot, "6B", "Dewi\nRizky")
    pilot.tap(pilot.all(RadioRow)[0])
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: at.ways.taken)

    made = at.house.classes.all()[-1]
    assert (made.name, made.band) == ("6B", Band.YOUNG)
    assert at.ways.taken == [("replace", HandOut(made.id))]


def test_what_is_typed_is_counted_at_once(pilot: Pilot) -> None:
    """The preview says how many learners, and what becomes of equal names."""
    at = desk()
    screen = shown(pilot, at)
    fill(pilot, "", "Dewi\n\n Dewi \nRizky")

    assert screen.model.preview == "3 learners"
    assert "Dewi A, Dewi B" in screen.model.letters
    assert "3 learners" in pilot.texts()
    assert len(at.house.classes.all()) == 1


def test_lines_that_cannot_be_a_name_are_listed(pilot: Pilot) -> None:
    """The first three by their line, the others by number; nothing is made until they are changed."""
    at = desk()
    screen = shown(pilot, at)
    fill(pilot, "6B", "Dewi\n" + "\n".join(["x" * 41] * 5))
    assert screen.model.problem_words.splitlines()[0].startswith("Line 2:")
    assert screen.model.problem_words.splitlines()[-1] == "And 2 more lines."

    pilot.tap(pilot.find(MainButton))

    assert screen.model.problem
    assert len(at.house.classes.all()) == 1


@pytest.mark.parametrize(
    ("name", "pasted", "told"),
    [("", "Dewi", "a name"), ("x" * 41, "Dewi", "shorter"), ("6B", " \n", "one nickname")],
)
def test_what_is_missing_is_said_in_words(pilot: Pilot, name: str, pasted: str, told: str) -> None:
    """No button is dead without a reason."""
    at = desk()
    screen = shown(pilot, at)
    screen.model.make(name, pasted)

    assert told in screen.model.problem
    assert len(at.house.classes.all()) == 1


def test_a_class_that_cannot_be_saved_is_told(pilot: Pilot) -> None:
    """What was typed stays."""
    at = desk()
    screen = shown(pilot, at)
    fill(pilot, "6B", "Dewi")
    at.world.classrooms.disk.fail_next()
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: screen.model.problem)

    assert pilot.all(TextBox)[1].text == "Dewi"
    assert not at.ways.taken


def test_enter_begins_a_line_and_tab_leaves_the_names(pilot: Pilot) -> None:
    """The names are typed by keyboard alone; arrows stay in the box."""
    shown(pilot, desk())
    names = pilot.all(TextBox)[1]
    pilot.tap(names)
    pilot.type("Ayu")
    pilot.key("enter")
    pilot.type("Budi")
    pilot.key("up")
    assert names.text == "Ayu\nBudi"
    assert pilot.focused is names

    pilot.key("shift+tab")

    assert pilot.focused is not names


def test_enter_in_the_name_goes_on_to_the_nicknames(pilot: Pilot) -> None:
    """One hand stays on the keyboard."""
    shown(pilot, desk())
    title, names = pilot.all(TextBox)
    pilot.tap(title)
    pilot.type("6B")
    pilot.key("enter")

    assert title.text == "6B"
    assert pilot.focused is names


def test_escape_goes_back_where_nothing_is_typed(pilot: Pilot) -> None:
    """Nothing is lost, so nothing is asked."""
    at = desk()
    shown(pilot, at)
    pilot.key("escape")

    assert at.ways.taken == [("back", None)]


def test_escape_asks_before_it_loses_what_is_typed(pilot: Pilot) -> None:
    """Escape once more stays."""
    at = desk()
    screen = shown(pilot, at)
    pilot.tap(pilot.all(TextBox)[1])
    pilot.type("Ayu")
    pilot.key("escape")
    assert isinstance(screen.layer, Dialog)
    pilot.key("escape")
    assert screen.layer is None
    assert not at.ways.taken

    pilot.key("escape")
    screen.layer.answer("on_other_chosen")

    assert at.ways.taken == [("back", None)]


def test_tab_reaches_everything_and_the_main_button_after_the_names(pilot: Pilot) -> None:
    """The title has the focus first, the way back comes last."""
    shown(pilot, desk())

    assert pilot.focused.text == "Make a class"
    assert not missed_by_tab(pilot)


def test_classes_can_come_from_a_list(pilot: Pilot) -> None:
    """A list that names its classes needs none to begin with."""
    at = desk()
    shown(pilot, at)
    pilot.tap(pilot.find(QuietButton, text="From a file"))

    assert at.ways.taken == [("go", ImportLearners())]
