"""Small sound pictures and sounds, from which harmful ones are made."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image

from app.exchange.door.sounds import checksum

PNG = b"\x89PNG\r\n\x1a\n"


def picture(mode: str = "RGBA", size: tuple[int, int] = (9, 7)) -> bytes:
    """Return a PNG in one of Pillow's modes; no two dots of a line are alike."""
    made = Image.new(mode, size)
    for x in range(size[0]):
        for y in range(size[1]):
            value = (x * 20 + y) % 256
            made.putpixel((x, y), value if mode in {"L", "P", "1"} else tuple([value] * len(mode)))
    written = BytesIO()
    made.save(written, "PNG")
    return written.getvalue()


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return a part of a PNG with its sum."""
    return struct.pack(">L4s", len(content), kind) + content + struct.pack(">L", zlib.crc32(kind + content))


def head(wide: int, high: int, depth: int = 8, colours: int = 0, passes: int = 0) -> bytes:
    """Return the head of a PNG."""
    return chunk(b"IHDR", struct.pack(">2L5B", wide, high, depth, colours, 0, 0, passes))


def png(*chunks: bytes) -> bytes:
    """Return a PNG of these parts."""
    return PNG + b"".join(chunks)


def page(
    number: int,
    content: bytes,
    *,
    kind: int = 0,
    samples: int = 0,
    stream: int = 7,
    lengths: bytes | None = None,
) -> bytes:
    """Return a page of Ogg with its sum; without `lengths` its content is one packet."""
    table = bytes([255] * (len(content) // 255) + [len(content) % 255]) if lengths is None else lengths
    made = (
        struct.pack("<4s2Bq3LB", b"OggS", 0, kind, samples, stream, number, 0, len(table)) + table + content
    )
    return made[:22] + struct.pack("<L", checksum(made)) + made[26:]


def vorbis(rate: int = 22_050, channels: int = 1, blocks: int = 0xB8) -> bytes:
    """Return the first packet of Vorbis."""
    return struct.pack("<B6sLBL3l2B", 1, b"vorbis", 0, channels, rate, 0, 64_000, 0, blocks, 1)


def sound(seconds: float = 1, rate: int = 22_050, first: bytes | None = None) -> bytes:
    """Return an Ogg with the heads of Vorbis and two packets that say nothing."""
    heads = b"\3vorbis" + bytes(9), b"\5vorbis" + bytes(300)
    lengths = bytes([len(heads[0]), 255, len(heads[1]) - 255])
    return (
        page(0, vorbis(rate) if first is None else first, kind=2)
        + page(1, b"".join(heads), lengths=lengths)
        + page(2, b"x" * 700, samples=int(seconds * rate) // 2)
        + page(3, b"y" * 20, samples=int(seconds * rate), kind=4)
    )
