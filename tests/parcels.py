"""Packs that can be played: real zips of the lessons that only tests play, under ids that others may use."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from app.content.compile import compiled
from app.content.messages import lesson_messages
from app.content.shelf_forms import Compiled, seal
from app.domain.packs import PackFacts
from app.exchange.packs.writing import write_pack
from app.services.making import Making
from app.services.packs import Offer, Packs
from tests.content.samples import EVERY_KIND, SENSITIVE, read, read_text, text_of
from tests.exchange.door.seeds import picture, sound
from tests.exchange.packs.parcel import keys

ORDINARY, SECRET = "L90", "L91"
"""The lessons of the pack: an ordinary one, and a sensitive one."""
FACTS = PackFacts("kite-stories", 3, "Stories of kites", "SMP 4 Kupang")
FACTS_SIGNED = replace(FACTS, key=keys().public)
_CALLED = {ORDINARY: ("X02", EVERY_KIND), SECRET: ("X01", SENSITIVE)}


@cache
def lesson(name: str = ORDINARY) -> bytes:
    """Return a lesson as the build step writes it; the ordinary one shows a picture of the pack's own."""
    old, path = _CALLED.get(name, _CALLED[ORDINARY])
    text = text_of(path).replace(old, name, 1).replace("picture: dara}", "picture: nest}")
    text = text.replace("teacher_present: true\n", "")
    source = read_text(text)
    assert source.data is not None
    return compiled(source)


def changed(name: str, **values: Any) -> bytes:
    """Return a lesson with other values, sealed anew: what somebody without the author's tools could write."""
    envelope = msgspec.json.decode(lesson(name), type=Compiled)
    held = msgspec.json.encode({**json.loads(bytes(envelope.lesson)), **values})
    made = Compiled(envelope.format, envelope.version, seal(envelope.version, held), msgspec.Raw(held))
    return msgspec.json.encode(made)


def with_format(number: int) -> bytes:
    """Return a lesson in another form than that of today."""
    return json.dumps({**json.loads(lesson()), "format": number}).encode()


@cache
def words() -> bytes:
    """Return the texts of the pack in Indonesian: as they are, in capital letters."""
    said: dict[str, dict[str, str]] = {}
    for name, (old, path) in _CALLED.items():
        for context, english, _ in lesson_messages(read(path), ""):
            said.setdefault(context.replace(old, name, 1), {})[english] = english.upper()
    return json.dumps(said).encode()


@cache
def contents() -> Mapping[str, bytes]:
    """Return what lies in the pack."""
    return {
        **{f"lessons/{name}.json": lesson(name) for name in _CALLED},
        "texts/id.json": words(),
        "pictures/nest.png": picture(),
        "sounds/wind.ogg": sound(),
    }


def parcel(*, by: str = "SMP 4", facts: PackFacts = FACTS, **files: bytes | None) -> bytes:
    """Return the pack, signed by somebody or (with "") by nobody; `files` by their names without a folder.

    A file that is None is left out.
    """
    named = {path.rpartition("/")[2].partition(".")[0]: path for path in contents()}
    changes = {named.get(name, f"lessons/{name}.json"): held for name, held in files.items()}
    kept = {path: held for path, held in {**contents(), **changes}.items() if held is not None}
    return write_pack(facts, kept, keys(by).secret if by else "")


def newer(version: int = 4) -> PackFacts:
    """Return what another version says about itself."""
    return replace(FACTS, version=version)


def looked_at(packs: Packs, data: bytes, folder: Path) -> Offer:
    """Look at a pack that lies on a stick."""
    path = folder / "pack.zip"
    path.write_bytes(data)
    return packs.look(path, Making())


def taken(packs: Packs, data: bytes, folder: Path) -> Offer:
    """Take a pack in from a stick."""
    offer = looked_at(packs, data, folder)
    packs.take(offer).settle()
    return offer
