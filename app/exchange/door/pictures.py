"""Pictures of others: PNG alone, measured before a decoder sees them, and written anew dot by dot."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import islice

from app.exchange.door.refusals import Refused

MOST_BYTES = 4 << 20
LARGEST = 2048
"""Dots on each side."""

_MARK = b"\x89PNG\r\n\x1a\n"
_CHUNK = struct.Struct(">L4s")
_HEAD = struct.Struct(">2L5B")
_DEPTHS = {0: {1, 2, 4, 8}, 2: {8}, 3: {1, 2, 4, 8}, 4: {8}, 6: {8}}
"""How many bits a dot may have for each way to write colours (PNG, third edition, 11.2.1); never sixteen."""
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_KEPT = {b"IHDR": "H", b"PLTE": "P", b"tRNS": "t", b"IDAT": "D", b"IEND": "E"}
_ORDER = re.compile("HP?t?D+E")
_CLEAR = {0: range(2, 3), 2: range(6, 7), 3: range(1, 257)}
"""How many bytes say what is clear, for each way to write colours."""
_GREY = (0, 4)
_COLOURS, _BY_PALETTE = 3, 3
_MOST_CHUNKS = 4096
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Of a picture that comes in seven passes: where each begins and how far its dots are apart, across and down."""


def read_picture(data: bytes, name: str = "") -> bytes:
    """Return a PNG of the same dots, with nothing else in it; `name` is the part of the file that is told.

    Raises:
        Refused: it is no PNG, is larger than `LARGEST`, moves, or is damaged.
    """
    from PIL import Image

    plain = _plain(data, name)
    try:
        with Image.open(BytesIO(plain), formats=["PNG"]) as picture:
            dots = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, struct.error, zlib.error):
        raise Refused("picture-damaged", name) from None
    written = BytesIO()
    dots.save(written, "PNG", compress_level=1)
    return written.getvalue()


def dots_of(data: bytes) -> int:
    """Return how many dots a picture says it has; 0 where it says nothing."""
    begins = len(_MARK) + _CHUNK.size
    if len(data) < begins + _HEAD.size:
        return 0
    wide, high, *_ = _HEAD.unpack_from(data, begins)
    return int(wide * high)


def _plain(data: bytes, name: str) -> bytes:
    """Return the picture without what is not needed to see it, after every sum in it was worked out anew."""
    if not data.startswith(_MARK):
        raise Refused("picture-kind", name)
    if len(data) > MOST_BYTES:
        raise Refused("picture-large", name, most=LARGEST)
    found = list(islice(_chunks(data, name), _MOST_CHUNKS))
    kinds = [kind for kind, _ in found]
    if b"acTL" in kinds:
        raise Refused("picture-kind", name)
    order = "".join(_KEPT.get(kind, "?") for kind in kinds if kind[:1].isupper() or kind in _KEPT)
    if not _ORDER.fullmatch(order) or kinds[0] != b"IHDR" or kinds[-1] != b"IEND":
        raise Refused("picture-damaged", name)
    chunks = {kind: content for kind, content in found if kind in _KEPT}
    chunks[b"IDAT"] = b"".join(content for kind, content in found if kind == b"IDAT")
    size, colours = _look_at_head(chunks[b"IHDR"], name)
    _look_at_palette(chunks.get(b"PLTE"), chunks.get(b"tRNS"), colours, name)
    _look_at_dots(chunks[b"IDAT"], size, name)
    return _MARK + b"".join(
        _CHUNK.pack(len(content), kind) + content + struct.pack(">L", zlib.crc32(kind + content))
        for kind, content in chunks.items()
    )


def _chunks(data: bytes, name: str) -> Iterator[tuple[bytes, bytes]]:
    at = len(_MARK)
    while at < len(data):
        if at + _CHUNK.size + 4 > len(data):
            raise Refused("picture-damaged", name)
        length, kind = _CHUNK.unpack_from(data, at)
        end = at + _CHUNK.size + length
        if data[end : end + 4] != struct.pack(">L", zlib.crc32(data[at + 4 : end])):
            raise Refused("picture-damaged", name)
        yield kind, data[at + _CHUNK.size : end]
        at = end + 4


def _look_at_head(head: bytes, name: str) -> tuple[int, int]:
    """Return how many bytes all lines of dots have together, and how colours are written."""
    if len(head) != _HEAD.size:
        raise Refused("picture-damaged", name)
    width, height, depth, colours, packing, filters, passes = _HEAD.unpack(head)
    if not (0 < width <= LARGEST and 0 < height <= LARGEST):
        raise Refused("picture-large", name, most=LARGEST)
    if depth not in _DEPTHS.get(colours, ()) or packing or filters or passes > 1:
        raise Refused("picture-kind", name)
    steps = _PASSES if passes else ((0, 0, 1, 1),)
    together = 0
    for left, top, across, down in steps:
        wide, high = -(-(width - left) // across), -(-(height - top) // down)
        line = 1 + -(-wide * _CHANNELS[colours] * depth // 8)
        together += high * line if wide > 0 and high > 0 else 0
    return together, colours


def _look_at_palette(palette: bytes | None, clear: bytes | None, colours: int, name: str) -> None:
    parts, rest = divmod(len(palette or b""), _COLOURS)
    is_there = palette is not None
    if is_there and (rest or not 0 < parts <= len(_CLEAR[_BY_PALETTE]) or colours in _GREY):
        raise Refused("picture-damaged", name)
    if colours == _BY_PALETTE and not is_there:
        raise Refused("picture-damaged", name)
    fits = clear is None or len(clear) in _CLEAR.get(colours, ())
    if not fits or (colours == _BY_PALETTE and len(clear or b"") > parts):
        raise Refused("picture-damaged", name)


def _look_at_dots(dots: bytes, size: int, name: str) -> None:
    """See that the lines of dots are exactly as long as the head says; a decoder would stop, or read on."""
    unpacking = zlib.decompressobj()
    try:
        found = len(unpacking.decompress(dots, size + 1))
    except zlib.error:
        raise Refused("picture-damaged", name) from None
    if found != size or not unpacking.eof:
        raise Refused("picture-damaged", name)
