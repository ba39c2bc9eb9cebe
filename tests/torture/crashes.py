"""Legal crash states in memory: power goes at any call, and a sector not synced is old, new or zero.

Names that were not synced may be missing. Many more states than real power cuts reach, at 512 bytes a sector.
"""

from __future__ import annotations

import errno
import random

from app.domain.errors import CannotSave
from app.storage.mirror import MirrorKeeper
from app.storage.opening import Opener
from app.storage.places import Kind
from app.storage.sealing import Tables
from tests.storage.databases import place_of
from tests.storage.disks import Fault, FaultyDisk, MemoryDisk, from_call
from tests.torture.figures import Figures

MOST_CALLS = 60
DEAD = Fault(errno.EIO)


def state(number: int) -> Tables:
    """Return tables whose first row and last row change with every state, and that cross sectors."""
    rows = {str(row): {"id": f"{row:032x}", "text": "x" * (row % 7 * 40)} for row in range(2, number + 24)}
    return {"plays": {"1": {"id": "first", "number": number, "pad": "y" * (number * 37 % 90)}, **rows}}


def run(runs: int, seed: int) -> Figures:
    """Let the power go in so many random places."""
    return _crashes(Figures("crashes"), runs, seed, is_lying=False)


def planted(seed: int) -> Figures:
    """Let the power go under a disk that syncs nothing, which must be found."""
    return _crashes(Figures("crashes of a disk that syncs nothing"), 200, seed, is_lying=True)


CONTROLS = (planted,)


def _crashes(figures: Figures, runs: int, seed: int, *, is_lying: bool) -> Figures:
    chance = random.Random(seed)
    seen = set()
    for _ in range(runs):
        kind = chance.choice([Kind.LEARNER, Kind.TALLIES])
        disk, saved = _saving_until_power_goes(kind, chance, is_lying=is_lying)
        left = disk.after_power_cut(chance)
        seen.add(hash(tuple(sorted((str(path), raw) for path, raw in left.kept.items()))))
        _judge(figures, left, kind, saved)
    figures.more["distinct_states"] = len(seen)
    return figures


def _saving_until_power_goes(kind: Kind, chance: random.Random, *, is_lying: bool) -> tuple[MemoryDisk, int]:
    disk, saved = MemoryDisk(is_lying=is_lying), 0
    faulty = FaultyDisk(disk, from_call(chance.randrange(1, MOST_CALLS), DEAD), chance)
    keeper = MirrorKeeper(faulty, lambda: 0.0)
    try:
        slots = Opener(faulty).open(place_of(kind)).slots
        while True:
            slots.write({**slots.read(), **state(saved + 1)})
            saved += 1
            if chance.random() < 0.3:
                keeper.changed(place_of(kind))
                keeper.catch_up()
    except (CannotSave, OSError):
        return disk, saved


def _judge(figures: Figures, left: MemoryDisk, kind: Kind, saved: int) -> None:
    opened = Opener(left).open(place_of(kind))
    plays = opened.slots.read().get("plays", {})
    found = plays["1"]["number"] if "1" in plays else 0
    is_whole = plays == (state(found)["plays"] if found else {})
    if opened.restoration:
        figures.more[f"restored_from_{opened.restoration.used.value}"] += 1
    if not is_whole or found > saved + 1:
        figures.note("wrong", example=f"{kind.value} {found} for {saved}")
    elif found < saved:
        figures.note("lost", saved - found, f"{kind.value} {found} for {saved}")
    else:
        figures.note("sound")
