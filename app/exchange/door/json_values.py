"""Reading JSON of others: small, not deep, each key once, real numbers, and only letters that can be seen."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NoReturn

from app.exchange.door.refusals import Refused

MOST_BYTES = 1 << 20
MOST_VALUES = 200_000
DEEPEST = 40
_LARGEST = 2**53
_LONGEST_NUMBER = 30
_BRACKETS = re.compile(rb'"(?>[^"\\]+|\\.)*+"?|[][{}]', re.DOTALL)
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_FINE = frozenset("\n\u00ad\u200b\u200c\u200d\u2060")
"""Ends of lines, and what tells where words end or letters join. Marks of direction are none of these."""


def read_json(data: bytes, name: str = "", most: int = MOST_BYTES) -> Any:
    """Return the plain value of a JSON text in UTF-8; `name` is the part of the file that is told.

    Raises:
        Refused: it is none, or one that keeps to no such limits.
    """
    if len(data) > most:
        raise Refused("json-large", name)
    _look_at_depth(data, name)
    try:
        value = _reader(name).decode(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Refused("json", name) from None
    for number, each in enumerate(_texts(value)):
        if number >= MOST_VALUES:
            raise Refused("json-large", name)
        if not is_plain(each):
            raise Refused("json-letters", name)
    return value


def canonical(value: Any) -> bytes:
    """Return the one way in which a plain value is written: keys in order, no blanks, UTF-8."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def is_plain(text: str) -> bool:
    """Tell whether a text has only letters that can be seen, blanks, and ends of lines."""
    if text.isprintable() and text.isascii():
        return True
    return not any(unicodedata.category(c) in _UNSEEN and c not in _FINE for c in text)


def _look_at_depth(data: bytes, name: str) -> None:
    depth = 0
    for found in _BRACKETS.finditer(data):
        sign = found[0][:1]
        depth += (sign in b"[{") - (sign in b"]}")
        if depth > DEEPEST:
            raise Refused("json-deep", name)


def _reader(name: str) -> json.JSONDecoder:
    def number_of(text: str) -> int | float:
        is_whole = not set(text) & set(".eE")
        number = (int if is_whole else float)(text) if len(text) <= _LONGEST_NUMBER else _LARGEST * 2
        if not abs(number) <= _LARGEST:
            raise Refused("json-number", name)
        return number

    def none(_: str) -> NoReturn:
        raise Refused("json-number", name)

    def group(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) != len(pairs):
            raise Refused("json-twice", name)
        return made

    return json.JSONDecoder(
        object_pairs_hook=group, parse_int=number_of, parse_float=number_of, parse_constant=none
    )


def _texts(value: Any) -> Iterator[str]:
    """Yield every text and key; of what is no text, an empty one, so that it counts."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            yield from each
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each
            yield ""
        else:
            yield each if isinstance(each, str) else ""
