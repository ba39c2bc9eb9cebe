"""A pack of lessons from a stick: everything in it comes through the door, or nothing does."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from app.domain.packs import MOST_BYTES, Pack, Words
from app.exchange.door.json_values import read_json
from app.exchange.door.pictures import dots_of, read_picture
from app.exchange.door.plain_files import opened
from app.exchange.door.refusals import Refused
from app.exchange.door.sounds import read_sound
from app.exchange.door.zips import ZipLimits, read_zip
from app.exchange.packs.manifest import MANIFEST, expect_same, read_manifest
from app.exchange.packs.signing import SIGNATURE, signer

LIMITS = ZipLimits(
    packed=MOST_BYTES,
    files=300,
    one=4 << 20,
    together=MOST_BYTES,
    endings=(".json", ".png", ".ogg"),
    deepest=2,
)
MOST_TEXT = 3 << 20
"""Bytes of all lessons and translations. Our first sixteen lessons have a third of it."""
MOST_DOTS = 6 << 20
"""Of all pictures; twenty-four of 512 a side have so many."""

_LESSON = re.compile(r"lessons/([LS][0-9]{2})\.json")
_WORDS = re.compile(r"texts/([a-z]{2,3}(_[A-Z]{2})?)\.json")
_PICTURE = re.compile(r"pictures/([a-z0-9]+(-[a-z0-9]+)*)\.png")
_SOUND = re.compile(r"sounds/([a-z0-9]+(-[a-z0-9]+)*)\.ogg")


def read_pack(path: Path) -> Pack:
    """Return the pack in a file.

    Raises:
        Refused: it is none, or something in it is not as it should be; nothing of it is given.
    """
    with opened(path, LIMITS.packed) as stream:
        return pack_in(stream)


def pack_in(stream: BinaryIO) -> Pack:
    """Return the pack in a stream; Refused as `read_pack`."""
    files = read_zip(stream, LIMITS)
    manifest, signature = files.pop(MANIFEST, None), files.pop(SIGNATURE, None)
    if manifest is None:
        raise Refused("pack-none")
    facts, said = read_manifest(manifest, "" if signature is None else signer(manifest, signature))
    expect_same(files, said)
    _look_at_amount(files)
    pack = Pack(
        facts,
        lessons=_those(files, _LESSON, _lesson),
        words=_those(files, _WORDS, _words),
        pictures=_those(files, _PICTURE, read_picture),
        sounds=_those(files, _SOUND, lambda content, name: read_sound(content, name).data),
    )
    taken = len(pack.lessons) + len(pack.words) + len(pack.pictures) + len(pack.sounds)
    if taken != len(files):
        kinds = (_LESSON, _WORDS, _PICTURE, _SOUND)
        raise Refused(
            "zip-kind", next(name for name in files if not any(each.fullmatch(name) for each in kinds))
        )
    return pack


def _look_at_amount(files: Mapping[str, bytes]) -> None:
    """See that reading everything takes about a second at most: zeros of many large pictures pack into nothing."""
    texts = sum(len(content) for name, content in files.items() if name.endswith(".json"))
    dots = sum(dots_of(content) for name, content in files.items() if name.endswith(".png"))
    if texts > MOST_TEXT or dots > MOST_DOTS:
        raise Refused("pack-much")


def _those(
    files: Mapping[str, bytes], kind: re.Pattern[str], read: Callable[[bytes, str], Any]
) -> dict[str, Any]:
    found = ((kind.fullmatch(name), content) for name, content in files.items())
    return {name[1]: read(content, name[0]) for name, content in found if name}


def _lesson(content: bytes, name: str) -> bytes:
    read_json(content, name)
    return content


def _words(content: bytes, name: str) -> Words:
    value = read_json(content, name)
    try:
        return msgspec.convert(value, dict[str, dict[str, str]])
    except msgspec.ValidationError:
        raise Refused("json-shape", name) from None
