"""The figures as CSV: the same as on paper, readable by any spreadsheet, and never a formula."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.report_csv import report_csv
from app.services.papers.sheets import ClassReportSheet
from tests.exchange.reading import made, words
from tests.exchange.some_sheets import line, report

SHEET = report(line("Ayu", 7), line("Budi", 13), charts=())
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", '=HYPERLINK("x")')


def read(sheet: ClassReportSheet) -> list[list[str]]:
    """Return the rows as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(report_csv(sheet).decode("utf-8-sig"), newline="")))


def test_it_begins_with_the_mark_of_utf_8() -> None:
    """Otherwise a spreadsheet shows Thai names as garbage."""
    assert report_csv(replace(SHEET, title="น้ำฝน")).startswith(b"\xef\xbb\xbf")
    assert read(replace(SHEET, title="น้ำฝน"))[1][0] == "น้ำฝน"


def test_print_and_file_agree() -> None:
    """Every figure of the file stands on paper, beside the same words, and no figure of the paper is missing."""
    head, *found = read(SHEET)
    paper = words(made(SHEET))
    assert head == list(SHEET.columns)
    figures = [row[3] for row in found if row[3].isdecimal()]
    # Nothing is drawn for nobody: a part of a bar with no learner has no room.
    assert [figure for figure in figures if figure not in paper.split() and figure != "0"] == []
    assert [row[1] for row in found if row[1] and row[1] not in paper] == []
    printed = re.findall(
        r"(?<![\w:])\d+(?![\w:])",
        re.sub(r"Page \d+|Printed on \d+ March \d+|\d+ to \d+ years|And \d+", "", paper),
    )
    assert sorted(printed) == sorted(figure for figure in figures if figure != "0")


def test_charts_stand_in_the_file_too() -> None:
    """Each option with its letter and what is told of it, a figure or a word."""
    found = read(report(line("Ayu")))
    assert ["What the class chose", "Maya asks Dara.", "A: Ask back", "9"] in found
    assert ["What the class chose", "Maya asks Dara.", "B: Send it", "few"] in found


def test_without_names_nobody_stands_in_it() -> None:
    """As on paper."""
    assert "Ayu" in report_csv(SHEET).decode()
    assert "Ayu" not in report_csv(replace(SHEET, rows=())).decode()


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_name_is_never_a_formula(formula: str) -> None:
    """Whatever a class, a lesson or a learner is called."""
    sheet = replace(SHEET, title=formula, finished=((formula, 3),), rows=(line(formula),))
    for row in read(sheet):
        assert not [cell for cell in row if cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))]


@given(st.text(max_size=20))
def test_every_name_comes_back(name: str) -> None:
    """With at most the mark before it that keeps it from being a formula."""
    (row,) = [
        row
        for row in read(replace(SHEET, finished=((name, 3),)))
        if row[0] == "Lessons finished" and row[3] == "3"
    ]
    assert row[1].removeprefix("'") == name.removeprefix("'")
