"""The carrying part of the bench: all machines of a school merged on one, and one stop of a class at the stick.

Memory is measured in a process that does nothing else.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

from app.cli.bench_class import ALL, DECISIONS, LESSONS, document_of
from app.cli.bench_store import learner_of, one_class, quick_disk
from app.domain.classroom import Classroom
from app.domain.ids import LearnerId
from app.domain.packs import Trust
from app.exchange.bundles.sticks import StickBundles
from app.services.carried_packs import PackPlaces
from app.services.carry_ports import CLASS_PART
from app.services.carrying import Carrying
from app.services.last_change import LastChange
from app.services.making import Making
from app.services.pack_shelf import PackShelf
from app.services.packs import Packs
from app.services.part_names import name_of
from app.services.places import Place, PlaceKind
from app.services.register import Register
from app.services.share_ports import CarryPorts
from app.storage.files import DataFolder
from app.storage.plays import TABLE
from app.storage.stores import Stores

CLASS, MACHINES, SCHOOL = 40, 15, 60
PLAYS_EACH = 50
"""With five answers each: 2,000 learners give 500,000."""


def figures(folder: Path | None, many: int, machines: int = SCHOOL) -> dict[str, float | int]:
    """Return what a whole stop costs, taking in and writing, in seconds and MB.

    Args:
        folder: on which disk to measure; the one for temporary files if none is named.
        many: how many learners the school has.
        machines: on how many machines they played.
    """
    with TemporaryDirectory(dir=folder) as place:
        school = _measured(Path(place) / "school", many, machines, PLAYS_EACH, together=False)
        stop = _measured(
            Path(place) / "class", min(CLASS, many), min(MACHINES, machines), LESSONS, together=True
        )
    return {
        "machines": machines,
        "learners": many,
        "answers": many * PLAYS_EACH * DECISIONS,
        "merged_s": school["seconds"],
        "merged_cpu_s": school["cpu_s"],
        "merged_peak_mb": school["peak_mb"],
        "stop_machines": min(MACHINES, machines),
        "stop_learners": min(CLASS, many),
        "stop_s": stop["seconds"],
    }


def _measured(home: Path, learners: int, machines: int, plays: int, *, together: bool) -> dict[str, float]:
    """Let a process that does nothing else carry, and return what it tells."""
    prepare(home, learners, machines, plays, together=together)
    code = f"from app.cli.bench_carry import carry_once; carry_once({str(home)!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def carry_once(home: str) -> None:
    """Take in what lies on the stick, put there what is known, and tell seconds and MB as JSON."""
    data, place = Path(home) / "data", Place(PlaceKind.STICK, Path(home) / "stick", "BENCH")
    with DataFolder.open(data, clock=time.monotonic) as folder:
        stores, bundles = Stores(folder), StickBundles()
        ports, register = stores.carry(bundles, bundles), Register(stores.classrooms)
        carrying = Carrying(register, ports, stores.clock, _packs(stores, register, ports), LastChange)
        begun, work = time.perf_counter(), time.process_time()
        carrying.carry(place, Making())
        ended, worked = time.perf_counter(), time.process_time()
    told = {"seconds": ended - begun, "cpu_s": worked - work, "peak_mb": _peak_mb()}
    sys.stdout.write(json.dumps(told))


def _peak_mb() -> float:
    """Return the most memory that this process has had, in MB; 0 where the platform does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def prepare(home: Path, learners: int, machines: int, plays: int, *, together: bool) -> None:
    """Make a machine, and a stick on which the files of others lie.

    Args:
        home: the folder of both.
        learners: how many there are.
        machines: how many files lie on the stick.
        plays: how many plays each learner has.
        together: whether machine and files hold all plays already, but for one of each child; else each file holds
            those of some learners, and the machine holds none.
    """
    ids = tuple(map(learner_of, range(1, learners + 1)))
    stick = home / "stick"
    stick.mkdir(parents=True)
    place = Place(PlaceKind.STICK, stick, "BENCH")
    with DataFolder.open(home / "data", clock=time.monotonic, disk=quick_disk()) as folder:
        stores, bundles = Stores(folder), StickBundles()
        stores.classrooms.save(_school(ids)).result()
        ports = stores.carry(bundles, bundles)
        secret = ports.class_key.secret("carry")
        classes = ports.shares.of_classes()
        if together:
            known = {each: _plays(folder, each, plays) for each in ids}
            folder.writer.run(lambda: _fill(folder, known))
        for number in range(machines):
            mine = (
                known if together else {each: _plays(folder, each, plays) for each in ids[number::machines]}
            )
            parts = ((name_of(secret, each), _share(each, done)) for each, done in mine.items())
            ports.bundles.write(
                place, (f"{number + 1:032x}", 9), _with_class(classes, parts), secret, None, Making()
            )


def _with_class(classes: bytes, parts: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    yield CLASS_PART, classes
    yield from parts


def _plays(folder: DataFolder, learner: LearnerId, number: int) -> list[dict[str, object]]:
    return [document_of(folder, learner, each) for each in range(number)]


def _share(learner: LearnerId, plays: list[dict[str, object]]) -> bytes:
    """Return what another machine would tell of a learner."""
    return json.dumps(
        {"learner": learner, "plays": {each["id"]: each for each in plays}, "wishes": {}}
    ).encode()


def _fill(folder: DataFolder, known: dict[LearnerId, list[dict[str, object]]]) -> None:
    """Let the machine know all plays but the last one of each child."""
    for learner, plays in known.items():
        rows = {str(row): each for row, each in enumerate(plays[:-1], start=1)}
        slots = folder.learner(learner).storage
        slots.write({**(slots.read() or {}), TABLE: rows})


def _school(ids: Iterable[LearnerId]) -> Classroom:
    whole = one_class(tuple(ids))
    return replace(
        whole,
        classes=tuple(replace(each, id=ALL) for each in whole.classes),
        learners=tuple(replace(each, class_id=ALL) for each in whole.learners),
    )


def _packs(stores: Stores, register: Register, carry: CarryPorts) -> PackPlaces:
    """Return where packs of lessons lie: there are none, but a stop looks for them all the same."""
    ports: Any = SimpleNamespace(pack_store=stores.packs, pack_door=None, pack_reader=None, library=None)
    shelf = PackShelf(ports, Trust)
    return PackPlaces(register, Packs(register, shelf, ports), shelf, stores.packs, carry)
