"""The family card: A5, pictures, one sentence and one question, the same for every family."""

from __future__ import annotations

from app.exchange.pdf import ink
from app.exchange.pdf.ink import BODY, HEADING, Style
from app.exchange.pdf.pages import A5, Pages
from app.services.making import Making
from app.services.papers.sheets import FamilySheet

SIZE = A5
LEFT = 22.5
WIDE = A5[0] - 2 * LEFT
TOP = 162.0
"""Where the picture ends."""
LOWEST = A5[1] - 16
SCALES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
TITLE = Style(23, strong=True, leading=1.2)
ABOUT = Style(12, leading=1.4)
SENTENCE = Style(14.5, strong=True, leading=1.35)
WORDS = Style(11.5, leading=1.38)


def draw(pages: Pages, sheet: FamilySheet, making: Making) -> None:
    """Set the card, as large as one page allows."""
    making.step(0, 1)
    pages.begin()
    pages.picture("family", 0, 0, A5[0])
    pages.weave()
    pages.picture("mark", LEFT + 2, 21, 20)
    pages.text("Rebung", LEFT + 30, 22, 120, HEADING)
    _told(pages, sheet)
    for _ in pages.fit(SCALES):
        with pages.trial():
            high = _body(pages, sheet, 0)
        room = LOWEST - TOP - 8 - high
        if room >= 0:
            break
    _body(pages, sheet, TOP + 8, spread=max(0.0, room) / 6)
    making.step(1, 1)


def _told(pages: Pages, sheet: FamilySheet) -> None:
    """Set title and theme on the picture, left of the people."""
    room = 204.0
    for _ in pages.fit(SCALES):
        with pages.trial():
            y = pages.text(sheet.about, LEFT, pages.text(sheet.title, LEFT, 60, room, TITLE), room, ABOUT)
        if y <= TOP - 6:
            break
    pages.text(sheet.about, LEFT, pages.text(sheet.title, LEFT, 60, room, TITLE) + 2, room, ABOUT)


def _body(pages: Pages, sheet: FamilySheet, y: float, spread: float = 0.0) -> float:
    gap = 9 * pages.scale + min(spread, 9.0)
    y = _to_fill(pages, sheet.family_of, LEFT, y, WIDE) + gap
    y = pages.text(sheet.practised_heading, LEFT, y, WIDE, HEADING) + 3
    for each in sheet.practised:
        pages.picture("leaf", LEFT + 2, y + 1, 12 * pages.scale + 1)
        y = pages.text(each, LEFT + 23, y, WIDE - 23, WORDS) + 4 * pages.scale
    y = _sentence(pages, sheet, y + gap - 4) + gap
    y = _question(pages, sheet, y) + gap
    y = _worry(pages, sheet, y) + gap
    half = (WIDE - 16) / 2
    return max(
        _to_fill(pages, sheet.school, LEFT, y, half),
        _to_fill(pages, sheet.help_line, LEFT + half + 16, y, half),
    )


def _to_fill(pages: Pages, words: str, x: float, y: float, wide: float) -> float:
    """Set words with a dotted line behind them, to write on."""
    beside = min(pages.width(words, WORDS), wide * 0.65)
    end = pages.text(words, x, y, beside + 0.1, WORDS)
    pages.rule(x + beside + 6, end - 2, wide - beside - 6, colour=ink.INK_SOFT, dotted=True)
    return end


def _sentence(pages: Pages, sheet: FamilySheet, y: float) -> float:
    inner = WIDE - 28
    high = (
        18
        + pages.height(sheet.sentence_heading, inner - 22, WORDS)
        + pages.height(sheet.sentence, inner, SENTENCE)
    )
    pages.box(LEFT, y, WIDE, high, fill=ink.PAPER, edge=ink.GREEN, edge_width=1.4, corner=10)
    pages.picture("talk", LEFT + 14, y + 9, 14)
    below = pages.text(sheet.sentence_heading, LEFT + 36, y + 8, inner - 22, WORDS.but(colour=ink.GREEN))
    pages.text(sheet.sentence, LEFT + 14, below + 2, inner, SENTENCE)
    return y + high


def _question(pages: Pages, sheet: FamilySheet, y: float) -> float:
    pages.picture("heart", LEFT + 1, y + 1, 18)
    below = pages.text(sheet.ask_heading, LEFT + 30, y, WIDE - 30, WORDS.but(strong=True))
    return pages.text(sheet.ask, LEFT + 30, below, WIDE - 30, WORDS)


def _worry(pages: Pages, sheet: FamilySheet, y: float) -> float:
    with pages.trial():
        high = _steps(pages, sheet, y) - y + 6
    pages.box(LEFT, y, WIDE, high, fill=ink.MIST, edge=ink.LINE, corner=10)
    _steps(pages, sheet, y)
    return y + high


def _steps(pages: Pages, sheet: FamilySheet, y: float) -> float:
    x, inner = LEFT + 13, WIDE - 26
    y = pages.text(sheet.worry_heading, x, y + 8, inner, HEADING) + 3
    across = 16 * pages.scale
    for number, each in enumerate(sheet.worry, start=1):
        pages.disc(x, y, across, fill=ink.PAPER, edge=ink.INK)
        digit = BODY.but(strong=True)
        pages.text(
            f"{number}", x, y + (across - pages.line_height("1", digit)) / 2, across, digit, align="middle"
        )
        y = max(pages.text(each, x + across + 9, y, inner - across - 9, WORDS), y + across) + 4 * pages.scale
    return y
