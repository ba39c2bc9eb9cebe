"""Reading a zip of others, so that it can hold nothing but small, plain, well named files side by side.

`zipfile` reads the directory, after it was measured here. The files are unpacked here: each lies where the one before
it ends (CVE-2024-0450 puts them over each other), its two headers say the same, and it has exactly the bytes that they
say. Nothing is ever written.
"""

from __future__ import annotations

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from app.exchange.door.plain_files import MEGABYTE
from app.exchange.door.refusals import Refused

_END = struct.Struct("<4s4H2LH")
_LOCAL = struct.Struct("<4s5H3L2H")
_END64 = b"PK\x06\x07"
_LONGEST_ENTRY = 46 + 3 * 256
_ENCRYPTED, _LATER_SIZES, _PATCH, _MASKED = 0x1, 0x8, 0x20, 0x2000
_HARMLESS = 0x2 | 0x4 | 0x800
"""How hard it was packed, and that names are UTF-8."""
_STORED, _DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
_PACKED = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x28\xb5\x2f\xfd",
)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*")
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_SMALL = 1024


@dataclass(frozen=True, slots=True)
class ZipLimits:
    """What a zip may hold.

    Attributes:
        packed: bytes of the zip itself.
        files: how many files.
        one: bytes of one of them, unpacked.
        together: bytes of all of them, unpacked.
        endings: how their names may end.
        ratio: how many times larger than packed a file may be.
        deepest: how many folders a name may have, and the file.
        may_be_packed: whether a file may lie there packed.
        sealed: how the names of files end that are in secret boxes, so that their first bytes say nothing.
    """

    packed: int
    files: int
    one: int
    together: int
    endings: tuple[str, ...]
    ratio: int = 200
    deepest: int = 4
    longest_name: int = 100
    may_be_packed: bool = True
    sealed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lying:
    """A file in a zip: what the directory tells of it, and how many bytes it has there, with its header."""

    entry: zipfile.ZipInfo
    room: int

    @property
    def size(self) -> int:
        """How many bytes it has, unpacked."""
        return self.entry.file_size


def read_zip(stream: BinaryIO, limits: ZipLimits) -> dict[str, bytes]:
    """Return what a zip holds, by names, in the order in which it lies there.

    Raises:
        Refused: it is no zip, or one that keeps to no such limits; nothing of it is given.
    """
    return dict(files_in(stream, limits))


