"""A start, in a real window without pixels, after one to four files were damaged in any way.

Within three seconds (without those in which others had the processor) the first screen is there and asks nothing;
damage is told, as many files as there were; everything that was saved is there, and the bytes that could not be read
are kept, but those of tallies and keys, of which nothing earlier may stay. The control damages more than is told.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.storage.files import DataFolder
from app.storage.places import Kind
from app.storage.plays import StoredPlays
from tests.storage.folders import bare_files
from tests.torture.damage import fill, learner
from tests.torture.figures import Figures
from tests.torture.slow_sync import windowed
from tests.torture.workload import play

LEARNERS, PLAYS, MOST = 12, 4, 4
MOST_SECONDS = 3.0
FIRST_SCREEN, TITLE, ONLY_BUTTON = "WhoIsHereScreen", "Rebung has mended something", "Go on"
BLOCK = 4096
Damage = dict[Path, bytes]
"""What was damaged, and the bytes that lie there now; none where the file is gone."""


def run(runs: int, seed: int) -> Figures:
    """Start so many times, each after other damage."""
    return _starts(Figures("damaged_starts"), runs, seed, untold=0)


def planted(seed: int) -> Figures:
    """Ask for one more damage to be told than there is, which must be found."""
    return _starts(Figures("a damage that is not told"), 1, seed, untold=1)


CONTROLS = (planted,)


def _starts(figures: Figures, runs: int, seed: int, *, untold: int) -> Figures:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        template, data = Path(scratch) / "template", Path(scratch) / "data"
        fill(template, LEARNERS, PLAYS)
        for _ in range(runs):
            shutil.copytree(template, data)
            damage = _damaged(data, chance)
            began = time.monotonic()
            told = windowed("start", data)
            wall = told["shown_at"] - began
            seconds = wall - told["queued"]
            figures.measured("seconds", seconds)
            figures.measured("seconds_with_others_on_the_processor", wall)
            figures.more["damaged_files"] += len(damage)
            verdict = _verdict(data, damage, told, seconds, untold)
            names = [str(path.relative_to(data)) for path in damage]
            figures.note(verdict, example=f"{names} {told['screen']} {told['damaged']} told, {seconds:.1f} s")
            shutil.rmtree(data)
    return figures


def _damaged(data: Path, chance: random.Random) -> Damage:
    """Damage some slots. The tallies have no mirror, so that one slot of them is always left."""
    slots = sorted(
        path for path in data.rglob("*.[ab]") if "mirror" not in path.parts and path.name != "tallies.b"
    )
    damage: Damage = {}
    for path in chance.sample(slots, chance.randrange(1, MOST + 1)):
        bad = _spoilt(path.read_bytes(), chance)
        if bad:
            path.write_bytes(bad)
        else:
            path.unlink()
        damage[path] = bad
    return damage


def _spoilt(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw))
    match chance.randrange(4):
        case 0:
            return raw[:at]
        case 1:
            return raw[:at] + bytes([raw[at] ^ 1 << chance.randrange(8)]) + raw[at + 1 :]
        case 2:
            return raw[:at] + chance.randbytes(len(raw[at : at + BLOCK])) + raw[at + BLOCK :]
        case _:
            return b""


def _verdict(data: Path, damage: Damage, told: dict[str, Any], seconds: float, untold: int) -> str:
    # Bytes of an encrypted database lie in a box, since nobody knows whether some of them are plain.
    kept = {held for name, held in bare_files(data).items() if name.startswith("damaged/")}
    at_start = any("learners" not in path.parts for path in damage)
    is_told = TITLE in told["texts"]
    if (
        told["screen"] != FIRST_SCREEN
        or is_told != at_start
        or (is_told and told["texts"][-1] != ONLY_BUTTON)
    ):
        return "asked or silent"
    if told["damaged"] != len(damage) + untold:
        return "miscounted"
    if any(bad and bad not in kept for path, bad in damage.items() if not _keeps_one_state(path)):
        return "thrown away"
    if not _is_whole(data):
        return "lost"
    return "late" if seconds > MOST_SECONDS else "sound"


def _keeps_one_state(slot: Path) -> bool:
    """Tell whether nothing earlier may stay: it would show a choice, or hold the key of a child who is gone."""
    return slot.stem in {kind.value for kind in Kind if kind.keeps_one_state}


def _is_whole(data: Path) -> bool:
    with DataFolder.open(data, clock=time.monotonic) as folder:
        plays = StoredPlays(folder)
        return all(
            plays.of(learner(number))
            == tuple(replace(play(at), learner=learner(number)) for at in range(1, PLAYS + 1))
            for number in range(LEARNERS)
        )
