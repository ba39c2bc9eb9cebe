"""Text stands in line boxes as the design counts them."""

from __future__ import annotations

import pytest

from app.ui.theme import theme
from app.ui.theme.type_styles import SCRIPTS, STYLES
from app.ui.widgets.words import FocusWords, Words
from tests.ui.pilot import Pilot

LONG = {
    "Latn": "Break time. Yesterday Sari told Malee that she could play. Today the team is full.",
    "Thai": "ถึง\u200bเวลา\u200bพัก\u200bแล้ว เมื่อ\u200bวาน\u200bซารี\u200bบอก\u200bมาลี\u200bว่า มา\u200bเล่น\u200bกัน",
    "Khmr": "ដល់\u200bម៉ោង\u200bចេញ\u200bលេង។ ម្សិលមិញ សារី បាន\u200bប្រាប់ ម៉ាលី ថា ឯង\u200bអាច\u200bលេង\u200bបាន។",
}


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("style", STYLES)
def test_so_many_lines_are_so_many_line_boxes_high(pilot: Pilot, script: str, style: str) -> None:
    """So many lines of a style are as many times its line, whatever the script."""
    theme.use_language("xx", script)
    words = pilot.place(Words(text=LONG[script], style=style, size_hint_x=None, width=230))

    assert words.lines >= 2
    assert words.height == words.lines * theme.line_of(style)
    assert words.texture_size[1] <= words.height * 1.35


def test_a_line_that_does_not_wrap_is_as_wide_as_its_text(pilot: Pilot) -> None:
    """Buttons and chips measure their words by it."""
    words = pilot.place(Words(text="Go on", wrap=False))
    narrow = words.width
    words.text = "Go on to the next one"
    pilot.frames(1)

    assert words.lines == 1
    assert words.width > narrow > 20


def test_empty_text_takes_no_room(pilot: Pilot) -> None:
    """A missing subtitle leaves no gap."""
    assert pilot.place(Words(text="")).height == 0


def test_what_looks_like_markup_is_shown_as_it_is(pilot: Pilot) -> None:
    """Names are data: a child called [b]Ayu[/b] is called so."""
    words = pilot.place(Words(text="[b]Ayu[/b]", wrap=False))
    plain = pilot.place(Words(text="Ayu", wrap=False))

    assert words.width > 2 * plain.width


def test_a_change_of_script_sets_the_text_anew(pilot: Pilot) -> None:
    """Font, size and line follow the language, live."""
    words = pilot.place(Words(text="ABC", size_hint_x=None, width=300))
    latin = (words.font_name, words.height)
    theme.use_language("km", "Khmr")
    pilot.frames(1)

    assert words.font_name != latin[0]
    assert words.font_script_name == "Khmr"
    assert words.height > latin[1]


@pytest.mark.parametrize(("name", "script"), [("សុភាព", "Khmr"), ("กมลชนก", "Thai"), ("José", "Latn")])
def test_a_name_of_another_script_is_set_in_its_own_font(pilot: Pilot, name: str, script: str) -> None:
    """A nickname may be Khmer while English is spoken; a change of size or language keeps its letters."""
    words = pilot.place(Words(text="Ayu", style="name", wrap=False))
    words.text = name
    for percent in (100, 130):
        theme.text_scale = percent
        theme.use_language("id", "Latn")
        pilot.frames(1)

        assert words.font_script_name == script
        assert words.font_name == theme.font(strong=True, script=script)
        assert words.height == theme.line_of("name", script)


def test_a_khmer_name_keeps_its_font_when_thai_is_spoken(pilot: Pilot) -> None:
    """The font of the language that comes next has none of its letters."""
    words = pilot.place(Words(text="សុភាព", wrap=False))
    theme.use_language("th", "Thai")
    pilot.frames(1)

    assert words.font_script_name == "Khmr"
    assert "Khmer" in words.font_name


def test_bold_follows_the_style_unless_told_otherwise(pilot: Pilot) -> None:
    """Headings are bold, and any text can be."""
    assert Words(style="h1").is_strong
    assert not Words(style="body").is_strong
    assert Words(style="body", strong=True).is_strong
    assert "Bold" in Words(style="body", strong=True).font_name


def test_text_that_can_hold_the_focus_shows_it(pilot: Pilot) -> None:
    """The ring is drawn around text, too."""
    words = pilot.place(FocusWords(text="A question", size_hint_x=None, width=200))

    assert pilot.focused is words
    assert words.ring


def test_a_word_that_is_too_long_shrinks_where_it_may(pilot: Pilot) -> None:
    """It is whole on one line, in smaller letters; with room, or as another word, it is as large as all."""
    words = pilot.place(Words(text="Layanglayang", style="button", shrinks=True, size_hint_x=None, width=112))
    pilot.frames(2)
    assert words.lines == 1
    assert 15 <= words.font_size < theme.type_of("button").size
    words.text = "Kite"
    pilot.frames(2)
    assert words.font_size == theme.type_of("button").size


def test_a_long_word_breaks_behind_its_hyphen(pilot: Pilot) -> None:
    """Not anywhere; and a word that fits is left whole."""
    words = pilot.place(Words(text="Layang-layang", size_hint_x=None, width=80))
    pilot.frames(2)
    lines = ["".join(word.text for word in line.words) for line in words._label._cached_lines]
    assert lines == ["Layang-", "layang"]
    words.width = 300
    pilot.frames(2)
    assert words.lines == 1
