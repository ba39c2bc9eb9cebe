"""Writing a bundle in the place of the earlier one of the same machine, and taking parts out of one."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import IO

from app.domain.bundle_errors import BundleGone, BundleRefused, BundleTooLarge
from app.exchange.bundles.manifest import (
    FORMAT,
    KEY,
    MANIFEST,
    MOST_COUNTER,
    MOST_PARTS,
    FileForm,
    ManifestForm,
    file_of,
    form_of,
    is_device,
    most_in,
    part_of,
    written,
    written_key,
)
from app.exchange.bundles.reading import MOST_BYTES, look, open_bundle, open_found
from app.exchange.bundles.sealing import Seal, school_of
from app.exchange.keeping import clear_parts, keep_over
from app.exchange.packs.signing import BUNDLE, SIGNATURE, signed
from app.services.carry_ports import FoundBundle
from app.services.making import Making

_SAME_DAY = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3
_FOR_THE_REST = 4 << 20
"""Bytes that are kept free for what comes behind the parts: key, manifest, signature, directory."""

Files = Iterable[tuple[str, bytes, FileForm]]
"""Names of files, their bytes, and what the manifest says of them."""


def write_bundle(
    folder: Path,
    facts: tuple[str, int],
    parts: Iterable[tuple[str, bytes]],
    secret: bytes,
    key: Mapping[str, str | int] | None,
    making: Making,
) -> None:
    """Write the bundle of a machine into a folder, which is made if it is missing.

    Raises:
        CannotKeep, NoRoom, Stopped, BundleTooLarge: the earlier one is there as it was.
        ValueError: this is no device, counter, part, key or secret.
    """
    device, counter = facts
    if not is_device(device) or not 0 <= counter <= MOST_COUNTER:
        raise ValueError(f"no facts of a bundle: {facts}")
    seal, more = Seal.of(secret), {} if key is None else {KEY: written_key(key)}

    def files() -> Files:
        yield from _sealed(parts, seal, making)
        yield from ((name, held, form_of(held, held, seal)) for name, held in more.items())

    clear_parts(folder, f"{device}.zip")
    _put(folder, ManifestForm(FORMAT, school_of(secret), device, counter, {}), files(), seal, making)


def leave_out(found: FoundBundle, secret: bytes, names: Collection[str]) -> None:
    """Write a bundle anew without these parts; BundleRefused, CannotKeep, NoRoom, and it is there as it was."""
    if found.parts.keys().isdisjoint(names):
        return
    left_out = frozenset(names)

    def files() -> Files:
        with open_found(found, secret) as bundle:
            for name in bundle.files:
                if name in bundle.form.files and part_of(name) not in left_out:
                    yield name, bundle.held(name), bundle.form.files[name]

    def expect_same() -> None:
        if look(found.place, found.path) != found:
            raise BundleGone(name=found.path.name)

    facts = ManifestForm(FORMAT, found.school, found.device, found.counter, {})
    _put(found.path.parent, facts, files(), Seal.of(secret), Making(), expect_same)


def _sealed(parts: Iterable[tuple[str, bytes]], seal: Seal, making: Making) -> Files:
    number = 0
    for part, plain in parts:
        number += 1  # noqa: SIM113  `enumerate` would hold the part before while the next one is read
        if len(plain) > most_in(part) or number > MOST_PARTS:
            raise BundleTooLarge
        held = seal.shut(plain)
        form = form_of(held, plain, seal)
        # A pack may be large: nothing of one is held while the next one is read.
        del plain
        yield file_of(part), held, form
        del held
        making.step(number, max(number, making.total))


def _put(
    folder: Path,
    facts: ManifestForm,
    files: Files,
    seal: Seal,
    making: Making,
    before_last: Callable[[], None] = lambda: None,
) -> None:
    """Write these files, read everything back, and let it take its place if `before_last` raises nothing."""
    name = f"{facts.device}.zip"

    def write(file: IO[bytes]) -> None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            for each, held, form in files:
                if each in facts.files:
                    raise ValueError(f"twice: {each}")
                if file.tell() + len(held) > MOST_BYTES - _FOR_THE_REST:
                    raise BundleTooLarge
                facts.files[each] = form
                archive.writestr(_entry(each), held)
                del held
            manifest = written(facts)
            archive.writestr(_entry(MANIFEST), manifest)
            archive.writestr(_entry(SIGNATURE), signed(manifest, seal.signing, BUNDLE))

    def is_right(path: Path) -> bool:
        try:
            with open_bundle(path, name) as bundle:
                for each in bundle.form.files:
                    bundle.held(each)
                    making.step(making.done, making.total)
                is_same = bundle.form == facts
        except BundleRefused:
            return False
        before_last()
        return is_same

    keep_over(write, is_right, folder, name)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _SAME_DAY)
    entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE
    return entry
