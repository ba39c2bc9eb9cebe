"""Files of others, made of sound ones: changed where it hurts, with sums, sizes and signatures put right again.

A file whose sum is not right is refused at once, so most changes are made inside, and what vouches for them afterwards.
"""

from __future__ import annotations

import json
import random
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from app.domain.packs import PackFacts
from app.exchange.door.pictures import LARGEST
from app.exchange.packs import manifest
from app.exchange.packs.signing import SIGNATURE, signed
from tests.exchange.door.packing import Part, deflated, zipped
from tests.exchange.door.seeds import chunk, head, page, picture, png, vorbis
from tests.exchange.packs.parcel import FACTS, contents, keys

Chance = random.Random

NUMBERS = (0, 1, 2, 7, 255, 256, 2047, 2048, 2049, 65_535, 2**31 - 1, 2**31, 2**32 - 1)
TEXTS = (
    "", "a", "Dewi", "..", "../x", "/etc/passwd", "C:\\x", "\u202edrowssap", "\u2066x", "\0", "\ud800", "ស្រី", "น้ำ",
    "=1+1", "[b]x[/b]", "a" * 5000, "NaN", "\x1b[2J", "x" * 70 + ".json", "{0}", "%s", "é" * 45,
)  # fmt: skip
LONGEST_PACKET = 65_000
"""Bytes; one page of Ogg holds a few more."""
KOLIBRI = Path(__file__).parents[1] / "exchange" / "kolibri-0.19-users.csv"


def changed(data: bytes, chance: Chance) -> bytes:
    """Return bytes with one to four changes that know nothing of what they mean."""
    for _ in range(chance.randint(1, 4)):
        data = chance.choice(_BLIND)(data, chance)
    return data


def _flipped(data: bytes, chance: Chance) -> bytes:
    at = chance.randrange(len(data) or 1)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _number(data: bytes, chance: Chance) -> bytes:
    at = chance.randrange(len(data) or 1)
    form = chance.choice(("<H", "<L", ">L", "<Q"))
    value = chance.choice(NUMBERS) % 2 ** (8 * struct.calcsize(form))
    return data[:at] + struct.pack(form, value) + data[at + struct.calcsize(form) :]


def _cut(data: bytes, chance: Chance) -> bytes:
    first, last = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:first] + data[last:] if chance.random() < 0.5 else data[:last]


