"""A lesson on one page of A4, for whoever teaches it; and the sheet of a talk, which is built the same."""

from __future__ import annotations

from collections.abc import Callable

from app.exchange.pdf import ink
from app.exchange.pdf.charts import CHART_GAP, chart
from app.exchange.pdf.ink import BODY, HEADING, SMALL, TITLE
from app.exchange.pdf.pages import A4, Pages
from app.services.making import Making
from app.services.papers.sheets import GuidePart, GuideSheet, TalkSheet

SIZE = A4
LEFT = 36.0
WIDE = A4[0] - 2 * LEFT
LOWEST = A4[1] - 48
SCALES = (1.08, 1.04, 1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72)
"""The smallest is still eight points."""
NOTES = 5
"""Dotted lines below a talk, to write on, where there is room for them."""
NOTE_HIGH = 24


def draw(pages: Pages, sheet: GuideSheet, making: Making) -> None:
    """Set the guide, as large as one page allows."""
    making.step(0, 1)
    pages.begin()
    pages.weave()
    pages.picture("mark", LEFT, 24, 38)
    y = pages.text(sheet.kind, LEFT + 50, 22, WIDE - 50, SMALL)
    y = pages.text(sheet.title, LEFT + 50, y, WIDE - 50, TITLE)
    y = max(pages.text(sheet.about, LEFT + 50, y, WIDE - 50, BODY), 64) + 10
    fitted(pages, SCALES, lambda: _body(pages, sheet, y))
    footer(pages, sheet.footer)
    making.step(1, 1)


def draw_talk(pages: Pages, sheet: TalkSheet, making: Making) -> None:
    """Set the sheet of a talk with a class."""
    making.step(0, 1)
    pages.begin()
    y = heading(pages, sheet.title, sheet.about)
    end = fitted(pages, SCALES[SCALES.index(1.0) :], lambda: _talk_body(pages, sheet, y))
    notes = min(NOTES, int((LOWEST - end) / NOTE_HIGH))
    for number in range(1, notes + 1):
        pages.rule(LEFT, end + number * NOTE_HIGH, WIDE, colour=ink.INK_SOFT, dotted=True)
    making.step(1, 1)


def fitted(pages: Pages, scales: tuple[float, ...], body: Callable[[], float]) -> float:
    """Set what stands on a page, as large as it fits there, and return where it ends."""
    for _ in pages.fit(scales):
        with pages.trial():
            end = body()
        if end <= LOWEST:
            break
    end = body()
    pages.scale = 1.0
    return end


def heading(pages: Pages, title: str, about: str) -> float:
    """Set the head of a page, and return where what follows begins."""
    pages.weave()
    pages.picture("mark", LEFT, 24, 38)
    y = pages.text(title, LEFT + 50, 26, WIDE - 50, TITLE)
    return max(pages.text(about, LEFT + 50, y, WIDE - 50, BODY), 64) + 10


def footer(pages: Pages, words: str) -> None:
    """Set what stands below the line at the end of a page."""
    pages.rule(LEFT, LOWEST + 10, WIDE, colour=ink.LINE)
    pages.text(words, LEFT, LOWEST + 14, WIDE, SMALL)


def _talk_body(pages: Pages, sheet: TalkSheet, y: float) -> float:
    if sheet.chart is not None:
        y += chart(pages, sheet.chart, LEFT, y, WIDE) + CHART_GAP
    for part in sheet.parts:
        y = _part(pages, part, y)
    return y


def _body(pages: Pages, sheet: GuideSheet, y: float) -> float:
    y = _aim(pages, sheet.aim, y)
    for part in sheet.parts:
        y = _part(pages, part, y)
    if sheet.care:
        inner = WIDE - 24
        high = 16 + pages.height(sheet.care_heading, inner, HEADING) + pages.height(sheet.care, inner, BODY)
        pages.box(LEFT, y, WIDE, high, fill=ink.GOLD_PALE, edge=ink.GOLD_EDGE, corner=8)
        below = pages.text(sheet.care_heading, LEFT + 12, y + 7, inner, HEADING)
        pages.text(sheet.care, LEFT + 12, below + 1, inner, BODY)
        y += high
    return y


def _aim(pages: Pages, aim: str, y: float) -> float:
    style = BODY.but(strong=True)
    high = pages.height(aim, WIDE - 24, style) + 14
    pages.box(LEFT, y, WIDE, high, fill=ink.GREEN_PALE, corner=8)
    pages.text(aim, LEFT + 12, y + 7, WIDE - 24, style)
    return y + high + 9 * pages.scale


def _part(pages: Pages, part: GuidePart, y: float) -> float:
    y = pages.text(part.heading, LEFT, y, WIDE, HEADING) + 2 * pages.scale
    for strong, words in part.points:
        pages.disc(LEFT + 2, y + 5 * pages.scale, 4 * pages.scale, fill=ink.GREEN)
        if strong:
            y = pages.text(strong, LEFT + 13, y, WIDE - 13, BODY.but(strong=True))
        if words:
            y = pages.text(words, LEFT + 13, y, WIDE - 13, BODY)
        y += 3 * pages.scale
    return y + 6 * pages.scale
