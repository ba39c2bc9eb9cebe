"""Each machine has one file on the stick, and of what comes back nothing is believed."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import bundle_errors as errors
from app.exchange.bundles import sticks
from app.exchange.bundles.manifest import MANIFEST, file_of, part_of
from app.exchange.bundles.sticks import FOLDER
from app.exchange.door.json_values import canonical
from app.exchange.packs.signing import PACK, SIGNATURE
from app.services.carry_ports import CLASS_PART, FoundBundle, NotTaken
from tests.exchange.bundles.carried import (
    AYU,
    BUDI,
    DEVICE,
    KEY,
    NAME,
    OTHER_DEVICE,
    OTHER_SECRET,
    PARTS,
    SECRET,
    files_in,
    only,
    packed,
    put,
    read,
    signed_anew,
    stick,
)

BOX = f"learners/{AYU}.box"


@cache
def raw_bundle() -> bytes:
    """Return the bytes of the bundle."""
    with TemporaryDirectory() as folder:
        return put(Path(folder)).read_bytes()


def laid(folder: Path, raw: bytes, name: str = NAME) -> FoundBundle | NotTaken:
    """Return what is found where a stick has this one file."""
    (folder / FOLDER).mkdir(exist_ok=True)
    (folder / FOLDER / name).write_bytes(raw)
    bundles, place = stick(folder)
    (found,) = bundles.found(place)
    return found


def test_what_was_written_comes_back(tmp_path: Path) -> None:
    """It says whose and which it is, equal contents are known by their signs, and nothing of them can be read there."""
    raw = put(tmp_path).read_bytes()
    found, bundles = only(tmp_path), stick(tmp_path)[0]

    assert (found.device, found.counter, found.has_key) == (DEVICE, 7, True)
    assert found.school == bundles.school_of(SECRET) != bundles.school_of(OTHER_SECRET)
    assert found.parts.keys() == PARTS.keys()
    assert found.parts[AYU] == found.parts[BUDI] != found.parts[CLASS_PART]
    assert read(tmp_path, found) == PARTS
    assert dict(bundles.read(found, SECRET, [BUDI])) == {BUDI: PARTS[BUDI]}
    assert bundles.key_of(found) == KEY
    assert b"plays" not in raw
    put(tmp_path, counter=8)
    assert only(tmp_path).parts == found.parts


def test_a_pack_lies_beside_the_children_under_a_name_of_its_own(tmp_path: Path) -> None:
    """Such a name leads to no other part, and nothing else can have one."""
    pack = f"packs/{AYU}"
    put(tmp_path, parts={**PARTS, pack: b"PK"})
    found = only(tmp_path)
    assert dict(stick(tmp_path)[0].read(found, SECRET, [pack])) == {pack: b"PK"}
    assert (file_of(pack), part_of(f"packs/{AYU}.box")) == (f"packs/{AYU}.box", pack)
    for odd in (
        "",
        "packs/",
        "packs/..",
        f"packs/{AYU}/{AYU}",
        f"packs/{AYU[1:]}",
        f"learners/{AYU}",
        "class.box",
    ):
        with pytest.raises(ValueError, match="no name"):
            file_of(odd)
        assert part_of(f"packs/{odd}.box") == ""


@given(
    at=st.integers(0, len(raw_bundle()) - 1),
    change=st.one_of(st.none(), st.integers(1, 255)),
)
def test_no_cut_and_no_changed_byte_gives_a_wrong_part(at: int, change: int | None) -> None:
    """Everything comes back as it was, or a sentence."""
    raw = raw_bundle()
    odd = raw[:at] if change is None else raw[:at] + bytes([raw[at] ^ change]) + raw[at + 1 :]
    with TemporaryDirectory() as folder:
        found = laid(Path(folder), odd)
        if isinstance(found, NotTaken):
            assert NAME in found.error.told()
            return
        assert change is not None
        came: dict[str, bytes] = {}
        try:
            came.update(stick(Path(folder))[0].read(found, SECRET, found.parts))
            assert came == PARTS
        except errors.BundleRefused:
            assert came.items() <= PARTS.items()


def _with_manifest(change: Callable[[dict[str, Any]], object]) -> bytes:
    """Return a bundle with another manifest that the school has signed too."""
    files = files_in(raw_bundle())
    manifest = json.loads(files[MANIFEST])
    change(manifest)
    return signed_anew({**files, MANIFEST: canonical(manifest)})


def _with(**changes: bytes) -> bytes:
    names = {"manifest": MANIFEST, "signature": SIGNATURE, "box": BOX}
    return packed({**files_in(raw_bundle()), **{names[each]: raw for each, raw in changes.items()}})


def _newer(manifest: dict[str, Any]) -> None:
    manifest.clear()
    manifest.update(format=2, whatever=[])


def _of_another(device: str = DEVICE, secret: bytes = SECRET, counter: int = 7) -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        return files_in(put(Path(folder), device, counter, secret=secret).read_bytes())


BAD: dict[str, tuple[type[errors.BundleRefused], Callable[[], bytes]]] = {
    "nothing": (errors.BundleCut, lambda: b""),
    "zeros": (errors.BundleCut, lambda: bytes(5000)),
    "cut": (errors.BundleCut, lambda: raw_bundle()[:-30]),
    "something else": (errors.NotABundle, lambda: b"%PDF-1.7 and more than that"),
    "another zip": (errors.NotABundle, lambda: packed({"a.txt": b"hello"})),
    "no signature": (errors.NotABundle, lambda: packed({MANIFEST: files_in(raw_bundle())[MANIFEST]})),
    "the file of another machine": (errors.NotABundle, lambda: packed(_of_another(OTHER_DEVICE))),
    "a newer format": (errors.BundleNewer, lambda: _with_manifest(_newer)),
    "another signature": (errors.BundleChanged, lambda: _with(signature=_of_another(counter=8)[SIGNATURE])),
    "a signature for packs": (errors.BundleChanged, lambda: signed_anew(files_in(raw_bundle()), about=PACK)),
    "signed by another school": (
        errors.BundleChanged, lambda: signed_anew(files_in(raw_bundle()), OTHER_SECRET),
    ),
    "a manifest with blanks": (
        errors.BundleChanged, lambda: signed_anew({**files_in(raw_bundle()), MANIFEST: b'{"format": 1}'}),
    ),
    "a longer box": (errors.BundleChanged, lambda: _with(box=bytes(9000))),
    "a way out": (errors.BundleChanged, lambda: packed({**files_in(raw_bundle()), "../a.box": b""})),
    "another file": (errors.BundleChanged, lambda: packed({**files_in(raw_bundle()), "a.box": bytes(50)})),
    "no counter": (errors.BundleChanged, lambda: _with_manifest(lambda it: it.update(counter=-1))),
    "a file that is no part": (
        errors.BundleChanged, lambda: _with_manifest(lambda it: it["files"].update(a=it["files"][BOX])),
    ),
    "something more": (errors.BundleChanged, lambda: _with_manifest(lambda it: it.update(more=1))),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_bundle_is_told_and_changes_nothing(tmp_path: Path, name: str) -> None:
    """Each in its sentence, beside the sound file of another machine, which is found."""
    error, made = BAD[name]
    put(tmp_path, OTHER_DEVICE)
    raw = made()
    (tmp_path / FOLDER / NAME).write_bytes(raw)
    bundles, place = stick(tmp_path)
    bad, sound = bundles.found(place)
    assert isinstance(bad, NotTaken)
    assert (bad.name, type(bad.error)) == (NAME, error)
    assert isinstance(sound, FoundBundle)
    assert (tmp_path / FOLDER / NAME).read_bytes() == raw


def test_what_only_reading_can_tell_is_told_then(tmp_path: Path) -> None:
    """Another school, boxes that were exchanged, a link in the place of the file, a stick that is gone."""
    put(tmp_path)
    found = only(tmp_path)
    with pytest.raises(errors.BundleOfAnotherSchool):
        read(tmp_path, found, OTHER_SECRET)
    files = files_in(found.path.read_bytes())
    exchanged = {**files, BOX: files[f"learners/{BUDI}.box"]}
    for raw in (packed(exchanged), _with(box=bytes(len(files[BOX])))):
        same = laid(tmp_path, raw)
        assert isinstance(same, FoundBundle)
        assert dict(stick(tmp_path)[0].read(same, SECRET, [CLASS_PART])) == {CLASS_PART: PARTS[CLASS_PART]}
        with pytest.raises(errors.BundleChanged):
            read(tmp_path, same)
    found.path.rename(tmp_path / "elsewhere")
    with pytest.raises(errors.BundleGone):
        read(tmp_path, found)
    found.path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(errors.NotABundle):
        read(tmp_path, found)


def test_a_folder_that_is_missing_or_full_of_other_things_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What systems put there is passed over; of very many files the names are told."""
    bundles, place = stick(tmp_path)
    assert bundles.found(place) == ()
    for name in (f"._{NAME}", ".DS_Store", "notes.txt", "b.ZIP", "a.zip"):
        put(tmp_path).with_name(name).write_bytes(b"something")
    monkeypatch.setattr(sticks, "MOST_FILES", 2)
    told = [(each.name, each.error.code) for each in bundles.found(place) if isinstance(each, NotTaken)]
    assert told == [("a.zip", "not-a-bundle"), ("b.ZIP", "not-a-bundle"), (NAME, "too-many-bundles")]
