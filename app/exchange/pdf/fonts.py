"""Which font sets which letters of a text, how wide they are, and what none of them has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from app.exchange.pdf.lines import EDGE

if TYPE_CHECKING:
    from fpdf import FPDF

LATIN, THAI, KHMER = "Lexend", "NotoSansThai", "NotoSansKhmer"
NONE = ""
"""The family of a letter that no font has: it is set as an empty box, never as nothing."""
SHAPED = (THAI, KHMER)
RISE = {LATIN: (1.0, 0.25), THAI: (1.061, 0.45), KHMER: (1.155, 0.707), NONE: (1.0, 0.25)}
"""How far letters reach above and below their line, in sizes of the font."""
BOX = 0.62
"""How wide the box is that stands for a letter, in sizes of the font."""

_BLOCKS = (("\u0e00", "\u0e7f", THAI), ("\u1780", "\u17ff", KHMER), ("\u19e0", "\u19ff", KHMER))
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Run:
    """Letters in one font."""

    family: str
    text: str


def clean(text: str) -> str:
    """Return a text with each letter in one piece and without what has no shape."""
    return normalize("NFC", text).replace("\u00ad", "").replace("\ufeff", "").replace("\t", " ")


def runs(text: str, known: Mapping[str, frozenset[int]]) -> list[Run]:
    """Cut a text into runs of one font each, word edges left out.

    Args:
        text: one line.
        known: the letters of each family.
    """
    letters = [each for each in text if each != EDGE]
    pairs = zip(_families(letters, known), letters, strict=True)
    return [
        Run(family, "".join(letter for _, letter in each))
        for family, each in groupby(pairs, key=lambda pair: pair[0])
    ]


def _families(letters: list[str], known: Mapping[str, frozenset[int]]) -> Iterator[str]:
    before = LATIN
    for letter in letters:
        if letter not in _JOINERS:
            before = _family(letter, known)
        yield before


def _family(letter: str, known: Mapping[str, frozenset[int]]) -> str:
    own = next((family for low, high, family in _BLOCKS if low <= letter <= high), LATIN)
    ways = (own, *known)
    return next((family for family in ways if ord(letter) in known[family]), NONE)


class Fonts:
    """The fonts of a file, each read when its first letter is set or measured. `missing` are letters without a font."""

    def __init__(self, pdf: FPDF, folder: Path) -> None:
        """Set with the fonts of this folder."""
        self._pdf = pdf
        self._folder = folder
        self._known: dict[str, frozenset[int]] = {}
        self._added: set[str] = set()
        self._widths: dict[tuple[str, bool], float] = {}
        self.missing: set[str] = set()

    def runs(self, text: str) -> list[Run]:
        """Cut a line into runs, and remember what no font has."""
        if not self._known:
            self._known = {family: self._letters(family) for family in (LATIN, THAI, KHMER)}
        found = runs(text, self._known)
        self.missing.update(letter for run in found if run.family == NONE for letter in run.text)
        return found

    def use(self, family: str, size: float, *, strong: bool) -> None:
        """Set what follows in this font; Thai and Khmer letters are shaped."""
        style = "B" if strong else ""
        self._add(family, style)
        self._pdf.set_text_shaping(use_shaping_engine=family in SHAPED)
        self._pdf.set_font(family, style, size)

    def width(self, text: str, *, strong: bool) -> float:
        """Return the width of a text in sizes of the font."""
        key = (text, strong)
        if key not in self._widths:
            self._widths[key] = sum(self._run_width(run, strong=strong) for run in self.runs(text))
        return self._widths[key]

    def _run_width(self, run: Run, *, strong: bool) -> float:
        if run.family == NONE:
            return BOX * len(run.text)
        self.use(run.family, 100, strong=strong)
        return self._pdf.get_string_width(run.text) / 100

    def _letters(self, family: str) -> frozenset[int]:
        from fontTools.ttLib import TTFont

        with TTFont(self._folder / f"{family}-Regular.ttf", lazy=True) as font:
            return frozenset(font.getBestCmap())

    def _add(self, family: str, style: str) -> None:
        if family + style not in self._added:
            name = f"{family}-{'Bold' if style else 'Regular'}.ttf"
            self._pdf.add_font(family, style, self._folder / name)
            self._added.add(family + style)
