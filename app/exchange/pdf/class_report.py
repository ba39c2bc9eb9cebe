"""The report of a class: its figures on a page, then, where names were asked for, a line for each learner."""

from __future__ import annotations

from app.exchange.pdf import ink
from app.exchange.pdf.charts import CHART_GAP, chart
from app.exchange.pdf.ink import BODY, HEADING, SMALL, TINY, TITLE, Colour
from app.exchange.pdf.pages import A4, Pages
from app.services.making import Making
from app.services.papers.sheets import ClassReportSheet, Counted, LearnerLine, SkillBar, SkillMark

SIZE = A4
LEFT = 30.0
WIDE = A4[0] - 2 * LEFT
LOWEST = A4[1] - 52
"""Where the footer begins."""
GAP = 18.0
HALF = (WIDE - GAP) / 2
BAR_HIGH, BAR_WIDE = 15.0, 148.0
MARK = 11.0
ROW = 16.5
HEAD_MOST = 92.0
"""How long the head of a column may be."""
FILLS: dict[int, tuple[tuple[Colour, Colour], ...]] = {
    4: ((ink.GREEN, ink.PAPER), (ink.GREEN_SOFT, ink.INK), (ink.GREEN_PALE, ink.INK), (ink.PAPER, ink.INK)),
    2: ((ink.NILA_PALE, ink.INK), (ink.PAPER, ink.INK)),
}
"""Fill and ink of the parts of a bar, by how many there are."""


def draw(pages: Pages, sheet: ClassReportSheet, making: Making) -> None:
    """Set the report."""
    total = 1 + len(sheet.rows)
    making.step(0, total)
    pages.begin()
    y = _skills(pages, sheet, _tiles(pages, sheet, _head(pages, sheet)))
    y = _finished(pages, sheet, y)
    for each in sheet.charts:
        high = chart(pages, each, LEFT, y, WIDE, trial=True)
        y = _new_page(pages, sheet) if y + high > LOWEST else y
        y += chart(pages, each, LEFT, y, WIDE) + CHART_GAP
    _footer(pages, sheet)
    making.step(1, total)
    if sheet.rows:
        _learners(pages, sheet, making, total)


def _head(pages: Pages, sheet: ClassReportSheet) -> float:
    pages.weave()
    pages.picture("mark", LEFT, 26, 40)
    beside = pages.width(sheet.printed, BODY) + 12
    pages.text(sheet.printed, LEFT, 32, WIDE, BODY, align="right")
    y = pages.text(sheet.title, LEFT + 50, 24, WIDE - 50 - beside, TITLE)
    return max(pages.text(sheet.about, LEFT + 50, y, WIDE - 50, BODY), 68) + 12


def _tiles(pages: Pages, sheet: ClassReportSheet, y: float) -> float:
    wide = (WIDE - 2 * 11) / 3
    high = max(40.0, *(_tile_words(pages, each, wide)[1] + 14 for each in sheet.tiles))
    for at, each in enumerate(sheet.tiles):
        x = LEFT + at * (wide + 11)
        pages.box(x, y, wide, high, edge=ink.LINE, corner=9)
        number, words = _tile_words(pages, each, wide)
        pages.text(each.number, x + 12, y + (high - pages.line_height(each.number, TITLE)) / 2, number, TITLE)
        pages.text(each.words, x + 20 + number, y + (high - words) / 2, wide - number - 28, BODY)
    return y + high + 16


def _tile_words(pages: Pages, each: Counted, wide: float) -> tuple[float, float]:
    number = pages.width(each.number, TITLE) + 1
    return number, pages.height(each.words, wide - number - 28, BODY)


def _skills(pages: Pages, sheet: ClassReportSheet, y: float) -> float:
    y = pages.text(sheet.skills, LEFT, y, WIDE, HEADING) + 3
    if sheet.too_few:
        return pages.text(sheet.too_few, LEFT, y, WIDE, BODY) + 14
    y = _key(pages, sheet.key, y)
    half = (len(sheet.bars) + 1) // 2
    for left, right in zip(sheet.bars[:half], (*sheet.bars[half:], None), strict=False):
        pair = [each for each in (left, right) if each]
        high = max(BAR_HIGH, *(pages.height(each.title, HALF - BAR_WIDE - 8, BODY) for each in pair))
        for each, x in zip(pair, (LEFT, LEFT + HALF + GAP), strict=False):
            _bar(pages, each, x, y, high)
        y += high + 5
    return y + 10


def _key(pages: Pages, key: tuple[SkillMark, ...], y: float) -> float:
    x = LEFT
    for each in key:
        wide = pages.width(each.words, BODY) + MARK + 22
        if x + wide > LEFT + WIDE and x > LEFT:
            x, y = LEFT, y + 17
        mark(pages, each, x, y + 2.5)
        pages.text(each.words, x + MARK + 5, y, wide, BODY)
        x += wide
    return y + 20


