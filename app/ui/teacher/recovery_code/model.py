"""The recovery code, shown once and printable."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kivy.properties import BooleanProperty, StringProperty

from app.services.papers.sheets import PlainSheet
from app.ui.navigation import Navigator
from app.ui.routes import RecoveryCode
from app.ui.translations import i18n
from app.ui.waiting import Waiting

Print = Callable[[PlainSheet], object]
"""Shows a sheet to print; RebungError when it cannot."""


class RecoveryCodeModel(Waiting):
    """The code is on the screen once; going on asks that it has been written down."""

    code = StringProperty("")
    written = BooleanProperty(False)
    told = StringProperty("")
    """What became of printing."""

    def __init__(self, route: RecoveryCode, navigator: Navigator, show_sheet: Print, **kwargs: Any) -> None:
        """Show the code of the route."""
        super().__init__(**kwargs)
        self.code = route.code
        self._then = route.then
        self._navigator = navigator
        self._show_sheet = show_sheet

    def tick_written(self) -> None:
        """The teacher says whether the code is written down or printed."""
        self.written = not self.written

    def print_it(self) -> None:
        """Open a sheet with the code in the system's viewer."""
        title = i18n.tr("Rebung: recovery code of the teacher's room")
        lines = (
            self.code,
            i18n.tr(
                "Keep this sheet where children cannot find it. The code sets a new PIN and opens Rebung."
            ),
        )
        self.told = ""
        sheet = PlainSheet(title, lines, i18n.code)
        self._slowly(lambda: self._show_sheet(sheet), lambda _: self._opened())

    def go_on(self) -> None:
        """Go on once it is written down."""
        if self.written:
            self._navigator.replace(self._then)

    def _opened(self) -> None:
        # Open is not yet printed: the teacher ticks the box.
        self.told = i18n.tr("The sheet is open in another window. Print it there, then close that window.")
