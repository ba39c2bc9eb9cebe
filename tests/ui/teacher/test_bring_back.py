"""A copy under a teacher's hand on a computer that has no class: chosen, told, brought back; or a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.domain.backup_errors import CannotKeepState, NotACopy, StateDamaged, StateWithoutKey
from app.domain.errors import NewerFormat, RebungError
from app.domain.generations import Why
from app.services.backup import Backup
from app.ui.routes import AskPin, BringBack, Route
from app.ui.screens.welcome.model import WelcomeModel
from app.ui.teacher.bring_back import make_bring_back
from app.ui.theme import theme
from app.ui.widgets.buttons import MainButton, QuietButton
from app.ui.widgets.tick_row import RadioRow
from tests.fakes import World
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import PIN, Ways, missed_by_tab

NEWER, OLDER = "rebung-2026-11-28.zip", "rebung-2026-11-21-2.zip"
SIZES = pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((1024, 600), 150)])


class NewMachine:
    """A computer without a class, and a stick with these copies."""

    def __init__(self, pilot: Pilot, *names: str) -> None:
        """Put the stick in, and remember the ways that are taken."""
        self.pilot, self.world, self.ways = pilot, World(), Ways()
        for name in names:
            self.world.copies.files[name] = [("manifest.a", name.encode())]
        self.house = self.world.house()

    def show(self) -> Any:
        """Return the screen, once it has looked."""
        screen = self.pilot.show(make_bring_back(BringBack(), self.ways, self.house))
        self.pilot.wait(lambda: screen.model.has_looked and not screen.model.busy)
        self.pilot.frames(3)
        return screen


@SIZES
def test_without_a_copy_it_says_what_it_looks_for(pilot: Pilot, size: tuple[int, int], percent: int) -> None:
    """The name of the file stands there; with the stick in, looking again finds it."""
    pilot.resize(*size)
    theme.text_scale = percent
    new = NewMachine(pilot)
    screen = new.show()
    assert "No copy was found." in pilot.texts()
    assert "rebung-2026-11-30.zip" in " ".join(pilot.texts())
    assert not pilot.all(MainButton)
    assert not missed_by_tab(pilot)
    screen.model.bring_back()
    assert not screen.model.busy

    new.world.copies.files[NEWER] = [("manifest.a", b"")]
    pilot.tap(pilot.find(QuietButton, text="Look again"))
    pilot.wait(lambda: screen.model.copies and not screen.model.busy)
    pilot.frames(3)
    assert pilot.focused.text == "Which copy?"
    assert screen.model.copy.endswith(NEWER)


@SIZES
def test_a_copy_is_chosen_and_rebung_starts_again_with_it(
    pilot: Pilot, size: tuple[int, int], percent: int
) -> None:
    """The newest is chosen by itself; what comes and what is asked for stand there before anything is done."""
    pilot.resize(*size)
    theme.text_scale = percent
    new = NewMachine(pilot, NEWER, OLDER)
    screen = new.show()
    assert [row.text.split(",")[0] for row in reversed(pilot.all(RadioRow)) if row.on] == [NEWER]
    assert "28 November 2026" in screen.model.comes
    assert "recovery code of that computer" in " ".join(pilot.texts())
    assert not missed_by_tab(pilot)
    assert new.world.states.states == []

    pilot.tap(next(row for row in pilot.all(RadioRow) if row.text.startswith(OLDER)))
    assert screen.model.copy.endswith(OLDER)
    assert "21 November 2026" in screen.model.comes
    screen.ids.around.parent.scroll_y = 0
    pilot.frames(3)
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: new.ways.taken)

    brought = new.world.states.states[0]
    assert (brought.why, new.world.states.wanted) == (Why.BROUGHT, brought.name)
    assert new.house.backup.is_going_back
    assert new.ways.taken == [("leave", None)]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (NotACopy(name=NEWER), NEWER),
        (StateDamaged(), NEWER),
        (StateWithoutKey(), "before a PIN was chosen there"),
        (NewerFormat(), "newer Rebung"),
        (CannotKeepState(), "free some space"),
        (OSError(), "Something unexpected happened"),
    ],
)
def test_what_cannot_be_brought_back_is_told_on_the_page(pilot: Pilot, error: Exception, words: str) -> None:
    """Nothing closes, nothing is asked for, and another copy can be chosen."""
    new = NewMachine(pilot, NEWER, OLDER)
    screen = new.show()
    new.world.copies.refuses = error  # type: ignore[assignment]
    screen.model.bring_back()
    pilot.wait(lambda: screen.model.problem)
    pilot.frames(3)
    assert words in screen.model.problem
    assert screen.model.problem in pilot.texts()
    assert (new.ways.taken, new.house.backup.is_going_back) == ([], False)
    assert new.world.states.states == []

    screen.model.choose(str(screen.model.copies[1][0]))
    assert screen.model.problem == ""
    new.world.copies.refuses = None
    screen.model.bring_back()
    pilot.wait(lambda: new.ways.taken)
    assert new.ways.taken == [("leave", None)]


def test_a_copy_under_another_name_is_told_without_a_day(pilot: Pilot) -> None:
    """Nobody is told a day that is not known."""
    screen = NewMachine(pilot, "rebung-of-class-7.zip").show()
    assert "in this file" in screen.model.comes


def test_looking_that_fails_is_told_and_can_be_tried_again(
    pilot: Pilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not stay at “One moment”."""
    new = NewMachine(pilot, NEWER)

    def fail(_: Backup) -> None:
        raise RebungError

    with monkeypatch.context() as while_away:
        while_away.setattr(Backup, "found_copies", fail)
        screen = new.show()
    assert screen.model.problem
    assert "One moment…" not in pilot.texts()
    pilot.tap(pilot.find(QuietButton, text="Look again"))
    pilot.wait(lambda: screen.model.copies)


