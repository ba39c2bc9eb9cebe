"""Certificates: a page for each learner, with a bamboo and no figure of how well anything was done."""

from __future__ import annotations

from app.exchange.pdf import ink
from app.exchange.pdf.ink import HUGE, Style
from app.exchange.pdf.pages import A4_WIDE, Pages
from app.exchange.pdf.shapes import WEAVE_HIGH
from app.services.making import Making
from app.services.papers.sheets import Certificate, CertificateSheet

SIZE = A4_WIDE
WORDS = Style(14)
LESSONS = Style(15, strong=True, leading=1.35)
NAME = Style(42, strong=True, colour=ink.GREEN, leading=1.25)
LEFT, WIDE = 165.0, A4_WIDE[0] - 330
LISTED = 10
"""Lessons that are named; of more than these the first ones are."""
BETWEEN = "\n"
LOWEST = 468.0


def draw(pages: Pages, sheet: CertificateSheet, making: Making) -> None:
    """Set a page for each."""
    making.step(0, len(sheet.pages))
    for number, each in enumerate(sheet.pages, start=1):
        pages.begin()
        _frame(pages)
        _words(pages, sheet, each)
        _signature(pages, sheet)
        making.step(number, len(sheet.pages))


def _frame(pages: Pages) -> None:
    wide, high = SIZE
    pages.box(0, 0, wide, high, fill=ink.GOLD_PALE)
    pages.box(26, 26, wide - 52, high - 52, fill=ink.PAPER, edge=ink.GREEN, edge_width=1.4, corner=16)
    pages.weave()
    pages.weave(high - WEAVE_HIGH)
    for name, x in (
        ("grove-green", 34.0),
        ("grove-kunyit", 92.0),
        ("grove-nila", wide - 186),
        ("grove-senja", wide - 128),
    ):
        pages.picture(name, x, high - 27 - 188, 94)
    pages.picture("mark", wide / 2 - 30, 44, 60)


def _words(pages: Pages, sheet: CertificateSheet, each: Certificate) -> None:
    lessons = BETWEEN.join(each.lessons[:LISTED])
    for _ in pages.fit((1.0, 0.92, 0.84, 0.76, 0.68)):
        with pages.trial():
            end = _middle(pages, sheet, each, lessons, 118)
        if end <= LOWEST:
            break
    _middle(pages, sheet, each, lessons, 118 + max(0.0, LOWEST - end) / 2.4)
    pages.scale = 1.0


def _middle(pages: Pages, sheet: CertificateSheet, each: Certificate, lessons: str, y: float) -> float:
    y = pages.text(sheet.heading, LEFT, y, WIDE, HUGE, align="middle") + 12
    y = pages.text(each.learner, LEFT, y, WIDE, NAME, align="middle") + 8
    y = pages.text(each.has_practised, LEFT, y, WIDE, WORDS, align="middle") + 4
    y = pages.text(lessons, LEFT, y, WIDE, LESSONS, align="middle") + 12
    return pages.text(
        sheet.kind_words, LEFT + 30, y, WIDE - 60, WORDS.but(colour=ink.INK_SOFT), align="middle"
    )


def _signature(pages: Pages, sheet: CertificateSheet) -> None:
    y, wide = 506.0, 170.0
    for words, middle in ((sheet.day, SIZE[0] / 2 - 115), (sheet.signed, SIZE[0] / 2 + 115)):
        pages.rule(middle - wide / 2, y, wide, colour=ink.LINE)
        pages.text(words, middle - wide / 2, y + 4, wide, Style(11, colour=ink.INK_SOFT), align="middle")
