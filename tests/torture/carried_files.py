"""Bundles that somebody has changed, with sums and signatures put right again as far as that one has the key."""

from __future__ import annotations

import json
import tempfile
from functools import cache
from io import BytesIO
from pathlib import Path

from app.domain.bundle_errors import BundleOfAnotherSchool
from app.exchange.bundles.manifest import KEY, MANIFEST, FileForm, form_of, read_key
from app.exchange.bundles.reading import bundle_in
from app.exchange.bundles.sealing import Seal, school_of
from app.exchange.packs.signing import BUNDLE, SIGNATURE, signed
from tests.exchange.bundles.carried import NAME, PARTS, SECRET, files_in, put
from tests.exchange.door.packing import Part, zipped
from tests.torture.mutations import Chance, changed, with_changes, zip_of

SEAL = Seal.of(SECRET)


@cache
def genuine(counter: int = 7, device: str = "", secret: bytes = SECRET) -> bytes:
    """Return the bundle of a machine."""
    with tempfile.TemporaryDirectory() as folder:
        return put(Path(folder), device or NAME.removesuffix(".zip"), counter, secret=secret).read_bytes()


def parts_in(raw: bytes) -> tuple[str, int, dict[str, bytes]]:
    """Return device, counter and parts as the school reads them, which looks whose they are; RebungError."""
    bundle = bundle_in(BytesIO(raw), NAME)
    if bundle.form.school != school_of(SECRET):
        raise BundleOfAnotherSchool(name=NAME)
    if KEY in bundle.form.files:
        read_key(bundle.held(KEY))
    parts = {part: bundle.plain(part, SEAL) for part in bundle.form.parts}
    return bundle.form.device, bundle.form.counter, parts


def bundle_of(chance: Chance) -> bytes:
    """Return a bundle with changes inside, whose manifest and signature are mostly those of the changed files."""
    files = files_in(genuine())
    said = json.loads(files.pop(MANIFEST))
    del files[SIGNATURE]
    for name in list(files):
        if chance.random() < 0.2:
            plain = changed(PARTS["class"], chance)
            files[name] = SEAL.shut(plain) if chance.random() < 0.5 else changed(files[name], chance)
            said["files"][name] = _form(files[name], plain)
        elif chance.random() < 0.05:
            del files[name]
    if chance.random() < 0.3:
        files[KEY] = json.dumps(with_changes(json.loads(files_in(genuine())[KEY]), chance)).encode(
            "utf-8", "surrogatepass"
        )
        said["files"][KEY] = _form(files[KEY], files[KEY])
    if chance.random() < 0.3:
        said = with_changes(said, chance)
    told = json.dumps(said, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")
    if chance.random() < 0.1:
        told = changed(told, chance)
    signature = signed(told, SEAL.signing, BUNDLE)
    if chance.random() < 0.1:
        signature = changed(signature, chance)
    held = {**files, MANIFEST: told, SIGNATURE: signature}
    parts = [Part(name, raw, kind=0) for name, raw in held.items()]
    return zip_of(chance, parts) if chance.random() < 0.3 else zipped(parts)


def _form(held: bytes, plain: bytes) -> dict[str, int | str]:
    form: FileForm = form_of(held, plain, SEAL)
    return {"bytes": form.bytes, "sha256": form.sha256, "same": form.same}
