"""Finding words in pages, whatever their case and accents, in languages with and without blanks between words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

AROUND = 48
"""Letters of a snippet before and after what was found."""
MOST = 40
"""More places than these nobody reads."""
_MARKS = range(0x300, 0x370)
"""Accents of Latin letters. The marks of Thai and Khmer are letters of their own there, and stay."""


@dataclass(frozen=True, slots=True)
class Page:
    """Something that can be found: an id, its title and its texts, in the language of the moment."""

    id: str
    title: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that holds every word, and a piece of the text around the first of them."""

    id: str
    title: str
    snippet: str


@dataclass(frozen=True, slots=True)
class _Folded:
    page: Page
    title: str
    texts: tuple[str, ...]
    whole: str


class Index:
    """Pages made ready for searching. Making one costs the most; looking into it next to nothing."""

    def __init__(self, pages: Iterable[Page]) -> None:
        """Fold every page once."""
        self._pages = tuple(_ready(each) for each in pages)

    def find(self, typed: str) -> tuple[Hit, ...]:
        """Return the pages that hold all words typed: those with all in the title first, then those with some."""
        words = folded(typed).split()
        if not words:
            return ()
        found = [each for each in self._pages if all(word in each.whole for word in words)]
        found.sort(key=lambda each: -sum(word in each.title for word in words))
        return tuple(Hit(each.page.id, each.page.title, _snippet(each, words)) for each in found[:MOST])


def folded(text: str) -> str:
    """Return a text as it is compared: small letters, no accents, one blank between words."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(each for each in apart if ord(each) not in _MARKS).split())


def _ready(page: Page) -> _Folded:
    title, texts = folded(page.title), tuple(folded(each) for each in page.texts)
    return _Folded(page, title, texts, "\n".join((title, *texts)))


def _snippet(ready: _Folded, words: list[str]) -> str:
    """Return the text around the first word that a text holds, else how the page begins."""
    for word in words:
        for text, fold in zip(ready.page.texts, ready.texts, strict=True):
            if word in fold:
                return _around(text, _place(text, fold.index(word)), len(word))
    return _around(ready.page.texts[0], 0, 0) if ready.page.texts else ""


def _place(text: str, folded_at: int) -> int:
    """Return where in a text its folded form stands at a place: the longest beginning that folds to no more."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if len(folded(text[:middle])) <= folded_at:
            low = middle
        else:
            high = middle - 1
    return low


def _around(text: str, at: int, length: int) -> str:
    begin, end = max(0, at - AROUND), min(len(text), at + length + AROUND)
    if begin:
        begin = _edge(text, begin, at)
    if end < len(text):
        end = _last_edge(text, at + length, end)
    piece = text[begin:end].strip()
    return f"{'…' if begin else ''}{piece}{'…' if end < len(text) else ''}"


def _edge(text: str, begin: int, at: int) -> int:
    """Move a beginning to the next word, or in a script without blanks past the marks of a cluster."""
    blank = text.find(" ", begin, at)
    if blank >= 0:
        return blank + 1
    while begin < at and _is_mark(text[begin]):
        begin += 1
    return begin


def _last_edge(text: str, least: int, end: int) -> int:
    blank = text.rfind(" ", least, end)
    if blank >= 0:
        return blank
    while end < len(text) and _is_mark(text[end]):
        end += 1
    return end


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter).startswith("M")
