"""What the store had to mend, told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.mending import Mended
    from app.services.ports import Mender


class Safekeeping:
    """Passes on what was mended since it was last asked."""

    def __init__(self, mender: Mender) -> None:
        """Ask the store through the port."""
        self._mender = mender
        self._told = 0

    def news(self) -> tuple[Mended, ...]:
        """Return what was mended since the last call; each damage is told exactly once."""
        everything = self._mender.mended()
        fresh = everything[self._told :]
        self._told = len(everything)
        return fresh
