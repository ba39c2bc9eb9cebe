"""What a teacher changed since the start, and the way back, step by step: the newest change first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.services.saving import Saving


class LastChange:
    """Remembers changes in memory alone. Any change will do: a `Saving` knows its own inverse."""

    def __init__(self) -> None:
        """Begin with nothing changed."""
        self._told = ""
        self.is_put_away = False
        """Whether the teacher has read enough of it for this visit."""
        self._steps: list[tuple[str, Callable[[], Saving[Any]]]] = []

    @property
    def told(self) -> str:
        """What happened last, in a sentence; "" when there is nothing to tell."""
        return self._told

    @property
    def can_be_undone(self) -> bool:
        """Whether there is a way back."""
        return bool(self._steps)

    @property
    def undoes(self) -> str:
        """The change that would be undone next, in its sentence; "" when there is none."""
        return self._steps[-1][0] if self._steps else ""

    def note(self, told: str, saving: Saving[Any] | None = None) -> None:
        """Remember a change that has been saved. Without a saving it is for good, and those before it can be undone."""
        self._told, self.is_put_away = told, False
        if saving is not None and saving.inverse is not None:
            self._steps.append((told, saving.inverse))

    def undo(self) -> Saving[Any]:
        """Begin the change that leads back. Once it is saved, `undone` says that it is over.

        Raises:
            LookupError: there is nothing to undo.
            HasPlayed: it would take somebody off the list who has begun lessons.
        """
        if not self._steps:
            raise LookupError
        return self._steps[-1][1]()

    def undone(self, told: str) -> None:
        """Tell that the newest change is taken back, or cannot be: the one before it comes next."""
        self._told, self.is_put_away = told, False
        self._steps.pop()

    def put_away(self) -> None:
        """Tell nothing more until the next change, or until somebody comes in again."""
        self.is_put_away = True

    def rest(self) -> None:
        """The room was left: what can be undone is all that will be told of when somebody comes in."""
        self._told, self.is_put_away = self.undoes, False

    def forget(self) -> None:
        """Remember nothing any more."""
        self._told = ""
        self._steps.clear()
