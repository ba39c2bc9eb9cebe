"""Planted names and answers: after use, and after one child is removed for good, they stand nowhere that they may not.

Looked at are: what the process has said (its log at every level, tracebacks, outputs), its home, its temporary files,
the papers it has opened, every byte of the data folder, and where root allows it every byte of the disk below that
folder, freed blocks too. While nothing is encrypted, names and answers of ordinary lessons stand in the data folder,
and freed blocks hold what was there; with `encrypted` nothing planted may stand in any byte.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.build.step import BUILT, ensure_built
from tests.end_to_end.machine import ROOT
from tests.end_to_end.planting import ANSWER, CHOICE, PLANTED, WORDS, plant_words
from tests.torture import powercut
from tests.torture.figures import Figures
from tests.torture.planted_sitting import HEARD, NAMES, TO_REMOVE
from tests.walls import Wall

REACHED = (*NAMES, *PLANTED)


def run(runs: int, seed: int, *, encrypted: bool = False) -> Figures:
    """Let a class play so many times, and read everything afterwards."""
    figures = Figures("planted")
    with tempfile.TemporaryDirectory() as scratch:
        built = _planted_build(Path(scratch))
        for number in range(runs):
            with _disk() as (folder, raw):
                found = _sitting(figures, built, folder, f"{seed} {number}")
                found += list(_in_the_folder(folder / "data", encrypted=encrypted))
                found += _on_the_raw_disk(raw, figures, encrypted=encrypted)
            _note(figures, found)
    return figures


def planted(seed: int) -> Figures:
    """Read the same with a traceback, a temporary file, a paper and a removed name left behind, each to be found."""
    del seed
    figures = Figures("planted, and left lying about")
    for where in ("home/recently-used.xbel", "tmp/report.pdf", "said"):
        with tempfile.TemporaryDirectory() as scratch:
            wall, said = Wall(Path(scratch) / "wall"), HEARD
            if where == "said":
                said += f" KeyError: {NAMES[1]!r}"
            else:
                (wall.folder / where).write_text(NAMES[1], "utf-8")
            _note(figures, [*_outside(wall, said)])
    for where, encrypted in (
        ("paper/report.pdf", False), ("classroom.a", False), ("damaged/tallies.a.1", False), ("learners/0.a", True),
    ):  # fmt: skip
        with tempfile.TemporaryDirectory() as scratch:
            path = Path(scratch) / where
            path.parent.mkdir(exist_ok=True)
            path.write_text(CHOICE if encrypted else f"{TO_REMOVE} {WORDS}", "utf-8")
            _note(figures, [*_in_the_folder(Path(scratch), encrypted=encrypted)])
    return figures


CONTROLS = (planted,)


def _note(figures: Figures, found: list[str]) -> None:
    figures.note("wrong" if found else "sound", example="; ".join(found[:3]))


def _planted_build(scratch: Path) -> Path:
    """Return what was built, with planted words in all lessons."""
    whole, built = ensure_built(ROOT).folder, scratch / BUILT
    shutil.copytree(whole / "lessons", built / "lessons")
    plant_words(built / "lessons")
    for part in whole.iterdir():
        if part.is_dir() and part.name != "lessons":
            (built / part.name).symlink_to(part)
    return built


@contextmanager
def _disk() -> Iterator[tuple[Path, Path | None]]:
    """Give a folder, and if possible the device that it is all of."""
    if powercut.why_not():
        with tempfile.TemporaryDirectory() as scratch:
            yield Path(scratch), None
        return
    with powercut.small_disk() as disk:
        disk.mount()
        yield disk.at, Path(disk.loop)


def _sitting(figures: Figures, built: Path, folder: Path, seed: str) -> list[str]:
    """Let the class play in a process of its own; return what it has told outside of its folder."""
    with tempfile.TemporaryDirectory() as scratch:
        wall = Wall(Path(scratch) / "wall")
        command = [
            sys.executable,
            "-m",
            "tests.torture.planted_sitting",
            str(folder / "data"),
            str(built),
            seed,
        ]
        done = subprocess.run(
            command, cwd=ROOT, env=wall.environment(), capture_output=True, text=True, check=False
        )
        said = done.stdout + done.stderr
        found = [*_outside(wall, said)] if done.returncode == 0 else [said[-300:]]
        figures.more["words said"] += len(said.split())
    figures.more["told outside"] += len(found)
    return found


def _outside(wall: Wall, said: str) -> Iterator[str]:
    """Tell of what was planted and stands in what was said, in the home or among temporary files."""
    if HEARD not in said:
        yield "nothing was heard"
    yield from (f"{word} was said" for word in REACHED if word in said)
    yield from (f"{name} was left behind" for name in wall.left_behind())


def _in_the_folder(data: Path, *, encrypted: bool) -> Iterator[str]:
    """Tell of planted words in the data folder, in the bytes or the name of a file, where they may not be."""
    for path in sorted(path for path in data.rglob("*") if path.is_file()):
        name = path.relative_to(data).as_posix()
        held = path.read_bytes() + name.encode()
        allowed = () if encrypted else _may_hold(name)
        yield from (f"{word} in {name}" for word in REACHED if word.encode() in held and word not in allowed)


def _may_hold(name: str) -> tuple[str, ...]:
    """Return what may stand in a file that is not encrypted: names on the list, ordinary answers, counted choices."""
    kind = name.removeprefix("mirror/").partition(".")[0].partition("/")[0]
    return {"classroom": NAMES[1:], "learners": (CHOICE, ANSWER), "tallies": (CHOICE,)}.get(kind, ())


def _on_the_raw_disk(raw: Path | None, figures: Figures, *, encrypted: bool) -> list[str]:
    """Read the whole device; without encryption freed blocks hold what was there, so it is counted and not judged."""
    if raw is None:
        return []
    subprocess.run(["sync"], check=True)
    held = raw.read_bytes()
    found = [f"{word} on the raw disk" for word in REACHED if word.encode() in held]
    figures.more["bytes of raw disk"] += len(held)
    figures.more["planted on the raw disk"] += len(found)
    return found if encrypted else []
