"""Every kind of sheet becomes pages that show all its words, fit, and tell nothing of the machine."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from app.exchange.pdf import family, guide
from app.exchange.pdf.press import WAYS, pages_of, pdf
from app.services.login_cards import CardSheet
from app.services.making import Making, Stopped
from app.services.papers.sheets import FamilySheet, GuidePart, Sheet
from tests.exchange import some_sheets
from tests.exchange.reading import BUILT, every_byte, made, pages, size, words
from tests.exchange.some_sheets import ALL, CARD, CARDS, CERTIFICATES, FAMILY, GUIDE, line, report

NOT_SET = {"language", "columns", "words_of_marks"}
"""Fields that are not for the eye."""


def told(value: Any) -> Iterator[str]:
    """Yield every text that a sheet holds and its pages must show."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from told(each)
    elif is_dataclass(value):
        for each in fields(value):
            if each.name not in NOT_SET:
                yield from told(getattr(value, each.name))


def test_there_is_a_way_for_every_kind_of_sheet() -> None:
    """And one of each is looked at here."""
    assert {type(each) for each in ALL} == set(WAYS)


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
def test_a_page_shows_every_word_of_its_sheet(sheet: Sheet) -> None:
    """But for what only names a drawing, marks a place for a number, or is the title of a file of cards."""
    shown = words(made(sheet))
    # A mark and a part of a bar are drawn; their words stand in the key.
    drawn = {"{n}", "kite", "moon", "cat", CARDS.title, "Growing", "Practised"}
    missing = [each for each in told(sheet) if each.replace("{n}", "1") not in shown and each not in drawn]
    assert missing == []


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
def test_a_file_tells_nothing_of_where_it_was_made(sheet: Sheet) -> None:
    """No path, no account, no date of today, no program but Rebung; and the same sheet gives the same bytes."""
    data = made(sheet)
    held = every_byte(data)
    assert data == made(sheet)
    told_of = [str(BUILT).encode(), str(Path.home()).encode(), b"fpdf", b"/ID [<", b"/Author"]
    assert [each for each in told_of if each in held] == []
    assert b"(Rebung)" in held or b"Rebung" in data
    account = getpass.getuser()
    assert account == "root" or account.encode() not in held


def test_papers_have_the_sizes_of_paper() -> None:
    """A4, A4 lying, and A5 for home."""
    assert size(made(report())) == (210, 297)
    assert size(made(CERTIFICATES)) == (297, 210)
    assert size(made(FAMILY)) == (148, 210)


def test_a_class_of_forty_has_five_pages_of_cards() -> None:
    """Eight on each; an odd rest has a page of its own."""
    forty = tuple(replace(CARD, nickname=f"N{n}") for n in range(40))
    assert pages(made(replace(CARDS, cards=forty))) == 5
    assert pages(made(replace(CARDS, cards=(*forty, CARD)))) == 6


def test_twins_differ_by_tint_and_side() -> None:
    """A face that two children share is mirrored or stands on another tint, on paper as on the screen."""
    ways = [
        replace(CARD, avatar=avatar)
        for avatar in (CARD.avatar, replace(CARD.avatar, mirrored=True), replace(CARD.avatar, tint=4))
    ]
    assert len({made(CardSheet("", "en", (each,))) for each in ways}) == 3


def test_a_report_with_names_goes_on_until_everybody_is_on_it() -> None:
    """Each page has its number."""
    everybody = [f"Learner{n:03d}" for n in range(90)]
    shown = words(made(report(*(line(each) for each in everybody))))
    assert [each for each in everybody if each not in shown] == []
    assert "Page 3" in shown


def test_a_letter_without_a_font_is_a_box_and_is_told() -> None:
    """It never vanishes, and the rest of the name stays."""
    sheet = replace(CARDS, cards=(replace(CARD, nickname="Ayu 字 B"),))
    without = replace(CARDS, cards=(replace(CARD, nickname="Ayu  B"),))
    with pages_of(sheet, BUILT, Making()) as set_as:
        assert set_as.fonts.missing == {"字"}
    assert len(every_byte(made(sheet))) > len(every_byte(made(without)))
    assert "Ayu" in words(made(sheet))


@pytest.mark.parametrize("language", ["th", "km"])
def test_thai_and_khmer_have_every_letter(language: str) -> None:
    """No letter is missing, and the card is still one page."""
    sheet = some_sheets.family_in(language)
    with pages_of(sheet, BUILT, Making()) as set_as:
        assert set_as.fonts.missing == set()
    assert pages(made(sheet)) == 1


def test_a_long_card_and_a_long_guide_are_set_smaller_on_one_page() -> None:
    """A language that needs half as much room again still has one page, and nothing hangs over its edge."""
    longer: Any = FamilySheet
    long_card = longer(
        *("x" if each.name == "language" else _longer(getattr(FAMILY, each.name)) for each in fields(FAMILY))
    )
    long_guide = replace(
        GUIDE,
        parts=tuple(GuidePart(f"Part {n}", (("", "Many words that are said. " * 14),) * 2) for n in range(5)),
    )
    for sheet, module in ((long_card, family), (long_guide, guide)):
        assert pages(made(sheet)) == 1
        assert min(module.SCALES) >= 0.7
    # Where all of the smallest scale would not do, the last line would stand below the page.
    assert "Call the school." in words(made(long_card))
    assert words(made(long_guide)).count("Many words") == 140


def _longer(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_longer(each) for each in value)
    return f"{value} {value[: len(value) // 2]}"


def test_work_tells_how_far_it_is_and_stops_when_asked() -> None:
    """The count ends with everything done; a stop comes between two cards."""
    making = Making()
    pdf(replace(CARDS, cards=(CARD,) * 12), BUILT, making)
    assert (making.done, making.total) == (12, 12)
    making.stop()
    with pytest.raises(Stopped):
        pdf(CARDS, BUILT, making)
