"""The manifest of a bundle, and the key that may lie in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import msgspec

from app.domain.keys import MOST_MEMORY, ROUNDS
from app.domain.packs import MOST_BYTES
from app.exchange.bundles.sealing import BOX_BYTES, Seal
from app.exchange.door.json_values import canonical, read_json
from app.exchange.door.refusals import Refused
from app.services.carry_ports import CLASS_PART, PACK_PARTS

FORMAT = 1
MANIFEST, KEY = "manifest.json", "key.json"
MOST_PARTS = 5_000
MOST_PLAIN = 64 << 20
"""Bytes of one part; of a pack of lessons there are fewer."""
MOST_MANIFEST = 2 << 20
"""Bytes; with 5,000 parts it has 1.1 million."""
MOST_COUNTER = 2**53
_MOST_KEY = 1 << 10
_MEMORY = range(8 << 20, MOST_MEMORY + 1)
_MOST_WRAPPED = 200
_DEVICE, _SUM = (re.compile(f"[0-9a-f]{{{digits}}}") for digits in (32, 64))
_PART_FILE = re.compile(rf"(?:learners/([0-9a-f]{{32}})|({CLASS_PART}|{PACK_PARTS}[0-9a-f]{{32}}))\.box")
_SALT, _WRAPPED = re.compile("[0-9a-f]{32}"), re.compile(f"([0-9a-f]{{2}}){{1,{_MOST_WRAPPED}}}")


class FileForm(msgspec.Struct, forbid_unknown_fields=True):
    """A file: how long it is, its SHA-256, and the sign of what is in it (for a box of what is in the box)."""

    bytes: int
    sha256: str
    same: str


class ManifestForm(msgspec.Struct, forbid_unknown_fields=True):
    """`manifest.json`."""

    format: int
    school: str
    device: str
    counter: int
    files: dict[str, FileForm]

    @property
    def parts(self) -> dict[str, str]:
        """The parts, each with its sign."""
        return {part_of(name): form.same for name, form in self.files.items() if name != KEY}


class KeyForm(msgspec.Struct, forbid_unknown_fields=True):
    """`key.json`: how the class key is wrapped, and the key in its wrapping."""

    salt: str
    rounds: int
    memory: int
    wrapped: str


def file_of(part: str) -> str:
    """Return the name of the file in which a part lies; ValueError if a part cannot have such a name."""
    for name in (f"{part}.box", f"learners/{part}.box"):
        if part and part_of(name) == part:
            return name
    raise ValueError(f"no name of a part: {part!r}")


def part_of(name: str) -> str:
    """Return the part that lies in a file of this name, "" if none can."""
    found = _PART_FILE.fullmatch(name)
    return found[1] or found[2] if found else ""


def most_in(part: str) -> int:
    """Return how many bytes a part may have."""
    return MOST_BYTES if part.startswith(PACK_PARTS) else MOST_PLAIN


def is_device(text: str) -> bool:
    """Tell whether a text can be the id of a device."""
    return bool(_DEVICE.fullmatch(text))


def form_of(held: bytes, plain: bytes, seal: Seal) -> FileForm:
    """Return what the manifest says of a file; `plain` is what is in it."""
    return FileForm(len(held), sha256(held).hexdigest(), seal.same(plain))


def written(form: ManifestForm) -> bytes:
    """Return the bytes of a manifest."""
    return canonical(msgspec.to_builtins(form))


def read_manifest(held: bytes) -> ManifestForm:
    """Return what a bundle says about itself.

    Raises:
        Refused: it is no manifest, is written in another way than the canonical one, or is of a newer format.
    """
    value = read_json(held, MANIFEST, MOST_MANIFEST)
    if isinstance(value, dict) and isinstance(value.get("format"), int) and value["format"] > FORMAT:
        raise Refused("pack-newer")
    form: ManifestForm = _converted(value, ManifestForm, MANIFEST)
    heads = form.format == FORMAT and _SUM.fullmatch(form.school) and _DEVICE.fullmatch(form.device)
    counts = 0 <= form.counter <= MOST_COUNTER and len(form.files) <= MOST_PARTS + 1
    if not (heads and counts and canonical(value) == held):
        raise Refused("json-shape", MANIFEST)
    for name, each in form.files.items():
        most = BOX_BYTES + most_in(part_of(name))
        sizes = range(1, _MOST_KEY + 1) if name == KEY else range(BOX_BYTES, most + 1)
        fits = each.bytes in sizes and _SUM.fullmatch(each.sha256) and _SUM.fullmatch(each.same)
        if not fits or not (name == KEY or part_of(name)):
            raise Refused("json-shape", MANIFEST)
    return form


def written_key(key: Mapping[str, str | int]) -> bytes:
    """Return `key.json`; ValueError if nobody would take it."""
    held = canonical(dict(key))
    try:
        read_key(held)
    except Refused as error:
        raise ValueError("no key as a bundle may have it") from error
    return held


def read_key(held: bytes) -> dict[str, str | int]:
    """Return what lets a new machine take the class key.

    Raises:
        Refused: it does not have the form of one.
    """
    value = read_json(held, KEY, _MOST_KEY)
    form: KeyForm = _converted(value, KeyForm, KEY)
    texts = _SALT.fullmatch(form.salt) and _WRAPPED.fullmatch(form.wrapped)
    if not texts or form.rounds not in ROUNDS or form.memory not in _MEMORY or canonical(value) != held:
        raise Refused("json-shape", KEY)
    made: dict[str, str | int] = msgspec.to_builtins(form)
    return made


def _converted(value: Any, kind: type[Any], name: str) -> Any:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError:
        raise Refused("json-shape", name) from None
