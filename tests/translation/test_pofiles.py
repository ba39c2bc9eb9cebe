"""Catalogs are updated without losing or guessing anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from app.translation.extract import lessons_template
from app.translation.languages import TRANSLATED
from app.translation.pofiles import read_catalog, update, write_catalog

THAI = next(language for language in TRANSLATED if language.code == "th")


def _app(*texts: str | tuple[str, str]) -> Catalog:
    template = Catalog(project="Rebung", fuzzy=False)
    for text in texts:
        template.add(text, locations=[("app/x.py", 1)])
    return template


def _lessons(*texts: tuple[str, str]) -> Catalog:
    return lessons_template((context, text, "lessons/x.yaml") for context, text in texts)


def _translate(path: Path, strings: dict[str, str]) -> None:
    catalog = read_catalog(path, THAI)
    for message in catalog:
        if message.id in strings:
            message.string = strings[str(message.id)]
    write_catalog(catalog, path, THAI)


@pytest.fixture
def thai(tmp_path: Path) -> Path:
    return tmp_path / "th/LC_MESSAGES"


def test_every_language_gets_both_catalogs(tmp_path: Path) -> None:
    """A new language begins with all texts and no translation."""
    report = update(tmp_path, {"app": _app("Go on"), "lessons": _lessons(("a/b", "Hi."))})
    assert {(one.path.relative_to(tmp_path).as_posix(), one.done, one.texts) for one in report} == {
        (f"{language.code}/LC_MESSAGES/{domain}.po", 0, 1)
        for language in TRANSLATED
        for domain in ("app", "lessons")
    }


def test_updating_twice_changes_nothing(tmp_path: Path) -> None:
    """No date and no version of a tool gets into the files."""
    templates = {"app": _app("Go on", ("{n} day", "{n} days")), "lessons": _lessons(("a/b", "Hi."))}
    update(tmp_path, templates)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.po*")}
    assert not any(one.changed for one in update(tmp_path, templates))
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.po*")} == before


def test_line_numbers_are_left_out(tmp_path: Path) -> None:
    """A line put in above a text changes no catalog."""
    update(tmp_path, {"app": _app("Go on"), "lessons": _lessons()})
    assert "#: app/x.py\n" in (tmp_path / "app.pot").read_text(encoding="utf-8")


def test_translations_are_kept(tmp_path: Path, thai: Path) -> None:
    """What is translated stays so while its English text lives."""
    update(tmp_path, {"app": _app("Go on", "Leave"), "lessons": _lessons()})
    _translate(thai / "app.po", {"Go on": "ไปต่อ"})
    update(tmp_path, {"app": _app("New", "Go on"), "lessons": _lessons()})
    catalog = read_catalog(thai / "app.po", THAI)
    assert [(message.id, message.string) for message in catalog if message.id] == [
        ("New", ""),
        ("Go on", "ไปต่อ"),
    ]


def test_changed_text_is_a_new_text(tmp_path: Path, thai: Path) -> None:
    """No translation is guessed from a text that looks alike."""
    update(tmp_path, {"app": _app("Save it now"), "lessons": _lessons()})
    _translate(thai / "app.po", {"Save it now": "บันทึก"})
    update(tmp_path, {"app": _app("Save it all now"), "lessons": _lessons()})
    catalog = read_catalog(thai / "app.po", THAI)
    assert not catalog["Save it all now"].string
    assert [message.string for message in catalog.obsolete.values()] == ["บันทึก"]


@pytest.mark.parametrize("between", [(), (("kites/other", "Other."),)])
def test_text_that_moves_or_comes_back_keeps_its_translation(
    tmp_path: Path, thai: Path, between: tuple[tuple[str, str], ...]
) -> None:
    """A scene that gets another id, now or later, does not lose its words."""
    update(tmp_path, {"app": _app(), "lessons": _lessons(("kites/field", "Hi."))})
    _translate(thai / "lessons.po", {"Hi.": "หวัดดี"})
    if between:
        update(tmp_path, {"app": _app(), "lessons": _lessons(*between)})
    update(tmp_path, {"app": _app(), "lessons": _lessons(("kites/meadow", "Hi."))})
    catalog = read_catalog(thai / "lessons.po", THAI)
    message = catalog.get("Hi.", "kites/meadow")
    assert message is not None
    assert message.string == "หวัดดี"
    assert not any(old.id == "Hi." for old in catalog.obsolete.values())


def test_notes_and_name_of_the_translator_are_kept(tmp_path: Path, thai: Path) -> None:
    """Who translated, and what they wrote beside a text, is theirs."""
    update(tmp_path, {"app": _app("Go on"), "lessons": _lessons()})
    path = thai / "app.po"
    text = path.read_text(encoding="utf-8").replace(
        '"Plural-Forms', '"Last-Translator: Somsri\\n"\n"Plural-Forms'
    )
    path.write_text(text.replace("#: app/x.py", "# a note\n#: app/x.py"), encoding="utf-8")
    update(tmp_path, {"app": _app("Go on"), "lessons": _lessons()})
    after = path.read_text(encoding="utf-8")
    assert '"Last-Translator: Somsri\\n"' in after
    assert "# a note\n" in after


@pytest.mark.parametrize("line", ["msgstr ไปต่อ", 'msgstr "ไปต่อ', "msgid_plural", 'msgstr "a" b"'])
def test_missing_quote_is_told_with_its_line(tmp_path: Path, line: str) -> None:
    """A slip made by hand is found, and not read as a shorter text."""
    path = tmp_path / "app.po"
    path.write_text(f'msgid "Go on"\n{line}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"app\.po, line 2"):
        read_catalog(path, THAI)
