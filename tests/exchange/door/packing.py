"""Zips written by hand, so that every word in them can lie."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.exchange.door.zips import ZipLimits

LIMITS = ZipLimits(
    packed=1 << 20, files=20, one=100_000, together=150_000, endings=(".json", ".txt"), ratio=100, deepest=3
)


@dataclass(frozen=True)
class Part:
    """A file in a zip, and what is said about it where that is not the truth."""

    name: str
    content: bytes = b"{}"
    kind: int = 8
    flags: int = 0
    mode: int = 0o100644
    size: int | None = None
    crc: int | None = None
    local_name: str | None = None
    local_size: int | None = None
    packed: bytes | None = None
    extra: bytes = b""
    at: int | None = None
    """Where the directory says that it lies."""
    packed_size: int | None = None


def deflated(content: bytes) -> bytes:
    """Return it packed as in a zip."""
    packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packing.compress(content) + packing.flush()


def zipped(
    parts: Sequence[Part],
    *,
    before: bytes = b"",
    between: bytes = b"",
    comment: bytes = b"",
    count: int | None = None,
) -> bytes:
    """Return a zip of these parts in this order."""
    data, directory = bytearray(before), bytearray()
    for part in parts:
        held = _held(part)
        crc = zlib.crc32(part.content) if part.crc is None else part.crc
        size = len(part.content) if part.size is None else part.size
        at = len(data) if part.at is None else part.at
        local = (part.local_name or part.name).encode()
        local_size = size if part.local_size is None else part.local_size
        packed_size = len(held) if part.packed_size is None else part.packed_size
        same = (20, part.flags, part.kind, 0, 0x21, crc, packed_size)
        data += struct.pack("<4s5H3L2H", b"PK\3\4", *same, local_size, len(local), len(part.extra))
        data += local + part.extra + held + between
        name = part.name.encode()
        directory += struct.pack(
            "<4s6H3L5H2L",
            b"PK\1\2",
            0x314,
            *same,
            size,
            len(name),
            len(part.extra),
            0,
            0,
            0,
            part.mode << 16,
            at,
        )
        directory += name + part.extra
    number = len(parts) if count is None else count
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, number, number, len(directory), len(data), len(comment))
    return bytes(data + directory + end + comment)


def bomb(files: int, size: int) -> bytes:
    """Return a zip in which every name leads to the same packed zeros, as in CVE-2024-0450."""
    zeros = Part("f0.json", bytes(size))
    same = replace(zeros, packed=b"", packed_size=len(deflated(bytes(size))), at=0)
    others = [replace(same, name=f"f{number}.json") for number in range(1, files)]
    return zipped([zeros, *others])


def _held(part: Part) -> bytes:
    if part.packed is not None:
        return part.packed
    return deflated(part.content) if part.kind == 8 else part.content
