"""Problems: each kind has a code, a sentence and a remedy that can be told in one line."""

from __future__ import annotations

import re
import string

import pytest

from app.domain.problems import CATALOG, Kind, Severity, is_error, nearest, problem, shortened


@pytest.mark.parametrize("kind", CATALOG.values(), ids=CATALOG)
def test_each_kind_is_told_in_the_same_manner(kind: Kind) -> None:
    """Codes are kebab-case; sentences begin with a capital or a quote, remedies small, neither ends in a full stop."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.code)
    assert kind.sentence[0].isupper() or kind.sentence[0] in "“{"
    assert kind.remedy[0].islower() or kind.remedy[0] in "“{"
    for text in (kind.sentence, kind.remedy):
        assert not text.endswith((".", " ", ";"))
        assert "\n" not in text
        assert not re.search(r"\b(wrong|invalid|illegal|error|stranger)\b", text.casefold())


@pytest.mark.parametrize("kind", CATALOG.values(), ids=CATALOG)
def test_placeholders_have_names(kind: Kind) -> None:
    """Translators see what is put in; nothing is put in by its number."""
    for text in (kind.sentence, kind.remedy):
        assert all(name is None or name.isidentifier() for _, name, _, _ in string.Formatter().parse(text))


def test_values_are_put_into_sentence_and_remedy() -> None:
    """A problem tells what it found and what is possible."""
    found = problem(
        "unknown-place", "scenes/0/place", near="home-evening", place="home", allowed="home-evening"
    )
    assert found.what() == "There is no background “home”"
    assert found.remedy() == "did you mean “home-evening”? use one of these: home-evening"
    assert is_error(found)


def test_a_problem_is_told_in_the_language_of_the_reader() -> None:
    """Sentence, remedy and the question are translated, values are not."""
    told = problem("unknown-target", target="rof", near="roof")
    shout = str.upper
    assert (
        told.what(lambda text: text.replace("There is no scene", "Tidak ada adegan"))
        == "Tidak ada adegan “rof”"
    )
    assert told.remedy(lambda text: shout(text).replace("{NEAR}", "{near}")).startswith(
        "DID YOU MEAN “roof”?"
    )


def test_values_never_break_the_line() -> None:
    """Line breaks, control characters and length are taken out of quoted values."""
    told = problem("wrong-value", value="a\nb\x00c" + "x" * 500, allowed="1, 2").what()
    assert "\n" not in told
    assert "\x00" not in told
    assert len(told) < 120
    assert shortened("a  \n b") == "a b"


def test_braces_in_a_value_are_only_text() -> None:
    """What an author wrote is never read as a placeholder."""
    assert "{oops}" in problem("unknown-target", target="{oops}").what()


def test_a_band_is_part_of_the_sentence() -> None:
    """A problem of one band says so and is one of its own."""
    one, two = (problem("band-without-text", "x", band=band) for band in (1, 2))
    assert one.what() != two.what()
    assert one != two


def test_warnings_do_not_keep_a_lesson_off_the_shelf() -> None:
    """Only errors do."""
    warnings = {code for code, kind in CATALOG.items() if kind.severity is Severity.WARNING}
    assert {"longest-is-best", "first-is-best", "minutes-unusual", "unused-fact"} <= warnings
    assert not is_error(problem("unused-fact", fact="x"))
    for safety in (
        "unsafe-ending",
        "ending-too-early",
        "no-content-note",
        "sensitive-denied",
        "chapter-passed-by",
    ):
        assert safety not in warnings


@pytest.mark.parametrize(
    ("word", "near"),
    [("mendd", "mended"), ("mended", ""), ("apart ", "apart"), ("zebra", ""), ("x" * 5000, ""), ("", "")],
)
def test_the_nearest_word_is_offered_if_there_is_one(word: str, near: str) -> None:
    """A slip of the pen is recognised, a different word is not, a very long one is not compared."""
    assert nearest(word, ["mended", "apart", "told"]) == near
