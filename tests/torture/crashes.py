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

MOST_CALLS = 400
STATES_OF_A_CRASH = 40
DEAD = Fault(errno.EIO)


def state(number: int) -> Tables:
    """Return tables whose first row and last row change with every state, and that cross sectors."""
    rows = {str(row): {"id": f"{row:032x}", "text": "x" * (row % 7 * 40)} for row in range(2, number + 24)}
    return {"plays": {"1": {"id": "first", "number": number, "pad": "y" * (number * 37 % 90)}, **rows}}


def run(runs: int, seed: int) -> Figures:
    """Let the power go at random calls, and judge so many states, each another one."""
    return _crashes(Figures("crashes"), runs, seed, is_lying=False)


def planted(seed: int) -> Figures:
    """Let the power go under a disk that syncs nothing, which must be found."""
    return _crashes(Figures("a disk that syncs nothing"), 200, seed, is_lying=True)


CONTROLS = (planted,)


def _crashes(figures: Figures, runs: int, seed: int, *, is_lying: bool) -> Figures:
    chance = random.Random(seed)
    for _ in range(runs):
        kind = chance.choice([Kind.LEARNER, Kind.TALLIES])
        disk, saved = _saving_until_power_goes(kind, chance, is_lying=is_lying)
        for _ in range(STATES_OF_A_CRASH):
            left = disk.after_power_cut(chance)
            if figures.saw(_bytes_of(left, kind, saved)):
                judge_left(figures, left, kind, saved)
            if figures.runs >= runs:
                return figures
    return figures


def _bytes_of(left: MemoryDisk, kind: Kind, saved: int) -> bytes:
    return repr((kind.value, saved, sorted((str(path), raw) for path, raw in left.kept.items()))).encode()


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


def judge_left(figures: Figures, left: MemoryDisk, kind: Kind, saved: int) -> None:
    """Open what a power cut has left, and note whether it holds what counted as saved."""
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
