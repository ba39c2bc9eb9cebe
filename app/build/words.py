"""Word edges for scripts without spaces: U+200B goes between Thai and Khmer words, where a line may break."""

from __future__ import annotations

import re
from collections.abc import Iterable

from icu4py.breakers import LineBreaker

EDGE = "\u200b"
SPACELESS = ("th", "km")
_RUN = re.compile("[\u0e00-\u0e7f]+|[\u1780-\u17ff\u200c\u200d]+")


def with_edges(text: str, language: str, together: Iterable[str] = ()) -> str:
    """Put word edges into the Thai or Khmer of a text; placeholders, markup and all else stay untouched.

    Args:
        text: what a translator wrote; edges of the translator's own are kept.
        language: `th` or `km`; other languages are returned as they are.
        together: words that the dictionary would split.
    """
    if language not in SPACELESS:
        return text
    cut = _RUN.sub(lambda run: EDGE.join(LineBreaker(run.group(), language)), text)
    for word in together:
        cut = re.sub(f"{EDGE}?".join(map(re.escape, word)), word, cut)
    return cut
