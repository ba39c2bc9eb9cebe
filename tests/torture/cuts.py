"""Every file of a class folder, cut at every byte."""

from __future__ import annotations

from tests.torture.damage import as_plain_json, bytes_of_files, damaged, plain_json
from tests.torture.figures import Figures, sampled


def run(runs: int, seed: int) -> Figures:
    """Cut so many times, each alone."""
    figures = Figures("cuts")
    places = bytes_of_files()
    for number in sampled(len(places), runs, seed):
        database, path, at = places[number]
        damaged(figures, database, path, database.files[path][:at], f"cut at {at}")
    return figures


def planted(_seed: int) -> Figures:
    """Cut plain JSON at every byte, which must be found."""
    raw = plain_json()
    return as_plain_json(Figures("TinyDB's JSONStorage"), (raw[:at] for at in range(len(raw))))


CONTROLS = (planted,)
