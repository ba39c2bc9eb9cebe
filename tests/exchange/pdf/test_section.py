"""Pages of the guide on paper: every one fits a page of A4 in every language that is whole, and every word is on it."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from app.build.step import ensure_built
from app.content.library import BuiltGuides
from app.exchange.pdf.press import pdf
from app.services.making import Making
from app.services.papers.section_paper import section_sheet
from app.services.papers.sheets import PartKind, SectionPart, SectionSheet
from app.translation.catalogs import BuiltLanguages
from tests.exchange.reading import pages, words

BUILT = ensure_built(Path(__file__).parents[3]).folder
TO_HAND_OUT = ("for-the-head", "for-parents", "parents", "helpers")


def lowest(made: bytes) -> float:
    """Return how far above the lower edge of the first page the lowest letter stands, in points."""
    text = pypdfium2.PdfDocument(made)[0].get_textpage()
    return float(min(text.get_charbox(at)[1] for at in range(text.count_chars())))


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("page", TO_HAND_OUT)
def test_what_is_handed_out_is_one_page(page: str, language: str) -> None:
    """Every line of it is there, and nothing hangs over the edge."""
    section = BuiltGuides(BUILT / "lessons").guide().section(page)
    sheet = section_sheet(section, BuiltLanguages(BUILT / "locales").speak(language))
    made = pdf(sheet, BUILT, Making())
    assert pages(made) == 1
    assert lowest(made) > 0
    said = "".join(words(made).split())
    for part in sheet.parts:
        assert [line for line in part.lines if "".join(line.split()) not in said] == []
    assert "".join(sheet.footer.split()) in said


def test_a_page_that_is_much_too_long_would_be_seen() -> None:
    """With a hundred long points the lowest letters stand below the page, so the test above can fail."""
    lines = tuple(f"Point {number} " + "and more of it " * 20 for number in range(100))
    sheet = SectionSheet("en", "Long", "Too long.", (SectionPart("All", lines, PartKind.POINTS),), "Foot.")
    assert lowest(pdf(sheet, BUILT, Making())) < 0
