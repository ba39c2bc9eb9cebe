"""A progress bar for the terminal: one line, plain ASCII so that every console can show it."""

from __future__ import annotations

from typing import TextIO

_WIDTH = 30


class Bar:
    """Shows what is being prepared; pass it to `ensure_built` and close it afterwards.

    It writes nothing where nobody looks (a file, a pipe), and nothing at all if it is never called.
    """

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream if stream is not None and stream.isatty() else None
        self._shown = ""

    def __call__(self, part: str, done: float) -> None:
        """Show that `done` (0 to 1) of all the work is done, and that `part` is in hand."""
        filled = round(_WIDTH * done)
        line = f"Preparing {part:<9} [{'#' * filled}{'.' * (_WIDTH - filled)}] {round(100 * done):3} %"
        if self._stream is not None and line != self._shown:
            self._stream.write("\r" + line)
            self._stream.flush()
            self._shown = line

    def close(self) -> None:
        """Wipe the line, so that what follows begins at its start."""
        if self._stream is not None and self._shown:
            self._stream.write("\r" + " " * len(self._shown) + "\r")
            self._stream.flush()
            self._shown = ""
