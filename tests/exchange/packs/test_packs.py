"""A pack is taken whole, by the key of its signature, or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from app.exchange.door.json_values import canonical
from app.exchange.door.pictures import LARGEST
from app.exchange.door.refusals import Refused
from app.exchange.packs.manifest import MANIFEST
from app.exchange.packs.reading import read_pack
from app.exchange.packs.signing import SIGNATURE, signed
from app.exchange.packs.writing import write_pack
from tests.exchange.packs.parcel import FACTS, contents, files_in, keys, packed, parcel, read

Change = Callable[[dict[str, Any]], object]


def told(data: bytes) -> str:
    """Return why a pack is not taken."""
    with pytest.raises(Refused) as refused:
        read(data)
    return refused.value.why


def with_manifest(change: Change) -> bytes:
    """Return a pack with another manifest that was signed too: what its own author could write."""
    files = files_in(parcel())
    manifest = json.loads(files[MANIFEST])
    change(manifest)
    files[MANIFEST] = canonical(manifest)
    files[SIGNATURE] = signed(files[MANIFEST], keys().secret)
    return packed(files)


def with_file(name: str, content: bytes) -> bytes:
    """Return a pack with one file changed, the manifest and signature as they were."""
    return packed({**files_in(parcel()), name: content})


def test_a_signed_pack_comes_back(tmp_path: Path) -> None:
    """With what it says about itself and the key of its signature; the same files give the same bytes."""
    path = tmp_path / "kites.zip"
    path.write_bytes(parcel())
    pack = read_pack(path)

    assert pack.facts == replace(FACTS, key=keys().public)
    assert pack.lessons == {"L90": contents()["lessons/L90.json"]}
    assert pack.words == {"id": {"L90": {"Hello": "Halo"}}}
    assert pack.sounds == {"wind": contents()["sounds/wind.ogg"]}
    assert list(pack.pictures) == ["kite"]
    assert write_pack(FACTS, contents(), keys().secret) == parcel()


def test_a_pack_without_signature_says_so() -> None:
    """It is read, and nobody stands behind it."""
    assert read(parcel(by="")).facts == FACTS


def test_what_was_changed_after_signing_is_not_taken() -> None:
    """A file, the manifest, the signature, or what there is of them."""
    files = files_in(parcel())
    manifest = files[MANIFEST].replace(b"kites", b"knive")

    assert told(with_file("lessons/L90.json", b"{}")) == "pack-changed"
    assert told(with_file("lessons/L91.json", b"{}")) == "pack-files"
    assert (
        told(packed({name: held for name, held in files.items() if name != "sounds/wind.ogg"}))
        == "pack-files"
    )
    assert told(with_file(MANIFEST, manifest)) == "pack-signature"
    assert (
        told(with_file(SIGNATURE, files_in(parcel(replace(FACTS, version=4)))[SIGNATURE])) == "pack-signature"
    )
    assert told(with_file(SIGNATURE, b"{}")) == "json-shape"
    assert told(packed({name: held for name, held in files.items() if name != MANIFEST})) == "pack-none"


def test_a_signature_of_nothing_is_none() -> None:
    """Keys of small order, with which anything would be signed, and a signature in other words for the same numbers."""
    files = files_in(parcel())
    form = json.loads(files[SIGNATURE])
    order = 2**252 + 27742317777372353535851937790883648493
    half = bytes.fromhex(form["signature"])
    same = half[:32] + (int.from_bytes(half[32:], "little") + order).to_bytes(32, "little")
    small = [{"key": key, "signature": key + "00" * 32} for key in ("00" * 32, "01" + "00" * 31)]

    for each in [*small, {**form, "signature": same.hex()}]:
        assert told(with_file(SIGNATURE, canonical(each))) == "pack-signature"
    assert told(with_file(SIGNATURE, canonical({**form, "key": form["key"].upper()}))) == "json-shape"


def _later(manifest: dict[str, Any]) -> None:
    manifest["format"] = 2
    manifest["whatever"] = []


@pytest.mark.parametrize(
    ("why", "change"),
    [
        ("pack-newer", _later),
        ("json-shape", lambda manifest: manifest.update(format=0)),
        ("json-shape", lambda manifest: manifest.update(id="../kites")),
        ("json-shape", lambda manifest: manifest.update(version=0)),
        ("json-shape", lambda manifest: manifest.update(version="3")),
        ("json-shape", lambda manifest: manifest.update(more=1)),
        ("json-shape", lambda manifest: manifest.pop("author")),
        ("pack-name", lambda manifest: manifest.update(title="")),
        ("pack-name", lambda manifest: manifest.update(title="k" * 41)),
        ("pack-name", lambda manifest: manifest.update(author="Re\u0301bung  ")),
        ("json-letters", lambda manifest: manifest.update(title="a\u202eb")),
        ("pack-changed", lambda manifest: manifest["files"]["sounds/wind.ogg"].update(bytes=1)),
    ],
)
def test_a_manifest_that_is_none_ends_in_a_sentence(why: str, change: Change) -> None:
    """Even when it was signed as it is."""
    assert told(with_manifest(change)) == why


def test_a_manifest_has_one_form() -> None:
    """Blanks are another manifest, though they mean the same."""
    files = files_in(parcel(by=""))
    files[MANIFEST] = json.dumps(json.loads(files[MANIFEST]), ensure_ascii=False, sort_keys=True).encode()
    assert told(packed(files)) == "json-shape"


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("lessons/L90.json", b"{", "json"),
        ("lessons/L9.json", b"{}", "zip-kind"),
        ("lessons/X01.json", b"{}", "zip-kind"),
        ("lesson.json", b"{}", "zip-kind"),
        ("texts/id.json", b'{"L90":["Halo"]}', "json-shape"),
        ("texts/id.json", '{"L90":{"Hello":"\u202eolaH"}}'.encode(), "json-letters"),
        ("pictures/kite.png", b"GIF89a", "picture-kind"),
        ("sounds/wind.ogg", b"ID3", "sound-kind"),
        ("pictures/kite.svg", b"<svg/>", "zip-kind"),
        ("code/a.json", b"{}", "zip-kind"),
    ],
)
def test_nobody_signs_what_nobody_takes(name: str, content: bytes, why: str) -> None:
    """Everything in a pack goes through the door, whoever has signed it; the writer tells it before it is sent."""
    with pytest.raises(Refused) as refused:
        write_pack(FACTS, {name: content}, keys().secret)
    assert refused.value.why == why


def test_a_pack_that_would_take_long_is_not_read() -> None:
    """Many large pictures of zeros, or many long texts: small as they are packed, each of them would be taken."""
    large = Image.new("L", (LARGEST, LARGEST))
    held = BytesIO()
    large.save(held, "PNG")
    texts = {"L90": {str(number): "a" * 900 for number in range(1000)}}
    pictures = {f"pictures/a{number}.png": held.getvalue() for number in range(2)}
    languages = {f"texts/a{letter}.json": canonical(texts) for letter in "abcd"}

    for files in (pictures, languages):
        with pytest.raises(Refused) as refused:
            write_pack(FACTS, files)
        assert refused.value.why == "pack-much"


def test_a_key_that_is_none_signs_nothing() -> None:
    """It is told in a sentence."""
    with pytest.raises(Refused) as refused:
        write_pack(FACTS, contents(), "secret")
    assert refused.value.why == "pack-key"