def _repeated(data: bytes, chance: Chance) -> bytes:
    first, last = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return (
        data[:last]
        + data[first:last] * min(chance.choice((1, 2, 50)), 200_000 // (last - first + 1))
        + data[last:]
    )


def _put_in(data: bytes, chance: Chance) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(TEXTS).encode("utf-8", "surrogatepass") + data[at:]


_BLIND = (_flipped, _flipped, _number, _cut, _repeated, _put_in)


def value(chance: Chance, depth: int = 0) -> Any:
    """Return a plain value, sometimes a deep, long or odd one."""
    kind = chance.randrange(8)
    if depth > 3 or kind < 3:
        return chance.choice((*NUMBERS, *TEXTS, None, True, 1e300, -0.0, float("nan"), 10**40))
    if kind == 3:
        nested: Any = []
        for _ in range(chance.choice((5, 39, 41, 900))):
            nested = [nested]
        return nested
    if kind == 4:
        return [chance.choice(NUMBERS)] * chance.choice((10, 1000, 30_000))
    if kind < 6:
        return [value(chance, depth + 1) for _ in range(chance.randrange(4))]
    return {chance.choice(TEXTS): value(chance, depth + 1) for _ in range(chance.randrange(4))}


def with_changes(plain: Any, chance: Chance) -> Any:
    """Return a plain value with some of its parts put in the place of others, or left out."""
    if isinstance(plain, dict) and plain and chance.random() < 0.9:
        key = chance.choice(list(plain))
        rest = {name: held for name, held in plain.items() if name != key}
        if chance.random() < 0.1:
            return {**rest, chance.choice(TEXTS): plain[key]}
        return rest if chance.random() < 0.1 else {**plain, key: with_changes(plain[key], chance)}
    if isinstance(plain, list) and plain and chance.random() < 0.9:
        at = chance.randrange(len(plain))
        return [*plain[:at], with_changes(plain[at], chance), *plain[at + 1 :]]
    return value(chance)


def json_of(chance: Chance) -> bytes:
    """Return JSON, or what looks like it."""
    made = json.dumps(with_changes(_manifest(), chance) if chance.random() < 0.5 else value(chance))
    if chance.random() < 0.1:
        made = f'{{"a":{made},"a":{made}}}'
    return made.encode("utf-8", "surrogatepass")


def zip_of(chance: Chance, parts: list[Part] | None = None) -> bytes:
    """Return a zip as a copy of a data folder would be, some of whose words lie."""
    held = parts or [Part(f"learners/{number}.a", bytes(chance.randbytes(300)) * 3) for number in range(4)]
    for _ in range(chance.choice((0, 1, 1, 2))):
        at = chance.randrange(len(held))
        held[at] = chance.choice(_LIES)(held[at], chance)
    if chance.random() < 0.1:
        held += held[: chance.randrange(len(held) + 1)]
    chance.shuffle(held)
    odd = chance.random()
    if odd < 0.05:
        return zipped(held, before=b"MZ")
    if odd < 0.1:
        return zipped(held, between=b"\0" * chance.randrange(40))
    if odd < 0.15:
        return zipped(held, comment=bytes(chance.randrange(70)), count=chance.choice((0, 1, 65_535)))
    return zipped(held)


_LIES: tuple[Callable[[Part, Chance], Part], ...] = (
    lambda part, chance: replace(part, name=_plain(chance)),
    lambda part, chance: replace(part, local_name=_plain(chance)),
    lambda part, chance: replace(part, size=chance.choice(NUMBERS)),
    lambda part, chance: replace(part, local_size=chance.choice(NUMBERS)),
    lambda part, chance: replace(part, packed_size=chance.choice(NUMBERS)),
    lambda part, chance: replace(part, crc=chance.choice(NUMBERS)),
    lambda part, chance: replace(part, at=chance.choice((0, 1, 400, 2**32 - 1))),
    lambda part, chance: replace(part, flags=1 << chance.randrange(16)),
    lambda part, chance: replace(part, kind=chance.choice((0, 1, 8, 9, 12, 14, 93, 99))),
    lambda part, chance: replace(part, mode=chance.randrange(1 << 16)),
    lambda part, chance: replace(part, extra=struct.pack("<HH", 1, 8) + chance.randbytes(8)),
    lambda part, chance: replace(part, content=changed(part.content, chance)),
    lambda part, chance: replace(part, packed=changed(deflated(part.content), chance)),
    lambda part, chance: replace(part, content=bytes(chance.choice((10_000, 3_000_000)))),
    lambda part, _: replace(part, content=zipped([part])),
)


def _plain(chance: Chance) -> str:
    return chance.choice(TEXTS).encode("utf-8", "replace").decode()


def pack_of(chance: Chance) -> bytes:
    """Return a pack with changes inside, whose manifest and signature are mostly those of the changed files."""
    files = {name: content for name, content in contents().items() if chance.random() < 0.9}
    for name in list(files):
        if chance.random() < 0.25:
            files[name] = _MAKERS[name.rpartition(".")[2]](chance)
    told = manifest.written(FACTS, files)
    if chance.random() < 0.3:
        told = changed(told, chance)
    elif chance.random() < 0.3:
        odd = with_changes(json.loads(told), chance)
        told = json.dumps(odd, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")
    signature = {SIGNATURE: signed(told, keys().secret)} if chance.random() < 0.8 else {}
    if signature and chance.random() < 0.2:
        signature = {SIGNATURE: changed(signature[SIGNATURE], chance)}
    named = {manifest.MANIFEST: told, **signature, **files}
    parts = [Part(name, content) for name, content in named.items()]
    return zip_of(chance, parts) if chance.random() < 0.3 else zipped(parts)


def picture_of(chance: Chance) -> bytes:
    """Return a PNG with parts that lie, each with its right sum."""
    wide, high = (chance.choice((1, 2, 9, 300, *NUMBERS)) for _ in range(2))
    colours, depth = chance.choice((0, 2, 3, 4, 6, 1, 7)), chance.choice((1, 2, 4, 8, 8, 8, 16, 3))
    lines = bytes(chance.choice((0, 8, 20, 250, 100_000))) + chance.randbytes(chance.randrange(60))
    parts = [
        head(wide, high, depth, colours, chance.choice((0, 0, 1))),
        chunk(b"PLTE", chance.randbytes(chance.choice((0, 3, 9, 10, 768, 771)))),
        chunk(b"tRNS", chance.randbytes(chance.choice((0, 1, 2, 6, 300)))),
        chunk(chance.choice((b"tEXt", b"zTXt", b"iCCP", b"acTL", b"eXIf", b"QQQQ")), chance.randbytes(20)),
        chunk(
            b"IDAT", zlib.compress(lines) if chance.random() < 0.8 else changed(zlib.compress(lines), chance)
        ),
        chunk(b"IEND", b""),
    ]
    kept = [part for part in parts if chance.random() < 0.8]
    if chance.random() < 0.1:
        chance.shuffle(kept)
    return png(*kept) if chance.random() < 0.6 else _whole_picture(chance)


@cache
def _pictures() -> tuple[bytes, ...]:
    large = BytesIO()
    Image.radial_gradient("L").resize((LARGEST, LARGEST)).convert("RGBA").save(large, "PNG")
    modes, sizes = ("RGBA", "RGB", "L", "P", "1"), ((9, 7), (200, 150))
    return (large.getvalue(), *(picture(mode, size) for mode in modes for size in sizes))


def _whole_picture(chance: Chance) -> bytes:
    """Return a sound picture with changed dots or words and right sums."""
    # The large one takes a hundred times as long as the others.
    data = _pictures()[0] if chance.random() < 0.02 else chance.choice(_pictures()[1:])
    at, parts = 8, []
    while at < len(data):
        length, kind = struct.unpack_from(">L4s", data, at)
        content = data[at + 8 : at + 8 + length]
        parts.append(chunk(kind, changed(content, chance) if chance.random() < 0.3 else content))
        at += length + 12
    return png(*parts)


def sound_of(chance: Chance) -> bytes:
    """Return an Ogg whose pages lie, each with its right sum."""
    heads = [
        changed(vorbis(), chance) if chance.random() < 0.3 else vorbis(),
        b"\3vorbis" + bytes(9),
        b"\5vorbis",
    ]
    pages = []
    for number in range(chance.choice((1, 3, 4, 5, 60))):
        content = (
            heads[number] if number < len(heads) else chance.randbytes(chance.choice((0, 1, 254, 255, 700)))
        )
        kind = chance.randrange(8) if chance.random() < 0.1 else 2 * (number == 0)
        lengths = chance.randbytes(chance.randrange(9)) if chance.random() < 0.1 else None
        samples = chance.choice((-1, -2, 2**62, 10**7)) if chance.random() < 0.1 else number * 100
        pages.append(page(number, content[:LONGEST_PACKET], kind=kind, samples=samples, lengths=lengths))
    pages.append(page(len(pages), b"z", kind=4, samples=len(pages) * 100))
    if chance.random() < 0.1:
        chance.shuffle(pages)
    return b"".join(pages)


def roster_of(chance: Chance) -> bytes:
    """Return a list of learners: a table with odd cells, in some letters."""
    if chance.random() < 0.2:
        return KOLIBRI.read_bytes()
    part = chance.choice(",;\t|")
    rows = [chance.choice(("Username,Class", "Name", "UUID,USERNAME,ENROLLED_IN", "Nama,Kelas")).split(",")]
    for _ in range(chance.choice((0, 3, 30))):
        cells = (
            chance.choice((*TEXTS, "Dewi", "6B", "ab" * 16, '"', '"x', "\n"))
            for _ in range(chance.randrange(4))
        )
        rows.append(list(cells))
    text = chance.choice(("\n", "\r\n", "\r")).join(part.join(row) for row in rows)
    return text.encode(
        chance.choice(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp874", "utf-32")), "replace"
    )


@cache
def _manifest() -> Any:
    return json.loads(manifest.written(PackFacts("kites", 1, "Kites", "SMP 4"), contents()))


_MAKERS: dict[str, Callable[[Chance], bytes]] = {"json": json_of, "png": picture_of, "ogg": sound_of}
