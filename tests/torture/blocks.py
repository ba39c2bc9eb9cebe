"""A bad block of 4 KiB anywhere in a class folder (zeros, ones or chance), or any one file gone."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from tests.torture.damage import Database, as_plain_json, class_folder, damaged, plain_json
from tests.torture.figures import Figures, sampled

BLOCK, SECTOR = 4096, 512


def run(runs: int, seed: int) -> Figures:
    """Spoil so many blocks, or take so many files away, each alone."""
    figures = Figures("blocks")
    places = list(_damages(random.Random(seed)))
    for number in sampled(len(places), runs, seed):
        damaged(figures, *places[number])
    return figures


def planted(seed: int) -> Figures:
    """Spoil blocks of plain JSON, which must be found."""
    raw, chance = plain_json(), random.Random(seed)
    return as_plain_json(Figures("TinyDB's JSONStorage"), (bad for bad, _ in _spoilt(raw, chance)))


CONTROLS = (planted,)


def _damages(chance: random.Random) -> Iterator[tuple[Database, Path, bytes | None, str]]:
    for database in class_folder():
        for path, raw in database.files.items():
            yield database, path, None, "gone"
            for bad, at in _spoilt(raw, chance):
                yield database, path, bad, f"block at {at}"


def _spoilt(raw: bytes, chance: random.Random) -> Iterator[tuple[bytes, int]]:
    for at in range(0, len(raw), SECTOR):
        length = len(raw[at : at + BLOCK])
        for fill in (bytes(length), b"\xff" * length, chance.randbytes(length)):
            yield raw[:at] + fill + raw[at + length :], at
