"""Reads harmful files of one kind, one after the other, within hard limits: `python -m tests.torture.fuzz_victim`.

The memory that it may ask for is bounded by the system, no file can grow, and whatever opens a file to write, or
changes a folder, is counted. One that takes ten seconds ends the process. It prints one line of JSON.
"""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from itertools import cycle
from pathlib import Path
from typing import Any

from app.domain.band import Band
from app.domain.classroom import Classroom, SchoolClass
from app.domain.errors import RebungError
from app.domain.ids import ClassId
from app.domain.roster_plan import plan
from app.exchange import roster_csv
from app.exchange.door.json_values import read_json
from app.exchange.door.pictures import read_picture
from app.exchange.door.sounds import read_sound
from app.exchange.door.zips import ZipLimits, read_zip
from app.exchange.packs.reading import pack_in
from tests.torture import carried_files, mutations

MEGABYTE = 1 << 20
MOST_MEMORY = 200 * MEGABYTE
LONGEST = 1.0
"""Seconds of this process; those in which it waits for its turn are nobody's fault."""
HANGS_AFTER = 10.0
COPY = ZipLimits(
    packed=MEGABYTE, files=50, one=2 * MEGABYTE, together=4 * MEGABYTE, endings=(".a",), deepest=2
)
CLASS = SchoolClass(ClassId("c"), "6B", Band.MIDDLE)
_WRITES = frozenset("wax+")
_CHANGES = (
    "os.mkdir",
    "os.rename",
    "os.remove",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "socket.connect",
)

PLANTED, PLANTED_KINDS = "planted", 4
Made = Callable[[random.Random], bytes]


def _roster(data: bytes) -> None:
    for each in plan(roster_csv.read(BytesIO(data)), Classroom(classes=(CLASS,)), CLASS.id).problems:
        each.told()


def _planted(data: bytes) -> None:
    """Do what none of the others may do; the harness must find each."""
    kind = data[0]
    if kind == 0:
        raise KeyError(data)
    if kind == 1:
        until = time.process_time() + LONGEST * 1.2
        while time.process_time() < until:
            pass
    elif kind == 2:
        bytearray(MOST_MEMORY)
    else:
        Path(os.devnull).write_bytes(data)


_NUMBERS = cycle(range(PLANTED_KINDS))
FORMATS: dict[str, tuple[Made, Callable[[bytes], object]]] = {
    "roster": (mutations.roster_of, _roster),
    "zip": (mutations.zip_of, lambda data: read_zip(BytesIO(data), COPY)),
    "json": (mutations.json_of, read_json),
    "picture": (mutations.picture_of, read_picture),
    "sound": (mutations.sound_of, read_sound),
    "pack": (mutations.pack_of, lambda data: pack_in(BytesIO(data))),
    "bundle": (carried_files.bundle_of, carried_files.parts_in),
    PLANTED: (lambda _: bytes([next(_NUMBERS)]), _planted),
}


def main(name: str, runs: int, seed: int) -> dict[str, Any]:
    """Read so many files and return what came of it."""
    make, feed = FORMATS[name]
    chance = random.Random(f"{name} {seed}")
    changes: list[str] = []
    counts: Counter[str] = Counter()
    bad: Counter[str] = Counter()
    examples: list[str] = []
    slowest = 0.0
    make(chance)  # What it makes of files is made before no file may be written.
    _bound(changes)
    for number in range(runs):
        data = make(chance)
        if name != PLANTED and chance.random() < 0.25:
            data = mutations.changed(data, chance)
        signal.setitimer(signal.ITIMER_VIRTUAL, HANGS_AFTER)
        began = time.process_time()
        verdict, told = _fed(feed, data)
        seconds = time.process_time() - began
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        slowest = max(slowest, seconds)
        if seconds > LONGEST:
            verdict, told = "slow", f"{seconds:.1f} s"
        if changes:
            verdict, told = "written", changes.pop()
            changes.clear()
        (counts if verdict in {"taken", "refused"} else bad)[verdict] += 1
        if verdict in bad and len(examples) < 3:
            examples.append(f"{name} {seed}/{number}: {told}")
    return {**counts, "bad": bad, "slowest": slowest, "peak": _peak(), "examples": examples}


def _peak() -> int:
    """Return the bytes of memory that this process had at most; `getrusage` counts those of its parent too."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    lines = status.read_text(encoding="ascii", errors="replace").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def _fed(feed: Callable[[bytes], object], data: bytes) -> tuple[str, str]:
    """Return what became of a file, and more about it if that is nothing good."""
    try:
        feed(data)
    except RebungError as refused:
        told = refused.told()
        return ("refused", "") if told.endswith(".") and told.isprintable() else ("unsaid", told)
    except MemoryError:
        return "large", ""
    except Exception as error:  # noqa: BLE001  whatever is not told in words is what this looks for
        return "crashed", repr(error)[:200]
    return "taken", ""


def _bound(changes: list[str]) -> None:
    """Give the process its limits, and count what it changes outside."""

    def look(event: str, arguments: tuple[Any, ...]) -> None:
        opens_to_write = event == "open" and set(str(arguments[1] or "")) & _WRITES
        if opens_to_write or event in _CHANGES:
            changes.append(f"{event} {arguments[0]!r}")

    sys.addaudithook(look)
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
