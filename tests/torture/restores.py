"""Going back to earlier states: a class lives through days of true and wrong clocks, then goes back to one by chance.

Half of the goings back are cut short at a call to the disk by chance and done again at the next opening; every third
one is on another machine. Afterwards class and plays must be those of that day, byte for byte in their bodies. The
control changes one play after going back.
"""

from __future__ import annotations

import errno
import random
import shutil
import tempfile
from dataclasses import replace
from itertools import count
from pathlib import Path

from app.cli.bench_store import quick_disk
from app.domain.classroom import Classroom
from app.domain.errors import RebungError
from app.domain.generations import Generation, Why
from app.domain.ids import LearnerId
from app.storage.classrooms import StoredClassrooms
from app.storage.disk import Disk
from app.storage.files import DataFolder
from app.storage.plays import StoredPlays
from app.storage.stored_states import StoredStates
from tests.storage.disks import Fault, FaultyDisk
from tests.storage.earlier import admit, let_in, open_on, state
from tests.storage.folders import play
from tests.storage.test_classrooms import CLASSROOM
from tests.torture.figures import Figures

DAYS = 9
LEARNERS = [LearnerId(f"{number:032x}") for number in range(1, 6)]
WRONG = ("1980-01-01", "2100-01-01", "2026-12-01")
States = dict[str, dict[str, bytes]]


def run(runs: int, seed: int) -> Figures:
    """Go back so many times, ten times in each life, and compare."""
    return _gone_back(Figures("restores"), runs, seed, spoiled=False)


def planted(seed: int) -> Figures:
    """Change a play after going back, which must be found."""
    return _gone_back(Figures("a play that was changed"), 2, seed, spoiled=True)


CONTROLS = (planted,)


def _gone_back(figures: Figures, runs: int, seed: int, *, spoiled: bool) -> Figures:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        template, path = Path(scratch) / "template", Path(scratch) / "run"
        states: States = {}
        for number in range(runs):
            if number % 10 == 0:
                shutil.rmtree(template, ignore_errors=True)
                states = _lived(template, chance)
            shutil.rmtree(path, ignore_errors=True)
            name = _went_back(template, path, chance, is_other_machine=number % 3 == 2)
            if spoiled:
                with _opened(path) as folder:
                    StoredPlays(folder).save(play(999, LEARNERS[0])).result(5)
            is_equal = _compared(state(path)) == _compared(states[name])
            figures.note("sound" if is_equal else "wrong", example=name)
    return figures


def _lived(path: Path, chance: random.Random) -> States:
    """Live some days, and return the state that each generation must hold."""
    states: States = {}
    with _opened(path, "2026-12-01") as folder:
        # As on every machine with a PIN. Another machine opens with it what it gets.
        admit(folder)
    _note(path, states)
    for number in range(DAYS):
        day = chance.choice(WRONG) if chance.random() < 0.2 else f"2026-12-{number + 1:02d}"
        with _opened(path, day) as folder:
            who = chance.sample(LEARNERS, chance.randint(1, 3))
            for learner in who:
                StoredPlays(folder).save(play(chance.randint(1, 40), learner)).result(5)
            misses = replace(CLASSROOM.learners[0], misses=number % 5)
            StoredClassrooms(folder).save(Classroom(learners=(misses,))).result(5)
        _note(path, states)
    return states


def _note(path: Path, states: States) -> None:
    """Note what the generations that are new must hold."""
    now = state(path)
    for each in (path / "generations").glob("*"):
        states.setdefault(each.name, now)


def _went_back(template: Path, path: Path, chance: random.Random, *, is_other_machine: bool) -> str:
    """Go back to a state by chance, perhaps cut short, and return the name that it had where it was kept."""
    with _opened(template) as folder:
        stored = StoredStates(folder)
        wanted = chance.choice([each for each in stored.kept() if each.why is Why.DAY])
        files = list(stored.files(wanted.name))
    if is_other_machine:
        with _opened(path) as folder:
            brought = StoredStates(folder).bring(files)
            _ask(folder, brought)
    else:
        shutil.copytree(template, path)
        with _opened(path) as folder:
            _ask(folder, wanted)
    if chance.random() < 0.5:
        _cut_short(path, chance)
    with _opened(path) as folder:
        if is_other_machine:
            let_in(folder)
    return wanted.name


def _ask(folder: DataFolder, wanted: Generation) -> None:
    StoredStates(folder).go_back(wanted.name)


def _cut_short(path: Path, chance: random.Random) -> None:
    calls, last = count(), chance.randint(1, 80)
    dead = Fault(errno.EIO)
    disk: Disk = FaultyDisk(quick_disk(), lambda *_: dead if next(calls) >= last else None)
    try:
        open_on(path, "2026-12-20", disk).close()
    except RebungError:
        return


def _opened(path: Path, day: str = "2026-12-20") -> DataFolder:
    return open_on(path, day, quick_disk())


def _compared(bodies: dict[str, bytes]) -> dict[str, bytes]:
    """Return a state without the settings, in which each start writes, and the keys, which stay."""
    return {name: body for name, body in bodies.items() if name not in {"settings", "keys"}}
