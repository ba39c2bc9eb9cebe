"""One thread that does everything that writes, in the order in which it was asked."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotDoneYet
from typing import TypeVar

from app.domain.errors import CannotSave

Result = TypeVar("Result")


def _no_chore() -> float | None:
    """Have nothing to do while idle."""
    return None


class Writer:
    """Takes jobs from any thread and does them one after another on its own."""

    def __init__(self, chore: Callable[[], float | None] = _no_chore) -> None:
        """Start the thread.

        Args:
            chore: called between jobs; does at most one small thing and returns the seconds until it wants to
                be called again, None for "after the next job", as when it raises.
        """
        self._chore = chore
        self._tasks: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._door = threading.Lock()
        self._is_closed = False
        # A daemon, so that a window that crashes leaves no process behind which holds the folder's lock.
        self._thread = threading.Thread(target=self._work, name="rebung-writer", daemon=True)
        self._thread.start()

    def submit(self, job: Callable[[], Result]) -> Future[Result]:
        """Have a job done. The future gets its result, or what it raised; CannotSave after closing."""
        future: Future[Result] = Future()
        with self._door:
            if self._is_closed:
                future.set_exception(CannotSave())
            else:
                self._tasks.put(lambda: _do(job, future))
        return future

    def run(self, job: Callable[[], Result]) -> Result:
        """Have a job done and wait for it; a job of this writer may call it too."""
        if threading.current_thread() is self._thread:
            return job()
        return self.submit(job).result()

    def flush(self, timeout: float) -> bool:
        """Wait until all jobs so far are done; False if `timeout` seconds were not enough."""
        if not self._thread.is_alive():
            return True
        try:
            self.submit(_nothing).result(timeout)
        except NotDoneYet:
            return False
        except CannotSave:
            self._thread.join(timeout)
            return not self._thread.is_alive()
        return True

    def close(self, timeout: float | None = None) -> bool:
        """Take no more jobs, finish those that are waiting, and tell whether all are done."""
        with self._door:
            if not self._is_closed:
                self._is_closed = True
                self._tasks.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while True:
            try:
                task = self._tasks.get(timeout=self._wait())
            except queue.Empty:
                continue
            if task is None:
                return
            task()

    def _wait(self) -> float | None:
        try:
            return self._chore()
        except Exception:  # noqa: BLE001  a chore that fails may not end the thread that saves
            return None


def _do(job: Callable[[], Result], future: Future[Result]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = job()
    except BaseException as error:  # noqa: BLE001  whatever it was, whoever waits must hear of it
        future.set_exception(error)
    else:
        future.set_result(result)


def _nothing() -> None:
    """Do nothing."""
