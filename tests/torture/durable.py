"""One durable answer of a learner with 250 documents, in turn with the same in SQLite (WAL, FULL) on the same disk."""

from __future__ import annotations

import json
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import median

from app.cli.bench_store import percentile
from app.domain.actions import Choose
from app.domain.ids import ChoiceId
from app.domain.plays import Play
from app.storage.disk import Disk, RealDisk
from app.storage.documents import written
from app.storage.files import DataFolder
from app.storage.play_forms import form_of
from app.storage.plays import StoredPlays
from tests.storage.disks import FaultyDisk, no_fault
from tests.torture.figures import Figures
from tests.torture.workload import play

DOCUMENTS = 250
MOST_MS, MOST_SYNCS = 10, 1
COUNTED, WARMING = 20, 3
CHOICE = Choose(ChoiceId("a-choice"))


def run(runs: int, seed: int) -> Figures:
    """Give so many answers, and judge their 95th percentile and their syncs."""
    figures = Figures("durable")
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch)
        syncs = _syncs_of_an_answer(path / "counted")
        with _opened(path / "data") as folder, closing(_Sqlite(path / "sqlite.db", folder)) as beside:
            ours = _answering(folder)
            both = [(_ms(ours, seed + at), _ms(beside.put, seed + at)) for at in range(runs + WARMING)][
                WARMING:
            ]
    mine, theirs = zip(*both, strict=True)
    for _ in range(runs):
        figures.note("sound")
    figures.measured("syncs", syncs)
    for name, times in (("", mine), ("sqlite_", theirs)):
        figures.measured(f"{name}p50_ms", median(times))
        figures.measured(f"{name}p95_ms", percentile(times, 95))
    if figures.worst["p95_ms"] > MOST_MS:
        figures.note("too slow", example=f"p95 {figures.worst['p95_ms']:.1f} ms")
    if syncs > MOST_SYNCS:
        figures.note("too many syncs", example=f"{syncs} for one answer")
    return figures


def _opened(path: Path, disk: Disk | None = None) -> DataFolder:
    """Return a folder in which a learner has played 250 times."""
    folder = DataFolder.open(path, clock=time.monotonic, disk=disk)
    plays = StoredPlays(folder)
    for number in range(DOCUMENTS):
        plays.save(play(number)).result()
    return folder


def _answering(folder: DataFolder) -> Callable[[int], object]:
    plays = StoredPlays(folder)
    return lambda number: plays.save(_answer(number)).result()


def _syncs_of_an_answer(path: Path) -> float:
    """Count the syncs of some answers; the mirror, which follows at its leisure, has time and nothing to copy."""
    with _opened(path) as folder:
        folder.mirror_now().result()
    disk = FaultyDisk(RealDisk(), no_fault)
    with DataFolder.open(path, clock=lambda: 0.0, disk=disk) as folder:
        answer = _answering(folder)
        answer(0)
        before = disk.calls.count("sync") + disk.calls.count("sync_folder")
        for number in range(1, COUNTED + 1):
            answer(number)
        return (disk.calls.count("sync") + disk.calls.count("sync_folder") - before) / COUNTED


class _Sqlite:
    """The same documents in SQLite."""

    def __init__(self, path: Path, folder: DataFolder) -> None:
        self._folder = folder
        self._rows = sqlite3.connect(path, isolation_level=None)
        for set_up in ("pragma journal_mode=WAL", "pragma synchronous=FULL"):
            self._rows.execute(set_up)
        self._rows.execute("create table plays(id text primary key, document text)")
        for number in range(DOCUMENTS):
            self._keep(play(number))

    def put(self, number: int) -> None:
        """Give an answer."""
        self._keep(_answer(number))

    def close(self) -> None:
        """Close it."""
        self._rows.close()

    def _keep(self, made: Play) -> None:
        stamp = self._folder.writer.run(self._folder.counter.take)
        self._rows.execute(
            "insert or replace into plays values(?, ?)", (made.id, json.dumps(written(form_of(made, stamp))))
        )


def _answer(number: int) -> Play:
    """Return the learner's last play with another answer given."""
    made = play(DOCUMENTS - 1)
    return replace(made, actions=(*made.actions, *(CHOICE for _ in range(number % 40 + 1))))


def _ms(do: Callable[[int], object], number: int) -> float:
    began = time.perf_counter()
    do(number)
    return (time.perf_counter() - began) * 1000
