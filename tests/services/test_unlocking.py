"""The key is opened with a phrase or with the recovery code, tries are counted, and what is chosen holds."""

from __future__ import annotations

import pytest

from app.domain.errors import CannotSave, PhraseMissing, PhraseNotUsable, PinWait
from app.domain.keys import Way, is_usable, plain_phrase
from app.services.back_off import Knock
from app.services.house import House
from tests.fakes import World

PHRASE = "seven mangoes under the blue boat"
GUESS = "eight mangoes under the blue boat"


def locked(world: World) -> House:
    """Return a house whose start asks for the phrase."""
    house = world.house()
    house.door.set_pin("483920")
    house.unlocking.set_phrase(PHRASE)
    house.unlocking.ask_at_start(on=True)
    world.keys.lock()
    return world.house()


def test_a_phrase_opens_in_any_letters_and_with_any_blanks() -> None:
    """Capitals and doubled blanks do not matter, words do."""
    house = locked(World())
    assert house.unlocking.is_locked
    assert house.unlocking.unlock(GUESS) is Knock.MISSED
    assert house.unlocking.is_locked
    assert house.unlocking.unlock("  Seven mangoes  under the BLUE boat ") is Knock.OPEN
    assert not house.unlocking.is_locked


def test_the_recovery_code_opens_too() -> None:
    """As it is printed and as it is typed in a hurry; the code of an earlier PIN opens nothing."""
    world = World()
    old = world.house().door.set_pin("483920").code
    new = world.house().door.set_pin("190374").code
    house = locked_again(world)
    assert house.unlocking.unlock(old) is Knock.MISSED
    assert house.unlocking.unlock(new.lower().replace("-", " ")) is Knock.OPEN


def locked_again(world: World) -> House:
    """Let a machine that has a PIN ask for its phrase, and start it."""
    world.house().unlocking.set_phrase(PHRASE)
    world.house().unlocking.ask_at_start(on=True)
    world.keys.lock()
    return world.house()


def test_the_pin_opens_no_key() -> None:
    """Six digits open the screen alone."""
    house = locked(World())
    assert house.unlocking.unlock("483920") is Knock.MISSED


def test_tries_are_counted_before_they_are_looked_at_and_restarts_buy_none() -> None:
    """The third miss makes one wait, after a restart the whole wait again; the right phrase forgets the misses."""
    world = World()
    house = locked(world)
    for number in (1, 2, 3):
        assert house.unlocking.unlock(GUESS) is Knock.MISSED
        assert world.settings.get("phrase-misses") == str(number)
    world.clock.seconds += 30
    house = world.house()
    assert house.unlocking.seconds_to_wait() == 60
    with pytest.raises(PinWait):
        house.unlocking.unlock(PHRASE)
    world.clock.seconds += 60
    assert house.unlocking.unlock(PHRASE) is Knock.OPEN
    assert world.settings.get("phrase-misses") == "0"


def test_a_try_that_cannot_be_counted_is_not_looked_at() -> None:
    """A full disk gives no free guesses."""
    world = World()
    house = locked(world)
    world.settings.disk.fail_next()
    with pytest.raises(CannotSave):
        house.unlocking.unlock(PHRASE)
    assert house.unlocking.is_locked


@pytest.mark.parametrize("bad", ["", "mangoes", "123456789 123", "aaaa aaaa aaaa aaaa aaaa"])
def test_a_poor_phrase_is_refused_and_the_old_one_holds(bad: str) -> None:
    """Fifteen letters at least, six of them different."""
    world = World()
    house = locked(world)
    with pytest.raises(PhraseNotUsable):
        house.unlocking.set_phrase(bad)
    assert world.keys.secrets[Way.PHRASE] == [plain_phrase(PHRASE)]
    assert is_usable(PHRASE)


def test_a_new_phrase_takes_the_place_of_the_old_one() -> None:
    """After a change the old phrase opens nothing; if the disk refuses, it still does."""
    world = World()
    house = locked(world)
    house.unlocking.unlock(PHRASE)
    world.keys.disk.fail_next()
    with pytest.raises(CannotSave):
        house.unlocking.set_phrase(GUESS)
    assert world.keys.secrets[Way.PHRASE] == [plain_phrase(PHRASE)]
    house.unlocking.set_phrase(GUESS)
    assert world.keys.secrets[Way.PHRASE] == [plain_phrase(GUESS)]


def test_nobody_is_locked_out_by_asking_for_a_phrase_that_is_not_there() -> None:
    """A phrase comes first; turning it off needs none."""
    house = World().house()
    with pytest.raises(PhraseMissing):
        house.unlocking.ask_at_start(on=True)
    assert not house.unlocking.asks_at_start
    house.unlocking.ask_at_start(on=False)


def test_whatever_stops_a_new_pin_the_code_on_paper_opens_screen_and_key() -> None:
    """When the classroom cannot be saved, the earlier code still opens both; the new one was never shown."""
    world = World()
    house = world.house()
    code = house.door.set_pin("483920").code
    world.classrooms.disk.fail_next()
    with pytest.raises(CannotSave):
        house.door.set_pin("190374")
    assert house.door.recover(code) is Knock.OPEN
    assert world.keys.unlock(Way.RECOVERY, code.replace("-", ""))


def test_a_new_code_leaves_the_pin_as_it_is() -> None:
    """The old sheet stops working, for screen and key."""
    world = World()
    house = world.house()
    old = house.door.set_pin("483920").code
    new = house.door.new_code().code
    assert house.door.knock("483920") is Knock.OPEN
    assert house.door.recover(old) is Knock.MISSED
    assert house.door.recover(new) is Knock.OPEN
    assert world.keys.secrets[Way.RECOVERY] == [new.replace("-", "")]