def test_while_a_copy_is_taken_in_nobody_leaves_or_chooses(pilot: Pilot) -> None:
    """What is under way ends first; it says that the stick stays in."""
    new = NewMachine(pilot, NEWER, OLDER)
    screen = new.show()
    screen.model.busy = True
    screen.model.is_slow = True
    pilot.frames(3)
    assert "Please leave the stick in." in pilot.texts()
    chosen = screen.model.copy
    screen.model.choose(str(Path(chosen).with_name(OLDER)))
    screen.on_key_back()
    assert (screen.model.copy, new.ways.taken) == (chosen, [])
    screen.model.busy = False
    pilot.key("escape")
    assert new.ways.taken == [("back", None)]


def test_the_first_screen_leads_here_and_past_a_pin_where_there_is_one() -> None:
    """A new machine has none."""
    world, ways = World(), Ways()
    house = world.house()
    WelcomeModel(house, ways).bring_back()
    house.door.set_pin(PIN)
    WelcomeModel(house, ways).bring_back()
    routes: list[Route | None] = [route for _, route in ways.taken]
    assert routes == [BringBack(), AskPin(BringBack())]


@pytest.mark.pixels
@SIZES
def test_the_page_has_something_on_it(pilot: Pilot, size: tuple[int, int], percent: int) -> None:
    """Pictures of it, where they are asked for."""
    pilot.resize(*size)
    theme.text_scale = percent
    NewMachine(pilot).show()
    pilot.shot(f"bring-back-none-{percent}")
    new = NewMachine(pilot, NEWER, OLDER)
    screen = new.show()
    pilot.shot(f"bring-back-{percent}")
    new.world.copies.refuses = NotACopy(name=NEWER)
    screen.model.bring_back()
    pilot.wait(lambda: screen.model.problem)
    screen.ids.around.parent.scroll_y = 0
    pilot.frames(3)
    pilot.shot(f"bring-back-problem-{percent}")
