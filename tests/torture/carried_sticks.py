"""A stick that is pulled out while a machine puts its bundle there, takes a part out of another's, or reads one.

The stick is that of `sticks.py`. A machine's earlier bundle lies there, and that of another one. Afterwards each name
has a whole bundle, the earlier or the new one, and the new one where "done" was told; each part that was read is right.
The control writes over the earlier bundle.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import IO
from unittest.mock import patch

from app.domain.bundle_errors import BundleRefused
from app.exchange.bundles import writing
from app.exchange.bundles.reading import look, parts_of
from app.exchange.bundles.sticks import FOLDER
from app.exchange.keeping import CannotKeep
from app.services.carry_ports import FoundBundle
from app.services.making import Making
from app.services.places import Place
from tests.exchange.bundles.carried import AYU, DEVICE, NAME, OTHER_DEVICE, PARTS, SECRET, put, stick
from tests.torture import sticks
from tests.torture.figures import SOUND, Figures

NEW = {name: plain + b" " * 70 for name, plain in PARTS.items()}
WITHOUT = {name: plain for name, plain in PARTS.items() if name != AYU}
CALLS = {"write": 80, "without": 130, "read": 24}
"""A few more than each takes, so that some sticks are pulled afterwards. Every call has its turn."""
_STEP = 7
"""Has no factor in common with any of them."""
why_not = sticks.why_not


def run(runs: int, seed: int) -> Figures:
    """Pull a stick so many times: a third each while a bundle is written, loses a part, and is read."""
    figures, chance = Figures("carried_sticks"), random.Random(f"carried {seed}")
    with tempfile.TemporaryDirectory() as scratch:
        for number in range(runs):
            kind = ("write", "without", "read")[number % 3]
            calls = (seed + number // 3) * _STEP % CALLS[kind]
            place = _fresh(Path(scratch) / "stick")
            with _stick(place.path / FOLDER, chance, calls) as path:
                verdict = (_read if kind == "read" else _pulled)(kind, place, path, figures)
            figures.note(verdict, example=f"{kind} {number}")
    return figures


def written_over(seed: int) -> Figures:
    """Write over the earlier bundle, without a sync, which must be found."""

    def keep_over(write: Callable[[IO[bytes]], None], _: object, folder: Path, name: str) -> None:
        with (folder / name).open("wb") as file:
            write(file)

    for device in (DEVICE, OTHER_DEVICE):
        _bundle(device)
    with patch.object(writing, "keep_over", keep_over):
        figures = run(60, seed)
    figures.name = "written over"
    return figures


CONTROLS = (written_over,)


def _pulled(kind: str, place: Place, path: sticks.OnStick, figures: Figures) -> str:
    """Change a bundle on a stick that is pulled, and compare what was told with what is there."""
    way, after = (_write, NEW) if kind == "write" else (_without, WITHOUT)
    is_told = False
    with suppress(CannotKeep, BundleRefused, OSError):
        way(path, place)
        is_told = True
    if not path.stick.is_gone:
        path.stick.pull()
    figures.more["told as done"] += is_told
    there, other = (_parts(place, each) for each in (DEVICE, OTHER_DEVICE))
    if other != PARTS:
        return "other lost"
    if is_told:
        return SOUND if there == after else "lost"
    return SOUND if there in (PARTS, after) else "half"


def _read(_: str, place: Place, path: sticks.OnStick, figures: Figures) -> str:
    """Read a bundle from a stick that is pulled: what comes is right, and all of it comes or the end is told."""
    found = look(place, place.path / FOLDER / NAME)
    came: dict[str, bytes] = {}
    try:
        came.update(parts_of(_on(path, found), SECRET, found.parts))
    except BundleRefused:
        figures.more["told as gone"] += 1
        return "sound" if came.items() <= PARTS.items() else "wrong"
    return "sound" if came == PARTS else "half"


@contextmanager
def _stick(folder: Path, chance: random.Random, calls: int) -> Iterator[sticks.OnStick]:
    """Give a folder on a stick that is pulled after so many calls; what lies there is synced."""
    with (
        sticks.on_stick(folder, chance) as path,
        patch("app.exchange.bundles.reading.opened", sticks.opened),
    ):
        path.stick.left = calls
        path.stick.synced |= {each: each.read_bytes() for each in folder.iterdir()}
        yield path


def _fresh(folder: Path) -> Place:
    """Return a stick on which two machines have put their bundles."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / FOLDER).mkdir(parents=True)
    for device in (DEVICE, OTHER_DEVICE):
        (folder / FOLDER / f"{device}.zip").write_bytes(_bundle(device))
    return stick(folder)[1]


@cache
def _bundle(device: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return put(Path(folder), device).read_bytes()


def _on(path: Path, found: FoundBundle) -> FoundBundle:
    """Return what was found, on the stick that counts."""
    return FoundBundle(
        found.place, path / NAME, found.school, found.device, found.counter, found.parts, found.has_key
    )


def _write(path: Path, _: Place) -> None:
    writing.write_bundle(path, (DEVICE, 8), NEW.items(), SECRET, None, Making())


def _without(path: Path, place: Place) -> None:
    writing.leave_out(_on(path, look(place, path / NAME)), SECRET, [AYU])


def _parts(place: Place, device: str) -> dict[str, bytes]:
    """Return what anybody would take of a bundle; nothing if nobody would."""
    try:
        found = look(place, place.path / FOLDER / f"{device}.zip")
        return dict(parts_of(found, SECRET, found.parts))
    except BundleRefused:
        return {}
