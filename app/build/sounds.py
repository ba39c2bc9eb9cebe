"""The sounds part: bamboo struck softly, put together from decaying partials; our own, from no recording.

Five notes (C D E G A), so that any two agree. Every sound is mono, 22,050 samples a second, 16 bit.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

RATE = 22_050
LOUDNESS = -18.0
"""How loud each is, in decibels of full scale over its loudest tenth of a second: for such sounds near to LUFS."""

NOTES = {"C": 523.25, "D": 587.33, "E": 659.26, "G": 783.99, "A": 880.0}
"""Pitches in hertz."""

PARTIALS = ((1.0, 1.0, 1.0), (2.02, 0.28, 0.5), (3.98, 0.12, 0.3), (6.3, 0.05, 0.18))
"""Of a struck tube: times the pitch, strength, and for how long it rings beside the lowest."""

TAP = ((170.0, 1.0, 0.03), (262.0, 0.4, 0.02))
"""A dull tap has no note: pitch, strength, seconds until it has fallen to a third."""

_ATTACK, _RELEASE, _STROKE = 0.004, 0.03, 0.006
_LOUDEST = 0.7


class Strike(NamedTuple):
    """A note, when it is struck, and how long it rings until it has fallen to a third, in seconds."""

    note: str
    at: float
    rings: float


class Recipe(NamedTuple):
    """The strikes of a sound, none for the dull tap, and its length in seconds."""

    strikes: tuple[Strike, ...]
    length: float


RECIPES = {
    "choose": Recipe((Strike("G", 0, 0.05),), 0.12),
    "rewind": Recipe((Strike("A", 0, 0.09), Strike("D", 0.15, 0.12)), 0.45),
    "scene": Recipe((Strike("E", 0, 0.09), Strike("A", 0.15, 0.13)), 0.5),
    "stem": Recipe((Strike("C", 0, 0.12), Strike("E", 0.2, 0.12), Strike("A", 0.4, 0.16)), 0.9),
    "message": Recipe((), 0.12),
}
"""Every sound by its name. A message on the practice phone sounds like no real phone."""


def build_sounds(out: Path, tell: Callable[[float], None]) -> None:
    """Write every sound into a folder."""
    for number, (name, recipe) in enumerate(RECIPES.items(), 1):
        _save(levelled(samples(recipe)), out / f"{name}.wav")
        tell(number / len(RECIPES))


def samples(recipe: Recipe) -> list[float]:
    """Return a sound, at no particular loudness."""
    wave_form = [0.0] * round(recipe.length * RATE)
    if not recipe.strikes:
        for pitch, strength, rings in TAP:
            _ring(wave_form, 0, pitch, strength, rings)
    for strike in recipe.strikes:
        for times, strength, share in PARTIALS:
            _ring(wave_form, strike.at, NOTES[strike.note] * times, strength, strike.rings * share)
        _stroke(wave_form, strike.at)
    last = round(_RELEASE * RATE)
    for step in range(last):
        wave_form[-1 - step] *= step / last
    return wave_form


def levelled(wave_form: list[float]) -> list[float]:
    """Return a sound at the loudness of all, or as near to it as nothing is cut off."""
    gain = min(10 ** ((LOUDNESS - loudness(wave_form)) / 20), _LOUDEST / max(map(abs, wave_form)))
    return [gain * level for level in wave_form]


def loudness(wave_form: list[float]) -> float:
    """Return the level of the loudest tenth of a second, in decibels of full scale."""
    span, step = RATE // 10, RATE // 100
    starts = range(0, max(1, len(wave_form) - span + 1), step)
    power = max(sum(level * level for level in wave_form[at : at + span]) / span for at in starts)
    return 10 * math.log10(power)


def _ring(wave_form: list[float], at: float, pitch: float, strength: float, rings: float) -> None:
    first, turn = round(at * RATE), 2 * math.pi * pitch / RATE
    for step in range(len(wave_form) - first):
        seconds = step / RATE
        swell = min(1.0, seconds / _ATTACK)
        wave_form[first + step] += strength * swell * math.exp(-seconds / rings) * math.sin(turn * step)


def _stroke(wave_form: list[float], at: float) -> None:
    """Add the soft noise of the stroke itself; the same in every build."""
    noise, first, level = 1, round(at * RATE), 0.0
    for step in range(min(round(_STROKE * 5 * RATE), len(wave_form) - first)):
        noise = (noise * 1_103_515_245 + 12_345) % 2**31
        level += 0.2 * (noise / 2**30 - 1 - level)
        swell = min(1.0, step / RATE / _ATTACK)
        wave_form[first + step] += 0.3 * swell * level * math.exp(-step / RATE / _STROKE)


def _save(wave_form: list[float], path: Path) -> None:
    numbers = array("h", (round(32_767 * level) for level in wave_form))
    if sys.byteorder == "big":
        numbers.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(numbers.tobytes())
