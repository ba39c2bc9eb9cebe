"""Real power cuts: a file system is shut down after a random part of its dirty pages was written.

Needs root, a loop device, and ext4 or xfs (`powercut_xfs`). The shutdown drops everything that is not on the
device yet, journal included (one call that both know, here without flushing the log); what an old disk's cache
might have kept is imitated by writing back random pages of 4 KiB before.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import random
import shutil
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.storage.disk import RealDisk, RealFile
from tests.torture.figures import Figures
from tests.torture.victim import StoreMaker, started
from tests.torture.workload import CachedStore, RealStore, StockStore, filled, judge

STEPS = 60
LONGEST_SECONDS = 0.2
PAGE = 4096
SHUTDOWN = 0x8004587D
NO_LOG_FLUSH = 2
WRITE_AND_WAIT = 7
MOST_CONTROLS = 80
EXT4, XFS = "ext4", "xfs"
MEBIBYTES = {EXT4: 96, XFS: 320}
"""As small as each may be, with room for the runs."""
MAKE = {EXT4: ("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0"), XFS: ("mkfs.xfs", "-q", "-f")}


def why_not(kind: str = EXT4) -> str:
    """Say why power cannot be cut here, "" if it can."""
    if os.name != "posix" or os.geteuid() != 0:
        return "needs root"
    missing = [tool for tool in ("losetup", MAKE[kind][0], "mount", "umount") if shutil.which(tool) is None]
    if missing:
        return f"needs {', '.join(missing)}"
    try:
        with small_disk(kind) as disk:
            disk.mount()
            disk.unmount()
            return ""
    except (OSError, subprocess.CalledProcessError) as error:
        return f"no loop device with {kind} ({error})"


@dataclass(frozen=True)
class SmallDisk:
    """A small file system on a loop device."""

    loop: str
    at: Path
    kind: str = EXT4

    def mount(self) -> None:
        """Mount it, which replays its journal."""
        _sh("mount", "-t", self.kind, self.loop, str(self.at))

    def unmount(self) -> None:
        """Unmount it, waiting until nothing holds it any more."""
        for _ in range(200):
            if (
                subprocess.run(["umount", str(self.at)], stderr=subprocess.DEVNULL, check=False).returncode
                == 0
            ):
                return
            time.sleep(0.02)
        raise OSError("the small disk cannot be unmounted")

    def cut(self) -> None:
        """Cut the power."""
        handle = os.open(self.at, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
        finally:
            os.close(handle)


@contextmanager
def small_disk(kind: str = EXT4) -> Iterator[SmallDisk]:
    """Make a small disk; it is not mounted."""
    with tempfile.TemporaryDirectory() as scratch:
        image, at = Path(scratch) / "image", Path(scratch) / "disk"
        at.mkdir()
        with image.open("wb") as file:
            file.truncate(MEBIBYTES[kind] << 20)
        _sh(*MAKE[kind], str(image))
        found = subprocess.run(
            ["losetup", "-f", "--show", str(image)], capture_output=True, text=True, check=True
        )
        disk = SmallDisk(found.stdout.strip(), at, kind)
        try:
            yield disk
        finally:
            # Of a disk whose power is cut nothing can be asked.
            if str(at) in Path("/proc/mounts").read_text(encoding="utf-8"):
                disk.unmount()
            _sh("losetup", "-d", disk.loop)


def run(runs: int, seed: int, kind: str = EXT4) -> Figures:
    """Cut the power so many times under the project's store."""
    return _cuts(Figures("powercut"), RealStore, runs, seed, kind)


def stock(seed: int) -> Figures:
    """Cut the power under TinyDB's own storage until it fails, which it must."""
    figures = Figures("TinyDB's JSONStorage, until it fails")
    return _cuts(figures, StockStore, MOST_CONTROLS, seed, stops_at_failure=True)


def cached(seed: int) -> Figures:
    """Cut the power under TinyDB's CachingMiddleware until it fails, which it must."""
    figures = Figures("TinyDB's CachingMiddleware, until it fails")
    return _cuts(figures, CachedStore, MOST_CONTROLS, seed, stops_at_failure=True)


def planted(seed: int) -> Figures:
    """Cut the power under the project's store without its syncs, until that is found, as it must be."""
    figures = Figures("this store without its syncs, until it is found")
    return _cuts(figures, _without_sync, MOST_CONTROLS, seed, stops_at_failure=True)


CONTROLS = (stock, cached, planted)


class _LazyFile(RealFile):
    def sync(self) -> None:
        """Claim that everything is on the disk."""


class _LazyDisk(RealDisk):
    def open(self, path: Path) -> RealFile:
        """Open a file that will not be synced."""
        is_new = not path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        return _LazyFile(path.open("xb" if is_new else "r+b", buffering=0), is_new=is_new)

    def sync_folder(self, folder: Path) -> None:
        """Claim that the names are on the disk."""


def _without_sync(path: Path) -> RealStore:
    return RealStore(path, _LazyDisk())


def _cuts(
    figures: Figures,
    make: StoreMaker,
    runs: int,
    seed: int,
    kind: str = EXT4,
    *,
    stops_at_failure: bool = False,
) -> Figures:
    chance = random.Random(seed)
    with small_disk(kind) as disk:
        template, path = disk.at / "template", disk.at / "run"
        disk.mount()
        store = make(template)
        filled(store, STEPS)
        store.close()
        disk.unmount()
        for _ in range(runs):
            disk.mount()
            shutil.rmtree(path, ignore_errors=True)
            shutil.copytree(template, path)
            os.sync()
            saved = _cut_while_saving(disk, make, path, chance)
            disk.unmount()
            disk.mount()
            figures.more["saved_meanwhile"] += saved - STEPS
            judge(figures, lambda: make(path), saved)
            disk.unmount()
            if stops_at_failure and not figures.is_clean:
                break
    return figures


def _cut_while_saving(disk: SmallDisk, make: StoreMaker, path: Path, chance: random.Random) -> int:
    victim = started(make, path, STEPS)
    try:
        time.sleep(chance.random() * LONGEST_SECONDS)
        victim.freeze()
        _write_back_some(path, chance)
        disk.cut()
    finally:
        saved = victim.end()
    return saved


def _write_back_some(path: Path, chance: random.Random) -> None:
    share = chance.choice([0.0, 0.3, 0.7, 1.0])
    libc = ctypes.CDLL("libc.so.6", use_errno=True)
    for file in sorted(each for each in path.rglob("*") if each.is_file() and each.name != "ballast"):
        handle = os.open(file, os.O_RDONLY)
        try:
            for at in range(0, os.fstat(handle).st_size, PAGE):
                if chance.random() < share:
                    libc.sync_file_range(handle, ctypes.c_int64(at), ctypes.c_int64(PAGE), WRITE_AND_WAIT)
        finally:
            os.close(handle)


def _sh(*words: str) -> None:
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
