"""Small settings of the machine."""

from __future__ import annotations

from tests.fakes import World


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
