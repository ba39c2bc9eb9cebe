"""A page of the teacher guide on A4: as large as one page allows, with room to write where something is to fill in."""

from __future__ import annotations

from app.exchange.pdf import ink
from app.exchange.pdf.guide import LEFT, SCALES, WIDE, fitted, footer, heading
from app.exchange.pdf.ink import BODY, HEADING
from app.exchange.pdf.pages import A4, Pages
from app.services.making import Making
from app.services.papers.sheets import PartKind, SectionPart, SectionSheet

SIZE = A4
INDENT = 15.0
TO_WRITE = 9.0
"""Points of room above a dotted line, so that a hand can write on it."""


def draw(pages: Pages, sheet: SectionSheet, making: Making) -> None:
    """Set the page."""
    making.step(0, 1)
    pages.begin()
    y = heading(pages, sheet.title, sheet.about)
    fitted(pages, SCALES, lambda: _body(pages, sheet, y))
    footer(pages, sheet.footer)
    making.step(1, 1)


def _body(pages: Pages, sheet: SectionSheet, y: float) -> float:
    for part in sheet.parts:
        if part.kind is PartKind.FRAMED:
            with pages.trial():
                end = _part(pages, part, y + 7, 12)
            pages.box(LEFT, y, WIDE, end - y, fill=ink.GOLD_PALE, edge=ink.GOLD_EDGE, corner=8)
            y = _part(pages, part, y + 7, 12) + 8 * pages.scale
        else:
            y = _part(pages, part, y, 0)
    return y


def _part(pages: Pages, part: SectionPart, y: float, inset: float) -> float:
    x, wide = LEFT + inset, WIDE - 2 * inset
    if part.heading:
        y = pages.text(part.heading, x, y, wide, HEADING) + 2 * pages.scale
    for number, words in enumerate(part.lines, start=1):
        if part.kind is PartKind.TO_FILL_IN:
            y = _to_fill(pages, words, x, y + TO_WRITE * pages.scale, wide)
        elif part.kind is PartKind.PLAIN:
            y = pages.text(words, x, y, wide, BODY)
        else:
            if part.kind is PartKind.STEPS:
                pages.text(f"{number}.", x, y, INDENT, BODY.but(strong=True))
            else:
                pages.disc(x + 2, y + 5 * pages.scale, 4 * pages.scale, fill=ink.GREEN)
            y = pages.text(words, x + INDENT, y, wide - INDENT, BODY)
        y += 3 * pages.scale
    return y + 6 * pages.scale


def _to_fill(pages: Pages, words: str, x: float, y: float, wide: float) -> float:
    beside = min(pages.width(words, BODY), wide * 0.6)
    end = pages.text(words, x, y, beside + 0.1, BODY)
    pages.rule(x + beside + 6, end - 2, wide - beside - 6, colour=ink.INK_SOFT, dotted=True)
    return end
