"""Counting words and sentences of English text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['\u2019\-][^\W_]+)*")
_END = re.compile(
    r"(?:[.!?]+|…(?=[\"”\u2019)]*\s+[\"“\u2018(]*(?!I\b)[A-Z]))"  # a full stop, or dots before a capital letter
    r"[\"”\u2019')]*(?:\s+|$)|\n+"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|\u2018[^\u2019]*\u2019|(?<!\w)'[^']*'(?!\w)")


def count(text: str) -> int:
    """Return how many words a text has; "I'd" and "twenty-one" are one each."""
    return len(_WORD.findall(text))


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text. Dots in the middle of a thought… do not end one."""
    for piece in _END.split(text):
        if piece.strip():
            yield piece.strip()


def outside_quotes(text: str) -> str:
    """Return a text without what people say in it."""
    return _QUOTED.sub(" ", text)


def holds(text: str, phrase: str) -> bool:
    """Tell whether a plain text has a phrase as whole words."""
    shape, begin = _shape(phrase)
    return begin in text and shape.search(text) is not None


def without(text: str, phrases: tuple[str, ...]) -> str:
    """Return a plain text with phrases taken out."""
    for phrase in phrases:
        text = _shape(phrase)[0].sub(" ", text)
    return text


def plain(text: str) -> str:
    """Return a text as phrases are looked for: in small letters and with straight apostrophes."""
    return text.replace("\u2019", "'").casefold()


@lru_cache(maxsize=1024)
def _shape(phrase: str) -> tuple[re.Pattern[str], str]:
    """Return the pattern of a phrase and its first word, which is quicker to look for."""
    told = plain(phrase).split()
    words = r"\s+".join(re.escape(word) for word in told)
    return re.compile(rf"(?<![\w]){words}(?![\w])"), told[0]
