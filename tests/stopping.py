"""Long work that somebody stops, or from which a stick is pulled."""

from __future__ import annotations

from app.services.making import Making, Stopped


class Pulled(Making):
    """Stops after so many steps."""

    def __init__(self, after: int) -> None:
        """Begin with none."""
        super().__init__()
        self._left = after

    def step(self, done: int, total: int) -> None:
        """Count down."""
        self._left -= 1
        if self._left < 0:
            raise Stopped
        super().step(done, total)
