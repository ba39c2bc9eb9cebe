"""Nicknames as teachers paste them, friendly and hostile ones."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import names

_DIRECTIONS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}

HOSTILE = [
    ("  Dewi  ", "Dewi"),
    ("Dewi\tA", "Dewi A"),
    ("Dewi\u00a0\u2007A\u3000", "Dewi A"),
    ("\ufeffDewi", "Dewi"),
    ("\u202eiweD\u202c", "iweD"),
    ("\u2066Dewi\u2069\u200f", "Dewi"),
    ("De\u200bwi", "Dewi"),
    ("De\u200dwi\u200c", "Dewi"),
    ("De\u00adwi", "Dewi"),
    ("De\x00w\x1b[31mi", "Dew[31mi"),
    ("Dewi\ud800", "Dewi"),
    ("D\u0301e" + "\u0301" * 400 + "wi", "D\u0301é\u0301\u0301\u0301\u0301wi"),
    ("\u0301\u0302Dewi", "Dewi"),
    ("[b]Dewi[/b]", "[b]Dewi[/b]"),
    ("{0.__class__} %s &amp; <i>", "{0.__class__} %s &amp; <i>"),
    ("Ame\u0301lie", "Am\u00e9lie"),
    ("\u3164", ""),
    ("\u200d\u200c\ufe0f", ""),
    ("---", ""),
    ("", ""),
]

KEPT = [
    "សុភា", "ស្រីមុំ", "ព្រះ", "កញ្ញា", "น้ำฝน", "กิ๊ฟ", "ศรีสุดา", "Nguyễn", "Zoë", "Ñoña", "李小龙", "محمد",
    "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "क्\u200dष", "3", "O'Neil-2", "Dewi A.",
]  # fmt: skip


@pytest.mark.parametrize(("pasted", "shown"), HOSTILE)
def test_what_cannot_be_seen_is_taken_out(pasted: str, shown: str) -> None:
    """Direction marks, fillers, controls, piles of accents and odd spaces go; what is plain text stays."""
    assert names.clean(pasted) == shown


@pytest.mark.parametrize("name", KEPT)
def test_names_of_the_region_stay_as_they_are(name: str) -> None:
    """Khmer and Thai clusters, joiners where a script needs them, accents and digits are kept."""
    assert names.clean(name) == unicodedata.normalize("NFC", name)


@given(st.text())
def test_a_clean_name_is_clean(pasted: str) -> None:
    """Cleaning twice changes nothing; nothing invisible, no break and no double space is left."""
    name = names.clean(pasted)
    assert names.clean(name) == name
    assert name == unicodedata.normalize("NFC", name)
    assert name.splitlines() in ([], [name])
    assert "  " not in name
    assert name == name.strip()
    name.encode()
    assert not any(unicodedata.bidirectional(c) in _DIRECTIONS for c in name)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_pasted_text_gives_names_that_differ(pasted: str) -> None:
    """Whatever is pasted, the names are usable, differ from each other, and every lost line is told."""
    read = names.read_names(pasted)
    assert len({name.casefold() for name in read.names}) == len(read.names)
    assert all(names.clean(name) == name for name in read.names)
    said = sum(1 for line in pasted.splitlines() if line.strip())
    assert len(read.names) + len(read.problems) == said


@pytest.mark.parametrize(
    ("pasted", "told_apart"),
    [
        ("Dewi\nDewi", ("Dewi A", "Dewi B")),
        ("Dewi\nBudi\nDEWI", ("Dewi A", "Budi", "DEWI B")),
        ("Dewi\nDewi\nDewi A", ("Dewi B", "Dewi C", "Dewi A")),
        ("Dewi\n\uff24\uff45\uff57\uff49", ("Dewi A", "\uff24\uff45\uff57\uff49 B")),
        ("می\u200cخ\nمیخ", ("می\u200cخ A", "میخ B")),
        ("a\r\n\r\n  \nb\n", ("a", "b")),
        ("", ()),
    ],
)
def test_equal_names_get_a_letter(pasted: str, told_apart: tuple[str, ...]) -> None:
    """Names that look alike get a letter each; a name that is already different keeps its own."""
    assert names.read_names(pasted).names == told_apart


def test_names_already_in_the_class_are_told_apart_too() -> None:
    """A pasted name that somebody in the class has gets a letter that is free."""
    read = names.read_names("Dewi\nBudi", taken=frozenset({"dewi", "Dewi A"}))
    assert read.names == ("Dewi B", "Budi")


def test_more_than_26_of_one_name_are_told_apart() -> None:
    """After the letters come numbers."""
    read = names.read_names("Dewi\n" * 30)
    assert read.names[25:28] == ("Dewi Z", "Dewi 26", "Dewi 27")
    assert len(set(read.names)) == 30


def test_ten_thousand_lines_are_a_told_problem() -> None:
    """Two hundred become learners; of the rest each line is told with its row, and nothing hangs."""
    read = names.read_names("\n".join(f"Child {row}" for row in range(1, 10_001)))
    assert len(read.names) == names.MOST_LEARNERS
    assert [read.problems[0].row, read.problems[-1].row, len(read.problems)] == [201, 10_000, 9_800]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("x" * 41, "it is longer than 40 letters"),
        ("x" * 1_000_000, "it is longer than 40 letters"),
        ("e" + "\u0301" * 100_000, "it is longer than 40 letters"),
        ("\u202e\u200b", "nothing in it can be read"),
        ("...", "nothing in it can be read"),
    ],
)
def test_a_line_that_is_no_name_is_told_with_its_row(line: str, why: str) -> None:
    """A problem names the row, counted from one, the beginning of the line, and why."""
    read = names.read_names(f"Ayu\n\n{line}\nBudi")
    assert read.names == ("Ayu", "Budi")
    assert [(problem.row, problem.why) for problem in read.problems] == [(3, why)]
    assert len(read.problems[0].name) <= names.LONGEST


def test_length_is_what_a_person_sees() -> None:
    """Marks, joiners and Khmer consonants set below do not count."""
    seen = ("Dewi", "กิ๊ฟ", "ស្រី", "e\u0301", "می\u200cخ", "")
    assert [names.visible_length(name) for name in seen] == [4, 2, 1, 1, 3, 0]
