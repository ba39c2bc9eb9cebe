"""A small pack, signed by somebody, and how to change it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from hashlib import sha256

from nacl.signing import SigningKey

from app.domain.packs import Pack, PackFacts
from app.exchange.packs.reading import pack_in
from app.exchange.packs.signing import KeyPair
from app.exchange.packs.writing import write_pack
from tests.exchange.door.seeds import picture, sound

FACTS = PackFacts("kite-stories", 3, "Stories of kites", "SMP 4 Kupang")


@cache
def keys(whose: str = "SMP 4") -> KeyPair:
    """Return somebody's keys, the same each time."""
    key = SigningKey(sha256(whose.encode()).digest())
    return KeyPair(bytes(key).hex(), bytes(key.verify_key).hex())


@cache
def contents() -> Mapping[str, bytes]:
    """Return what lies in it; the lesson is none that could be played, which reading a pack does not ask for."""
    return {
        "lessons/L90.json": b'{"format":2,"version":"","seal":"","lesson":{"lesson":"L90"}}',
        "texts/id.json": b'{"L90":{"Hello":"Halo"}}',
        "pictures/kite.png": picture(),
        "sounds/wind.ogg": sound(),
    }


@cache
def parcel(facts: PackFacts = FACTS, *, by: str = "SMP 4") -> bytes:
    """Return the pack; with `by=""` it is not signed."""
    return write_pack(facts, contents(), keys(by).secret if by else "")


def files_in(data: bytes) -> dict[str, bytes]:
    """Return what lies in a pack."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return files packed as they are, without a new manifest or signature."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def read(data: bytes) -> Pack:
    """Read a pack."""
    return pack_in(io.BytesIO(data))
