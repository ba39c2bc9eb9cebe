"""The manifest of a pack: what it is, and the sum of each file in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import msgspec

from app.domain import names
from app.domain.packs import PackFacts
from app.exchange.door.json_values import canonical, read_json
from app.exchange.door.refusals import Refused

FORMAT = 1
MANIFEST = "manifest.json"
LARGEST_VERSION = 1_000_000
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 40


class FileForm(msgspec.Struct, forbid_unknown_fields=True):
    """How long a file is, in bytes, and the SHA-256 of it, in hexadecimal digits."""

    bytes: int
    sha256: str


class ManifestForm(msgspec.Struct, forbid_unknown_fields=True):
    """`manifest.json`."""

    format: int
    id: str
    version: int
    title: str
    author: str
    files: dict[str, FileForm]


def written(facts: PackFacts, files: Mapping[str, bytes]) -> bytes:
    """Return the manifest of a pack with these files."""
    return canonical(
        {
            "format": FORMAT,
            "id": facts.id,
            "version": facts.version,
            "title": facts.title,
            "author": facts.author,
            "files": {name: _form(content) for name, content in files.items()},
        }
    )


def read_manifest(held: bytes, key: str) -> tuple[PackFacts, dict[str, FileForm]]:
    """Return what a pack says about itself and its files; `key` is whose signature it has.

    Raises:
        Refused: it is no manifest, is written in another way than the canonical one, or is of a newer format.
    """
    value = read_json(held, MANIFEST)
    if isinstance(value, dict) and isinstance(value.get("format"), int) and value["format"] > FORMAT:
        raise Refused("pack-newer")
    try:
        form = msgspec.convert(value, ManifestForm)
    except msgspec.ValidationError:
        raise Refused("json-shape", MANIFEST) from None
    if form.format != FORMAT or not _ID.fullmatch(form.id) or len(form.id) > _LONGEST_ID:
        raise Refused("json-shape", MANIFEST)
    if not 0 < form.version <= LARGEST_VERSION or canonical(value) != held:
        raise Refused("json-shape", MANIFEST)
    if not all(map(_is_name, (form.title, form.author))):
        raise Refused("pack-name", MANIFEST)
    return PackFacts(form.id, form.version, form.title, form.author, key), form.files


def expect_same(files: Mapping[str, bytes], said: Mapping[str, FileForm]) -> None:
    """See that a pack has the files of its manifest, each as it was, and no others.

    Raises:
        Refused: one is missing, is too many, or was changed.
    """
    for name in sorted(files.keys() ^ said.keys()):
        raise Refused("pack-files", name)
    for name, content in files.items():
        if canonical(msgspec.to_builtins(said[name])) != canonical(_form(content)):
            raise Refused("pack-changed", name)


def _form(content: bytes) -> dict[str, Any]:
    return {"bytes": len(content), "sha256": sha256(content).hexdigest()}


def _is_name(text: str) -> bool:
    return bool(text) and names.clean(text) == text and names.visible_length(text) <= names.LONGEST
