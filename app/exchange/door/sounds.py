"""Sounds of others: Ogg with one stream of Vorbis, page by page, and short.

Pages and the heads of Vorbis are read here (RFC 3533; Vorbis I, 4.2). What the packets hold is for the decoder.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from app.exchange.door.refusals import Refused

MOST_BYTES = 2 << 20
LONGEST = 120
"""Seconds."""

_PAGE = struct.Struct("<4s2Bq3LB")
_HEAD = struct.Struct("<B6sLBL3l2B")
_VORBIS = b"vorbis"
_CONTINUED, _FIRST, _LAST = 1, 2, 4
_RATES = range(8_000, 48_001)
_BLOCKS = range(6, 14)
_GOES_ON = 0xFF
_HEADS, _LONGEST_HEAD = 3, 256 << 10
_TURNED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
_WHOLE = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound that was looked at: its bytes as they came, and how long it plays, in seconds."""

    data: bytes
    seconds: float


@dataclass(frozen=True, slots=True)
class _Page:
    kind: int
    samples: int
    stream: int
    number: int
    lengths: bytes
    content: bytes


def read_sound(data: bytes, name: str = "") -> Sound:
    """Return a sound; `name` is the part of the file that is told.

    Raises:
        Refused: it is no Ogg with one stream of Vorbis in one or two channels, is longer than `LONGEST`, or is damaged.
    """
    if not data.startswith(b"OggS"):
        raise Refused("sound-kind", name)
    if len(data) > MOST_BYTES:
        raise Refused("sound-long", name, most=LONGEST)
    pages = list(_pages(data, name))
    _look_at_order(pages, name)
    rate = _rate(_heads(pages, name), name)
    seconds = max(each.samples for each in pages) / rate
    if seconds > LONGEST:
        raise Refused("sound-long", name, most=LONGEST)
    return Sound(data, seconds)


def checksum(page: bytes) -> int:
    """Return the sum of a page whose own sum is zero: CRC-32 with the bits of each byte from the other end."""
    found = zlib.crc32(page.translate(_TURNED), _WHOLE) ^ _WHOLE
    return int.from_bytes(found.to_bytes(4, "little").translate(_TURNED))


def _pages(data: bytes, name: str) -> Iterator[_Page]:
    at = 0
    while at < len(data):
        head = data[at : at + _PAGE.size]
        if len(head) < _PAGE.size:
            raise Refused("sound-damaged", name)
        mark, version, kind, samples, stream, number, said, count = _PAGE.unpack(head)
        begins = at + _PAGE.size + count
        lengths = data[at + _PAGE.size : begins]
        end = begins + sum(lengths)
        page = data[at:end]
        summed = page[:22] + bytes(4) + page[26:]
        if mark != b"OggS" or version or len(page) != end - at or checksum(summed) != said:
            raise Refused("sound-damaged", name)
        yield _Page(kind, samples, stream, number, lengths, data[begins:end])
        at = end


def _look_at_order(pages: list[_Page], name: str) -> None:
    """See that there is one stream, whole, and that its time goes on."""
    first, last = pages[0], pages[-1]
    if not first.kind & _FIRST or not last.kind & _LAST or last.samples < 0:
        raise Refused("sound-damaged", name)
    time = 0
    for number, page in enumerate(pages):
        if page.stream != first.stream or (page.kind & _FIRST and number):
            raise Refused("sound-kind", name)
        is_late = page.samples != -1 and page.samples < time
        if page.number != number or (page.kind & _LAST and page is not last) or is_late:
            raise Refused("sound-damaged", name)
        time = max(time, page.samples)


def _heads(pages: list[_Page], name: str) -> list[bytes]:
    """Return the three packets before the music."""
    found: list[bytes] = []
    packet = b""
    for page in pages:
        if bool(page.kind & _CONTINUED) != bool(packet):
            raise Refused("sound-damaged", name)
        at = 0
        for length in page.lengths:
            packet += page.content[at : at + length]
            at += length
            if len(packet) > _LONGEST_HEAD:
                raise Refused("sound-damaged", name)
            if length < _GOES_ON:
                found.append(packet)
                packet = b""
                if len(found) == _HEADS:
                    return found
    raise Refused("sound-damaged", name)


def _rate(heads: list[bytes], name: str) -> int:
    """Return how many samples a second has."""
    if any(
        each[:1] != bytes((kind,)) or each[1:7] != _VORBIS
        for kind, each in zip((1, 3, 5), heads, strict=True)
    ):
        raise Refused("sound-kind", name)
    if len(heads[0]) != _HEAD.size:
        raise Refused("sound-damaged", name)
    _, _, version, channels, rate, _, _, _, blocks, framing = _HEAD.unpack(heads[0])
    short, long = blocks & 0xF, blocks >> 4
    if version or channels not in {1, 2} or rate not in _RATES or not framing & 1:
        raise Refused("sound-kind", name)
    if short not in _BLOCKS or long not in _BLOCKS or short > long:
        raise Refused("sound-damaged", name)
    return int(rate)
