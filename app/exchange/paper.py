"""Sheets for the printer: a page of HTML in the data folder, opened by the system's own viewer, gone at exit.

Nothing is sent anywhere: the viewer opens a file of this machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import CannotSave, RebungError, msg

if TYPE_CHECKING:
    from app.services.login_cards import CardSheet

FOLDER = "paper"


class NoViewer(RebungError):
    """No program on this machine shows the sheet."""

    code = "no-viewer"
    sentence = msg("No program that prints was found on this computer. Please copy it by hand.")


class Paper:
    """Writes sheets, opens them, and removes every one of them at exit."""

    def __init__(self, folder: Path, built: Path, opener: Callable[[Path], None] | None = None) -> None:
        """Keep sheets in `folder`/paper; what an earlier run left there is removed now.

        Args:
            folder: the data folder.
            built: what the build step left, for drawings and fonts.
            opener: shows a file, the system's viewer when not given.
        """
        self._folder = folder / FOLDER
        self._built = built
        self._open = opener or open_in_viewer
        self.clear()

    def show(self, title: str, lines: tuple[str, ...]) -> Path:
        """Write a sheet with a title and lines, and open it.

        Raises:
            CannotSave: the sheet could not be written.
            NoViewer: nothing opens it; the sheet is removed again.
        """
        return self._shown("sheet.html", lambda: _page(title, lines))

    def show_cards(self, sheet: CardSheet) -> Path:
        """Write login cards, eight on a page of A4, and open them.

        Raises:
            CannotSave: the page could not be written.
            NoViewer: nothing opens it; the page is removed again.
        """
        from app.exchange import cards

        return self._shown(
            "cards.html", lambda: cards.page(sheet, self._built / "paper", self._built / "fonts")
        )

    def _shown(self, name: str, page: Callable[[], str]) -> Path:
        path = self._folder / name
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.write_text(page(), encoding="utf-8")
        except OSError as error:
            raise CannotSave from error
        try:
            self._open(path)
        except OSError as error:
            self.clear()
            raise NoViewer from error
        return path

    def clear(self) -> None:
        """Remove every sheet."""
        for path in self._folder.glob("*.html"):
            with suppress(OSError):
                path.unlink()


def open_in_viewer(path: Path) -> None:
    """Open a file with the program that the system has for it; OSError if there is none."""
    if sys.platform == "win32":
        os.startfile(path)
        return
    command = "open" if sys.platform == "darwin" else "xdg-open"
    # The viewer lives on after the call; its chatter belongs to nobody.
    subprocess.Popen([command, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _page(title: str, lines: tuple[str, ...]) -> str:
    from html import escape

    body = "\n".join(f"<p>{escape(line)}</p>" for line in lines)
    style = "body{font:16pt sans-serif;margin:3cm}h1{font-size:22pt}p{margin:.6em 0}"
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{style}</style>'
    return f"<!doctype html><html><head>{head}</head><body><h1>{escape(title)}</h1>\n{body}</body></html>\n"
