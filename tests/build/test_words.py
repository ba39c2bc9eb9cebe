"""Word edges in Thai and Khmer."""

from __future__ import annotations

import pytest

from app.build.words import EDGE, with_edges


def _shown(text: str, language: str, together: tuple[str, ...] = ()) -> str:
    return with_edges(text, language, together).replace(EDGE, "|")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("th", "เมื่อวันนี้ ที่ ฟื้น น้ำ", "เมื่อ|วัน|นี้ ที่ ฟื้น น้ำ"),
        ("km", "ការដោះស្រាយជម្លោះ", "ការ|ដោះស្រាយ|ជម្លោះ"),
        ("km", "ខ្ញុំ ស្ត្រី ភ្លេច ប្អូន", "ខ្ញុំ ស្ត្រី ភ្លេច ប្អូន"),
    ],
)
def test_edges_stand_between_words_and_never_inside_a_cluster(
    language: str, text: str, expected: str
) -> None:
    """A line may break between words; spaces need no help."""
    assert _shown(text, language) == expected


def test_placeholders_and_markup_stay_as_they_are() -> None:
    """Only Thai and Khmer letters are looked at."""
    cut = with_edges("[b]วันนี้[/b] {name} ทำ {count} บทเรียน\nhttps://example.org", "th")
    assert cut.replace(EDGE, "") == "[b]วันนี้[/b] {name} ทำ {count} บทเรียน\nhttps://example.org"
    assert all(piece in cut for piece in ("[b]", "[/b]", "{name}", "{count}", "\nhttps://example.org"))


def test_translators_own_edges_are_kept_and_not_doubled() -> None:
    """A translator may put an edge where the dictionary has none."""
    assert _shown(f"วัน{EDGE}นี้", "th") == "วัน|นี้"


def test_words_of_the_list_stay_whole() -> None:
    """A word that the dictionary splits is mended by listing it."""
    assert _shown("ฉันไม่รู้จักเขา", "th") == "ฉัน|ไม่รู้|จัก|เขา"
    assert _shown("ฉันไม่รู้จักเขา", "th", ("ไม่รู้จัก",)) == "ฉัน|ไม่รู้จัก|เขา"


def test_other_languages_are_not_touched() -> None:
    """Latin text breaks at its spaces."""
    assert with_edges("Selamat pagi, {name}", "id") == "Selamat pagi, {name}"
