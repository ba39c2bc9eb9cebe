"""A class under a teacher's hand on its way to a new computer: the code comes last there, the PIN last here."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.bundle_errors import BundleNewer
from app.domain.errors import RebungError
from app.services.carrying import Carried
from app.services.making import Stopped
from app.services.share_ports import Met
from app.ui.routes import CopyClass, Route, TakeClass, TeacherRoom, WhoIsHere
from app.ui.screens.welcome.model import WelcomeModel
from app.ui.teacher.copy_class import make_copy_class
from app.ui.teacher.recovery_code.view import CodeGroup
from app.ui.teacher.stick_cards import StickCard
from app.ui.teacher.take_class import make_take_class
from app.ui.teacher.take_class.model import TakeClassModel
from app.ui.theme import theme
from app.ui.widgets.buttons import MainButton
from app.ui.widgets.text_box import TextBox
from tests.carrying import FOLDER, STICK, FakeCarrying, FakeCopying
from tests.fakes import World
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import PIN, Desk, Ways, desk, missed_by_tab

CAME = Carried(5, 2, Met(2, 2, "2026-05-12"), (), ())


def with_copying(at: Desk, *comes: Carried | RebungError, **copying: Any) -> FakeCopying:
    """Let a class be copied and taken on this desk."""
    carrying = FakeCarrying(list(comes))
    made = FakeCopying(carrying, **copying)
    at.house.__dict__.update(carrying=carrying, class_copying=made)
    return made


def taking(pilot: Pilot, at: Desk) -> Any:
    """Return the screen on which a class is taken, once it has looked."""
    screen = pilot.show(make_take_class(TakeClass(), at.ways, at.house))
    pilot.wait(lambda: screen.model.has_looked and not screen.model.busy)
    pilot.frames(3)
    return screen


def type_code(pilot: Pilot, screen: Any, code: str) -> None:
    """Type a code, and wait for what comes of it."""
    pilot.find(TextBox).text = code
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: not screen.model.busy)
    pilot.frames(3)


def type_pin(pilot: Pilot, screen: Any, pin: str) -> None:
    """Type a PIN, and wait for what comes of it."""
    for digit in pin:
        pilot.key(digit)
    pilot.wait(lambda: not screen.model.busy)
    pilot.frames(3)


def test_the_code_is_shown_when_the_class_lies_there_and_not_before(pilot: Pilot) -> None:
    """Stopped: no code. Written: two groups of four. Once more: another one."""
    at = desk()
    copying = with_copying(at, Stopped(), CAME, CAME)
    screen = pilot.show(make_copy_class(CopyClass(at.class_id), at.ways, at.house))
    pilot.wait(lambda: screen.model.sticks and not screen.model.busy)
    pilot.frames(3)
    assert not missed_by_tab(pilot)
    pilot.tap(pilot.find(StickCard))
    pilot.wait(lambda: screen.model.problem)
    assert not pilot.all(CodeGroup)

    codes = []
    for _ in range(2):
        screen.model.copy(STICK)
        pilot.wait(lambda: screen.model.code)
        pilot.frames(3)
        codes.append("-".join(group.text for group in reversed(pilot.all(CodeGroup))))
    pilot.shot("copy-class")
    assert [sorted(each.split("-")) for each in codes] == [
        sorted(each.split("-")) for each in copying.put_with
    ]
    assert codes[0] != codes[1]
    assert pilot.focused.text.startswith("The class is copied.")


@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((1024, 600), 150)])
def test_a_class_is_taken_step_by_step(pilot: Pilot, size: tuple[int, int], percent: int) -> None:
    """What differs stands before the PIN; a wrong code and a wrong PIN are told and change nothing."""
    at = desk()
    copying = with_copying(at, CAME, kept=("7B",), gives_way=True)
    pilot.resize(*size)
    theme.text_scale = percent
    screen = taking(pilot, at)
    assert not missed_by_tab(pilot)
    type_code(pilot, screen, "XXXX-XXXX")
    assert "does not open the class" in screen.model.problem
    type_code(pilot, screen, "abcd-efgh")
    assert not missed_by_tab(pilot)
    pilot.shot(f"take-what-{percent}")
    told = " ".join(pilot.texts())
    assert "6B, 7A, with 48 learners" in told
    assert "Stays on this computer: 7B." in told
    assert "will not hold any more" in told
    pilot.tap(pilot.find(MainButton))
    pilot.frames(3)
    type_pin(pilot, screen, PIN)
    assert "not the PIN of the class" in screen.model.problem
    assert (screen.model.typed, copying.carrying.taken) == (0, [])
    pilot.shot(f"take-pin-{percent}")

    type_pin(pilot, screen, copying.pin)
    assert screen.model.step == "done"
    assert screen.model.done_words.startswith("5 new plays brought. 2 children updated.")
    pilot.tap(pilot.find(MainButton))
    assert at.ways.taken == [("start", TeacherRoom(None))]


def test_what_was_taken_stays_where_writing_did_not_end(pilot: Pilot) -> None:
    """The class is here, and the next round is asked for; a newer file is a sentence, and nothing was taken."""
    at = desk()
    copying = with_copying(at, Stopped(), sticks=(STICK, FOLDER))
    screen = taking(pilot, at)
    screen.model.choose(FOLDER)
    screen.model.send("ABCD-EFGH")
    pilot.wait(lambda: screen.model.step == "what")
    screen.model.go_on()
    type_pin(pilot, screen, copying.pin)
    assert screen.model.step == "done"
    assert copying.carrying.taken == [FOLDER]
    assert screen.model.done_words == "The class is on this computer."
    assert any("carry round" in each for each in screen.model.notes)

    newer = with_copying(at)
    newer.refuses = BundleNewer(name="a.rebung")
    screen = taking(pilot, at)
    screen.model.send("ABCD-EFGH")
    pilot.wait(lambda: screen.model.problem)
    assert "newer Rebung" in screen.model.problem
    assert screen.model.step == "code"


def test_a_new_machine_takes_a_class_before_it_has_a_pin() -> None:
    """From the first screen, without a PIN of its own; afterwards the children can begin."""
    world, ways = World(), Ways()
    house = world.house()
    WelcomeModel(house, ways).take_class()
    house.door.set_pin(PIN)
    WelcomeModel(house, ways).take_class()
    routes: list[Route | None] = [route for _, route in ways.taken]
    assert routes[0] == TakeClass()
    assert getattr(routes[1], "then", None) == TakeClass()
    model = TakeClassModel(TakeClass(), house, ways)
    model.step = "done"
    model.go_on()
    assert ways.taken[-1] == ("start", WhoIsHere(None))
