"""Ids are 128 bits of chance, written in hexadecimal."""

from __future__ import annotations

import pytest

from app.domain.ids import id_from


def test_sixteen_bytes_make_an_id() -> None:
    """An id is the 32 digits of its bytes."""
    assert id_from(bytes(range(16))) == "000102030405060708090a0b0c0d0e0f"


@pytest.mark.parametrize("length", [0, 15, 17])
def test_any_other_number_of_bytes_is_refused(length: int) -> None:
    """Fewer or more bytes raise ValueError."""
    with pytest.raises(ValueError, match="16 random bytes"):
        id_from(bytes(length))
