"""An answer on its way to the disk: it counts as saved when it is there, and not before."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Saving(Generic[Value]):
    """A value that becomes true when its bytes are on the disk.

    The front end waits for `future` off its own thread and then calls `settle` on it.
    """

    def __init__(self, future: Future[None], value: Value, undo: Callable[[], None] = lambda: None) -> None:
        """Keep what will be true, and how to take it back if the disk refuses."""
        self.future = future
        self.undo = undo
        self._value = value

    @classmethod
    def done(cls, value: Value) -> Saving[Value]:
        """Return a value that needs no writing."""
        future: Future[None] = Future()
        future.set_result(None)
        return cls(future, value)

    def settle(self) -> Value:
        """Return the value once saved (waits if need be); CannotSave, after undoing, when it could not be."""
        try:
            self.future.result()
        except Exception:
            self.undo()
            raise
        return self._value
