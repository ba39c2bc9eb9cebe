"""Which module sets which sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.exchange.pdf import certificates, class_report, family, guide, login_cards, plain
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
    return set_pages(sheet, built, making).finished()


def set_pages(sheet: Sheet, built: Path, making: Making) -> Pages:
    """Return the pages of a sheet, before they are a file."""
    size, draw = WAYS[type(sheet)]
    pages = Pages(built, size, sheet.language)
    draw(pages, sheet, making)
    return pages
