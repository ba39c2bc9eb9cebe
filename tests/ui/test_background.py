"""Slow work leaves the window's thread and its answer comes back on it."""

from __future__ import annotations

import threading
from concurrent.futures import Future

from app.ui.background import run, when_done
from tests.ui.pilot import Pilot


def test_the_answer_comes_back_on_the_windows_thread(pilot: Pilot) -> None:
    """A job runs elsewhere; what it returns is handled here."""
    seen: list[tuple[str, bool]] = []
    here = threading.get_ident()

    run(
        lambda: threading.get_ident() != here,
        lambda elsewhere: seen.append(("done", elsewhere and threading.get_ident() == here)),
        lambda _: seen.append(("failed", False)),
    )
    pilot.wait(lambda: seen)

    assert seen == [("done", True)]


def test_a_failure_comes_back_too(pilot: Pilot) -> None:
    """An exception is handed over, not lost on a thread."""
    seen: list[BaseException] = []

    run(lambda: 1 / 0, lambda _: None, seen.append)
    pilot.wait(lambda: seen)

    assert isinstance(seen[0], ZeroDivisionError)


def test_a_future_that_is_done_already_answers_in_a_later_frame(pilot: Pilot) -> None:
    """Callers may rely on the order: first they go on, then the answer comes."""
    saved: Future[int] = Future()
    saved.set_result(7)
    seen: list[int] = []

    when_done(saved, seen.append, lambda _: None)
    assert not seen
    pilot.wait(lambda: seen)

    assert seen == [7]
