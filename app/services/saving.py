"""An answer on its way to the disk: it counts as saved when it is there, and not before."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")
Other = TypeVar("Other")


class Saving(Generic[Value]):
    """A value that becomes true when its bytes are on the disk.

    The front end waits for `future` off its own thread and then calls `settle` on it.
    `inverse` begins the change that leads back, once this one is saved; None where there is no way back.
    """

    def __init__(
        self,
        future: Future[None],
        value: Value,
        undo: Callable[[], None] = lambda: None,
        inverse: Callable[[], Saving[Any]] | None = None,
    ) -> None:
        """Keep what will be true, how to take it back if the disk refuses, and how to go back later."""
        self.future = future
        self.undo = undo
        self.inverse = inverse
        self._value = value

    @classmethod
    def done(cls, value: Value) -> Saving[Value]:
        """Return a value that needs no writing."""
        future: Future[None] = Future()
        future.set_result(None)
        return cls(future, value)

    def giving(self, value: Other) -> Saving[Other]:
        """Return the same change with another value."""
        return Saving(self.future, value, self.undo, self.inverse)

    def for_good(self) -> Saving[Value]:
        """Return the same change without a way back."""
        return Saving(self.future, self._value, self.undo)

    def settle(self) -> Value:
        """Return the value once saved (waits if need be); CannotSave, after undoing, when it could not be."""
        try:
            self.future.result()
        except Exception:
            self.undo()
            raise
        return self._value
