"""What rules look for in texts that children read: lesson files, their transcripts, translations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

import yaml
from babel.messages.pofile import read_po

from tests.house.finding import ROOT, Found, Look, Source

STRANGER = {
    "en": r"\bstrangers?\b",
    "id": r"\borang(-orang)? asing\b",
    "ms": r"\borang(-orang)? (asing|tidak dikenali)\b",
    "th": "คนแปลกหน้า",
    "km": "(ជន|មនុស្ស)(ចម្លែក|ប្លែកមុខ|មិនស្គាល់)",
}
"""The word that is not used with children (SAFEGUARDING.md, R29), in each language of the app."""

_ZERO_WIDTH = str.maketrans("", "", "\u200b\u200c\u200d\u2060")


def lesson_words(group: str) -> list[str]:
    """Return one list of `lessons/words.yaml`: words that lessons do not use, or real services."""
    listed = yaml.safe_load((ROOT / "lessons" / "words.yaml").read_text(encoding="utf-8"))[group]
    return [each if isinstance(each, str) else each["word"] for each in listed]


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that finds each of these words as a whole."""
    return r"\b(?:" + "|".join(re.escape(word) for word in words) + r")\b"


def values(pattern: str) -> Look:
    """Find values of a YAML file, not its keys, in which the pattern occurs."""
    wanted = re.compile(pattern, re.IGNORECASE)

    def look(source: Source) -> Iterator[Found]:
        for node in _scalars(yaml.compose(source.text)):
            if wanted.search(node.value):
                yield node.start_mark.line + 1, node.value[:120]

    return look


def translations(patterns: dict[str, str]) -> Look:
    """Find translations of a PO file in which the pattern of its language occurs."""

    def look(source: Source) -> Iterator[Found]:
        catalog = read_po(BytesIO(source.text.encode()))
        wanted = patterns.get(str(catalog.locale).partition("_")[0])
        for message in catalog if wanted else ():
            told = message.string if isinstance(message.string, tuple | list) else (message.string,)
            for each in told:
                if message.id and re.search(str(wanted), str(each).translate(_ZERO_WIDTH), re.IGNORECASE):
                    yield message.lineno or 0, str(each)[:120]

    return look


def _scalars(node: Any) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _scalars(each)
    elif isinstance(node, yaml.MappingNode):
        for _, each in node.value:
            yield from _scalars(each)
