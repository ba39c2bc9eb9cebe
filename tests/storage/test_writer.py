"""The writer does jobs in order, on one thread, and every answer comes through the future."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from app.domain.errors import CannotSave
from app.storage.writer import Writer


@pytest.fixture
def writer() -> Iterator[Writer]:
    """Return a writer that is closed after the test."""
    made = Writer()
    yield made
    made.close(5)


def test_jobs_are_done_in_the_order_they_were_given(writer: Writer) -> None:
    """Order is kept, and all jobs run on one thread that is not the caller's."""
    done: list[int] = []
    threads = {writer.submit(lambda number=number: _note(done, number)).result(5) for number in range(200)}  # type: ignore[misc]
    assert done == list(range(200))
    assert len(threads) == 1
    assert threads != {threading.get_ident()}


def test_a_result_comes_through_the_future(writer: Writer) -> None:
    """What a job returns is the future's result."""
    assert writer.submit(lambda: 42).result(5) == 42


def test_what_a_job_raises_comes_through_the_future_and_stops_nothing(writer: Writer) -> None:
    """A job that fails does not end the writer."""
    failed = writer.submit(lambda: 1 // 0)
    assert isinstance(failed.exception(5), ZeroDivisionError)
    assert writer.submit(lambda: "goes on").result(5) == "goes on"


def test_flush_waits_for_everything_before_it(writer: Writer) -> None:
    """Flush says False while a job is running, and True once all are done."""
    gate = threading.Event()
    writer.submit(lambda: gate.wait(5))
    assert not writer.flush(0.01)
    gate.set()
    assert writer.flush(5)


def test_close_finishes_what_is_waiting() -> None:
    """Jobs given before closing are done; later ones are refused as not saved."""
    writer = Writer()
    done: list[int] = []
    for number in range(20):
        writer.submit(lambda number=number: done.append(number))  # type: ignore[misc]
    assert writer.close(5)
    assert done == list(range(20))
    assert isinstance(writer.submit(list).exception(5), CannotSave)
    assert writer.flush(5)


def test_a_job_may_run_another_at_once(writer: Writer) -> None:
    """A job that needs another's result does not wait for itself."""
    assert writer.run(lambda: writer.run(lambda: 7)) == 7


def test_a_job_that_was_cancelled_is_not_done(writer: Writer) -> None:
    """A future that is cancelled in time is left out."""
    gate = threading.Event()
    writer.submit(lambda: gate.wait(5))
    done: list[int] = []
    future = writer.submit(lambda: done.append(1))
    assert future.cancel()
    gate.set()
    assert writer.flush(5)
    assert done == []


def test_chores_are_done_between_jobs_and_while_idle() -> None:
    """The chore is called again after the seconds it asked for, without any job."""
    called = threading.Semaphore(0)

    def chore() -> float:
        called.release()
        return 0.001

    writer = Writer(chore)
    assert all(called.acquire(timeout=5) for _ in range(5))
    assert writer.close(5)


def test_a_chore_that_fails_stops_nobody_from_saving() -> None:
    """Whatever goes wrong between jobs, the next job is done."""
    writer = Writer(lambda: 1 / 0)
    assert writer.submit(lambda: "done").result(5) == "done"
    assert writer.close(5)


def _note(done: list[int], number: int) -> int:
    done.append(number)
    return threading.get_ident()
