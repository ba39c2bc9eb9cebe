"""What can be done for one learner in the teacher's room, and how it is undone."""

from __future__ import annotations

from app.domain.band import Band
from app.domain.errors import DiskFull
from app.services.login_cards import CardSheet
from app.ui.routes import HandOut
from app.ui.teacher.teacher_room.view import LearnerRow
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.panel import SidePanel
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import desk
from tests.ui.teacher.room import names, opened, press, shown


def test_a_name_is_changed_and_changed_back(pilot: Pilot) -> None:
    """Typed in the panel, told below the list, undone by one press; each is saved."""
    at = desk()
    screen = shown(pilot, at)
    opened(pilot, screen, "Budi")
    pilot.by_id(screen.layer, "name").text = "Budiman"
    press(pilot, "Keep this name")
    pilot.wait(lambda: screen.layer is None)
    assert "Budi is called Budiman now." in pilot.texts()
    assert at.world.house().classes.learners(at.class_id)[1].nickname == "Budiman"

    pilot.tap(pilot.find(QuietButton, text="Undo"))
    pilot.wait(lambda: not screen.model.can_undo)

    assert names(pilot) == ["Ayu", "Budi", "Citra"]
    assert at.world.house().classes.learners(at.class_id)[1].nickname == "Budi"
    assert "Undone. It is as it was before." in pilot.texts()
    assert not pilot.all(QuietButton, text="Undo")


def test_a_name_that_cannot_be_shown_is_told_in_the_panel(pilot: Pilot) -> None:
    """The panel stays, with what was typed."""
    screen = shown(pilot, desk())
    opened(pilot, screen, "Budi")
    pilot.by_id(screen.layer, "name").text = "..."
    press(pilot, "Keep this name")

    assert screen.model.problem in pilot.texts()
    assert screen.layer is not None
    assert pilot.by_id(screen.layer, "name").text == "..."


def test_a_change_that_cannot_be_saved_leaves_nothing_to_undo(pilot: Pilot) -> None:
    """The list is as it was, and the sentence says so."""
    at = desk()
    screen = shown(pilot, at)
    at.world.classrooms.disk.fail_next()
    screen.model.rename(at.learners[1].id, "Budiman")
    pilot.wait(lambda: screen.model.problem)

    assert (
        screen.model.problem == "This could not be saved. Everything is as it was before. Please try again."
    )
    at.world.classrooms.disk.fail_next(DiskFull())
    screen.model.rename(at.learners[1].id, "Budiman")
    pilot.wait(lambda: "full" in screen.model.problem)
    assert names(pilot) == ["Ayu", "Budi", "Citra"]
    assert not screen.model.can_undo


def test_an_undo_that_cannot_be_saved_can_be_tried_again(pilot: Pilot) -> None:
    """The change stands, and the way back stays open."""
    at = desk()
    screen = shown(pilot, at)
    screen.model.rename(at.learners[1].id, "Budiman")
    pilot.wait(lambda: screen.model.can_undo)
    at.world.classrooms.disk.fail_next()
    screen.model.undo()
    pilot.wait(lambda: screen.model.problem)
    assert "Budiman" in names(pilot)

    screen.model.undo()
    pilot.wait(lambda: not screen.model.can_undo)

    assert "Budi" in names(pilot)


def test_a_learner_moves_to_another_class(pilot: Pilot) -> None:
    """The panel offers every other class by its name."""
    at = desk()
    second = at.house.classes.make("8A", Band.OLDER, "Malee").settle()
    screen = shown(pilot, at, at.class_id)
    opened(pilot, screen, "Budi")
    press(pilot, "8A")
    pilot.wait(lambda: screen.layer is None)

    assert names(pilot) == ["Ayu", "Citra"]
    assert [each.nickname for each in at.house.classes.learners(second.id)] == ["Budi", "Malee"]
    assert any("Budi is in 8A now" in text for text in pilot.texts())


def test_a_class_that_is_alone_offers_no_move(pilot: Pilot) -> None:
    """The panel says why."""
    screen = shown(pilot, desk())
    opened(pilot, screen, "Budi")

    assert "There is no other class on this computer." in pilot.texts()


def test_removing_a_learner_asks_and_cannot_be_undone(pilot: Pilot) -> None:
    """The safe answer keeps; the other one takes the name off and leaves no way back."""
    at = desk()
    screen = shown(pilot, at)
    screen.model.rename(at.learners[0].id, "Ayuni")
    pilot.wait(lambda: screen.model.can_undo)
    for answer, left in (("on_safe_chosen", 3), ("on_other_chosen", 2)):
        opened(pilot, screen, "Budi")
        press(pilot, "Remove for good")
        question = screen.layer
        assert isinstance(question, Dialog)
        assert "cannot be undone" in question.sentence
        question.answer(answer)
        pilot.wait(lambda: not screen.model.busy)
        pilot.frames(3)
        assert len(at.learners) == left
        if screen.layer is not None:
            screen.layer.cancel()

    assert screen.model.told == "Budi was removed for good. The change before it: Ayu is called Ayuni now."
    screen.model.undo()
    pilot.wait(lambda: not screen.model.can_undo)
    assert names(pilot) == ["Ayu", "Citra"]


def test_a_removal_that_was_refused_is_told(pilot: Pilot) -> None:
    """The name is still there, and the next try works."""
    at = desk()
    screen = shown(pilot, at)
    at.world.plays.disk.fail_next()
    screen.model.remove(at.learners[0].id)
    pilot.wait(lambda: screen.model.problem)
    assert names(pilot) == ["Ayu", "Budi", "Citra"]
    assert "still on the list" in screen.model.problem

    screen.model.remove(at.learners[0].id)
    pilot.wait(lambda: len(names(pilot)) == 2)


def test_pictures_are_shown_from_the_panel(pilot: Pilot) -> None:
    """The hand-out begins with this learner."""
    at = desk()
    screen = shown(pilot, at)
    opened(pilot, screen, "Budi")
    press(pilot, "Show or renew the pictures")

    assert at.ways.taken == [("go", HandOut(at.class_id, at.learners[1].id))]


def test_one_login_card_goes_to_the_printer(pilot: Pilot) -> None:
    """From the panel of its learner."""
    printed: list[CardSheet] = []
    screen = shown(pilot, desk(), printed=printed)
    opened(pilot, screen, "Citra")
    press(pilot, "Print the login card")
    pilot.wait(lambda: printed)

    assert [card.nickname for card in printed[0].cards] == ["Citra"]


def test_a_panel_is_worked_by_keyboard_alone(pilot: Pilot) -> None:
    """Enter opens it, Tab reaches all of it, Escape closes it, and the focus is where it was."""
    at = desk()
    at.house.classes.make("8A", Band.OLDER, "Malee").settle()
    screen = shown(pilot, at, at.class_id)
    row = pilot.find(LearnerRow, name="Budi")
    screen.focus.take(row)
    pilot.key("enter")
    assert isinstance(screen.layer, SidePanel)
    pilot.rest()
    inside = screen.focus.members()
    reached = []
    while pilot.focused not in reached:
        reached.append(pilot.focused)
        pilot.key("tab")
    assert set(map(id, inside)) == set(map(id, reached))

    pilot.key("escape")
    pilot.frames(3)

    assert screen.layer is None
    assert pilot.focused is row