def files_in(
    stream: BinaryIO, limits: ZipLimits, turn: Callable[[str], tuple[bool, str]] | None = None
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a zip one after the other, for what is too large to be held whole.

    Args:
        stream: the zip.
        limits: what it may hold.
        turn: returns from a name when its turn is; as they lie there if not given.

    Raises:
        Refused: as `read_zip`, before the first file for all that directory and headers tell; for what is inside a
            file, when its turn comes.
    """
    files = listed(stream, limits)
    for each in files.values():
        _look_at_header(stream, each)
    for name in files if turn is None else sorted(files, key=turn):
        yield name, _content(files[name].entry, _packed(stream, files[name]), limits)


def listed(stream: BinaryIO, limits: ZipLimits) -> dict[str, Lying]:
    """Return what a zip holds, by names, as its directory tells: for what is too large to be looked through.

    Raises:
        Refused: it is no zip, or the directory keeps to no such limits. Headers and files are looked at by `content`.
    """
    size = stream.seek(0, 2)
    if size > limits.packed:
        raise Refused("too-large", most=limits.packed // MEGABYTE)
    directory, count = _directory(stream, size, limits)
    entries = sorted(_entries(stream), key=lambda each: each.header_offset)
    if len(entries) != count:
        raise Refused("zip-odd")
    _look_at_names(entries, limits)
    for entry in entries:
        _look_at(entry, limits)
    if sum(each.file_size for each in entries) > limits.together:
        raise Refused("zip-large")
    return _side_by_side(entries, directory)


def content(stream: BinaryIO, file: Lying, limits: ZipLimits) -> bytes:
    """Return one of the files that are `listed`.

    Raises:
        Refused: its header says otherwise than the directory, or it is not what both say.
    """
    _look_at_header(stream, file)
    return _content(file.entry, _packed(stream, file), limits)


def _directory(stream: BinaryIO, size: int, limits: ZipLimits) -> tuple[int, int]:
    """Return where the directory begins, and how many files it says it has. Behind it stands only the end record."""
    before = min(size, 20 + _END.size)
    stream.seek(size - before)
    tail = stream.read(before)
    if len(tail) < _END.size or not tail[-_END.size :].startswith(b"PK\x05\x06"):
        raise Refused("no-zip")
    _, disk, its_disk, here, count, length, start, comment = _END.unpack(tail[-_END.size :])
    if disk or its_disk or comment or here != count or tail.startswith(_END64):
        raise Refused("zip-odd")
    if count > limits.files:
        raise Refused("zip-many", most=limits.files)
    if length > count * _LONGEST_ENTRY:
        raise Refused("zip-odd")
    if start + length != size - _END.size:
        raise Refused("zip-gaps")
    return start, count


def _entries(stream: BinaryIO) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(stream) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error, EOFError):
        raise Refused("no-zip") from None


def _look_at_names(entries: list[zipfile.ZipInfo], limits: ZipLimits) -> None:
    seen: set[str] = set()
    for entry in entries:
        name = entry.orig_filename
        parts = name.split("/")
        if len(name) > limits.longest_name or len(parts) > limits.deepest:
            raise Refused("zip-name", name)
        if not all(_NAME.fullmatch(each) and not _DEVICES.fullmatch(each) for each in parts):
            raise Refused("zip-name", name)
        if not name.endswith(limits.endings):
            raise Refused("zip-kind", name)
        if name.lower() in seen:
            raise Refused("zip-twice", name)
        seen.add(name.lower())
    if not seen.isdisjoint(folder for name in seen for folder in _folders(name)):
        raise Refused("zip-twice")


def _folders(name: str) -> Iterator[str]:
    folder = name.rpartition("/")[0]
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]


def _look_at(entry: zipfile.ZipInfo, limits: ZipLimits) -> None:
    name = entry.orig_filename
    if entry.flag_bits & (_ENCRYPTED | _MASKED):
        raise Refused("zip-locked", name)
    if stat.S_IFMT(entry.external_attr >> 16) not in {0, stat.S_IFREG}:
        raise Refused("zip-link", name)
    kinds = {_STORED, _DEFLATED} if limits.may_be_packed else {_STORED}
    if entry.flag_bits & ~_HARMLESS or entry.compress_type not in kinds or entry.volume:
        raise Refused("zip-odd", name)
    if entry.file_size > min(limits.one, limits.ratio * entry.compress_size + _SMALL):
        raise Refused("zip-large", name)


def _side_by_side(entries: list[zipfile.ZipInfo], end: int) -> dict[str, Lying]:
    """Return how much room each file has up to the next one; the directory must leave no doubt of it."""
    starts = [*(entry.header_offset for entry in entries), end]
    if starts[0] != 0:
        raise Refused("zip-gaps")
    files = {}
    for entry, start, then in zip(entries, starts, starts[1:], strict=False):
        if start + _LOCAL.size + len(entry.orig_filename) + entry.compress_size > then:
            raise Refused("zip-gaps", entry.orig_filename)
        files[entry.orig_filename] = Lying(entry, then - start)
    return files


def _look_at_header(stream: BinaryIO, file: Lying) -> None:
    """See that a file ends where the next one begins, by the header that lies before it."""
    stream.seek(file.entry.header_offset)
    if _length_of_header(stream, file.entry) + file.entry.compress_size != file.room:
        raise Refused("zip-gaps", file.entry.orig_filename)


def _packed(stream: BinaryIO, file: Lying) -> bytes:
    stream.seek(file.entry.header_offset + file.room - file.entry.compress_size)
    return stream.read(file.entry.compress_size)


def _length_of_header(stream: BinaryIO, entry: zipfile.ZipInfo) -> int:
    """Return how long the header before a file is, which must say what the directory says."""
    head = stream.read(_LOCAL.size)
    if len(head) < _LOCAL.size:
        raise Refused("zip-gaps", entry.orig_filename)
    mark, _, flags, kind, _, _, crc, packed, size, name_length, more = _LOCAL.unpack(head)
    said = (flags, kind, crc, packed, size)
    known = (entry.flag_bits, entry.compress_type, entry.CRC, entry.compress_size, entry.file_size)
    name = stream.read(name_length)
    if mark != b"PK\x03\x04" or said != known or name != entry.orig_filename.encode("ascii"):
        raise Refused("zip-sizes", entry.orig_filename)
    return _LOCAL.size + int(name_length) + int(more)


def _content(entry: zipfile.ZipInfo, packed: bytes, limits: ZipLimits) -> bytes:
    held = packed
    is_whole = True
    if entry.compress_type == _DEFLATED:
        unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            held = unpacking.decompress(packed, entry.file_size + 1)
        except zlib.error:
            raise Refused("zip-sizes", entry.orig_filename) from None
        is_whole = unpacking.eof and not unpacking.unused_data
    if not is_whole or len(held) != entry.file_size or zlib.crc32(held) != entry.CRC:
        raise Refused("zip-sizes", entry.orig_filename)
    if held.startswith(_PACKED) and not (limits.sealed and entry.orig_filename.endswith(limits.sealed)):
        raise Refused("zip-nested", entry.orig_filename)
    return held
