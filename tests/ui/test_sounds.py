"""Sounds are heard where they can be, and where they cannot nothing else changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.ui.navigation import Navigator
from app.ui.screen import Screen
from app.ui.sounds import NAMES, UNDER_A_VOICE, USUAL, Sounds, sounds
from tests.ui.pilot import Pilot

BUILT = Path(__file__).parents[2] / ".built"


class Bell:
    """A sound that notes what is done with it. `broken` makes it refuse."""

    def __init__(self, path: str, length: float = 0.1, *, broken: bool = False) -> None:
        """Ring for so many seconds."""
        self.path, self.length, self.broken = path, length, broken
        self.volume = 1.0
        self.done: list[str] = []

    def play(self) -> None:
        """Ring."""
        self._do("play")

    def stop(self) -> None:
        """Be silent."""
        self._do("stop")

    def _do(self, what: str) -> None:
        if self.broken:
            raise OSError(what)
        self.done.append(what)


class Provider:
    """Gives bells and counts how often it was asked."""

    def __init__(self, make: Callable[[str], Any] = Bell) -> None:
        """Make them so."""
        self._make = make
        self.bells: dict[str, Any] = {}
        self.asked = 0

    def __call__(self, path: str) -> Any:
        """Load a sound."""
        self.asked += 1
        self.bells[Path(path).stem] = self._make(path)
        return self.bells[Path(path).stem]


@pytest.fixture(name="heard")
def _heard() -> Iterator[Sounds]:
    yield Sounds()
    sounds.switch(on=True)
    sounds.hush(on=False)


def test_nothing_is_loaded_before_the_first_sound(heard: Sounds) -> None:
    """A start costs nothing, and each sound is loaded once."""
    provider = Provider()
    heard.open(BUILT, provider)
    assert provider.asked == 0
    for _ in range(3):
        heard.play("choose")
    assert provider.asked == 1
    assert provider.bells["choose"].done == ["play"] * 3


@pytest.mark.parametrize("name", NAMES)
def test_every_name_has_a_built_sound(name: str, heard: Sounds) -> None:
    """The build step makes what screens ask for."""
    provider = Provider()
    heard.open(BUILT, provider)
    heard.play(name)
    assert provider.bells[name].done == ["play"]


def test_sound_starts_low_and_lower_under_a_voice(heard: Sounds) -> None:
    """While a voice reads it is 12 dB lower."""
    provider = Provider()
    heard.open(BUILT, provider)
    heard.play("choose")
    assert provider.bells["choose"].volume == USUAL <= 0.5
    heard.voice_reads = True
    heard.play("choose")
    assert provider.bells["choose"].volume == UNDER_A_VOICE == USUAL / 4


def test_one_switch_mutes_everything(heard: Sounds) -> None:
    """What is heard just now ends, and nothing new is loaded."""
    provider = Provider()
    heard.open(BUILT, provider)
    heard.play("stem")
    heard.switch(on=False)
    heard.play("choose")
    assert provider.bells["stem"].done == ["play", "stop"]
    assert provider.asked == 1
    heard.switch(on=True)
    heard.play("choose")
    assert provider.bells["choose"].done == ["play"]


def _refuse(path: str) -> Bell:
    raise OSError(path)


@pytest.mark.parametrize(
    "make", [_refuse, lambda _: None, lambda path: Bell(path, 0), lambda path: Bell(path, broken=True)]
)
def test_without_a_device_all_goes_on(heard: Sounds, make: Callable[[str], Any]) -> None:
    """A provider that fails, gives nothing, a sound of no length or one that breaks is not asked again."""
    provider = Provider(make)
    heard.open(BUILT, provider)
    for _ in range(3):
        heard.play("choose")
        heard.stop()
    assert provider.asked == 1


def test_a_missing_file_is_silence(heard: Sounds, tmp_path: Path) -> None:
    """Nobody asks the provider for what is not there."""
    provider = Provider()
    heard.open(tmp_path, provider)
    heard.play("choose")
    assert provider.asked == 0


def test_a_name_that_is_none_is_a_slip_in_the_program(heard: Sounds) -> None:
    """It is found by the first test that plays it."""
    with pytest.raises(ValueError, match="drum"):
        heard.play("drum")


def test_quick_hide_silences_at_once_until_the_child_is_back(pilot: Pilot, heard: Sounds) -> None:
    """Whatever goes on below the cover is not heard."""
    provider = Provider()
    sounds.open(BUILT, provider)
    navigator = Navigator(pilot.root, {object: lambda *_: Screen()}, lambda: None)
    navigator.cover_with(lambda _: Screen())
    navigator.start(object())
    sounds.play("stem")
    navigator.hide()
    assert provider.bells["stem"].done == ["play", "stop"]
    sounds.play("choose")
    assert provider.asked == 1
    navigator.unhide()
    sounds.play("choose")
    assert provider.bells["choose"].done == ["play"]
