"""Bundles that somebody without the secret has tampered with: nothing is taken for what the school has written."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

from app.domain.errors import RebungError
from app.exchange.bundles import reading
from app.exchange.bundles.manifest import MANIFEST
from app.exchange.bundles.sealing import school_of
from app.exchange.door.json_values import canonical
from app.exchange.packs.signing import PACK, SIGNATURE
from tests.exchange.bundles.carried import (
    AYU,
    BUDI,
    OTHER_DEVICE,
    OTHER_SECRET,
    SECRET,
    files_in,
    packed,
    signed_anew,
)
from tests.torture.carried_files import genuine, parts_in
from tests.torture.figures import SOUND, Figures
from tests.torture.mutations import Chance, changed, with_changes
from tests.torture.signatures import ORDER

BOXES = tuple(f"learners/{name}.box" for name in (AYU, BUDI))


def run(runs: int, seed: int) -> Figures:
    """Tamper so many times."""
    figures = Figures("carried_signatures")
    chance = random.Random(f"carried signatures {seed}")
    truth = parts_in(genuine())
    for _ in range(runs):
        tamper = chance.choice(TAMPERINGS)
        data = tamper(chance)
        try:
            taken = parts_in(data)
        except RebungError:
            figures.note(SOUND)
            figures.more["refused"] += 1
            continue
        # Some changes, as of a day in the zip, change nothing that is read.
        figures.note(SOUND if taken == truth else "accepted", example=tamper.__name__)
    return figures


def nobody_verifies(seed: int) -> Figures:
    """Read with a reader that believes every signature."""
    with patch.object(reading, "signer", lambda *_: school_of(SECRET)):
        figures = run(200, seed)
    figures.name = "nobody_verifies"
    return figures


CONTROLS = (nobody_verifies,)


def _any_byte(chance: Chance) -> bytes:
    return changed(genuine(), chance)


def _a_file(chance: Chance) -> bytes:
    files = files_in(genuine())
    name = chance.choice(list(files))
    return packed({**files, name: changed(files[name], chance)})


def _the_manifest(chance: Chance) -> bytes:
    return _told(lambda manifest: with_changes(manifest, chance))


def _boxes_exchanged(_: Chance) -> bytes:
    """Give the plays of one learner to another one, with sums that are right."""

    def exchange(manifest: dict[str, Any]) -> None:
        said = manifest["files"]
        said[BOXES[0]], said[BOXES[1]] = said[BOXES[1]], said[BOXES[0]]

    files = files_in(genuine())
    return _told(exchange, {BOXES[0]: files[BOXES[1]], BOXES[1]: files[BOXES[0]]})


def _a_part_left_out(chance: Chance) -> bytes:
    name = chance.choice(BOXES)
    return _told(lambda manifest: manifest["files"].pop(name) and None, {name: b""})


def _a_larger_counter(chance: Chance) -> bytes:
    return _told(lambda manifest: manifest.update(counter=8 + chance.randrange(9)))


def _the_signature(chance: Chance) -> bytes:
    form = json.loads(files_in(genuine())[SIGNATURE])
    held = bytearray(bytes.fromhex(form["signature"]))
    held[chance.randrange(len(held))] ^= 1 << chance.randrange(8)
    return _with_signature({**form, "signature": held.hex()})


def _the_same_number(chance: Chance) -> bytes:
    form = json.loads(files_in(genuine())[SIGNATURE])
    held = bytes.fromhex(form["signature"])
    number = int.from_bytes(held[32:], "little") + ORDER * chance.randint(1, 14)
    return _with_signature({**form, "signature": (held[:32] + number.to_bytes(32, "little")).hex()})


def _signature_of_another_bundle(chance: Chance) -> bytes:
    other = genuine(chance.choice((1, 6, 8))) if chance.random() < 0.5 else genuine(7, OTHER_DEVICE)
    return packed({**files_in(genuine()), SIGNATURE: files_in(other)[SIGNATURE]})


def _signature_of_a_pack(_: Chance) -> bytes:
    return signed_anew(files_in(genuine()), about=PACK)


def _the_key_of_another(chance: Chance) -> bytes:
    """Sign by another key, in the name of the school, of that key, or of that key's own bundle."""
    if chance.random() < 0.3:
        return genuine(7, "", OTHER_SECRET)
    files = files_in(genuine())
    if chance.random() < 0.5:
        manifest = {**json.loads(files[MANIFEST]), "school": school_of(OTHER_SECRET)}
        files[MANIFEST] = canonical(manifest)
    return signed_anew(files, OTHER_SECRET)


def _another_machine(_: Chance) -> bytes:
    return genuine(7, OTHER_DEVICE)


def _no_signature(_: Chance) -> bytes:
    return packed({name: raw for name, raw in files_in(genuine()).items() if name != SIGNATURE})


def _told(change: Callable[[dict[str, Any]], Any], changes: dict[str, bytes] | None = None) -> bytes:
    """Return the bundle with another manifest, and with other files, of which empty ones are left out."""
    files = {**files_in(genuine()), **(changes or {})}
    manifest = json.loads(files[MANIFEST])
    other = change(manifest)
    text = json.dumps(manifest if other is None else other, sort_keys=True, separators=(",", ":"))
    files[MANIFEST] = text.encode("utf-8", "surrogatepass")
    return packed({name: raw for name, raw in files.items() if raw})


def _with_signature(form: dict[str, str]) -> bytes:
    return packed({**files_in(genuine()), SIGNATURE: canonical(form)})


TAMPERINGS: tuple[Callable[[Chance], bytes], ...] = (
    _any_byte, _a_file, _the_manifest, _boxes_exchanged, _a_part_left_out, _a_larger_counter, _the_signature,
    _the_same_number, _signature_of_another_bundle, _signature_of_a_pack, _the_key_of_another, _another_machine,
    _no_signature,
)  # fmt: skip
