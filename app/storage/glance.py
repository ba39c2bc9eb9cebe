"""What a learner has finished, read from the files as they lie: nothing is opened, mended, written or kept.

A class page asks for forty learners at once, and opening each database would look at five files, three times. Here the
newest slot is read once. It is taken only where everything is as it is in a whole database; in any doubt the answer is
None, and the database is opened, which mends what is damaged and tells it.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from pathlib import Path

import msgspec

from app.domain.band import Band
from app.domain.errors import KeysLost, NewerFormat
from app.domain.plays import Done, Progress
from app.storage.ciphers import Cipher
from app.storage.disk import Disk
from app.storage.documents import PlayForm
from app.storage.migrations import VERSIONS
from app.storage.places import REGULAR, SUFFIXES, Place
from app.storage.sealing import HEADER_LENGTH, claimed_generation, unseal

_MISSING = -1
_BANDS = frozenset(int(band) for band in Band)
_begun = attrgetter("begun")
_FINISHED, _OPEN = Progress.FINISHED.value, Progress.OPEN.value


class _Play(PlayForm, frozen=True, forbid_unknown_fields=True):
    """A play as strict as the form is, but for what was done in it, which is passed over."""

    actions: msgspec.Raw  # type: ignore[assignment]


class _Format(msgspec.Struct, frozen=True):
    version: int


class _Tables(msgspec.Struct, frozen=True):
    format: dict[str, _Format]
    plays: dict[str, _Play] = {}


_DECODER = msgspec.json.Decoder(_Tables)


def glance(disk: Disk, place: Place, cipher: Cipher) -> tuple[Done, ...] | None:
    """Return the finished plays of a database, oldest first; None where it has to be opened to know."""
    try:
        found = {suffix: _claims(disk, place.slot(suffix)) for suffix in SUFFIXES}
        copies = [_claims(disk, place.mirror(suffix)) for suffix in REGULAR]
        if all(each is _MISSING for each in (*found.values(), *copies)):
            return ()
        newest = max(REGULAR, key=lambda suffix: found[suffix])
        if not _is_plain(found, copies, found[newest]):
            return None
        sealed = unseal(disk.read(place.slot(newest)))
        if sealed is None or sealed.generation != found[newest] or sealed.is_encrypted != cipher.hides:
            return None
        return _done(_DECODER.decode(cipher.open(sealed)), VERSIONS[place.kind])
    except (OSError, ValueError, NewerFormat, KeysLost):
        return None


def _claims(disk: Disk, path: Path) -> int:
    """Return which generation a file claims to be: 0 for damage, less where there is no file, or an empty one."""
    try:
        raw = disk.read(path, HEADER_LENGTH)
    except FileNotFoundError:
        return _MISSING
    return claimed_generation(raw) if raw else _MISSING


def _is_plain(found: dict[str, int], copies: Iterable[int], newest: int) -> bool:
    """Tell whether the slots are those of a database to which nothing ever happened, and no copy is newer."""
    regular = [found[suffix] for suffix in REGULAR]
    is_first = newest == 1 and _MISSING in regular
    return (
        (is_first or min(regular) > 0)
        and all(found[suffix] is _MISSING for suffix in SUFFIXES if suffix not in REGULAR)
        and max(copies) <= newest
    )


def _done(tables: _Tables, version: int) -> tuple[Done, ...] | None:
    if [each.version for each in tables.format.values()] != [version]:
        return None
    found = []
    for play in sorted(tables.plays.values(), key=_begun):
        if play.band not in _BANDS:
            return None
        if play.progress == _FINISHED:
            shown = () if play.sensitive else tuple([each.skill for each in play.evidence if each.shown])
            objectives = tuple(play.objectives)
            found.append(Done(play.lesson, play.sensitive, play.finished_on, shown, objectives))  # type: ignore[arg-type]
        elif play.progress != _OPEN:
            return None
    return tuple(found)
