"""YAML text to plain data and places."""

from __future__ import annotations

import pytest

from app.content.scalars import meaning
from app.content.tree import DEEPEST, Tree, grow


def _codes(tree: Tree) -> list[str]:
    return [found.code for _, found in tree.problems]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("true", True),
        ("false", False),
        ("no", "no"),
        ("Yes", "Yes"),
        ("True", "True"),
        ("12", 12),
        ("-3", -3),
        ("007", 7),
        ("1.5", "1.5"),
        ("1_000", "1_000"),
        ("0x10", "0x10"),
        (".nan", ".nan"),
        ("1e999", "1e999"),
        ("9" * 5000, "9" * 5000),
        ("١٢", "١٢"),
        ("~", None),
        ("", None),
        ("2026-11-22", "2026-11-22"),
    ],
)
def test_a_plain_word_means_what_an_author_expects(word: str, value: object) -> None:
    """Only true and false are booleans, only digits are numbers, everything else is text."""
    assert meaning(word) == value
    assert type(meaning(word)) is type(value)


def test_keys_are_always_text() -> None:
    """A band number as a key is the same as the text of it."""
    assert grow("{1: a, 2-3: b, true: c}").data == {"1": "a", "2-3": "b", "true": "c"}


def test_quoted_words_stay_text() -> None:
    """Quotes make a text of anything."""
    assert grow("[\"12\", 'true', '']").data == ["12", "true", ""]


def test_places_are_those_that_an_editor_shows() -> None:
    """Lines and columns count from 1; a group below its key is found at its key."""
    tree = grow("scenes:\n  - id: roof\n    people:\n      sari: {at: left}\n")
    assert tree.places.find("scenes/0/id") == (2, 9)
    assert tree.places.find("scenes/0/people") == (3, 5)
    assert tree.places.find("scenes/0/people/sari/at") == (4, 18)
    assert tree.places.find("scenes/0/people/sari/nothing/at/all") == (4, 13)


def test_the_variant_for_the_band_is_pointed_at() -> None:
    """Where there are texts by band, a problem of one band points to its text, never into a list."""
    tree = grow("narrate:\n  1: a\n  2-3: b\nscenes:\n  - x\n  - y\n")
    assert tree.places.find("narrate", band=1) == (2, 6)
    assert tree.places.find("narrate", band=3) == (3, 8)
    assert tree.places.find("scenes", band=1) == (4, 1)


@pytest.mark.parametrize(
    "text", ["a: 1\r\nb: 2\r\n", "\ufeffa: 1\nb: 2\n".removeprefix("\ufeff"), "a: 1\rb: 2\r"]
)
def test_line_ends_of_every_system_are_read(text: str) -> None:
    """Windows, Unix and old Mac line ends give the same data."""
    assert grow(text).data == {"a": 1, "b": 2}


def test_an_alias_is_refused_so_nothing_can_grow() -> None:
    """The bomb of nested aliases stays a handful of problems."""
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    tree = grow(bomb)
    assert set(_codes(tree)) == {"alias-used"}
    assert tree.data["i"] == ["…", "…"]


@pytest.mark.parametrize(
    "text",
    ["[" * 20_000, "- " * 20_000 + "x", "{a: " * 20_000, "\n".join(" " * n + "a:" for n in range(3000))],
)
def test_depth_is_no_danger(text: str) -> None:
    """Twenty thousand levels stop at the first forty, without recursion."""
    tree = grow(text)
    assert _codes(tree)[-1:] == ["too-deep"]
    assert not tree.whole


def test_the_deepest_sound_level_is_read() -> None:
    """Lists inside each other up to the limit are fine."""
    assert grow("[" * DEEPEST + "x" + "]" * DEEPEST).problems == []


def test_a_key_that_stands_twice_keeps_its_first_value() -> None:
    """The second value is told and left out, with all that lies in it."""
    tree = grow("a: 1\na: {b: [c]}\n")
    assert tree.data == {"a": 1}
    assert _codes(tree) == ["key-twice"]


def test_hidden_characters_are_told_and_the_rest_is_read() -> None:
    """Each is told at its place; the text round them is still looked at."""
    tree = grow("title: a\x00b\nsummary: x\u202ey\n")
    assert [(mark.line, found.code) for mark, found in tree.problems] == [
        (1, "hidden-character"),
        (2, "hidden-character"),
    ]
    assert tree.data == {"title": "a b", "summary": "x y"}


def test_spaces_and_line_ends_round_a_text_are_left_out() -> None:
    """A block of text has no line end of its own, so it is the same message however it is written."""
    assert grow('a: |\n  one\n  two\nb: >\n  one\n  two\nc: " x\\n"\n').data == {
        "a": "one\ntwo",
        "b": "one two",
        "c": "x",
    }


def test_a_hidden_character_is_found_behind_its_code() -> None:
    """Writing it as an escape inside quotes does not hide it."""
    tree = grow('a: "x\\u202ey\\0"')
    assert _codes(tree) == ["hidden-character"]
    assert tree.data == {"a": "x y"}


@pytest.mark.parametrize(
    "text", ["a: [1", "a: 'x", "a: b: c", "- a\nb", "%", 'a: "\\ud800"', "? [x]\n: y", "{{x}}"]
)
def test_what_yaml_cannot_read_is_one_problem_with_a_place(text: str) -> None:
    """A syntax error is a problem like any other."""
    tree = grow(text)
    assert not tree.whole
    assert len(tree.problems) == 1
