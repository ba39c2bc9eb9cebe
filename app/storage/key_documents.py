"""The forms in which keys are kept: allow-lists, as in `documents.py`."""

from __future__ import annotations

import msgspec


class KeyForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The keys of one database, the one in use first, each in a box that the class key opens."""

    id: str
    wrapped: list[bytes]


class Wrap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The class key in a box that a secret opens: argon2id's salt, rounds and bytes of memory."""

    salt: bytes
    rounds: int
    memory: int
    wrapped: bytes


class WayForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to the class key, the newest secret first; an earlier one stays until the new one counts."""

    id: str
    wraps: list[Wrap]
    device: str = ""
    counter: int = 0


class RingForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whether the class key is asked for at every start, and whether no learner's database is plain any more."""

    id: str
    asks_at_start: bool
    all_encrypted: bool


class MachineKeyForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The class key as it lies on the machine."""

    id: str
    key: bytes
