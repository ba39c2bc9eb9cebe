"""Small settings of the machine."""

from __future__ import annotations

import pytest

from app.services.preferences import IDLE_CHOICES, IDLE_SENSITIVE_CHOICES
from tests.fakes import ENGLISH, INDONESIAN, World


def test_the_language_is_kept_for_the_next_start() -> None:
    """Before anybody chose it is empty; afterwards it is there, also after a restart."""
    world = World()
    assert world.house().preferences.language == ""
    world.house().preferences.choose_language("id").result()
    assert world.house().preferences.language == "id"


def test_a_choice_that_could_not_be_saved_leaves_the_old_one() -> None:
    """If the disk refuses, the language of before is still the one that is kept."""
    world = World()
    world.settings.disk.fail_next()
    assert world.house().preferences.choose_language("id").exception() is not None
    assert world.house().preferences.language == ""


def test_idle_times_begin_at_five_and_two_minutes() -> None:
    """Before a teacher has chosen, a learner is signed out after five minutes, in sensitive lessons after two."""
    preferences = World().house().preferences
    assert (preferences.idle_minutes, preferences.idle_minutes_sensitive) == (5, 2)
    assert preferences.idle_minutes in IDLE_CHOICES
    assert preferences.idle_minutes_sensitive in IDLE_SENSITIVE_CHOICES


def test_idle_times_are_kept_and_can_be_taken_back() -> None:
    """A chosen time is there after a restart; its inverse brings the earlier one back, saved too."""
    world = World()
    saving = world.house().preferences.choose_idle_minutes(10)
    assert saving.settle() == 10
    assert world.house().preferences.idle_minutes == 10
    assert saving.inverse is not None
    saving.inverse().settle()
    assert world.house().preferences.idle_minutes == 5


def test_a_sensitive_lesson_never_waits_longer_than_others() -> None:
    """If two minutes are enough elsewhere, five in sensitive lessons become two."""
    preferences = World().house().preferences
    preferences.choose_idle_minutes_sensitive(5).settle()
    preferences.choose_idle_minutes(2).settle()
    assert preferences.idle_minutes_sensitive == 2


@pytest.mark.parametrize("kept", ["", "0", "-5", "ten", "100000", "5.5", "\u0665"])
def test_an_idle_time_that_makes_no_sense_is_the_default(kept: str) -> None:
    """Whatever stands in the settings, the time is one that can be chosen."""
    world = World()
    world.settings.kept = {"idle-minutes": kept, "idle-minutes-sensitive": kept}
    preferences = world.house().preferences
    assert (preferences.idle_minutes, preferences.idle_minutes_sensitive) == (5, 2)


def test_the_languages_offered_are_those_a_teacher_ticks() -> None:
    """All whole languages at first, then those that were chosen, in their usual order; never none."""
    world = World()
    whole = world.languages.available()
    assert world.house().preferences.offered(whole) == whole
    world.house().preferences.offer(["id"]).settle()
    assert world.house().preferences.offered(whole) == (INDONESIAN,)
    world.house().preferences.offer(["id", "en"]).settle()
    assert world.house().preferences.offered(whole) == whole
    assert world.house().preferences.offered((ENGLISH,)) == (ENGLISH,)
    world.house().preferences.offer(["xx"]).settle()
    assert world.house().preferences.offered(whole) == whole
