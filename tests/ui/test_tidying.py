"""Garbage is searched for while nothing happens, not while somebody waits; and memory has an end all the same."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from concurrent.futures import Future
from typing import Any

import pytest
from kivy.base import EventLoop
from kivy.core.window import Window

from app.ui import background
from app.ui.tidying import LITTLE, MUCH, STILL, TOO_MUCH, Tidying


class Searching:
    """What Python would search: it counts, and says how much is new."""

    def __init__(self) -> None:
        """Nothing is new."""
        self.new = 0
        self.searches = 0

    def look(self, times: int = 1) -> None:
        """Let the tidying look."""
        for _ in range(times):
            self.tidying._look(0)

    def count(self) -> tuple[int, int, int]:
        """Tell as Python does."""
        return (self.new, 0, 0)

    def collect(self) -> None:
        """Search."""
        self.searches += 1
        self.new = 0

    tidying: Any = None


@pytest.fixture
def python(monkeypatch: pytest.MonkeyPatch) -> Iterator[Searching]:
    found = Searching()
    found.tidying = Tidying()
    found.tidying.begin()
    monkeypatch.setattr(gc, "get_count", found.count)
    monkeypatch.setattr(gc, "collect", found.collect)
    yield found
    found.tidying.end()


def test_it_searches_when_nothing_happens_any_more(python: Searching) -> None:
    """A screen was built; it is searched once, a moment later."""
    python.new = MUCH
    python.look(STILL)
    assert python.searches == 0
    python.look(STILL)
    assert python.searches == 1


def test_it_does_not_search_while_an_answer_is_on_its_way(python: Searching) -> None:
    """The window is still because the disk is slow; the search comes when the answer is there."""
    answer: Future[None] = Future()
    background.when_done(answer, lambda _: None, lambda _: None)
    python.new = MUCH
    python.look(3 * STILL)
    assert python.searches == 0
    answer.set_result(None)
    EventLoop.idle()
    python.look(2 * STILL)
    assert python.searches == 1


def test_it_does_not_search_while_something_is_painted(python: Searching) -> None:
    """A frame in each moment keeps it from searching."""
    python.new = MUCH
    for _ in range(10 * STILL):
        python.look()
        Window.dispatch("on_flip")
    assert python.searches == 0


def test_it_does_not_search_while_something_is_made(python: Searching) -> None:
    """A screen that is built and laid out in frames that are not painted is not interrupted."""
    for _ in range(10 * STILL):
        python.new += LITTLE
        python.look()
    assert python.new >= MUCH
    assert python.searches == 0


def test_little_is_not_worth_a_search(python: Searching) -> None:
    """A window that rests never searches."""
    python.new = MUCH - 1
    python.look(10 * STILL)
    assert python.searches == 0


def test_memory_has_an_end_where_it_is_never_still(python: Searching) -> None:
    """Screen after screen without a pause: a search comes when some have gone by."""
    for _ in range(14):
        python.new += TOO_MUCH // 6
        python.look()
        Window.dispatch("on_flip")
    assert python.searches == 2


def test_python_does_not_search_by_itself_meanwhile() -> None:
    """It is off from begin to end, and on again afterwards."""
    each = Tidying()
    each.begin()
    assert not gc.isenabled()
    each.end()
    assert gc.isenabled()
