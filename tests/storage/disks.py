"""Disks for tests: one in memory that can lose power, and one whose n-th call fails."""

from __future__ import annotations

import errno
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from app.storage.disk import Disk, OpenFile, write_through

SECTOR = 512


@dataclass
class MemoryFile:
    """A file in memory: what programs see, and what would be left without power."""

    disk: MemoryDisk
    path: Path
    is_new: bool
    at: int = 0

    def write(self, data: memoryview) -> int:
        """Write on."""
        seen = self.disk.seen[self.path]
        seen[self.at : self.at + len(data)] = data
        self.at += len(data)
        return len(data)

    def truncate(self, size: int) -> None:
        """Cut the file."""
        del self.disk.seen[self.path][size:]

    def sync(self) -> None:
        """Make what programs see what would be left."""
        self.disk.syncs += 1
        if self.disk.is_lying:
            return
        self.disk.kept[self.path] = bytes(self.disk.seen[self.path])

    def close(self) -> None:
        """Do nothing."""


@dataclass
class MemoryDisk:
    """Files in memory. `syncs` counts syncs of files, `folder_syncs` those of folders.

    A disk that `is_lying` syncs nothing: whatever trusts it must be found out.
    """

    seen: dict[Path, bytearray] = field(default_factory=dict)
    kept: dict[Path, bytes] = field(default_factory=dict)
    named: set[Path] = field(default_factory=set)
    syncs: int = 0
    folder_syncs: int = 0
    is_lying: bool = False

    def read(self, path: Path | str, most: int = -1) -> bytes:
        """Return the whole file, or its first bytes."""
        path = Path(path)
        if path not in self.seen:
            raise FileNotFoundError(path)
        return bytes(self.seen[path] if most < 0 else self.seen[path][:most])

    def open(self, path: Path) -> MemoryFile:
        """Open or make a file."""
        is_new = path not in self.seen
        self.seen.setdefault(path, bytearray())
        return MemoryFile(self, path, is_new)

    def create(self, path: Path) -> MemoryFile:
        """Make a file."""
        if path in self.seen:
            raise FileExistsError(path)
        return self.open(path)

    def remove(self, path: Path) -> None:
        """Remove a file if it is there. Its bytes may come back when power goes before the next sync."""
        self.seen.pop(path, None)

    def sync_folder(self, folder: Path) -> None:
        """Make the names in the folder last."""
        self.folder_syncs += 1
        self.named = {path for path in self.named if path.parent != folder}
        self.named |= {path for path in self.seen if path.parent == folder}
        self.kept = {
            path: raw for path, raw in self.kept.items() if path in self.seen or path.parent != folder
        }

    def put(self, path: Path, raw: bytes) -> None:
        """Lay bytes on the disk, synced."""
        self.seen[path] = bytearray(raw)
        self.kept[path] = raw
        self.named.add(path)

    def after_power_cut(self, chance: random.Random) -> MemoryDisk:
        """Return a disk as a power cut may leave it: any sector not synced is old, new or (if added) zero."""
        left = MemoryDisk()
        for path in self.seen.keys() | self.kept.keys():
            is_named = path in self.named
            if is_named or chance.random() < 0.5:
                left.put(path, self._torn(path, chance))
        return left

    def _torn(self, path: Path, chance: random.Random) -> bytes:
        old = self.kept.get(path, b"")
        new = bytes(self.seen.get(path, old))
        if old == new:
            return new
        share = chance.choice([0.0, 0.3, 0.7, 1.0])
        torn = bytearray(old.ljust(len(new), b"\0"))
        for at in range(0, len(new), SECTOR):
            if chance.random() < share:
                torn[at : at + SECTOR] = (
                    new[at : at + SECTOR] + torn[at + len(new[at : at + SECTOR]) : at + SECTOR]
                )
        return bytes(torn[: chance.choice([len(old), len(new), len(torn)])])


@dataclass(frozen=True)
class Fault:
    """What happens to a call: an error number, or a write that takes a part only."""

    errno: int = 0
    takes: int = -1


