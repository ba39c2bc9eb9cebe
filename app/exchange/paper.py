"""Paper: files of PDF, opened by the system's own viewer and gone at exit, or kept where somebody wants them.

Those that are opened lie in the data folder. Nothing is sent anywhere: the viewer opens a file of this machine.
Files have names that tell of nobody.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import RebungError, msg

if TYPE_CHECKING:
    from app.services.making import Making
    from app.services.papers.sheets import ClassReportSheet, Sheet
    from app.services.ports import Place

FOLDER = "paper"
_ENDINGS = ("pdf", "html")
"""What is removed: today's papers, and those of an earlier Rebung."""


class NoViewer(RebungError):
    """No program on this machine shows the paper."""

    code = "no-viewer"
    sentence = msg(
        "No program that shows PDF was found on this computer. Nothing was lost. Please keep the paper in a folder "
        "or on a stick, and print it on another computer."
    )


class CannotMake(RebungError):
    """The paper could not be written in the data folder."""

    code = "cannot-make-paper"
    sentence = msg(
        "The paper could not be made: the disk of this computer is full or cannot be written. Nothing else has "
        "changed. Please free some space, then try again."
    )


class Paper:
    """The port `Press`: makes papers, opens them or keeps them, and removes every one that was opened at exit."""

    def __init__(self, folder: Path, built: Path, opener: Callable[[Path], None] | None = None) -> None:
        """Keep papers in `folder`/paper; what an earlier run left there is removed now.

        Args:
            folder: the data folder.
            built: what the build step left, for drawings and fonts.
            opener: shows a file, the system's viewer when not given.
        """
        self._folder = folder / FOLDER
        self._built = built
        self._open = opener or open_in_viewer
        self.clear()

    def show(self, sheet: Sheet, making: Making | None = None) -> None:
        """Make a paper and open it.

        Raises:
            Stopped: it is not wanted any more; nothing is left of it.
            CannotMake: it could not be written.
            NoViewer: nothing opens it; it is removed again.
        """
        data = self._made(sheet, making)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = self._free(sheet.name)
            path.write_bytes(data)
        except OSError as error:
            self.clear()
            raise CannotMake from error
        try:
            self._open(path)
        except OSError as error:
            with suppress(OSError):
                path.unlink()
            raise NoViewer from error

    def keep(self, sheet: Sheet, place: Place, making: Making | None = None) -> str:
        """Keep a paper at a place and return the name of its file. What has that name already stays as it is.

        Raises:
            Stopped: it is not wanted any more; nothing is left of it.
            CannotKeep: it could not be written there, and nothing half written is left.
        """
        from app.exchange.keeping import keep

        return keep(self._made(sheet, making), Path(place.path), f"{sheet.name}.pdf")

    def keep_figures(self, sheet: ClassReportSheet, place: Place) -> str:
        """Keep the figures of a report as CSV, as `keep`."""
        from app.exchange.keeping import keep
        from app.exchange.report_csv import report_csv

        return keep(report_csv(sheet), Path(place.path), f"{sheet.name}.csv")

    def places(self) -> tuple[Place, ...]:
        """Return where something can be kept: sticks first, then folders of this account."""
        from app.exchange.keeping import places

        return places()

    def clear(self) -> None:
        """Remove every paper that was opened."""
        for ending in _ENDINGS:
            for path in self._folder.glob(f"*.{ending}"):
                with suppress(OSError):
                    path.unlink()

    def _made(self, sheet: Sheet, making: Making | None) -> bytes:
        from app.exchange.pdf.press import pdf
        from app.services.making import Making

        try:
            return pdf(sheet, self._built, making or Making())
        except OSError as error:
            raise CannotMake from error

    def _free(self, name: str) -> Path:
        """Return a name that no open viewer shows: it may hold on to the earlier file."""
        ways = (f"{name}.pdf", *(f"{name}-{number}.pdf" for number in range(2, 1000)))
        return next(path for way in ways if not (path := self._folder / way).exists())


def open_in_viewer(path: Path) -> None:
    """Open a file with the program that the system has for it; OSError if there is none."""
    if sys.platform == "win32":
        os.startfile(path)
        return
    command = "open" if sys.platform == "darwin" else "xdg-open"
    # The viewer lives on after the call; its chatter belongs to nobody.
    subprocess.Popen([command, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
