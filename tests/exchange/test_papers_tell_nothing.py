"""Who sees what (SAFEGUARDING.md): every byte of every paper and file is read for what it must not tell."""

from __future__ import annotations

import pytest

from app.domain.band import Band
from app.exchange.report_csv import report_csv
from app.services.papers.papers import Papers
from app.services.papers.sheets import Sheet
from tests.exchange.reading import every_byte, made, words
from tests.services.papers.printers import NAMED, NAMES, PLANTED, UNNAMED, printers
from tests.stories import ORDINARY

NEVER = (PLANTED, "may need", "weak", "stranger")
"""On no paper at all; the first stands in the id of every choice that was made."""
ABOUT_MANY = (*NAMES, UNNAMED)


def papers() -> dict[str, tuple[Sheet, tuple[str, ...]]]:
    """Return every paper of a class, each with what may not stand on it besides."""
    at = printers()
    made_of = Papers(at.house)
    class_id = at.school_class.id
    at.house.helping.keep("Bu Ratna", (("SAPA 129", "129"),)).settle()
    return {
        "report": (made_of.class_report(class_id, "en"), ABOUT_MANY),
        "report with names": (made_of.class_report(class_id, "en", names=True), (UNNAMED,)),
        "certificates": (made_of.certificates(class_id, "en"), (UNNAMED,)),
        "guide": (made_of.guide(ORDINARY, Band.MIDDLE, "en"), ABOUT_MANY),
        "family card": (made_of.family_card(ORDINARY, Band.MIDDLE, "en"), ABOUT_MANY),
        "help numbers": (made_of.help_numbers("en"), (*ABOUT_MANY, NAMED)),
    }


@pytest.mark.parametrize(
    "name", ["report", "report with names", "certificates", "guide", "family card", "help numbers"]
)
def test_no_byte_of_a_paper_tells_what_it_must_not(name: str) -> None:
    """Neither its words nor what is packed in the file, nor the file of figures."""
    sheet, besides = papers()[name]
    data = made(sheet)
    shown = words(data).casefold()
    held = every_byte(data).lower()
    for needle in (*NEVER, *besides):
        assert needle.casefold() not in shown
        # Letters of a page are numbers of a font; what is written plainly would be a title or a name of a file.
        assert needle.lower().encode() not in held
    if name.startswith("report"):
        figures = report_csv(sheet).decode("utf-8-sig").casefold()  # type: ignore[arg-type]
        assert [needle for needle in (*NEVER, *besides) if needle.casefold() in figures] == []


def test_what_is_looked_for_would_be_found() -> None:
    """With names they are there: in the words of the pages and in the file of figures."""
    at = printers()
    sheet = Papers(at.house).class_report(at.school_class.id, "en", names=True)
    assert [name for name in NAMES if name not in words(made(sheet))] == []
    assert [name for name in NAMES if name not in report_csv(sheet).decode()] == []
    assert NAMED in words(made(Papers(at.house).certificates(at.school_class.id, "en")))
