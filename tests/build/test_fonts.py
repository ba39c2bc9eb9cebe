"""The fonts that ship: their lines, and that no letter is missing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from app.build.fonts import FAMILIES, WEIGHTS
from app.domain.language import Language
from app.translation.languages import DOMAINS, ENGLISH, PSEUDO, TRANSLATED
from app.translation.pofiles import read_catalog
from app.translation.pseudo import pseudo

FAMILY = {"Latn": "Lexend", "Thai": "NotoSansThai", "Khmr": "NotoSansKhmer"}
LINE = {"Lexend": 1.25, "NotoSansThai": 1.511, "NotoSansKhmer": 1.862}
"""Natural height of a line to the size, on which the design's line heights rest."""
FILES = [f"{family.name}-{style}.ttf" for family in FAMILIES for style in WEIGHTS]


@cache
def _font(path: Path) -> TTFont:
    return TTFont(path)


def _texts(root: Path, language: Language) -> str:
    """Return everything a language may put on the screen."""
    sources = [message.id for domain in DOMAINS for message in read_catalog(root / f"locales/{domain}.pot")]
    english = [str(form) for given in sources for form in (given if isinstance(given, tuple) else (given,))]
    if language in {ENGLISH, PSEUDO}:
        return "".join(english if language == ENGLISH else map(pseudo, english))
    said = [language.own_name]
    for domain in DOMAINS:
        for message in read_catalog(root / f"locales/{language.code}/LC_MESSAGES/{domain}.po", language):
            strings = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
            said += [string for string in strings if string and message.id]
    return "".join(said)


@pytest.mark.parametrize("file", FILES)
def test_font_is_static(built: Path, file: str) -> None:
    """A label gets one weight from one file."""
    assert "fvar" not in _font(built / "fonts" / file)


@pytest.mark.parametrize("file", FILES)
def test_line_of_font_is_the_one_of_the_design(built: Path, file: str) -> None:
    """Line heights are computed from the natural line, so a new release of a font must not move it unseen."""
    font = _font(built / "fonts" / file)
    line = (font["hhea"].ascent - font["hhea"].descent + font["hhea"].lineGap) / font["head"].unitsPerEm
    assert line == pytest.approx(LINE[file.partition("-")[0]], abs=0.001)


@pytest.mark.parametrize("style", WEIGHTS)
def test_khmer_line_holds_its_subscripts(built: Path, style: str) -> None:
    """Deep stacks reach to -707; a shorter line would cut them."""
    font = _font(built / f"fonts/NotoSansKhmer-{style}.ttf")
    head, metrics = font["hhea"], font["OS/2"]
    assert (head.ascent, head.descent, head.lineGap) == (1155, -707, 0)
    assert (metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap) == (1155, -707, 0)


@pytest.mark.parametrize("style", WEIGHTS)
@pytest.mark.parametrize("language", [ENGLISH, *TRANSLATED, PSEUDO], ids=lambda language: language.code)
def test_every_letter_is_in_the_font_of_its_script(
    root: Path, built: Path, language: Language, style: str
) -> None:
    """One font per label and no other behind it: a missing letter would be a box."""
    drawn = set(_font(built / f"fonts/{FAMILY[language.script]}-{style}.ttf").getBestCmap())
    missing = {letter for letter in _texts(root, language) if ord(letter) not in drawn and letter != "\n"}
    assert not missing


@pytest.mark.parametrize("family", LINE)
def test_each_font_has_plain_latin_and_the_word_edge(built: Path, family: str) -> None:
    """Names, numbers and abbreviations stand inside Thai and Khmer, and a word edge draws nothing."""
    drawn = _font(built / f"fonts/{family}-Regular.ttf").getBestCmap()
    assert all(code in drawn for code in (*range(0x20, 0x7F), 0x200B, 0xA0))
    assert _font(built / f"fonts/{family}-Regular.ttf")["hmtx"][drawn[0x200B]][0] == 0


def test_licences_lie_beside_the_fonts(built: Path) -> None:
    """The OFL travels with what it covers."""
    for family in FAMILIES:
        text = (built / f"fonts/{family.name}-LICENSE.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE" in text.upper()
