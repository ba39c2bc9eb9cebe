"""How far a long piece of work is, and the wish that it stops: the one thing that two threads share of it."""

from __future__ import annotations

from app.domain.errors import RebungError, msg


class Stopped(RebungError):
    """Somebody did not want to wait any longer."""

    code = "stopped"
    sentence = msg("It was stopped. Nothing was made, and nothing else has changed.")


class Making:
    """`done` of `total` pieces are made; 0 of 0 while nobody knows. Written by the work, read by the window."""

    def __init__(self) -> None:
        """Begin with nothing done."""
        self.done = 0
        self.total = 0
        self._is_stopped = False

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._is_stopped = True

    def step(self, done: int, total: int) -> None:
        """Say how far the work is.

        Raises:
            Stopped: it is not wanted any more.
        """
        self.done, self.total = done, total
        if self._is_stopped:
            raise Stopped
