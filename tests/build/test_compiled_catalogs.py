"""From `.po` to what the app reads."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.build.catalogs import compile_catalogs
from app.build.words import EDGE
from app.domain.errors import CannotBuild
from app.domain.text import Text
from app.translation.catalogs import COVERAGE, languages_available, load

POT = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Today"
msgstr ""

msgid "{n} lesson"
msgid_plural "{n} lessons"
msgstr[0] ""
msgstr[1] ""
"""
LESSONS_POT = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgctxt "kites/field"
msgid "Look, a kite."
msgstr ""
"""
THAI = POT.replace('msgid "Today"\nmsgstr ""', 'msgid "Today"\nmsgstr "วันนี้"').replace(
    'msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "{n} บทเรียน"'
)
THAI_LESSONS = LESSONS_POT.replace('kite."\nmsgstr ""', 'kite."\nmsgstr "ดูสิ ว่าว"')


def _silent(_: float) -> None:
    pass


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    folder = tmp_path / "locales"
    thai = folder / "th/LC_MESSAGES"
    thai.mkdir(parents=True)
    (folder / "app.pot").write_text(POT, encoding="utf-8")
    (folder / "lessons.pot").write_text(LESSONS_POT, encoding="utf-8")
    (thai / "app.po").write_text(THAI, encoding="utf-8")
    (thai / "lessons.po").write_text(THAI_LESSONS, encoding="utf-8")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "built"
    folder.mkdir()
    return folder


def test_translation_is_read_with_word_edges(locales: Path, out: Path) -> None:
    """The app gets texts, plurals and contexts, ready to be broken into lines."""
    compile_catalogs(locales, out, _silent)
    thai = load(out, "th")
    assert not thai.fell_back
    assert thai.gettext("Today") == f"วัน{EDGE}นี้"
    assert thai.ngettext("{n} lesson", "{n} lessons", 3) == f"{{n}} บท{EDGE}เรียน"
    assert thai.say(Text("kites/field", "Look, a kite.")).replace(EDGE, "") == "ดูสิ ว่าว"


def test_only_whole_languages_are_offered(locales: Path, out: Path) -> None:
    """A language is in the list when both its catalogs are complete."""
    compile_catalogs(locales, out, _silent)
    assert [language.code for language in languages_available(out)] == ["en", "th"]
    assert json.loads((out / COVERAGE).read_text(encoding="utf-8"))["km"] == {
        "app": [0, 2],
        "lessons": [0, 1],
    }


@pytest.mark.parametrize("gap", ['msgstr ""', '#, fuzzy\nmsgid "Today"'])
def test_missing_or_guessed_text_makes_a_language_incomplete(locales: Path, out: Path, gap: str) -> None:
    """A text without a translation, or with one that somebody must still look at, counts as missing."""
    whole = gap.replace('msgid "Today"', 'msgid "Today"\nmsgstr "วันนี้"')
    text = THAI.replace('msgstr "วันนี้"', gap) if "fuzzy" not in gap else THAI.replace(whole[9:], whole)
    (locales / "th/LC_MESSAGES/app.po").write_text(text, encoding="utf-8")
    compile_catalogs(locales, out, _silent)
    assert [language.code for language in languages_available(out)] == ["en"]
    assert load(out, "th").gettext("Today") == "Today"


def test_listed_words_stay_whole(locales: Path, out: Path) -> None:
    """Each language may list words that the dictionary would split."""
    (locales / "th/words.txt").write_text("# one to a line\nวันนี้  # today\n", encoding="utf-8")
    compile_catalogs(locales, out, _silent)
    assert load(out, "th").gettext("Today") == "วันนี้"


def test_pseudo_language_is_made_from_the_templates(locales: Path, out: Path) -> None:
    """`qps` is always whole, never offered, and keeps plurals and contexts."""
    compile_catalogs(locales, out, _silent)
    made = load(out, "qps")
    assert made.gettext("Today").startswith("«Ţöđåý")
    assert "{n}" in made.ngettext("{n} lesson", "{n} lessons", 3)
    assert made.say(Text("kites/field", "Look, a kite.")).startswith("«")
    assert "qps" not in {language.code for language in languages_available(out)}


def test_broken_catalog_is_said_in_words(locales: Path, out: Path) -> None:
    """A slip in a `.po` file names itself and no traceback comes out."""
    (locales / "th/LC_MESSAGES/app.po").write_text('msgid "Today"\nmsgstr วันนี้\n', encoding="utf-8")
    with pytest.raises(CannotBuild, match=r"th.LC_MESSAGES.app\.po, line 2: a quote is missing"):
        compile_catalogs(locales, out, _silent)


def test_tree_without_catalogs_speaks_english(tmp_path: Path, out: Path) -> None:
    """A clean tree before the first translation builds and offers English."""
    compile_catalogs(tmp_path / "nothing", out, _silent)
    assert languages_available(out)[0].code == "en"
