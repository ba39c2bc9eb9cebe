"""Planted names and answers: after use, and after one child is removed for good, they stand nowhere that they may not.

Looked at are: what the process has said (its log at every level, tracebacks, outputs), its home, its temporary files,
the papers it has opened, every byte of the data folder, and where root allows it every byte of the disk below that
folder, freed blocks too. As all that is kept is encrypted, nothing planted may stand in any byte.
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
from tests.end_to_end.planting import CHOICE, PLANTED, WORDS, plant_words
from tests.torture import powercut
from tests.torture.figures import Figures
from tests.torture.planted_sitting import HEARD, NAMES, TO_REMOVE
from tests.walls import Wall

REACHED = (*NAMES, *PLANTED)


def run(runs: int, seed: int) -> Figures:
    """Let a class play so many times, and read everything afterwards."""
    figures = Figures("planted")
    with tempfile.TemporaryDirectory() as scratch:
        built = _planted_build(Path(scratch))
        for number in range(runs):
            with _disk() as (folder, raw):
                found = _sitting(figures, built, folder, f"{seed} {number}")
                found += list(_in_the_folder(folder / "data"))
                found += _on_the_raw_disk(raw, figures)
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
    for where in ("paper/report.pdf", "classroom.a", "damaged/tallies.a.1", "learners/0.a"):
        with tempfile.TemporaryDirectory() as scratch:
            path = Path(scratch) / where
            path.parent.mkdir(exist_ok=True)
            path.write_text(CHOICE if path.parent.name == "learners" else f"{TO_REMOVE} {WORDS}", "utf-8")
            _note(figures, [*_in_the_folder(Path(scratch))])
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


def _in_the_folder(data: Path) -> Iterator[str]:
    """Tell of planted words in the data folder, in the bytes or the name of a file."""
    for path in sorted(path for path in data.rglob("*") if path.is_file()):
        name = path.relative_to(data).as_posix()
        held = path.read_bytes() + name.encode()
        yield from (f"{word} in {name}" for word in REACHED if word.encode() in held)


def _on_the_raw_disk(raw: Path | None, figures: Figures) -> list[str]:
    """Read the whole device, freed blocks too."""
    if raw is None:
        return []
    subprocess.run(["sync"], check=True)
    held = raw.read_bytes()
    found = [f"{word} on the raw disk" for word in REACHED if word.encode() in held]
    figures.more["bytes of raw disk"] += len(held)
    figures.more["planted on the raw disk"] += len(found)
    return found
