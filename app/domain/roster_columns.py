"""Which column of a list is which: by Kolibri's keys, bracketed or plain, and by what teachers call them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

USERNAME, NICKNAME, NAME, FULL_NAME = "USERNAME", "NICKNAME", "NAME", "FULL_NAME"
CLASSES, DATABASE_ID, USER_TYPE = "ENROLLED_IN", "UUID", "USER_TYPE"
NAMES = (NICKNAME, USERNAME, NAME, FULL_NAME)
"""Columns that can give nicknames, the best one first. A username comes before a full name, which says too much."""

KOLIBRI = (
    "UUID", "USERNAME", "PASSWORD", "FULL_NAME", "USER_TYPE", "IDENTIFIER", "BIRTH_YEAR", "GENDER", "ENROLLED_IN",
    "ASSIGNED_TO",
)  # fmt: skip
"""The keys of Kolibri's user file, in its order."""

_CALLED = {
    NICKNAME: ("nickname", "nick name", "nama panggilan", "panggilan", "nama gelaran", "ชื่อเล่น", "ឈ្មោះហៅក្រៅ"),
    USERNAME: ("user name", "nama pengguna", "ชื่อผู้ใช้", "ឈ្មោះអ្នកប្រើ"),
    NAME: ("name", "first name", "learner", "student", "nama", "nama depan", "siswa", "murid", "ชื่อ", "ឈ្មោះ"),
    FULL_NAME: ("full name", "nama lengkap", "nama penuh", "ชื่อเต็ม", "ชื่อ นามสกุล", "ឈ្មោះពេញ"),
    CLASSES: (
        "class",
        "classes",
        "class name",
        "learner enrollment",
        "kelas",
        "ชั้น",
        "ห้อง",
        "ห้องเรียน",
        "ថ្នាក់",
    ),
    DATABASE_ID: ("database id", "id database", "id pangkalan data"),
    USER_TYPE: ("user type", "jenis pengguna", "tipe pengguna"),
}


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in letters if c.isalnum() or unicodedata.category(c).startswith("M"))


_KEYS = {
    **{_plain(name): key for key, called in _CALLED.items() for name in called},
    **{_plain(key): key for key in KOLIBRI},
}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each known column stands, by its key; `called` is the first row as it is shown."""

    at: dict[str, int]
    called: tuple[str, ...]
    twice: str = ""
    """What two columns are called, if any are called the same."""

    @property
    def name(self) -> str | None:
        """The key of the column that gives nicknames."""
        return next((key for key in NAMES if key in self.at), None)


def key_of(cell: str) -> str | None:
    """Return the key of a column by its head: the key in brackets, or the name by itself; None if it is unknown."""
    before, bracket, inside = cell.partition("(")
    if bracket:
        found = _KEYS.get(_plain(inside.partition(")")[0]))
        if found is not None:
            return found
    return _KEYS.get(_plain(before))


def columns(head: Sequence[str]) -> Columns:
    """Return which column is which."""
    at: dict[str, int] = {}
    twice = ""
    for place, cell in enumerate(head):
        key = key_of(cell)
        if key is None:
            continue
        if key in at:
            twice = twice or cell.strip()
        else:
            at[key] = place
    return Columns(at, tuple(cell.strip() for cell in head), twice)


LIST = Columns({NAME: 0}, ("",))
"""A plain list, without a first row: each line is a name."""


def used(known: Columns) -> frozenset[int]:
    """Return where the columns stand that are read."""
    keys = {known.name, CLASSES, DATABASE_ID, USER_TYPE} | ({USERNAME} if DATABASE_ID in known.at else set())
    return frozenset(known.at[key] for key in keys if key in known.at)


def not_kept(known: Columns) -> tuple[str, ...]:
    """Return what the columns are called of which nothing is kept."""
    kept = used(known)
    return tuple(name for place, name in enumerate(known.called) if name and place not in kept)
