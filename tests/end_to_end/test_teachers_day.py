"""A teacher's day by one finger and by the keyboard alone, in English and in Indonesian, on the real store and press.

Each day is rehearsed in the window of this process, which finds out where everything lies, and then spent again in a
real window of `main.py`, where nothing but the disk and the paper tells whether it went well. One of the four ways is
walked here; with `--hypothesis-profile full` all of them.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

from app.exchange.list_files import AccountFiles
from app.exchange.paper import Paper
from app.storage.keys import SlowHash
from tests.end_to_end.replay import replay
from tests.end_to_end.school import READY_SET, SENSITIVE, School
from tests.end_to_end.screen import Window, missing, virtual_screen, wait_until
from tests.end_to_end.sitting import TakeHand
from tests.end_to_end.teachers_day import spend
from tests.end_to_end.teachers_hand import Deed, Finger, Keys, TeachersHand

Kind = type[TeachersHand]
USUAL = [(Keys, "id")]
OTHERS = [(Finger, "id"), (Keys, "en"), (Finger, "en")]
WAYS = USUAL + (OTHERS if settings.get_current_profile_name() == "full" else [])


@pytest.fixture
def found(tmp_path: Path, whole: Path, language: str, monkeypatch: pytest.MonkeyPatch) -> School:
    """A school, in whose surroundings this process and all that it starts work."""
    school = School(tmp_path / "school", whole, language)
    for name in set(os.environ) - set(school.surroundings):
        monkeypatch.delenv(name)
    for name, value in school.surroundings.items():
        monkeypatch.setenv(name, value)
    return school


@contextmanager
def untidied() -> Iterator[None]:
    """Let nobody look for garbage while somebody works, as it is where people sit (`app.ui.tidying`)."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def rehearse(school: School, take_hand: TakeHand, kind: Kind, language: str) -> list[Deed]:
    """Spend the day on a copy, and see after each thing that it is so; return what was done."""
    machine = school.open_copy()
    house = machine.house
    house.door._hashing = SlowHash()
    house.press = Paper(machine.data, school.whole, school.show)
    house.roster.files._files = AccountFiles()

    class Checking(kind):  # type: ignore[misc,valid-type]
        def check(self, what: str) -> None:
            wait_until(lambda: school.is_so(what, house), what)
            super().check(what)

    hand = Checking(take_hand(house, language))
    from app.ui.routes import WhoIsHere
    from app.ui.translations import i18n

    hand.hand.navigator.start(WhoIsHere())
    hand.hand.frames(12)
    ready = next(each.title for each in house.library.sets() if each.id == READY_SET)
    lesson = house.library.lesson(SENSITIVE, house.classes.school_class(school.class_id).band)
    with untidied():
        spend(hand, school.child, i18n.say(ready), i18n.say(lesson.title))
    machine.stop()
    school.forget()
    return list(hand.deeds)


@pytest.mark.window
@pytest.mark.parametrize(("kind", "language"), WAYS)
def test_a_day_is_spent_in_a_real_window(
    found: School, take_hand: TakeHand, kind: Kind, language: str, tmp_path: Path
) -> None:
    """Everything can be done with one hand alone, and the disk and the paper hold what was done."""
    deeds = rehearse(found, take_hand, kind, language)
    assert not [
        each for each in deeds if (each.places or each.drag or each.wheel if kind is Keys else each.keys)
    ]
    if missing():
        pytest.skip(f"rehearsed, but not spent in a real window: {missing()}")
    pixels = tmp_path / "pixels"
    pixels.mkdir()
    with virtual_screen(pixels) as display:
        window = Window(display, found.data, pixels=pixels, language=language)
        try:
            replay(window, deeds, found.is_so_on_disk)
            window.ask_to_close()
            assert window.ended() == (0, "", "")
        finally:
            if window.process.poll() is None:
                window.kill()