Plan = Callable[[int, str, Path], Fault | None]
"""Given the number of a call (from 1), its name and its path: the fault that meets it, if any."""


@dataclass
class FaultyDisk:
    """A disk whose calls are counted, and fail as planned. A sync that fails has lost a part of the bytes."""

    inner: Disk
    plan: Plan
    chance: random.Random = field(default_factory=lambda: random.Random(1))
    calls: list[str] = field(default_factory=list)
    failed: int = 0

    def read(self, path: Path | str, most: int = -1) -> bytes:
        """Return the whole file, or its first bytes."""
        self.meet("read", Path(path))
        return self.inner.read(path, most)

    def open(self, path: Path) -> FaultyFile:
        """Open or make a file."""
        self.meet("open", path)
        return FaultyFile(self, path, *_opened(self.inner, path))

    def create(self, path: Path) -> FaultyFile:
        """Make a file."""
        self.meet("create", path)
        return FaultyFile(self, path, self.inner.create(path), b"")

    def remove(self, path: Path) -> None:
        """Remove a file."""
        self.meet("remove", path)
        self.inner.remove(path)

    def sync_folder(self, folder: Path) -> None:
        """Sync a folder."""
        self.meet("sync_folder", folder)
        self.inner.sync_folder(folder)

    def meet(self, call: str, path: Path) -> Fault | None:
        """Count a call, and fail it if that is planned."""
        self.calls.append(call)
        fault = self.plan(len(self.calls), call, path)
        if fault:
            self.failed += 1
            if fault.errno:
                raise OSError(fault.errno, "planned", str(path))
        return fault


@dataclass
class FaultyFile:
    """An open file of a faulty disk."""

    disk: FaultyDisk
    path: Path
    inner: OpenFile
    before: bytes

    @property
    def is_new(self) -> bool:
        """Whether opening it has created it."""
        return self.inner.is_new

    def write(self, data: memoryview) -> int:
        """Write on, or a part of it."""
        fault = self.disk.meet("write", self.path)
        return self.inner.write(data[: fault.takes] if fault else data)

    def truncate(self, size: int) -> None:
        """Cut the file."""
        self.disk.meet("truncate", self.path)
        self.inner.truncate(size)

    def sync(self) -> None:
        """Sync; if that fails, some of the new bytes are gone, and a later sync would not say so."""
        try:
            self.disk.meet("sync", self.path)
        except OSError:
            self._lose()
            raise
        self.inner.sync()

    def close(self) -> None:
        """Give the file back."""
        self.inner.close()
        self.disk.meet("close", self.path)

    def _lose(self) -> None:
        new = self.disk.inner.read(self.path)
        old = self.before.ljust(len(new), b"\0")
        torn = b"".join(
            (new if self.disk.chance.random() < 0.5 else old)[at : at + SECTOR]
            for at in range(0, len(new), SECTOR)
        )
        write_through(self.disk.inner, self.path, torn)


def only(number: int, fault: Fault) -> Plan:
    """Plan one fault: it meets the call of this number."""
    return lambda met, _call, _path: fault if met == number else None


def every(call: str, fault: Fault, *, under: str = "") -> Plan:
    """Plan a fault for every call of this name, or those on paths that contain `under`."""
    return lambda _met, met, path: fault if met == call and under in str(path) else None


def from_call(number: int, fault: Fault) -> Plan:
    """Plan the death of a disk: from this call on, everything fails."""
    return lambda met, _call, _path: fault if met >= number else None


def no_fault(_number: int, _call: str, _path: Path) -> Fault | None:
    """Plan nothing."""
    return None


FULL = Fault(errno.ENOSPC)
BROKEN = Fault(errno.EIO)
FORBIDDEN = Fault(errno.EACCES)
TAKES_NOTHING = Fault(takes=0)
TAKES_LITTLE = Fault(takes=7)


def _opened(disk: Disk, path: Path) -> tuple[OpenFile, bytes]:
    try:
        before = disk.read(path)
    except FileNotFoundError:
        before = b""
    return disk.open(path), before
