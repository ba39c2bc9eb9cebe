"""The shape of lessons: all problems at once, the rest still looked at."""

from __future__ import annotations

import pytest

from app.content.schema import schema
from tests.content.samples import EVERY_KIND, SENSITIVE, changed, codes, read, read_text, text_of


@pytest.mark.parametrize("path", [EVERY_KIND, SENSITIVE])
def test_sound_lessons_have_no_problem(path: object) -> None:
    """The fixture lessons have neither errors nor warnings."""
    source = read(path if path is EVERY_KIND else SENSITIVE)
    assert source.problems == []
    assert source.is_sound


def test_a_misspelt_key_is_told_once_and_read_as_it_was_meant() -> None:
    """The value under a misspelt key still counts, so nothing is said to be missing."""
    source = changed("            happened: The paste gets", "            happend: The paste gets")
    assert [(each.problem.code, each.problem.near) for each in source.problems] == [
        ("unknown-key", "happened")
    ]


def test_a_misspelt_kind_of_step_is_told_once() -> None:
    """A step whose leading key is misspelt is read as the nearest kind."""
    source = changed("      - narrate: Amir comes", "      - narate: Amir comes")
    assert [(each.problem.code, each.problem.near) for each in source.problems] == [
        ("unknown-key", "narrate")
    ]


def test_shape_problems_do_not_hide_problems_of_the_story() -> None:
    """A wrong type in one place and an unknown face in another are told together."""
    text = text_of(EVERY_KIND).replace("rounds: 2", "rounds: many").replace("look: angry}", "look: furious}")
    assert codes(read_text(text).problems) == ["wrong-type", "unknown-look"]


def test_many_problems_come_at_once_in_the_order_of_lines() -> None:
    """Every problem is told in one run."""
    text = (
        text_of(EVERY_KIND)
        .replace("title: The borrowed kite", "title: 12")
        .replace("place: school-yard", "place: moon")
        .replace("kind: breathe", "kind: sleep")
        .replace("safe: mended", "safe: lost")
        .replace("pattern: photo", "pattern: Photo")
    )
    source = read_text(text)
    assert codes(source.problems) == [
        "wrong-type",
        "unknown-place",
        "wrong-value",
        "bad-name",
        "unsafe-ending",
    ]
    assert [each.line for each in source.problems] == sorted(each.line for each in source.problems)


def test_a_broken_choice_makes_no_talk_of_too_few_choices() -> None:
    """Where a part is broken, rules about the whole group wait until it is mended."""
    text = text_of(EVERY_KIND)
    start, end = text.index("          - id: sit"), text.index("      - goto: roof\n")
    source = read_text(text[:start] + "          - sit\n" + text[end:])
    assert codes(source.problems) == ["wrong-type"]


def test_a_broken_way_makes_no_talk_of_unreachable_scenes() -> None:
    """Where a goto is broken, rules about the whole story wait until it is mended."""
    source = changed("      - goto: mending", "      - goto: [mending]")
    assert codes(source.problems) == ["wrong-type"]


@pytest.mark.parametrize("text", ["[]", "a lesson", "12", "[lesson: X02]"])
def test_a_file_that_is_no_group_of_keys_is_told_so(text: str) -> None:
    """A list or a single word is no lesson."""
    assert codes(read_text(text).problems) == ["wrong-type"]


def test_an_empty_group_tells_every_missing_key() -> None:
    """A file with nothing in it but braces lacks each key that a lesson needs."""
    source = read_text("{}")
    assert set(codes(source.problems)) == {"missing-key"}
    assert len(source.problems) == 10
    assert not source.is_sound


def test_a_number_for_a_text_is_told_with_what_is_needed() -> None:
    """The sentence says what stands there and what is wanted."""
    source = changed("title: The borrowed kite", "title: 104")
    assert source.problems[0].problem.what() == "“104” stands here, and a text is needed"


def test_a_condition_says_one_thing() -> None:
    """Of not, all, any and who with remembers, a condition has exactly one."""
    for odd in ("{}", "{not: a, any: [b]}", "{who: amir}", "{who: amir, remembers: x, not: y}"):
        assert codes(changed("if: {not: shouted}", f"if: {odd}").problems) == ["odd-condition"]


def test_the_schema_knows_every_kind_of_step() -> None:
    """An editor that reads the schema offers the seventeen kinds of step, and no key may be null."""
    told = schema()
    parts = told["$defs"]
    assert isinstance(parts, dict)
    assert len(parts["SceneForm"]["properties"]["steps"]["items"]["anyOf"]) == 17
    assert "'null'" not in str(told)
