"""A class that is carried: a small bundle, what is in it, and how to pack one anew after a change."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from app.exchange.bundles.manifest import MANIFEST
from app.exchange.bundles.sealing import Seal
from app.exchange.bundles.sticks import FOLDER, StickBundles
from app.exchange.packs.signing import BUNDLE, SIGNATURE, signed
from app.services.carry_ports import CLASS_PART, FoundBundle
from app.services.making import Making
from app.services.places import Place, PlaceKind

SECRET, OTHER_SECRET = bytes(range(32)), bytes(32)
DEVICE, OTHER_DEVICE = "d1" * 16, "d2" * 16
NAME = f"{DEVICE}.zip"
AYU, BUDI = "a0" * 16, "b0" * 16
PARTS = {CLASS_PART: b'{"class":"6B"}', AYU: b'{"plays":[]}' * 20, BUDI: b'{"plays":[]}' * 20}
KEY: dict[str, str | int] = {"salt": "05" * 16, "rounds": 3, "memory": 64 << 20, "wrapped": "77" * 72}


def stick(path: Path) -> tuple[StickBundles, Place]:
    """Return bundles on one stick."""
    place = Place(PlaceKind.STICK, path, "stick")
    return StickBundles(lambda: (place,)), place


def put(
    path: Path,
    device: str = DEVICE,
    counter: int = 7,
    parts: Mapping[str, bytes] = PARTS,
    secret: bytes = SECRET,
) -> Path:
    """Write a bundle onto a stick, and return its path."""
    bundles, place = stick(path)
    bundles.write(place, (device, counter), parts.items(), secret, KEY, Making())
    return path / FOLDER / f"{device}.zip"


def only(path: Path) -> FoundBundle:
    """Return the one bundle that lies on a stick."""
    bundles, place = stick(path)
    (found,) = bundles.found(place)
    assert isinstance(found, FoundBundle), found.error
    return found


def read(path: Path, found: FoundBundle, secret: bytes = SECRET) -> dict[str, bytes]:
    """Return all parts of a bundle on a stick."""
    return dict(stick(path)[0].read(found, secret, found.parts))


def names(path: Path) -> set[str]:
    """Return what lies in the folder of a stick, hidden files too."""
    return {each.name for each in (path / FOLDER).iterdir()}


def files_in(raw: bytes) -> dict[str, bytes]:
    """Return what lies in a bundle, boxes and all."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return files packed as they are."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return made.getvalue()


def signed_anew(files: Mapping[str, bytes], secret: bytes = SECRET, about: bytes = BUNDLE) -> bytes:
    """Return files packed with a signature over the manifest among them."""
    return packed({**files, SIGNATURE: signed(files[MANIFEST], Seal.of(secret).signing, about)})
