"""Sheets of a few lines: help numbers to hang up, and the recovery code to keep."""

from __future__ import annotations

from app.exchange.pdf import ink
from app.exchange.pdf.ink import BODY, HEADING, TITLE, Style
from app.exchange.pdf.pages import A4, Pages
from app.services.making import Making
from app.services.papers.sheets import HelpSheet, PlainSheet

SIZE = A4
LEFT = 56.0
WIDE = A4[0] - 2 * LEFT
LARGE = Style(24, strong=True, leading=1.3)
WORDS = Style(14)
NUMBER = Style(26, strong=True, colour=ink.GREEN, leading=1.25)


def draw_help(pages: Pages, sheet: HelpSheet, making: Making) -> None:
    """Set the help numbers, large enough for a wall."""
    making.step(0, 1)
    y = _head(pages, sheet.title)
    y = pages.text(sheet.intro, LEFT, y, WIDE, WORDS) + 14
    if sheet.person:
        y = pages.text(sheet.person_heading, LEFT, y, WIDE, HEADING)
        y = pages.text(sheet.person, LEFT, y, WIDE, LARGE) + 16
    for service, number in sheet.numbers:
        high = 20 + pages.height(service, WIDE - 32, WORDS) + pages.height(number, WIDE - 32, NUMBER)
        pages.box(LEFT, y, WIDE, high, fill=ink.MIST, edge=ink.LINE, corner=12)
        below = pages.text(service, LEFT + 16, y + 9, WIDE - 32, WORDS)
        pages.text(number, LEFT + 16, below, WIDE - 32, NUMBER)
        y += high + 10
    y = pages.text(sheet.sentence, LEFT, y + 8, WIDE, HEADING) + 8
    pages.text(sheet.checked, LEFT, y, WIDE, BODY.but(colour=ink.INK_SOFT))
    making.step(1, 1)


def draw_plain(pages: Pages, sheet: PlainSheet, making: Making) -> None:
    """Set a title and lines, the first of them large."""
    making.step(0, 1)
    y = _head(pages, sheet.title)
    for at, line in enumerate(sheet.lines):
        y = pages.text(line, LEFT, y, WIDE, LARGE if at == 0 else WORDS) + 12
    making.step(1, 1)


def _head(pages: Pages, title: str) -> float:
    pages.begin()
    pages.weave()
    pages.picture("mark", LEFT, 40, 40)
    return max(pages.text(title, LEFT + 54, 42, WIDE - 54, TITLE), 84) + 16
