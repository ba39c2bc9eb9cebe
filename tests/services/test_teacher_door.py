"""The teacher's door: counted before checked, patient over restarts, and never shut for good."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import CannotSave, DiskFull, PinNotUsable, PinWait
from app.services.back_off import Knock
from app.services.house import House
from tests.fakes import World

PIN, OTHER, GUESS = "483920", "190374", "271828"
EIGHT_HOURS = 8 * 3600


def with_pin() -> tuple[World, House]:
    """Return a machine on which the PIN is set."""
    world = World()
    house = world.house()
    house.door.set_pin(PIN)
    return world, house


def miss(house: House, times: int) -> None:
    """Miss so many times, waiting whatever must be waited for is up to the caller."""
    for _ in range(times):
        assert house.door.knock(GUESS) is Knock.MISSED


def test_a_machine_without_a_pin_opens_for_nobody() -> None:
    """Before a PIN is set no knock opens, not even an empty one."""
    house = World().house()
    assert not house.door.is_set
    assert house.door.knock("") is Knock.MISSED
    assert house.door.recover("") is Knock.MISSED


def test_the_pin_opens_and_is_kept_as_a_hash_only() -> None:
    """The right PIN opens, also after a restart, and neither PIN nor code can be read from what is kept."""
    world = World()
    code = world.house().door.set_pin(PIN).code
    house = world.house()
    assert house.door.is_set
    assert house.door.knock(PIN) is Knock.OPEN
    kept = repr(world.classrooms.log)
    assert PIN not in kept
    assert code not in kept
    assert code.replace("-", "") not in kept


@pytest.mark.parametrize("bad", ["", "1234", "123456", "abcdef"])
def test_a_poor_pin_is_refused_and_the_old_one_holds(bad: str) -> None:
    """A PIN that is easy to guess changes nothing."""
    _, house = with_pin()
    with pytest.raises(PinNotUsable):
        house.door.set_pin(bad)
    assert house.door.knock(PIN) is Knock.OPEN


def test_a_miss_is_written_before_the_pin_is_looked_at() -> None:
    """When the hash is compared, the attempt already lies on the disk."""
    world, house = with_pin()
    seen: list[int] = []
    fits = world.hashing.fits

    def look(secret: str, hashed: str) -> bool:
        seen.append(world.classrooms.kept.door.misses)
        return fits(secret, hashed)

    world.hashing.fits = look  # type: ignore[method-assign]
    miss(house, 2)
    assert seen == [1, 2]


@pytest.mark.parametrize("error", [CannotSave(), DiskFull()])
def test_an_attempt_that_cannot_be_written_is_not_looked_at(error: Exception) -> None:
    """A disk that refuses buys no guess, and leaves the door as it was."""
    world, house = with_pin()
    world.classrooms.disk.fail_next(error)
    with pytest.raises(type(error)):
        house.door.knock(PIN)
    assert world.hashing.checked == []
    assert house.door.knock(PIN) is Knock.OPEN


def test_the_right_pin_opens_even_if_the_counter_cannot_be_put_back() -> None:
    """If only the last write fails the teacher gets in; one miss too many is left, which is safe."""
    world, house = with_pin()
    world.classrooms.disk.fail_next(after=1)
    assert house.door.knock(PIN) is Knock.OPEN
    assert world.house().door.seconds_to_wait() == 0
    assert world.classrooms.kept.door.misses == 1


def test_two_misses_are_free_and_the_third_makes_one_wait() -> None:
    """After three misses the next try waits a minute, and is not counted when it comes too early."""
    world, house = with_pin()
    miss(house, 2)
    assert house.door.seconds_to_wait() == 0
    miss(house, 1)
    assert house.door.seconds_to_wait() == 60
    with pytest.raises(PinWait):
        house.door.knock(PIN)
    with pytest.raises(PinWait):
        house.door.recover("whatever")
    assert world.classrooms.kept.door.misses == 3
    world.clock.seconds += 59.2
    assert house.door.seconds_to_wait() == 1
    world.clock.seconds += 0.9
    assert house.door.knock(PIN) is Knock.OPEN


@pytest.mark.parametrize(
    ("passed", "shown"), [(0.0, 60), (1.0, 59), (1.5, 59), (59.0, 1), (59.9, 1), (60.0, 0), (600.0, 0)]
)
def test_the_wait_is_told_in_whole_seconds(passed: float, shown: int) -> None:
    """Seconds are rounded up, so that zero means now."""
    world, house = with_pin()
    miss(house, 3)
    world.clock.seconds += passed
    assert house.door.seconds_to_wait() == shown


def test_the_wait_is_told_in_whole_minutes() -> None:
    """The sentence names minutes, rounded up."""
    world, house = with_pin()
    miss(house, 3)
    world.clock.seconds += 60
    miss(house, 1)
    world.clock.seconds += 30
    with pytest.raises(PinWait, match="Minutes left: 2"):
        house.door.knock(PIN)


def test_a_restart_begins_the_waiting_anew() -> None:
    """Closing and opening Rebung shortens no wait: after a restart all of it is due again."""
    world, house = with_pin()
    miss(house, 3)
    world.clock.seconds += 59
    house = world.house()
    assert house.door.seconds_to_wait() == 60
    world.clock.seconds = 5.0
    assert world.house().door.seconds_to_wait() == 60


def test_the_wall_clock_is_no_input() -> None:
    """Changing the date changes no wait."""
    world, house = with_pin()
    miss(house, 3)
    world.clock.next_day(4000)
    assert house.door.seconds_to_wait() == 60


def test_success_forgets_the_misses() -> None:
    """After the right PIN the next misses are free again."""
    world, house = with_pin()
    miss(house, 2)
    assert house.door.knock(PIN) is Knock.OPEN
    assert world.classrooms.kept.door.misses == 0
    miss(house, 2)
    assert house.door.seconds_to_wait() == 0


@given(st.lists(st.tuples(st.floats(0, 7200), st.booleans(), st.integers(-4000, 4000)), max_size=60))
def test_restarts_and_clock_changes_buy_no_guesses(moves: list[tuple[float, bool, int]]) -> None:
    """However one waits, restarts and turns the clock, at most twenty guesses fit into eight awake hours."""
    world, house = with_pin()
    awake = 0.0
    guesses = 0
    for pause, restarts, days in moves:
        awake += pause
        if awake > EIGHT_HOURS:
            break
        world.clock.seconds += pause
        world.clock.day = f"20{50 + days % 40}-01-01"
        if restarts:
            world.clock.seconds = 0.0
            house = world.house()
        for _ in range(3):
            try:
                house.door.knock(GUESS)
            except PinWait:
                break
            guesses += 1
    assert guesses == len(world.hashing.checked) <= 20


@pytest.mark.parametrize("restart_every", [1, 7, 10_000])
def test_somebody_who_tries_all_day_gets_fifteen_guesses(restart_every: int) -> None:
    """Trying again every ten seconds of a school day, with restarts or without, gives at most 15 guesses."""
    world, house = with_pin()
    for tick in range(EIGHT_HOURS // 10):
        if tick % (6 * restart_every) == 0:
            house = world.house()
        try:
            house.door.knock(GUESS)
        except PinWait:
            world.clock.seconds += 10
    assert len(world.hashing.checked) <= 15


def test_two_guesses_at_once_are_two_misses() -> None:
    """Guesses from two threads are counted one by one."""
    world, house = with_pin()
    miss(house, 1)
    with ThreadPoolExecutor(4) as hands:
        attempts = [hands.submit(house.door.knock, GUESS) for _ in range(8)]
    refused = [each for each in attempts if isinstance(each.exception(), PinWait)]
    assert (len(refused), world.classrooms.kept.door.misses) == (6, 3)


@pytest.mark.parametrize(
    "typed",
    [
        str,
        str.lower,
        lambda code: code.replace("-", ""),
        lambda code: code.replace("-", " "),
        lambda code: f"  {code}\n",
        lambda code: code.replace("-", "\u2013"),
    ],
)
def test_the_recovery_code_can_be_typed_as_people_type(typed: object) -> None:
    """Small letters, blanks, other dashes or none: the code opens."""
    world = World()
    house = world.house()
    code = house.door.set_pin(PIN).code
    assert house.door.recover(typed(code)) is Knock.OPEN  # type: ignore[operator]


def test_look_alikes_in_a_code_are_read_as_one() -> None:
    """O is read as 0, I and l as 1, on both sides."""
    world = World()
    world.chance.code = lambda: "A0B1-C1D0-2345-6789-WXYZ"  # type: ignore[method-assign]
    house = world.house()
    house.door.set_pin(PIN)
    assert house.door.recover("aobi-cLdO-2345-6789-wxyz") is Knock.OPEN
    assert house.door.recover("aobi-cLdO-2345-6789-wxy2") is Knock.MISSED


def test_a_new_pin_makes_the_old_pin_and_the_old_code_useless() -> None:
    """After a new PIN is set only the new PIN and the new code open."""
    _, house = with_pin()
    old = house.door.set_pin(PIN).code
    new = house.door.set_pin(OTHER).code
    assert [house.door.knock(PIN), house.door.recover(old)] == [Knock.MISSED, Knock.MISSED]
    assert [house.door.knock(OTHER), house.door.recover(new)] == [Knock.OPEN, Knock.OPEN]


def test_a_new_pin_that_cannot_be_saved_leaves_the_old_one() -> None:
    """If the disk refuses the new PIN, the old one opens."""
    world, house = with_pin()
    world.classrooms.disk.fail_next()
    with pytest.raises(CannotSave):
        house.door.set_pin(OTHER)
    assert house.door.knock(OTHER) is Knock.MISSED
    assert house.door.knock(PIN) is Knock.OPEN
