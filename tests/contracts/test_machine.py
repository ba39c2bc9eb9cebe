"""What clock, chance and hashing must do, the fake ones and the machine's alike."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from app.services.ports import Chance, Clock, Hashing
from app.storage.keys import SlowHash
from app.storage.machine import MachineChance, MachineClock
from tests.fakes import FakeChance, FakeClock, FakeHashing

both_chances = pytest.mark.parametrize("make", [FakeChance, MachineChance])


@pytest.mark.parametrize("make", [FakeClock, MachineClock])
def test_a_clock_tells_a_day_and_awake_time_that_does_not_go_back(make: Callable[[], Clock]) -> None:
    """The day is an ISO date, and awake seconds never get fewer."""
    clock = make()
    assert date.fromisoformat(clock.today()).isoformat() == clock.today()
    assert clock.awake() <= clock.awake()


@both_chances
def test_ids_are_long_and_differ(make: Callable[[], Chance]) -> None:
    """An id is 32 hexadecimal digits, and no two are alike."""
    chance = make()
    ids = [chance.new_id() for _ in range(200)]
    assert len(set(ids)) == 200
    assert all(re.fullmatch(r"[0-9a-f]{32}", each) for each in ids)


@both_chances
def test_a_roll_stays_below_its_bound(make: Callable[[], Chance]) -> None:
    """Every number from zero to below the bound comes up, and no other."""
    chance = make()
    assert {chance.roll(3) for _ in range(300)} == {0, 1, 2}
    assert {chance.roll(1) for _ in range(10)} == {0}


@both_chances
def test_a_recovery_code_can_be_copied_by_hand(make: Callable[[], Chance]) -> None:
    """Five groups of four capitals and digits, none of which looks like another."""
    chance = make()
    codes = {chance.code() for _ in range(50)}
    assert len(codes) == 50
    assert all(re.fullmatch(r"[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){4}", each) for each in codes)


@pytest.mark.parametrize("make", [FakeHashing, SlowHash])
def test_a_hash_fits_its_secret_and_nothing_else(make: Callable[[], Hashing]) -> None:
    """The secret fits, another does not, and neither does anything fit a damaged hash."""
    hashing = make()
    hashed = hashing.hash("483920")
    assert "483920" not in hashed
    assert hashing.fits("483920", hashed)
    assert not hashing.fits("483921", hashed)
    assert not any(hashing.fits("483920", damaged) for damaged in ("", "ខូច", hashed[:-3], "$argon2id$"))
