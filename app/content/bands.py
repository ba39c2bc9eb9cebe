"""Rules about bands in the file itself: each band of the lesson has a text, and one only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.content.marks import under
from app.content.spot import BAND_KEYS
from app.domain.band import Band
from app.domain.problems import Problem, problem

_KEYS = frozenset(key for keys in BAND_KEYS.values() for key in keys)


def check_bands(data: dict[str, Any]) -> Iterator[Problem]:
    """Look at every text with variants, and at every list of bands, in a file of sound shape."""
    bands = frozenset(Band(each) for each in data["bands"])
    waiting: list[tuple[str, Any, frozenset[Band]]] = [
        (key, value, bands) for key, value in reversed(data.items()) if key != "bands"
    ]
    while waiting:
        pointer, value, meant = waiting.pop()
        if isinstance(value, list):
            waiting.extend((under(pointer, n), each, meant) for n, each in reversed(list(enumerate(value))))
        elif isinstance(value, dict) and value and _KEYS.issuperset(value):
            yield from _variants(pointer, value, meant)
        elif isinstance(value, dict):
            if isinstance(value.get("bands"), list):
                yield from _strange(under(pointer, "bands"), value["bands"], bands)
                meant &= frozenset(Band(each) for each in value["bands"]) or meant
            waiting.extend((under(pointer, key), value[key], meant) for key in reversed(value))


def _variants(pointer: str, variants: dict[str, Any], meant: frozenset[Band]) -> Iterator[Problem]:
    for band in sorted(meant):
        count = sum(1 for key in BAND_KEYS[band] if key in variants)
        if count > 1:
            yield problem("band-twice", pointer, band=int(band))
        elif not count:
            code = "band-without-minutes" if pointer == "minutes" else "band-without-text"
            yield problem(code, pointer, band=int(band))
    for key in variants:
        if not any(key in BAND_KEYS[band] for band in meant):
            yield problem("band-not-here", under(pointer, key), band=int(key[0]))


def _strange(pointer: str, named: list[int], bands: frozenset[Band]) -> Iterator[Problem]:
    for each in named:
        if each not in bands:
            yield problem("band-not-here", pointer, band=each)
