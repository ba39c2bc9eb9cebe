"""The one door through which the bytes of a database pass: sealed on the way out, checked on the way in.

A sealed file is one header line and a body. The line holds the number of this format, the generation (each
write has a higher one), the length of the body in bytes, and the SHA-256 of all that and of the body. It
keeps its shape in every later format, so that an older program can tell "newer" from "damaged".

Of format 1 the body is JSON as it is. Of format 2 it is a secret box that holds the JSON (`ciphers.py`). The SHA-256 is
taken over what lies in the file, so that damage is found without any key.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

import msgspec

from app.domain.errors import NewerFormat

Tables = dict[str, dict[str, dict[str, Any]]]
"""What TinyDB keeps: documents by id, in tables by name."""

PLAIN, ENCRYPTED = 1, 2
FORMAT = ENCRYPTED
"""The newest format that this program knows."""

_HEADER = re.compile(rb"(rebung-sealed (\d{4}) (\d{20}) (\d{12})) ([0-9a-f]{64})\n")
HEADER_LENGTH = len(b"rebung-sealed 0001 00000000000000000001 000000000002 \n") + 64
"""How many bytes stand before the body."""


class Sealed(msgspec.Struct, frozen=True):
    """A file whose seal holds: its generation, its body, and whether that is a secret box."""

    generation: int
    body: bytes
    is_encrypted: bool = False

    @property
    def tables(self) -> Tables:
        """The tables in a plain body; ValueError if it holds none."""
        return decode(self.body)


def encode(tables: Mapping[str, Mapping[str, Any]]) -> bytes:
    """Write tables as JSON; ValueError or TypeError if they hold what JSON cannot."""
    return msgspec.json.encode(tables)


def decode(body: bytes) -> Tables:
    """Read tables back; ValueError if these are none."""
    tables = msgspec.json.decode(body)
    if not isinstance(tables, dict) or not all(_is_table(table) for table in tables.values()):
        raise ValueError("not the tables of a database")
    return tables


def seal(generation: int, tables: Mapping[str, Mapping[str, Any]]) -> bytes:
    """Return the bytes of a file that holds these tables, plain."""
    return seal_body(generation, encode(tables))


def seal_body(generation: int, body: bytes, *, is_encrypted: bool = False) -> bytes:
    """Return the bytes of a file that holds tables which are encoded already, or the secret box around them."""
    number = ENCRYPTED if is_encrypted else PLAIN
    head = b"rebung-sealed %04d %020d %012d" % (number, generation, len(body))
    return head + b" " + _digest(head, body) + b"\n" + body


def unseal(raw: bytes) -> Sealed | None:
    """Return what was sealed, or None when these are not exactly the bytes of a seal.

    Bytes after the body are allowed: power may go after a write and before the file is cut to its new length.

    Raises:
        NewerFormat: the seal holds, and a newer program made it.
    """
    header = _HEADER.fullmatch(raw[:HEADER_LENGTH])
    if header is None:
        return None
    head, number, generation, length, digest = header.groups()
    body = raw[HEADER_LENGTH : HEADER_LENGTH + int(length)]
    if len(body) != int(length) or _digest(head, body) != digest:
        return None
    if int(number) > FORMAT:
        raise NewerFormat
    return Sealed(int(generation), body, int(number) == ENCRYPTED)


def claimed_generation(raw: bytes) -> int:
    """Return the generation that damaged bytes claim to have, 0 if they claim none. No seal vouches for it."""
    header = _HEADER.match(raw)
    return int(header.group(3)) if header else 0


def _digest(head: bytes, body: bytes) -> bytes:
    digest = hashlib.sha256(head)
    digest.update(body)
    return digest.hexdigest().encode("ascii")


def _is_table(table: object) -> bool:
    return isinstance(table, dict) and all(isinstance(document, dict) for document in table.values())
