"""Wishes are each learner's own, over those of the machine."""

from __future__ import annotations

from app.domain.errors import CannotSave
from app.domain.ids import LearnerId
from app.domain.wishes import Wishes
from app.services.comfort import USUAL
from tests.fakes import World

AYU, BUDI = LearnerId("a" * 32), LearnerId("b" * 32)


def test_nobody_has_a_wish_at_first() -> None:
    """A new machine shows the usual things, to everybody."""
    comfort = World().house().comfort
    assert comfort.of(None) == comfort.of(AYU) == USUAL


def test_a_wish_counts_at_once_and_after_a_restart() -> None:
    """It is there before the disk has it, and when Rebung starts again."""
    world = World()
    world.own_settings.disk.hold()
    comfort = world.house().comfort
    saving = comfort.keep(AYU, "text_size", 130)
    assert comfort.of(AYU).text_size == 130
    assert not saving.future.done()
    world.own_settings.disk.release()
    assert saving.settle() == Wishes(130, high_contrast=False, sound=True)
    assert world.house().comfort.of(AYU).text_size == 130


def test_each_child_has_their_own() -> None:
    """What one child chose is neither another child's nor the machine's."""
    comfort = World().house().comfort
    comfort.keep(AYU, "high_contrast", value=True).settle()
    assert comfort.of(AYU).high_contrast is True
    assert comfort.of(BUDI).high_contrast is comfort.of(None).high_contrast is False


def test_what_is_chosen_for_everybody_yields_to_a_childs_own() -> None:
    """The machine's wish is everybody's, unless a child has chosen otherwise."""
    comfort = World().house().comfort
    comfort.keep(AYU, "sound", value=True).settle()
    comfort.keep(None, "sound", value=False).settle()
    assert (comfort.of(None).sound, comfort.of(BUDI).sound, comfort.of(AYU).sound) == (False, False, True)


def test_a_wish_that_cannot_be_saved_is_taken_back() -> None:
    """After settling, what was kept before is true again; a later wish on its way stays."""
    world = World()
    comfort = world.house().comfort
    comfort.keep(AYU, "text_size", 115).settle()
    world.own_settings.disk.fail_next()
    failed, later = comfort.keep(AYU, "text_size", 130), comfort.keep(AYU, "text_size", 150)
    for saving, expected in ((failed, 150), (later, 150)):
        try:
            saving.settle()
        except CannotSave:
            assert saving is failed
        assert comfort.of(AYU).text_size == expected
    world.own_settings.disk.fail_next()
    try:
        comfort.keep(AYU, "text_size", 100).settle()
    except CannotSave:
        assert comfort.of(AYU).text_size == 150