def mark(pages: Pages, each: SkillMark, x: float, y: float) -> None:
    """Draw how far somebody is: a box that is filled from below."""
    colours = {0: ink.PAPER, 1: ink.GREEN_SOFT, 2: ink.GREEN_MIDDLE, 3: ink.GREEN}
    colour = colours[each.level] if each.most > 1 else (ink.PAPER, ink.NILA)[each.level]
    share = each.level / each.most
    if share:
        high = max(0.3, share) * (MARK - 3)
        pages.box(x + 1.5, y + MARK - 1.5 - high, MARK - 3, high, fill=colour, corner=1)
    pages.box(x, y, MARK, MARK, edge=ink.INK_SOFT, edge_width=0.9, corner=2.5)


def _bar(pages: Pages, bar: SkillBar, x: float, y: float, high: float) -> None:
    room = HALF - BAR_WIDE - 8
    words = pages.height(bar.title, room, BODY)
    pages.text(bar.title, x, y + (high - words) / 2, room, BODY)
    at, top = x + HALF - BAR_WIDE, y + (high - BAR_HIGH) / 2
    whole = sum(count for count, _ in bar.parts)
    start = at
    for (count, _), (fill, over) in zip(bar.parts, FILLS[len(bar.parts)], strict=True):
        wide = BAR_WIDE * count / whole if whole else 0
        if count:
            pages.box(at, top, wide, BAR_HIGH, fill=fill, edge=ink.INK_SOFT, edge_width=0.5)
            pages.text(f"{count}", at, top + 1.2, wide, SMALL.but(colour=over), align="middle")
        at += wide
    pages.box(start, top, BAR_WIDE, BAR_HIGH, edge=ink.INK_SOFT, edge_width=0.9)


def _finished(pages: Pages, sheet: ClassReportSheet, y: float) -> float:
    y = pages.text(sheet.lessons, LEFT, y, WIDE, HEADING) + 4
    for title, count in sheet.finished:
        words = pages.height(title, WIDE - 60, BODY)
        if y + words > LOWEST:
            y = _new_page(pages, sheet)
        pages.text(f"{count}", LEFT, y, WIDE, BODY.but(strong=True), align="right")
        y = pages.text(title, LEFT, y, WIDE - 60, BODY) + 2
        pages.rule(LEFT, y, WIDE)
        y += 2
    return pages.text(sheet.sensitive, LEFT, y + 2, WIDE, SMALL) + 14


def _new_page(pages: Pages, sheet: ClassReportSheet) -> float:
    _footer(pages, sheet)
    pages.begin()
    pages.weave()
    return 30.0


def _learners(pages: Pages, sheet: ClassReportSheet, making: Making, total: int) -> None:
    y = LOWEST
    for at, row in enumerate(sheet.rows, start=1):
        high = max(ROW, pages.height(row.name, _name_wide(sheet), BODY) + 2)
        if y + high > LOWEST:
            if at > 1:
                _footer(pages, sheet)
            pages.begin()
            y = _learners_head(pages, sheet)
        y = _row(pages, sheet, row, y, high)
        making.step(1 + at, total)
    _footer(pages, sheet)


def _column(sheet: ClassReportSheet) -> float:
    """Return how wide a column is."""
    return min(34.0, (WIDE - 150) / (len(sheet.bars) + 1))


def _name_wide(sheet: ClassReportSheet) -> float:
    return WIDE - _column(sheet) * (len(sheet.bars) + 1) - 6


def _learners_head(pages: Pages, sheet: ClassReportSheet) -> float:
    pages.weave()
    pages.text(sheet.learners, LEFT, 24, WIDE, HEADING)
    y = _key(pages, sheet.key, 46)
    wide = _column(sheet)
    titles = [bar.title for bar in sheet.bars] + [sheet.column]
    base = y + min(HEAD_MOST, max(pages.width(title, TINY) for title in titles)) + 6
    for at, title in enumerate(titles):
        middle = LEFT + _name_wide(sheet) + 6 + (at + 0.5) * wide
        lines = pages.height(title, HEAD_MOST, TINY)
        with pages.turned(middle, base):
            pages.text(title, middle, base - lines / 2, HEAD_MOST, TINY)
    pages.rule(LEFT, base + 4, WIDE, colour=ink.LINE)
    return base + 5


def _row(pages: Pages, sheet: ClassReportSheet, row: LearnerLine, y: float, high: float) -> float:
    name = pages.height(row.name, _name_wide(sheet), BODY)
    pages.text(row.name, LEFT, y + (high - name) / 2, _name_wide(sheet), BODY)
    wide, x = _column(sheet), LEFT + _name_wide(sheet) + 6
    for at, each in enumerate(row.marks):
        mark(pages, each, x + (at + 0.5) * wide - MARK / 2, y + (high - MARK) / 2)
    pages.text(
        f"{row.finished}",
        x + len(row.marks) * wide,
        y + (high - 14) / 2,
        wide,
        BODY.but(strong=True),
        align="middle",
    )
    pages.rule(LEFT, y + high, WIDE)
    return y + high


def _footer(pages: Pages, sheet: ClassReportSheet) -> None:
    pages.rule(LEFT, LOWEST + 12, WIDE, colour=ink.LINE)
    number = sheet.page.format(n=pages.number)
    beside = pages.width(number, SMALL)
    pages.text(number, LEFT, LOWEST + 16, WIDE, SMALL, align="right")
    pages.text(sheet.footer, LEFT, LOWEST + 16, WIDE - beside - 16, SMALL)
