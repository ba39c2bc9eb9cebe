"""Packs that somebody has tampered with, and older ones: none takes the place of the one that is here.

Here is version 3. Version 4 of the same key may take its place; whatever is done to it or to earlier versions may not.
"""

from __future__ import annotations

import io
import json
import random
from collections.abc import Callable
from dataclasses import replace
from unittest.mock import patch

from app.domain.errors import RebungError
from app.domain.packs import PackFacts, expect_newer
from app.exchange.door.json_values import canonical
from app.exchange.packs import manifest, reading
from app.exchange.packs.signing import SIGNATURE, signed
from tests.exchange.packs.parcel import FACTS, contents, files_in, keys, packed, parcel
from tests.torture.figures import SOUND, Figures
from tests.torture.mutations import Chance, changed, value, with_changes

MANIFEST = manifest.MANIFEST
HERE = replace(FACTS, key=keys().public)
NEWER = replace(FACTS, version=HERE.version + 1)
ORDER = 2**252 + 27742317777372353535851937790883648493
"""Of the group of Ed25519: adding it to the second half of a signature changes the bytes and not the meaning."""

Files = dict[str, bytes]


def run(runs: int, seed: int) -> Figures:
    """Tamper so many times."""
    figures = Figures("signatures")
    chance = random.Random(f"signatures {seed}")
    genuine = reading.pack_in(io.BytesIO(parcel(NEWER)))
    for _ in range(runs):
        tamper = chance.choice(TAMPERINGS)
        data = tamper(chance)
        try:
            pack = reading.pack_in(io.BytesIO(data))
            expect_newer(pack.facts, HERE)
        except RebungError:
            figures.note(SOUND)
            figures.more["refused"] += 1
            continue
        # Some changes, as of a blank in the zip, change nothing that is read.
        figures.note(SOUND if pack == genuine else "accepted", example=tamper.__name__)
    return figures


def nobody_verifies(seed: int) -> Figures:
    """Read with a reader that believes every signature."""
    with patch.object(reading, "signer", lambda *_: HERE.key):
        return _named("nobody_verifies", run(200, seed))


def nobody_compares(seed: int) -> Figures:
    """Take whatever is signed, older or by somebody else."""
    with patch(f"{__name__}.expect_newer", lambda *_: None):
        return _named("nobody_compares", run(200, seed))


CONTROLS = (nobody_verifies, nobody_compares)


def _named(name: str, figures: Figures) -> Figures:
    figures.name = name
    return figures


def _bytes_of_the_pack(chance: Chance) -> bytes:
    return changed(parcel(NEWER), chance)


def _a_file(chance: Chance) -> bytes:
    files = files_in(parcel(NEWER))
    name = chance.choice(list(files))
    return packed({**files, name: changed(files[name], chance)})


def _a_file_and_its_sum(chance: Chance) -> bytes:
    """Change a file and the manifest, with the signature as it was."""
    files = {**contents(), "texts/id.json": canonical({"L90": {"Hello": chance.choice("abcdef")}})}
    return packed({**files_in(parcel(NEWER)), **files, MANIFEST: manifest.written(NEWER, files)})


def _the_manifest(chance: Chance) -> bytes:
    files = files_in(parcel(NEWER))
    told = with_changes(json.loads(files[MANIFEST]), chance)
    try:
        return packed({**files, MANIFEST: canonical(told)})
    except ValueError:
        return packed({**files, MANIFEST: json.dumps(told).encode()})


def _the_signature(chance: Chance) -> bytes:
    form = json.loads(files_in(parcel(NEWER))[SIGNATURE])
    held = bytearray(bytes.fromhex(form["signature"]))
    held[chance.randrange(len(held))] ^= 1 << chance.randrange(8)
    return _with_signature({**form, "signature": held.hex()})


def _the_same_number(chance: Chance) -> bytes:
    form = json.loads(files_in(parcel(NEWER))[SIGNATURE])
    held = bytes.fromhex(form["signature"])
    number = int.from_bytes(held[32:], "little") + ORDER * chance.randint(1, 14)
    return _with_signature({**form, "signature": (held[:32] + number.to_bytes(32, "little")).hex()})


def _a_key_for_everything(chance: Chance) -> bytes:
    small = chance.choice(("00" * 32, "01" + "00" * 31, "ec" + "ff" * 30 + "7f", "ed" + "ff" * 30 + "7f"))
    return _with_signature({"key": small, "signature": small + "00" * 32})


def _the_key_of_another(chance: Chance) -> bytes:
    files = files_in(parcel(NEWER))
    form = json.loads(signed(files[MANIFEST], keys(f"somebody {chance.random()}").secret))
    return _with_signature({**form, "key": HERE.key if chance.random() < 0.5 else form["key"]})


def _signature_of_another_version(chance: Chance) -> bytes:
    other = files_in(parcel(replace(NEWER, version=chance.choice((1, 2, 3, 5)))))
    return packed({**files_in(parcel(NEWER)), SIGNATURE: other[SIGNATURE]})


def _no_signature(chance: Chance) -> bytes:
    return parcel(replace(NEWER, version=chance.randint(1, 9)), by="")


def _an_older_one(chance: Chance) -> bytes:
    return parcel(replace(NEWER, version=chance.randint(1, HERE.version)))


def _another_pack(chance: Chance) -> bytes:
    return parcel(PackFacts(f"pack-{chance.randrange(99)}", 9, FACTS.title, FACTS.author))


def _odd_forms(chance: Chance) -> bytes:
    return packed({**files_in(parcel(NEWER)), SIGNATURE: json.dumps(value(chance)).encode()})


def _with_signature(form: dict[str, str]) -> bytes:
    return packed({**files_in(parcel(NEWER)), SIGNATURE: canonical(form)})


TAMPERINGS: tuple[Callable[[Chance], bytes], ...] = (
    _bytes_of_the_pack, _a_file, _a_file_and_its_sum, _the_manifest, _the_signature, _the_same_number,
    _a_key_for_everything, _the_key_of_another, _signature_of_another_version, _no_signature, _an_older_one,
    _another_pack, _odd_forms,
)  # fmt: skip
