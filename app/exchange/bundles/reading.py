"""Reading a bundle: what it says about itself without the secret, and its parts with it. Nothing of it is believed.

To say what is there, only directory and manifest are read, so that a stick with many files is soon looked through.
"""

from __future__ import annotations

import hmac
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from app.domain import bundle_errors as errors
from app.domain.roster_file import shortened
from app.exchange.bundles.manifest import (
    KEY,
    MANIFEST,
    MOST_MANIFEST,
    MOST_PARTS,
    MOST_PLAIN,
    ManifestForm,
    file_of,
    part_of,
    read_key,
    read_manifest,
)
from app.exchange.bundles.sealing import BOX_BYTES, Seal, school_of
from app.exchange.door.plain_files import opened
from app.exchange.door.refusals import Refused
from app.exchange.door.zips import Lying, ZipLimits, content, listed
from app.exchange.packs.signing import BUNDLE, SIGNATURE, signer
from app.services.carry_ports import FoundBundle
from app.services.places import Place

MOST_BYTES = (1 << 31) - 1
"""Of a whole bundle; a larger zip would be written in another way."""
LIMITS = ZipLimits(
    packed=MOST_BYTES,
    files=MOST_PARTS + 3,
    one=MOST_PLAIN + BOX_BYTES,
    together=MOST_BYTES,
    endings=("",),
    deepest=2,
    may_be_packed=False,
    sealed=(".box",),
)
"""Names are those of the manifest and no others, so the door need not look how they end."""

_MOST_SIGNATURE = 1 << 10
_CUT = (b"", b"PK\x03\x04", bytes(4))
"""How a file begins of which a pulled stick has kept less than the whole."""
_ERRORS: dict[str, type[errors.BundleRefused]] = {
    "no-file": errors.BundleGone,
    "cannot-read": errors.BundleGone,
    "no-plain-file": errors.NotABundle,
    "no-zip": errors.NotABundle,
    "too-large": errors.NotABundle,
    "pack-none": errors.NotABundle,
    "pack-newer": errors.BundleNewer,
}
"""What the door says, in words for a teacher who carries a class; everything else is a change."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that is open to be read.

    Attributes:
        stream: the file.
        files: what lies in it.
        manifest: the bytes of its manifest.
        form: what it says about itself.
    """

    stream: BinaryIO
    files: dict[str, Lying]
    manifest: bytes
    form: ManifestForm

    def held(self, name: str) -> bytes:
        """Return the bytes of a file after its sum was compared; Refused."""
        raw = content(self.stream, self.files[name], LIMITS)
        if sha256(raw).hexdigest() != self.form.files[name].sha256:
            raise Refused("pack-changed", name)
        return raw

    def plain(self, part: str, seal: Seal) -> bytes:
        """Return what is in the box of a part; Refused."""
        name = file_of(part)
        plain = seal.opened(self.held(name))
        if plain is None or not hmac.compare_digest(seal.same(plain), self.form.files[name].same):
            raise Refused("pack-changed", name)
        return plain

    def found(self, place: Place, path: Path) -> FoundBundle:
        """Return what can be told of it."""
        form = self.form
        return FoundBundle(place, path, form.school, form.device, form.counter, form.parts, KEY in form.files)


def bundle_in(stream: BinaryIO, name: str) -> Bundle:
    """Return the bundle in a file of this name, looked through as far as that goes without the secret.

    Raises:
        BundleRefused: it is none, or not whole, or was changed, or is of a newer format.
    """
    with _told(name):
        files = _listed(stream, name)
        manifest = _small(stream, files, MANIFEST, MOST_MANIFEST)
        form = read_manifest(manifest)
        if signer(manifest, _small(stream, files, SIGNATURE, _MOST_SIGNATURE), BUNDLE) != form.school:
            raise Refused("pack-signature")
        sizes = {each: files[each].size for each in files.keys() - {MANIFEST, SIGNATURE}}
        if sizes != {each: told.bytes for each, told in form.files.items()}:
            raise Refused("pack-files", MANIFEST)
        if name != f"{form.device}.zip":
            raise Refused("pack-none")
    return Bundle(stream, files, manifest, form)


def _listed(stream: BinaryIO, name: str) -> dict[str, Lying]:
    try:
        return listed(stream, LIMITS)
    except Refused as error:
        stream.seek(0)
        if error.why == "no-zip" and stream.read(4) in _CUT:
            raise errors.BundleCut(name=shortened(name)) from error
        raise


def _small(stream: BinaryIO, files: dict[str, Lying], name: str, most: int) -> bytes:
    if name not in files:
        raise Refused("pack-none")
    if files[name].size > most:
        raise Refused("json-large", name)
    return content(stream, files[name], LIMITS)


@contextmanager
def open_bundle(path: Path, name: str) -> Iterator[Bundle]:
    """Open the bundle of a file that has this name, or will have it.

    Raises:
        BundleRefused: it is none or cannot be read, now or while it is used.
    """
    with _told(name), opened(path, MOST_BYTES) as stream:
        yield bundle_in(stream, name)


@contextmanager
def _told(name: str) -> Iterator[None]:
    try:
        yield
    except Refused as error:
        raise _ERRORS.get(error.why, errors.BundleChanged)(name=shortened(name)) from error


@contextmanager
def open_found(found: FoundBundle, secret: bytes | None = None) -> Iterator[Bundle]:
    """Open a bundle that was found before, and see that it is the same and, with a secret, of its school.

    Raises:
        BundleRefused: it is not, or it cannot be read, now or while it is used.
    """
    with open_bundle(found.path, found.path.name) as bundle:
        if bundle.found(found.place, found.path) != found:
            raise errors.BundleGone(name=found.path.name)
        if secret is not None and found.school != school_of(secret):
            raise errors.BundleOfAnotherSchool(name=found.path.name)
        yield bundle


def look(place: Place, path: Path) -> FoundBundle:
    """Return what can be told of a file; BundleRefused."""
    with open_bundle(path, path.name) as bundle:
        return bundle.found(place, path)


def parts_of(found: FoundBundle, secret: bytes, names: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Yield parts as they lie there, each verified; BundleRefused. ValueError for a part that it does not have."""
    if unknown := set(names) - found.parts.keys():
        raise ValueError(f"no such parts: {sorted(unknown)}")
    wanted = frozenset(names)
    seal = Seal.of(secret)
    with open_found(found, secret) as bundle:
        for name in bundle.files:
            if (part := part_of(name)) in wanted:
                yield part, bundle.plain(part, seal)


def key_in(found: FoundBundle) -> dict[str, str | int]:
    """Return what lets a new machine take the class key; BundleRefused, NotABundle if there is nothing."""
    with open_found(found) as bundle:
        if KEY not in bundle.files:
            raise Refused("pack-none")
        return read_key(bundle.held(KEY))
