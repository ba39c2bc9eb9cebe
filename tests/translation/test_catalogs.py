"""Reading a language never fails."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog as Messages
from babel.messages.mofile import write_mo

from app.domain.text import Text
from app.translation.catalogs import BuiltLanguages, Catalog, languages_available, load
from app.translation.languages import ENGLISH, PSEUDO, TRANSLATED, known


def _write(folder: Path, code: str, domain: str, texts: dict[tuple[str, str | None], str]) -> None:
    catalog = Messages(locale=code)
    for (text, context), said in texts.items():
        catalog.add(text, said, context=context)
    file = io.BytesIO()
    write_mo(file, catalog)
    path = folder / code / f"LC_MESSAGES/{domain}.mo"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.getvalue())


@pytest.fixture
def built(tmp_path: Path) -> Path:
    _write(tmp_path, "id", "app", {("Go on", None): "Lanjut"})
    _write(tmp_path, "id", "lessons", {("Hi.", "kites/field"): "Hai."})
    return tmp_path


@pytest.mark.parametrize("text", ["", "Go on", "Wait …", "“Hi”, {name}", "{n} of 5 %"])
def test_english_is_its_own_catalog(built: Path, text: str) -> None:
    """English texts come out as they went in."""
    english = load(built, "en")
    assert (english.language, english.fell_back) == (ENGLISH, False)
    assert english.gettext(text) == text
    assert english.say(Text("kites/field", text)) == text
    assert [english.ngettext("one", "many", number) for number in (0, 1, 2)] == ["many", "one", "many"]


def test_catalogs_of_a_language_are_read(built: Path) -> None:
    """App and lessons each have their own, and what is missing stays English."""
    indonesian = load(built, "id")
    assert not indonesian.fell_back
    assert (indonesian.gettext("Go on"), indonesian.gettext("Leave")) == ("Lanjut", "Leave")
    assert indonesian.say(Text("kites/field", "Hi.")) == "Hai."
    assert indonesian.say(Text("kites/other", "Hi.")) == "Hi."


def test_nothing_stays_nothing_in_every_language(built: Path) -> None:
    """Under the empty text gettext keeps its header; nobody must see it."""
    indonesian = load(built, "id")
    assert (indonesian.gettext(""), indonesian.say(Text("kites/field", ""))) == ("", "")


@pytest.mark.parametrize("tag", ["fr", "", "../id", "th"])
def test_language_that_is_not_here_gives_english_and_says_so(built: Path, tag: str) -> None:
    """Unknown, or known and not built: the app speaks English."""
    found = load(built, tag)
    assert (found.language, found.fell_back) == (ENGLISH, True)
    assert found.gettext("Go on") == "Go on"


@pytest.mark.parametrize(
    "damage", [b"", b"\xde\x12\x04\x95", b"no catalog at all", b"\xde\x12\x04\x95" + b"\xff" * 40]
)
def test_damaged_catalog_gives_english_and_says_so(built: Path, damage: bytes) -> None:
    """A file cut by a power failure stops nobody."""
    (built / "id/LC_MESSAGES/lessons.mo").write_bytes(damage)
    assert load(built, "id").fell_back


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("id", "id"),
        ("in", "id"),
        ("id_ID.UTF-8", "id"),
        ("in-ID", "id"),
        ("zsm", "ms"),
        ("TH", "th"),
        ("km_KH", "km"),
    ],
)
def test_locale_names_lead_to_a_language(tag: str, code: str) -> None:
    """What a system calls its language is understood, the old code of Indonesian too."""
    language = known(tag)
    assert language is not None
    assert language.code == code


def test_languages_have_their_own_names_and_scripts() -> None:
    """The list of languages can be read by those who need it."""
    assert {language.code: (language.own_name, language.script) for language in (ENGLISH, *TRANSLATED)} == {
        "en": ("English", "Latn"),
        "id": ("Bahasa Indonesia", "Latn"),
        "ms": ("Bahasa Melayu", "Latn"),
        "th": ("ไทย", "Thai"),
        "km": ("ខ្មែរ", "Khmr"),
    }
    assert PSEUDO not in TRANSLATED


@pytest.mark.parametrize("table", [None, "", "[]", "{", '{"id": {}}', '{"id": {"app": 3, "lessons": 3}}'])
def test_without_a_table_english_is_offered(tmp_path: Path, table: str | None) -> None:
    """A missing or damaged table offers what is certainly there."""
    if table is not None:
        (tmp_path / "languages.json").write_text(table, encoding="utf-8")
    assert languages_available(tmp_path) == (ENGLISH,)


def test_catalog_keeps_contexts_apart() -> None:
    """Without a translation a text in a context is that text."""
    assert Catalog().pgettext("verb", "Play") == "Play"


def test_port_of_the_services_speaks_and_offers(built: Path) -> None:
    """What is asked for may be spoken without being offered: a tester names a language that is not whole."""
    languages = BuiltLanguages(built)
    assert languages.available() == (ENGLISH,)
    assert languages.speak("id").gettext("Go on") == "Lanjut"
