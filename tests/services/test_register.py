"""The classroom in memory and on the disk never part for long."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import permutations

import pytest

from app.domain.classroom import Classroom, HelpList
from app.domain.errors import CannotSave
from app.services.register import Register
from app.services.saving import Saving
from tests.fakes import FakeClassrooms


def person(name: str) -> Callable[[Classroom], Classroom]:
    """Return a change that adds a name to the person of the help list."""
    return lambda now: replace(now, help=HelpList(now.help.person + name))


def try_to_settle(saving: Saving[Classroom]) -> bool:
    """Settle and tell whether it was saved."""
    try:
        saving.settle()
    except CannotSave:
        return False
    return True


def test_a_change_is_seen_at_once_and_kept() -> None:
    """The register shows a change while it is being written, and a restart shows it afterwards."""
    store = FakeClassrooms()
    register = Register(store)
    register.change(person("a")).settle()
    assert register.now.help.person == Register(store).now.help.person == "a"


def test_a_change_that_fails_is_taken_back() -> None:
    """After a refused write memory shows what is on the disk."""
    store = FakeClassrooms()
    register = Register(store)
    register.change(person("a")).settle()
    store.disk.fail_next()
    assert not try_to_settle(register.change(person("b")))
    assert register.now == store.kept


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_changes_that_all_fail_are_all_taken_back(order: tuple[int, ...]) -> None:
    """Whatever the order in which three failures are noticed, memory shows what is on the disk."""
    store = FakeClassrooms()
    register = Register(store)
    register.change(person("a")).settle()
    store.disk.hold()
    savings = [register.change(person(name)) for name in "bcd"]
    store.disk.fail_next(times=3)
    store.disk.release()
    settled = [try_to_settle(savings[at]) for at in order]
    assert settled == [False] * 3
    assert register.now == store.kept
    assert register.now.help.person == "a"


def test_a_failed_change_under_one_that_was_saved_stays() -> None:
    """The later write carried the earlier change to the disk; memory keeps both, as the disk does."""
    store = FakeClassrooms()
    register = Register(store)
    store.disk.hold()
    first, second = register.change(person("a")), register.change(person("b"))
    store.disk.fail_next()
    store.disk.release()
    assert [try_to_settle(first), try_to_settle(second)] == [False, True]
    assert register.now == store.kept
    assert register.now.help.person == "ab"


def test_settling_twice_takes_nothing_back_twice() -> None:
    """A failed change that is asked about again does not undo what came after it."""
    store = FakeClassrooms()
    register = Register(store)
    store.disk.fail_next()
    failed = register.change(person("a"))
    assert not try_to_settle(failed)
    register.change(person("b")).settle()
    assert not try_to_settle(failed)
    assert register.now == store.kept
    assert register.now.help.person == "b"


def test_a_change_that_changes_nothing_can_fail_too() -> None:
    """Even a write of the very same classroom can be refused without harm."""
    store = FakeClassrooms()
    register = Register(store)
    store.disk.fail_next()
    assert not try_to_settle(register.change(lambda now: now))
    assert register.now == Classroom()


def test_changes_from_several_threads_all_arrive() -> None:
    """Nothing is lost when two hands change the classroom at once."""
    register = Register(FakeClassrooms())
    with ThreadPoolExecutor(8) as hands:
        list(hands.map(lambda _: register.change(person("x")).settle(), range(400)))
    assert register.now.help.person == "x" * 400
