"""One bit flipped at every byte of a class folder: slots and mirrors of learners, classroom, settings, tallies."""

from __future__ import annotations

import random

from tests.torture.damage import as_plain_json, bytes_of_files, damaged, plain_json
from tests.torture.figures import Figures, sampled


def run(runs: int, seed: int) -> Figures:
    """Flip so many bits, each alone."""
    figures = Figures("flips")
    chance = random.Random(seed)
    places = bytes_of_files()
    for number in sampled(len(places), runs, seed):
        database, path, at = places[number]
        bit = chance.randrange(8)
        damaged(figures, database, path, _flipped(database.files[path], at, bit), f"bit {bit} of byte {at}")
    return figures


def planted(seed: int) -> Figures:
    """Flip a bit at every byte of plain JSON, which must be found."""
    raw, chance = plain_json(), random.Random(seed)
    figures = Figures("TinyDB's JSONStorage")
    return as_plain_json(figures, (_flipped(raw, at, chance.randrange(8)) for at in range(len(raw))))


CONTROLS = (planted,)


def _flipped(raw: bytes, at: int, bit: int) -> bytes:
    return raw[:at] + bytes([raw[at] ^ 1 << bit]) + raw[at + 1 :]
