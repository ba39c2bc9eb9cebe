"""Work away from the window's thread, and its answer back on it. No other module of the window starts a thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, TypeVar
from weakref import WeakSet

from kivy.clock import Clock

Result = TypeVar("Result")

MOMENT = 0.012
"""Seconds that nobody sees, less than a frame takes: an answer reaches a good disk in less."""
BEFORE_IT_IS_PAINTED = -1
"""Kivy's way to say when."""


def when_done(
    future: Future[Result],
    on_done: Callable[[Result], None],
    on_error: Callable[[BaseException], None],
) -> None:
    """Call `on_done` with the result, or `on_error` with what went wrong, on the window's thread.

    Also where the future is done already the answer comes after the caller has gone on: callers may rely on the order.
    What is done in a moment, as an answer on a good disk is, comes before this frame is painted and not one later.
    """
    _awaited.add(future)

    def deliver(done: Future[Result]) -> None:
        Clock.schedule_once(lambda _: _tell(done, on_done, on_error), BEFORE_IT_IS_PAINTED)

    wait((future,), timeout=MOMENT)
    future.add_done_callback(deliver)


def run(
    job: Callable[[], Result],
    on_done: Callable[[Result], None],
    on_error: Callable[[BaseException], None],
) -> None:
    """Do a slow job (a PIN's hash, an export) on a thread; the answer comes as in `when_done`."""
    when_done(_hands().submit(job), on_done, on_error)


def is_waiting() -> bool:
    """Tell whether an answer is still on its way to the window."""
    return bool(_awaited)


def _tell(
    done: Future[Any], on_done: Callable[[Any], None], on_error: Callable[[BaseException], None]
) -> None:
    _awaited.discard(done)
    error = done.exception()
    if error is None:
        on_done(done.result())
    else:
        on_error(error)


def _hands() -> ThreadPoolExecutor:
    if not _pool:
        _pool.append(ThreadPoolExecutor(max_workers=2, thread_name_prefix="window"))
    return _pool[0]


_pool: list[ThreadPoolExecutor] = []
_awaited: WeakSet[Future[Any]] = WeakSet()
"""A future that nobody holds any more will never be done."""
