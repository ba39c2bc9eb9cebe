"""The recovery code is shown once, and nobody goes on before it is on paper."""

from __future__ import annotations

from app.domain.errors import CannotSave
from app.services.papers.sheets import PlainSheet
from app.ui.routes import RecoveryCode, TeacherRoom
from app.ui.screen import Screen
from app.ui.teacher.recovery_code import make_recovery_code
from app.ui.teacher.recovery_code.view import CodeGroup
from app.ui.widgets.buttons import MainButton, QuietButton
from app.ui.widgets.tick_row import TickRow
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Ways, missed_by_tab

CODE = "2345-6789-ABCD-EFGH-JKMN"


class Sheets:
    """A printer that remembers; or refuses."""

    def __init__(self, *, is_there: bool = True) -> None:
        """Begin with no sheet."""
        self.shown: list[PlainSheet] = []
        self._is_there = is_there

    def show(self, sheet: PlainSheet) -> None:
        """Remember the sheet."""
        if not self._is_there:
            raise CannotSave
        self.shown.append(sheet)


def shown(pilot: Pilot, ways: Ways, sheets: Sheets) -> Screen:
    """Return the screen, shown."""
    screen: Screen = pilot.show(make_recovery_code(RecoveryCode(CODE, TeacherRoom()), ways, sheets.show))
    return screen


def test_the_code_stands_in_groups(pilot: Pilot) -> None:
    """It can be copied by hand."""
    shown(pilot, Ways(), Sheets())

    assert [group.text for group in pilot.all(CodeGroup)] == CODE.split("-")


def test_going_on_asks_that_it_is_written_down(pilot: Pilot) -> None:
    """The button is off until the box is ticked."""
    ways = Ways()
    screen = shown(pilot, ways, Sheets())
    go_on = pilot.find(MainButton)
    assert go_on.disabled
    screen.model.go_on()
    assert not ways.taken

    pilot.tap(pilot.find(TickRow))
    pilot.tap(go_on)

    assert ways.taken == [("replace", TeacherRoom())]


def test_it_can_be_printed_by_touch_and_by_key(pilot: Pilot) -> None:
    """The sheet has the code; that it is on paper is for the teacher to say."""
    sheets = Sheets()
    screen = shown(pilot, Ways(), sheets)
    pilot.tap(pilot.find(QuietButton))
    pilot.wait(lambda: screen.model.told)
    pilot.key("ctrl+p")
    pilot.wait(lambda: len(sheets.shown) == 2)

    assert all(CODE in sheet.lines for sheet in sheets.shown)
    assert not screen.model.written


def test_a_sheet_that_cannot_be_shown_is_told(pilot: Pilot) -> None:
    """The code is still there to be copied."""
    screen = shown(pilot, Ways(), Sheets(is_there=False))
    pilot.tap(pilot.find(QuietButton))
    pilot.wait(lambda: screen.model.problem)

    assert not screen.model.told
    assert pilot.all(CodeGroup)


def test_escape_does_not_lose_the_code(pilot: Pilot) -> None:
    """It is shown this once, so no key goes away from it."""
    ways = Ways()
    shown(pilot, ways, Sheets())
    pilot.key("escape")

    assert not ways.taken


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """Print, the box, and once it is ticked Go on."""
    shown(pilot, Ways(), Sheets())
    assert not missed_by_tab(pilot)

    pilot.tap(pilot.find(TickRow))

    assert not missed_by_tab(pilot)
