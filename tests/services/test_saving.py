"""An answer on its way to the disk."""

from __future__ import annotations

from concurrent.futures import CancelledError, Future

import pytest

from app.domain.errors import CannotSave
from app.services.saving import Saving


def saving(future: Future[None]) -> tuple[Saving[str], list[str]]:
    """Return a saving and the list in which its undoing is noted."""
    undone: list[str] = []
    return Saving(future, "value", lambda: undone.append("undone")), undone


def test_a_value_is_there_once_it_is_saved() -> None:
    """Settling gives the value and takes nothing back."""
    future: Future[None] = Future()
    pending, undone = saving(future)
    future.set_result(None)
    assert (pending.settle(), undone) == ("value", [])


def test_a_value_that_was_not_saved_is_taken_back() -> None:
    """Settling raises what the store said, after undoing."""
    future: Future[None] = Future()
    pending, undone = saving(future)
    future.set_exception(CannotSave())
    with pytest.raises(CannotSave):
        pending.settle()
    assert undone == ["undone"]


def test_a_saving_that_was_called_off_is_taken_back() -> None:
    """A cancelled save counts as failed."""
    future: Future[None] = Future()
    pending, undone = saving(future)
    future.cancel()
    with pytest.raises(CancelledError):
        pending.settle()
    assert undone == ["undone"]


def test_what_needs_no_writing_is_done_at_once() -> None:
    """A value without a write settles without waiting."""
    done = Saving.done(3)
    assert done.future.done()
    assert done.settle() == 3
