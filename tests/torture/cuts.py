"""Damage at every place: each file cut at every byte, one bit flipped at every byte, bad blocks, gone.

A database is opened after each single damage, with its mirror and without. With the mirror the newest state
must come back; without it the newest or the one before. The control is the same damage to plain JSON.
"""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from app.domain.errors import RebungError
from app.storage.ciphers import Cipher
from app.storage.opening import Opener
from app.storage.places import Kind, Place
from app.storage.sealing import Tables
from app.storage.survey import Finding, mirror_of, newest_tables, slots_of
from tests.storage.disks import MemoryDisk
from tests.storage.folders import keys_of
from tests.torture.figures import Figures
from tests.torture.workload import LEARNER, RealStore, filled

STEPS = 8
BLOCK = 4096
Damage = tuple[str, bytes | None]


def run(every: int, seed: int) -> Figures:
    """Damage every `every`-th place of the files of a learner's database, of the classroom's and of the keys."""
    figures = Figures("cuts")
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch)
        _fill(path)
        keys = keys_of(path)
        for kind in (Kind.LEARNER, Kind.CLASSROOM, Kind.KEYS):
            place = _place(kind, path)
            _damage_everything(figures, _in_memory(place), place, keys.cipher_of(place), every, chance)
    return figures


def plain_json(seed: int) -> Figures:
    """Flip a bit at every byte of the same tables as plain JSON, as TinyDB keeps them."""
    figures = Figures("cuts of TinyDB's JSONStorage")
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        _fill(Path(scratch))
        place = _place(Kind.LEARNER, Path(scratch))
        truth = _newest(slots_of(_in_memory(place), place), keys_of(Path(scratch)).cipher_of(place))
    raw = json.dumps(truth).encode()
    for what, bad in _damages(raw, 1, chance):
        try:
            found = json.loads(bad or b"")
        except ValueError:
            figures.note("unreadable", example=what)
        else:
            figures.note("sound" if found == truth else "wrong", example=what)
    return figures


CONTROLS = (plain_json,)


def _newest(findings: Iterable[Finding], cipher: Cipher) -> Tables:
    found = newest_tables(findings, cipher)
    return found[1] if found else {}


def _fill(path: Path) -> None:
    store = RealStore(path)
    filled(store, STEPS)
    store.folder.mirror_now().result()
    store.save(STEPS + 1)
    store.close()


def _place(kind: Kind, path: Path) -> Place:
    return Place(kind, f"learners/{LEARNER}" if kind is Kind.LEARNER else kind.value, path, path / "mirror")


def _in_memory(place: Place) -> MemoryDisk:
    disk = MemoryDisk()
    for suffix in "ab":
        for path in (place.slot(suffix), place.mirror(suffix)):
            if path.exists():
                disk.put(path, path.read_bytes())
    return disk


def _damage_everything(
    figures: Figures, whole: MemoryDisk, place: Place, cipher: Cipher, every: int, chance: random.Random
) -> None:
    states = [_newest([each], cipher) for each in slots_of(whole, place) if each.sealed]
    truth = _newest((*slots_of(whole, place), *mirror_of(whole, place)), cipher)
    opener = partial(Opener, cipher_of=lambda _: cipher)
    for path in whole.kept:
        for what, raw in _damages(whole.kept[path], every, chance):
            for has_mirror in (True, False):
                disk = _copy(whole, place, has_mirror=has_mirror)
                if path not in disk.kept:
                    continue
                if raw is None:
                    del disk.seen[path], disk.kept[path]
                else:
                    disk.put(path, raw)
                allowed = [truth] if has_mirror else states
                _judge(figures, opener(disk), place, allowed, states, f"{path.name}: {what}")


def _judge(
    figures: Figures, opener: Opener, place: Place, allowed: list[Tables], states: list[Tables], what: str
) -> None:
    try:
        opened = opener.open(place)
        found = opened.slots.read()
        told_again = opener.open(place).restoration
    except (ValueError, KeyError, OSError, RebungError) as error:
        figures.note("unreadable", example=f"{what} {error!r}")
        return
    if opened.restoration:
        figures.more[f"restored_from_{opened.restoration.used.value}"] += 1
    if found in allowed and told_again is None:
        figures.note("sound")
    else:
        figures.note("lost" if found in states else "wrong", example=what)


def _damages(raw: bytes, every: int, chance: random.Random) -> Iterator[Damage]:
    for at in range(0, len(raw), every):
        yield f"cut at {at}", raw[:at]
        bit = chance.randrange(8)
        yield f"bit {bit} of byte {at}", raw[:at] + bytes([raw[at] ^ 1 << bit]) + raw[at + 1 :]
    for at in range(0, len(raw), 512 * every):
        length = len(raw[at : at + BLOCK])
        for fill in (bytes(length), b"\xff" * length, chance.randbytes(length)):
            yield f"block at {at}", raw[:at] + fill + raw[at + length :]
    yield "gone", None


def _copy(whole: MemoryDisk, place: Place, *, has_mirror: bool) -> MemoryDisk:
    disk = MemoryDisk()
    for path, raw in whole.kept.items():
        if has_mirror or place.mirror_folder not in path.parents:
            disk.put(path, raw)
    return disk
