"""The last thing a teacher changed, and the way back: until the next change, or until the room is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.services.saving import Saving


class LastChange:
    """Remembers one change. Any change will do: a `Saving` knows its own inverse."""

    def __init__(self) -> None:
        """Begin with nothing changed."""
        self._told = ""
        self._inverse: Callable[[], Saving[Any]] | None = None

    @property
    def told(self) -> str:
        """What was changed, in a sentence; "" when there is nothing to tell."""
        return self._told

    @property
    def can_be_undone(self) -> bool:
        """Whether there is a way back."""
        return self._inverse is not None

    def note(self, told: str, saving: Saving[Any] | None = None) -> None:
        """Remember a change that has been saved, in the place of the one before; without a saving it is for good."""
        self._told = told
        self._inverse = saving.inverse if saving else None

    def undo(self) -> Saving[Any]:
        """Begin the change that leads back. Once it is saved, `forget` or `note` says that it is over.

        Raises:
            LookupError: there is nothing to undo.
        """
        if self._inverse is None:
            raise LookupError
        return self._inverse()

    def forget(self) -> None:
        """Remember nothing any more: the room was left."""
        self.note("")
