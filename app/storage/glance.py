"""What is kept of a learner, read from the files as they lie: nothing is opened, mended, written or kept.

A class page asks for forty learners at once, a stop at a stick for all of a school, and opening each database would
look at five files, three times. Here the newest slot is read once. It is taken only where everything is as it is in a
whole database; in any doubt the answer is None, and the database is opened, which mends what is damaged and tells it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import attrgetter
from os import sep

import msgspec

from app.domain.band import Band
from app.domain.errors import KeysLocked, KeysLost, NewerFormat
from app.domain.ids import LessonId, ObjectiveId, SkillId
from app.domain.plays import Done, Progress
from app.storage.ciphers import Cipher
from app.storage.disk import Disk
from app.storage.documents import Choice, PlayForm
from app.storage.migrations import VERSIONS, version_of
from app.storage.places import REGULAR, SUFFIXES, Place
from app.storage.sealing import HEADER_LENGTH, Tables, claimed_generation, decode, unseal

_MISSING = -1
_FINISHED = Progress.FINISHED
_begun = attrgetter("begun")
_new = tuple.__new__
"""Makes a named tuple as its own `__new__` does, without a call of Python's for each of thousands."""


class _Choice(Choice, frozen=True, forbid_unknown_fields=True):
    """A first choice, as strict as the form is."""

    skill: SkillId


class _Play(PlayForm, frozen=True, forbid_unknown_fields=True, gc=False):
    """A play as strict as the opening is, but for what was done in it, which is passed over; choices are read apart.

    Thousands are read for one page, so the decoder checks all there is to check, and makes what needs no search for
    cycles.
    """

    lesson: LessonId
    band: Band
    progress: Progress  # type: ignore[assignment]
    actions: msgspec.Raw  # type: ignore[assignment]
    evidence: msgspec.Raw  # type: ignore[assignment]
    objectives: tuple[ObjectiveId, ...] = ()  # type: ignore[assignment]


class _Format(msgspec.Struct, frozen=True):
    version: int


class _Tables(msgspec.Struct, frozen=True):
    format: dict[str, _Format]
    plays: dict[str, _Play] = {}


_DECODER = msgspec.json.Decoder(_Tables)
_CHOICES = msgspec.json.Decoder(tuple[_Choice, ...])


def glance(disk: Disk, place: Place, cipher: Cipher) -> tuple[Done, ...] | None:
    """Return the finished plays of a database, oldest first; None where it has to be opened to know."""
    try:
        body = _newest(disk, place, cipher)
        return _done(_DECODER.decode(body), VERSIONS[place.kind]) if body else None if body is None else ()
    except ValueError:
        return None


def whole_tables(disk: Disk, place: Place, cipher: Cipher) -> Tables | None:
    """Return the tables of a database, none where there is no file; None where it has to be opened to know."""
    try:
        body = _newest(disk, place, cipher)
        tables = decode(body) if body else {}
    except ValueError:
        return None
    return None if body is None or (tables and version_of(tables) != VERSIONS[place.kind]) else tables


def _newest(disk: Disk, place: Place, cipher: Cipher) -> bytes | None:
    """Return the newest state as it was encoded, nothing where there is no file; None where that is in doubt."""
    try:
        slot, mirror = f"{place.folder}{sep}{place.name}.", f"{place.mirror_folder}{sep}{place.name}."
        regular = [_claims(disk, slot + suffix) for suffix in REGULAR]
        others = [_claims(disk, slot + suffix) for suffix in SUFFIXES if suffix not in REGULAR]
        copies = [_claims(disk, mirror + suffix) for suffix in REGULAR]
        newest = max(regular)
        if newest == max(*others, *copies) == _MISSING:
            return b""
        if not _is_plain(regular, others, copies):
            return None
        sealed = unseal(disk.read(slot + REGULAR[regular.index(newest)]))
        if sealed is None or sealed.generation != newest or sealed.is_encrypted != cipher.hides:
            return None
        return cipher.open(sealed)
    except (OSError, ValueError, NewerFormat, KeysLocked, KeysLost):
        return None


def _claims(disk: Disk, path: str) -> int:
    """Return which generation a file claims to be: 0 for damage, less where there is no file, or an empty one."""
    try:
        raw = disk.read(path, HEADER_LENGTH)
    except FileNotFoundError:
        return _MISSING
    return claimed_generation(raw) if raw else _MISSING


def _is_plain(regular: Sequence[int], others: Iterable[int], copies: Iterable[int]) -> bool:
    """Tell whether the slots are those of a database to which nothing ever happened, and no copy is newer."""
    newest = max(regular)
    is_first = newest == 1 and _MISSING in regular
    return (is_first or min(regular) > 0) and max(others) == _MISSING and max(copies) <= newest


def _done(tables: _Tables, version: int) -> tuple[Done, ...] | None:
    if [each.version for each in tables.format.values()] != [version]:
        return None
    found = []
    for play in sorted(tables.plays.values(), key=_begun):
        shown = _shown(bytes(play.evidence))
        if play.progress is _FINISHED:
            skills = () if play.sensitive else shown
            found.append(_new(Done, (play.lesson, play.sensitive, play.finished_on, skills, play.objectives)))
    return tuple(found)


@lru_cache(maxsize=4096)
def _shown(evidence: bytes) -> tuple[SkillId, ...]:
    """Return the skills that were shown. Few choose in a lesson as nobody before them, so most is read already."""
    return tuple(each.skill for each in _CHOICES.decode(evidence) if each.shown)
