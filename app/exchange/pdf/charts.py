"""What a class chose, as bars in a card."""

from __future__ import annotations

from app.exchange.pdf import ink
from app.exchange.pdf.ink import BODY, HEADING
from app.exchange.pdf.pages import Pages
from app.services.papers.sheets import Chart, ChartBar

CHART_GAP = 12.0
PAD = 14.0
BAR_HIGH = 10.0
TOLD = 70.0
"""The room for what is told beside a bar."""


def chart(pages: Pages, each: Chart, x: float, y: float, wide: float, *, trial: bool = False) -> float:
    """Set a chart in a card; return how high it is. With `trial` only that is told."""
    with pages.trial():
        high = _inside(pages, each, x + PAD, y + PAD, wide - 2 * PAD) - y + PAD - 4
    if not trial:
        pages.box(x, y, wide, high, edge=ink.LINE, corner=10)
        _inside(pages, each, x + PAD, y + PAD, wide - 2 * PAD)
    return high


def _inside(pages: Pages, each: Chart, x: float, y: float, wide: float) -> float:
    y = pages.text(each.heading, x, y, wide, HEADING) + 2
    y = pages.text(each.question, x, y, wide, BODY) + 4
    for bar in each.bars:
        y = _bar(pages, bar, x, y, wide)
    return y


def _bar(pages: Pages, bar: ChartBar, x: float, y: float, wide: float) -> float:
    letter = pages.width(bar.letter, BODY.but(strong=True)) + 6
    pages.text(bar.letter, x, y, letter, BODY.but(strong=True))
    y = pages.text(bar.words, x + letter, y, wide - letter, BODY) + 1
    room = wide - TOLD
    pages.box(x, y, room, BAR_HIGH, fill=ink.PAPER)
    if bar.share > 0:
        pages.box(x, y, room * min(1.0, bar.share), BAR_HIGH, fill=ink.NILA, corner=2)
    pages.box(x, y, room, BAR_HIGH, edge=ink.LINE, edge_width=0.8, corner=2)
    pages.text(bar.told, x + room + 8, y - 2.5, TOLD - 8, BODY.but(strong=True))
    return y + BAR_HIGH + 7
