"""The report of a class as CSV: one figure a line, from the very sheet that is printed, so that both agree."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from app.domain.formulas import neutral
from app.services.papers.sheets import ClassReportSheet

Row = tuple[str, str, str, str]


def report_csv(sheet: ClassReportSheet) -> bytes:
    """Return the file, with the mark by which spreadsheets know UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(neutral(each) for each in sheet.columns)
    writer.writerows([neutral(each) for each in row] for row in rows(sheet))
    return out.getvalue().encode("utf-8-sig")


def rows(sheet: ClassReportSheet) -> Iterator[Row]:
    """Yield every figure of a sheet: what it is about, whose it is, what it counts, and the figure."""
    for tile in sheet.tiles:
        yield sheet.title, "", tile.words, tile.number
    for bar in sheet.bars:
        for count, words in bar.parts if not sheet.too_few else ():
            yield sheet.skills, bar.title, words, f"{count}"
    for title, count in sheet.finished:
        yield sheet.lessons, title, sheet.column, f"{count}"
    if sheet.sensitive:
        yield sheet.lessons, "", sheet.sensitive, ""
    for chart in sheet.charts:
        for each in chart.bars:
            yield chart.heading, chart.question, f"{each.letter}: {each.words}", each.told
    for row in sheet.rows:
        yield sheet.learners, row.name, sheet.column, f"{row.finished}"
        for bar, mark in zip(sheet.bars, row.marks, strict=True):
            yield sheet.learners, row.name, bar.title, mark.words
