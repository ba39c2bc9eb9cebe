"""Which module sets which sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.exchange.pdf import certificates, class_report, family, guide, login_cards, plain, section
from app.exchange.pdf.pages import Pages
from app.services.login_cards import CardSheet
from app.services.making import Making
from app.services.papers import sheets
from app.services.papers.sheets import Sheet

Draw = Callable[[Pages, Any, Making], None]

WAYS: dict[type, tuple[tuple[float, float], Draw]] = {
    sheets.ClassReportSheet: (class_report.SIZE, class_report.draw),
    sheets.GuideSheet: (guide.SIZE, guide.draw),
    sheets.TalkSheet: (guide.SIZE, guide.draw_talk),
    sheets.SectionSheet: (section.SIZE, section.draw),
    sheets.FamilySheet: (family.SIZE, family.draw),
    sheets.CertificateSheet: (certificates.SIZE, certificates.draw),
    sheets.HelpSheet: (plain.SIZE, plain.draw_help),
    sheets.PlainSheet: (plain.SIZE, plain.draw_plain),
    CardSheet: (login_cards.SIZE, login_cards.draw),
}
"""The size of the pages of each kind of sheet, and what sets it."""


def pdf(sheet: Sheet, built: Path, making: Making) -> bytes:
    """Return a sheet as a file.

    Raises:
        Stopped: it is not wanted any more.
        OSError: a font or a drawing of the build step is not there.
    """
    with pages_of(sheet, built, making) as pages:
        return pages.finished()


@contextmanager
def pages_of(sheet: Sheet, built: Path, making: Making) -> Iterator[Pages]:
    """Give the pages of a sheet before they are a file."""
    size, draw = WAYS[type(sheet)]
    pages = Pages(built, size, sheet.language)
    try:
        draw(pages, sheet, making)
        yield pages
    finally:
        pages.close()
