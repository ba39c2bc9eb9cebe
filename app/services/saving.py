"""An answer on its way to the disk: it counts as saved when it is there, and not before."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")
Other = TypeVar("Other")


def after(first: Future[None], then: Callable[[], Future[None]]) -> Future[None]:
    """Return a future for two writes, of which the second begins once the first is done, and never if that failed.

    Args:
        first: the first write.
        then: begins the second one, quickly and without waiting, on whatever thread the first one ended.
    """
    whole: Future[None] = Future()

    def pass_on(done: Future[None]) -> None:
        error = done.exception()
        if error is None:
            whole.set_result(None)
        else:
            whole.set_exception(error)

    def go_on(done: Future[None]) -> None:
        if done.exception() is None:
            then().add_done_callback(pass_on)
        else:
            pass_on(done)

    first.add_done_callback(go_on)
    return whole


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
