"""The sounds: our own, soft, as loud as each other, the same in every build."""

from __future__ import annotations

import wave
from array import array
from pathlib import Path

import pytest

from app.build.sounds import LOUDNESS, RATE, RECIPES, build_sounds, levelled, loudness, samples

LENGTHS = {"choose": 0.12, "rewind": 0.45, "scene": 0.5, "stem": 0.9, "message": 0.12}


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sounds")
    build_sounds(folder, lambda _: None)
    return folder


@pytest.mark.parametrize("name", LENGTHS)
def test_each_sound_is_short_soft_and_ends_in_silence(folder: Path, name: str) -> None:
    """It is as long as the design says, about -18 decibels, never cut off, and neither begins nor ends with a click."""
    with wave.open(str(folder / f"{name}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        levels = [level / 32_767 for level in array("h", file.readframes(file.getnframes()))]
    assert len(levels) / RATE == pytest.approx(LENGTHS[name], abs=0.01)
    assert abs(loudness(levels) - LOUDNESS) < 1.5
    assert max(map(abs, levels)) < 0.75
    assert abs(levels[0]) < 0.01
    assert abs(levels[-1]) < 0.01


def test_every_recipe_is_built_and_nothing_else(folder: Path) -> None:
    """One file for each name, small enough to be loaded at a touch."""
    files = sorted(folder.iterdir())
    assert {path.stem for path in files} == set(RECIPES) == set(LENGTHS)
    assert sum(path.stat().st_size for path in files) < 150_000


def test_the_same_sound_comes_out_each_time() -> None:
    """Two builds give the same bytes, so that a build can be compared."""
    assert samples(RECIPES["rewind"]) == samples(RECIPES["rewind"])


def test_a_quiet_sound_is_made_louder_and_a_loud_one_softer() -> None:
    """Levels end at the same loudness from wherever they begin."""
    notes = samples(RECIPES["stem"])
    for gain in (0.01, 1.0):
        assert loudness(levelled([gain * level for level in notes])) == pytest.approx(LOUDNESS, abs=0.1)
