"""Saves while the wall clock jumps to 1980, to 2100, a day back, over the night of summer time; files bear its times.

Plays must come back in the order in which they were begun, and no number of a record may come twice or too late;
the back-off before the teacher's door must be the same as on a calm day. The control orders by the day written in
each play.
"""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.cli.bench_store import learner_of, quick_disk
from app.domain.ids import LearnerId, PlayId
from app.domain.plays import Play
from app.storage.files import DataFolder
from app.storage.plays import TABLE, StoredPlays
from app.storage.reading import tables_of
from tests.torture.figures import Figures
from tests.torture.pin_days import Day
from tests.torture.walls import Wall
from tests.torture.workload import play

SAVES_OF_A_SITTING = 60
SAVES_OF_A_LEARNER = 20
Order = Callable[[tuple[Play, ...]], list[PlayId]]


def run(runs: int, seed: int) -> Figures:
    """Save so many plays, with a sitting, a clock and a restart now and then; and stand before the door for a day."""
    figures = _saves(Figures("clocks"), runs, seed, _as_kept)
    with tempfile.TemporaryDirectory() as scratch:
        days = [Day(Path(scratch) / str(calm), random.Random(seed), calm=calm) for calm in (True, False)]
        for day in days:
            day.spend()
        is_same = days[0].guessed_at == days[1].guessed_at
        figures.note(
            "sound" if is_same else "other back-off", example=f"{[day.guessed_at for day in days]}"[:200]
        )
    return figures


def planted(seed: int) -> Figures:
    """Order plays by the day written in them, which must be found."""
    return _saves(Figures("order by the day"), 500, seed, _by_day)


CONTROLS = (planted,)


def _as_kept(plays: tuple[Play, ...]) -> list[PlayId]:
    return [each.id for each in plays]


def _by_day(plays: tuple[Play, ...]) -> list[PlayId]:
    return [each.id for each in sorted(plays, key=lambda each: each.finished_on)]


def _saves(figures: Figures, runs: int, seed: int, order: Order) -> Figures:
    chance, wall = random.Random(seed), Wall()
    saved: dict[LearnerId, list[PlayId]] = {}
    last = done = 0
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch)
        while done < runs:
            _stamp_files(path, wall)
            with DataFolder.open(path, clock=lambda: 0.0, disk=quick_disk()) as folder:
                plays = StoredPlays(folder)
                touched = _sit(plays, min(SAVES_OF_A_SITTING, runs - done), done, saved, wall, chance)
                done += sum(len(each) for each in touched.values())
                last = _judge(figures, folder, plays, touched, saved, last, order)
    return figures


Saved = dict[LearnerId, list[PlayId]]


def _sit(plays: StoredPlays, saves: int, done: int, saved: Saved, wall: Wall, chance: random.Random) -> Saved:
    """Save so many new plays; return whose and which they are."""
    touched: Saved = {}
    for number in range(done, done + saves):
        wall.passes(chance.randrange(90))
        if chance.random() < 0.2:
            wall.jump(wall.draw(chance))
        learner = learner_of(number // SAVES_OF_A_LEARNER // 2 * 2 + number % 2)
        made = replace(play(number), learner=learner, finished_on=wall.today())
        plays.save(made).result()
        saved.setdefault(learner, []).append(made.id)
        touched.setdefault(learner, []).append(made.id)
    return touched


def _judge(
    figures: Figures,
    folder: DataFolder,
    plays: StoredPlays,
    touched: Saved,
    saved: Saved,
    last: int,
    order: Order,
) -> int:
    """Note each new save, and return the highest number that a record bears."""
    numbers: list[int] = []
    for learner, new in touched.items():
        documents = tables_of(folder.learner(learner))[TABLE].values()
        counters = {str(each["id"]): int(each["counter"]) for each in documents}
        is_in_order = order(plays.of(learner)) == saved[learner]
        mine = [counters[each] for each in new]
        numbers += mine
        is_later = all(number > last for number in mine) and mine == sorted(mine)
        for each in new:
            figures.note("sound" if is_in_order and is_later else "out of order", example=each)
    if len(set(numbers)) < len(numbers):
        figures.note("number twice")
    return max(numbers, default=last)


def _stamp_files(path: Path, wall: Wall) -> None:
    """Let every file bear the time on the wall, as it would if the machine's clock were this one."""
    for file in path.rglob("*"):
        os.utime(file, (wall.shown, wall.shown))
