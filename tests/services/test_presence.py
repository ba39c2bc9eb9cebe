"""How long a screen waits for a child who does nothing."""

from __future__ import annotations

from app.services.preferences import Preferences
from app.services.presence import Presence
from tests.fakes import FakeClock, FakeSettings


def test_five_minutes_and_two_where_it_is_sensitive() -> None:
    """Unless the school says otherwise."""
    presence = Presence(FakeClock(), Preferences(FakeSettings()))
    assert (presence.left(sensitive=False), presence.left(sensitive=True)) == (300, 120)
    chosen = Preferences(FakeSettings())
    chosen.choose_idle_minutes(10).settle()
    chosen.choose_idle_minutes_sensitive(1).settle()
    other = Presence(FakeClock(), chosen)
    assert (other.left(sensitive=False), other.left(sensitive=True)) == (600, 60)


def test_a_touch_begins_the_time_anew() -> None:
    """Only awake time counts, and it may be over by far."""
    clock = FakeClock()
    presence = Presence(clock, Preferences(FakeSettings()))
    clock.seconds += 100
    assert presence.left(sensitive=True) == 20
    presence.stirred()
    assert presence.left(sensitive=True) == 120
    clock.next_day(-400)
    clock.seconds += 500
    assert presence.left(sensitive=False) == -200
