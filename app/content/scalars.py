"""What a plain word means in a lesson: only `true` and `false` are booleans, only digits are numbers."""

from __future__ import annotations

import re

Plain = str | int | bool | None

_WHOLE_NUMBER = re.compile(r"[-+]?[0-9]{1,15}", re.ASCII)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTHS = {"true": True, "false": False}


def meaning(word: str) -> Plain:
    """Return the value of a word without quotes. `no`, `on`, 1.5, .nan and 1_000 stay text."""
    if word in _NOTHING:
        return None
    if word in _TRUTHS:
        return _TRUTHS[word]
    return int(word) if _WHOLE_NUMBER.fullmatch(word) else word
