"""What the port of keys must do, the fake one and the real one alike."""

from __future__ import annotations

from app.domain.classroom import Classroom
from app.domain.keys import KeyState, Way
from tests.contracts.both import Stores

PHRASE, CODE = "seven mangoes under the blue boat", "ABCDEFGHJKMNPQRSTUVW"


def test_a_new_machine_asks_for_nothing(stores: Stores) -> None:
    """No secret opens the key, and none is needed."""
    nothing = KeyState(is_locked=False, ways=frozenset(), asks_at_start=False)
    assert stores.keys.state() == nothing
    assert stores.reopened().keys.state() == nothing
    assert not stores.keys.unlock(Way.PHRASE, PHRASE)


def test_a_start_that_asks_opens_with_the_secret_of_that_way(stores: Stores) -> None:
    """Until then it is locked; the other way's secret does not fit; what was kept is there afterwards."""
    stores.classrooms.save(Classroom()).result(5)
    stores.keys.admit(Way.PHRASE, PHRASE)
    stores.keys.admit(Way.RECOVERY, CODE)
    stores = stores.reopened()
    assert not stores.keys.state().is_locked
    stores.keys.ask_at_start(on=True)
    stores = stores.reopened()
    assert stores.keys.state() == KeyState(is_locked=True, ways=frozenset(Way), asks_at_start=True)
    assert not stores.keys.unlock(Way.PHRASE, CODE)
    assert not stores.keys.unlock(Way.RECOVERY, PHRASE)
    assert stores.keys.state().is_locked
    assert stores.keys.unlock(Way.RECOVERY, CODE)
    assert not stores.keys.state().is_locked
    assert stores.classrooms.load() == Classroom()
    stores.keys.ask_at_start(on=False)
    assert not stores.reopened().keys.state().is_locked


def test_an_earlier_secret_opens_until_it_is_dropped(stores: Stores) -> None:
    """Both fit while a change is under way."""
    stores.keys.admit(Way.PHRASE, PHRASE)
    stores.keys.admit(Way.PHRASE, CODE)
    assert stores.keys.unlock(Way.PHRASE, PHRASE)
    stores.keys.drop_earlier(Way.PHRASE)
    assert not stores.keys.unlock(Way.PHRASE, PHRASE)
    assert stores.keys.unlock(Way.PHRASE, CODE)
