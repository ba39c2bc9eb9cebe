"""Sealed bytes are read back exactly, or not at all."""

from __future__ import annotations

import re

import pytest

from app.domain.errors import NewerFormat
from app.storage import sealing
from app.storage.sealing import Sealed, encode, seal, unseal

TABLES = {"plays": {"1": {"id": "p", "name": "សុភា", "done": True}}}


def test_what_was_sealed_is_read_back() -> None:
    """Generation and tables come back as they were sealed."""
    sealed = unseal(seal(7, TABLES))
    assert sealed is not None
    assert (sealed.generation, sealed.tables) == (7, TABLES)


def test_a_flipped_bit_is_never_read() -> None:
    """Whatever single bit flips, the bytes are refused."""
    raw = seal(7, TABLES)
    for at in range(len(raw)):
        for bit in range(8):
            flipped = bytearray(raw)
            flipped[at] ^= 1 << bit
            assert unseal(bytes(flipped)) is None


def test_a_cut_file_is_never_read() -> None:
    """A file cut anywhere is refused."""
    raw = seal(7, TABLES)
    assert all(unseal(raw[:length]) is None for length in range(len(raw)))


def test_the_rest_of_a_longer_file_does_no_harm() -> None:
    """Power may go before a file is cut to its new length."""
    assert unseal(seal(7, TABLES) + b"the end of an earlier, longer state") == Sealed(7, encode(TABLES))


def test_a_newer_format_is_told_from_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    """A seal that holds and is of a later format is refused as newer, not taken for damage."""
    monkeypatch.setattr(sealing, "PLAIN", sealing.FORMAT + 1)
    newer = seal(7, TABLES)
    monkeypatch.undo()
    with pytest.raises(NewerFormat):
        unseal(newer)


def test_a_forged_number_of_the_format_is_damage() -> None:
    """A format number that the seal does not cover is damage."""
    assert unseal(seal(7, TABLES).replace(b"rebung-sealed 0001", b"rebung-sealed 0002")) is None


@pytest.mark.parametrize("body", [b"", b"[]", b'{"a":1}', b'{"a":{"1":2}}', b"{"])
def test_a_body_without_tables_is_refused(body: bytes) -> None:
    """Bytes that hold no tables raise ValueError, nothing else."""
    with pytest.raises(ValueError, match=re.compile(".")):
        sealing.decode(body)


@pytest.mark.parametrize("value", ["\ud800", object()])
def test_what_json_cannot_hold_is_not_written(value: object) -> None:
    """Half a character, or a thing that is no value, cannot be sealed, since nobody could read it back."""
    with pytest.raises((ValueError, TypeError)):
        encode({"t": {"1": {"x": value}}})
