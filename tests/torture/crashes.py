"""Legal crash states in memory: power goes at any call, and a sector not synced is old, new or zero.

Names that were not synced may be missing. Half of the runs begin with a database that was kept plain. Many more
states than real power cuts reach, at 512 bytes a sector.
"""

from __future__ import annotations

import errno
import random

from app.domain.errors import CannotSave, RebungError
from app.storage.disk import Disk
from app.storage.migrations import new_tables
from app.storage.mirror import MirrorKeeper
from app.storage.opening import Opener
from app.storage.places import Kind
from app.storage.ring import KeyRing
from app.storage.sealing import Tables, seal
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


def opener_on(disk: Disk) -> Opener:
    """Return what opens databases with the keys that lie on this disk."""
    plain = Opener(disk)
    ring, machine = (plain.open(place_of(kind)).slots for kind in (Kind.KEYS, Kind.MACHINE_KEY))
    return Opener(disk, cipher_of=KeyRing(ring, machine).cipher_of)


def _plain_disk(kind: Kind, *, is_lying: bool) -> MemoryDisk:
    """Return a disk on which an earlier version has kept a database plain, as state 2."""
    disk, place = MemoryDisk(is_lying=is_lying), place_of(kind)
    about = new_tables(kind)
    disk.put(place.slot("a"), seal(1, {**about, **state(2 if kind.keeps_one_state else 1)}))
    disk.put(place.slot("b"), seal(2, {**about, **state(2)}))
    return disk


def _saving_until_power_goes(kind: Kind, chance: random.Random, *, is_lying: bool) -> tuple[MemoryDisk, int]:
    was_plain = chance.random() < 0.5
    disk = _plain_disk(kind, is_lying=is_lying) if was_plain else MemoryDisk(is_lying=is_lying)
    saved = 2 if was_plain else 0
    faulty = FaultyDisk(disk, from_call(chance.randrange(1, MOST_CALLS), DEAD), chance)
    keeper = MirrorKeeper(faulty, lambda: 0.0)
    try:
        slots = opener_on(faulty).open(place_of(kind)).slots
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
    try:
        opened = opener_on(left).open(place_of(kind))
    except RebungError as error:
        figures.note("unreadable", example=f"{kind.value} {error!r}")
        return
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
