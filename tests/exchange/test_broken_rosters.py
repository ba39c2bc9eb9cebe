"""Whatever somebody chooses as a list of learners ends in a preview with words, and nothing is written by looking."""

from __future__ import annotations

import csv
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.roster_file import RosterFile
from app.domain.roster_plan import Becomes, RosterPreview, plan
from app.domain.roster_words import SAID
from app.exchange import roster_bytes, roster_csv
from tests.exchange.rosters.broken import EVERY, LARGE, Broken, Endless
from tests.services.school import school

LEAST = 60


def looked_at(file: RosterFile) -> RosterPreview:
    """Return the preview for a small school; nothing of the school is other than before."""
    at = school()
    before = at.house.roster.files._register.now
    preview = at.house.roster.files.preview(file, at.school_class.id)
    assert at.house.roster.files._register.now is before
    return preview


def assert_is_told_in_words(preview: RosterPreview) -> None:
    """Every problem has a sentence without a gap, short enough to be read, and a place in the file."""
    for each in preview.problems:
        sentence = each.told()
        assert sentence.endswith(".")
        assert not any(mark in sentence for mark in "\n\r\x00\u202e")
        assert len(sentence) < 300
        assert each.row >= 0
    for step in preview.steps:
        assert step.nickname.isprintable()
        assert step.target.name.isprintable()


@pytest.mark.parametrize("broken", EVERY, ids=lambda each: each.name)
def test_a_broken_list_ends_in_words(broken: Broken) -> None:
    """What is the matter with it is told by its code, and the learners that can be taken are there."""
    preview = looked_at(roster_csv.read(broken.open()))

    assert broken.code in [each.code for each in preview.problems]
    assert len(preview.steps) == broken.learners
    assert preview.of(Becomes.JOINS) == preview.steps
    assert_is_told_in_words(preview)


def test_the_corpus_is_large_and_knows_every_problem() -> None:
    """There are sixty and more, each other than the others, and no code is told that none of them has."""
    files_alone = {"no-file", "cannot-read", "no-class"}

    assert len({each.name for each in EVERY}) == len(EVERY) >= LEAST
    assert {each.code for each in EVERY} == SAID.keys() - files_alone


def test_of_a_gigabyte_a_little_is_read() -> None:
    """Reading stops where it is more than any list has, whatever still follows."""
    streams = [stream for each in LARGE if isinstance(stream := each.open(), Endless)]
    for stream in streams:
        roster_csv.read(stream)

    assert len(streams) == 5
    assert all(stream.given <= roster_bytes.MOST_BYTES + 1 for stream in streams)


def test_a_broken_row_costs_no_other_one_and_shifts_no_number() -> None:
    """A stray quotation mark swallows nothing: rows below are read, and are counted as a spreadsheet counts them."""
    file = roster_csv.read(BytesIO(b'Name\nAyu\n"Budi\nCitra\n"De"wi\n\nEka\n'))

    assert [(each.row, each.nickname) for each in file.rows] == [(2, "Ayu"), (4, "Citra"), (7, "Eka")]
    assert [(each.row, each.code) for each in file.problems] == [(3, "quotation-mark"), (5, "quotation-mark")]


def test_csv_of_others_has_its_usual_limit() -> None:
    """The limit for cells is of this reader alone."""
    before = csv.field_size_limit(123_456)
    try:
        roster_csv.read(BytesIO(b"Name\nDewi\n"))
        assert csv.field_size_limit() == 123_456
    finally:
        csv.field_size_limit(before)


SHORT = st.text(max_size=12)
CELLS = st.lists(
    st.one_of(
        SHORT, st.sampled_from(["Username", "UUID", "Kelas", "=1", '"', "Dewi", "6B", "a" * 32, "\u202e"])
    ),
    max_size=5,
)


@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_preview(raw: bytes) -> None:
    """Nothing that lies on a disk makes it fall over."""
    file = roster_csv.read(BytesIO(raw))

    assert file.rows or file.problems
    assert_is_told_in_words(plan(file, school().house.roster.files._register.now))


@given(
    st.lists(CELLS, max_size=12),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]),
)
def test_any_table_ends_in_a_preview(rows: list[list[str]], part: str, letters: str) -> None:
    """Nor does anything that looks like a table, in whatever letters."""
    text = "\n".join(part.join(cells) for cells in [["Username", "Class"], *rows])
    file = roster_csv.read(BytesIO(text.encode(letters, "replace")))
    at = school()
    preview = at.house.roster.files.preview(file, at.school_class.id)
    at.house.roster.files.apply(file, at.school_class.id, {}).settle()
    again = at.house.roster.files.preview(file, at.school_class.id)

    assert_is_told_in_words(preview)
    assert not again.of(Becomes.JOINS, Becomes.MOVES)
