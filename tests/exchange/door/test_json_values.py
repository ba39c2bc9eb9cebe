"""JSON of others is read strictly, and written in one way."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.door.json_values import DEEPEST, MOST_BYTES, canonical, is_plain, read_json
from app.exchange.door.refusals import Refused

LETTERS = st.text().filter(is_plain)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | LETTERS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(LETTERS, inner, max_size=4),
    max_leaves=12,
)
HOSTILE = {
    "nothing": ("json", b""),
    "two values": ("json", b"{} {}"),
    "half a value": ("json", b'{"a": '),
    "other letters": ("json", b'"\xff"'),
    "zeros": ("json", b'"\0"'),
    "a mark of byte order": ("json", b"\xef\xbb\xbf{}"),
    "UTF-16": ("json", "{}".encode("utf-16")),
    "deep": ("json-deep", b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1)),
    "endlessly deep": ("json-deep", b'[{"a":' * 100_000),
    "many quotes": ("json", b'\\"' * 400_000),
    "twice": ("json-twice", b'{"a":1,"a":2}'),
    "twice, written otherwise": ("json-twice", b'{"a":1,"\\u0061":2}'),
    "no number": ("json-number", b"[NaN]"),
    "without end": ("json-number", b"[-Infinity]"),
    "beyond all numbers": ("json-number", b"[1e999]"),
    "a number without end": ("json-number", b"[" + b"9" * 100_000 + b"]"),
    "half a letter": ("json-letters", b'["\\ud800"]'),
    "right to left": ("json-letters", '{"a\u202eb": 1}'.encode()),
    "isolated": ("json-letters", '["\u2066a"]'.encode()),
    "written out": ("json-letters", b'["\\u202e"]'),
    "a bell": ("json-letters", b'["\\u0007"]'),
    "a zero": ("json-letters", b'["a\\u0000"]'),
    "large": ("json-large", b" " * (MOST_BYTES + 1)),
    "many": ("json-large", b"[" + b"0," * 250_000 + b"0]"),
}


@given(VALUES)
def test_a_sound_value_comes_back(value: Any) -> None:
    """However it is written, it is read as it was meant; written canonically, always in the same way."""
    assert read_json(json.dumps(value, indent=1).encode()) == value
    assert read_json(canonical(value)) == value


def test_canonical_json_has_one_form() -> None:
    """Keys stand in order, nothing is written out that need not be."""
    assert canonical({"b": "ស្រី", "a": [1, None]}) == '{"a":[1,null],"b":"ស្រី"}'.encode()


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_json_ends_in_a_sentence(name: str) -> None:
    """It is told what is the matter with it, and where."""
    why, data = HOSTILE[name]
    with pytest.raises(Refused) as refused:
        read_json(data, "manifest.json")

    assert refused.value.why == why
    assert "manifest.json" in refused.value.told()


@given(st.binary(max_size=200) | st.text('[]{}":,\\u0d8Na1eE+-.', max_size=60).map(str.encode))
def test_any_bytes_end_in_a_value_or_in_a_sentence(data: bytes) -> None:
    """Nothing else comes of them."""
    with suppress(Refused):
        value = read_json(data)
        assert read_json(canonical(value)) == value


def test_letters_of_the_region_are_plain() -> None:
    """Khmer has joiners and spaces without width; an end of a line is one too."""
    assert is_plain("ស្រី\u200bមុំ น้ำฝน\n“Ayu” 👩\u200d🏫")
    assert not any(map(is_plain, ("a\u202e", "\u2067", "\ud800", "\x1b[1m", "\ufeff", "\x00", "\U000e0041")))
