"""The encryption's part of the bench: what one saved answer costs with it and without, in the same run."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from app.storage.ciphers import Cipher, plain_for
from app.storage.disk import RealDisk
from app.storage.migrations import new_tables
from app.storage.opening import Opener
from app.storage.places import Kind, Place
from app.storage.ring import KeyRing
from app.storage.slots import Slots

DOCUMENTS = 250
DOCUMENT_BYTES = 480


def figures(folder: Path | None, answers: int) -> dict[str, float | int]:
    """Return the milliseconds of one saved state of 250 documents, plain and encrypted, and what encryption adds.

    Args:
        folder: on which disk to measure; the one for temporary files if none is named.
        answers: how many are saved of each, in turn, so that both see the same disk.
    """
    with TemporaryDirectory(dir=folder) as place:
        root = Path(place)
        keys = KeyRing(_slots(root, Kind.KEYS), _slots(root, Kind.MACHINE_KEY))
        plain, encrypted = _slots(root / "plain"), _slots(root / "encrypted", cipher_of=keys.cipher_of)
        pairs = [(_saved(plain, number), _saved(encrypted, number)) for number in range(answers)]
    without, with_keys = zip(*pairs, strict=True)
    return {
        "documents": DOCUMENTS,
        "answer_plain_ms": median(without),
        "answer_encrypted_ms": median(with_keys),
        "encryption_adds_ms": median(with_keys) - median(without),
    }


def _slots(root: Path, kind: Kind = Kind.LEARNER, cipher_of: Callable[[Place], Cipher] = plain_for) -> Slots:
    place = Place(kind, kind.value, root, root / "mirror")
    return Opener(RealDisk(), cipher_of=cipher_of).open(place).slots


def _saved(slots: Slots, number: int) -> float:
    """Save a state in which the first document has changed; return the milliseconds until it is on the disk."""
    text = "x" * DOCUMENT_BYTES
    rows = {str(row): {"id": f"{row:032x}", "text": text} for row in range(1, DOCUMENTS + 1)}
    rows["1"]["text"] = f"{number:0{DOCUMENT_BYTES}}"
    state = {**new_tables(Kind.LEARNER), "plays": rows}
    begun = time.perf_counter()
    slots.write(state)
    return (time.perf_counter() - begun) * 1000
