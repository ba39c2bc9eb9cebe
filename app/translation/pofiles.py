"""Reading and writing `.po` and `.pot`, without the dates that would change them on every run."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, write_po

from app.domain.language import Language
from app.translation.languages import DOMAINS, TRANSLATED

_COMMENT = "# Rebung, {what}. The texts are under the same licence as Rebung.\n"
_NOBODY = "FULL NAME <EMAIL@ADDRESS>"
_WIDTH = 110
_LINE = re.compile(r'\s*|#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\])\s+)?"(?:[^"\\]|\\.)*"\s*')


@dataclass(frozen=True, slots=True)
class Updated:
    """What an update did to one catalog: texts that are translated, and texts in all."""

    path: Path
    done: int
    texts: int
    changed: bool


def read_catalog(path: Path, language: Language | None = None) -> Catalog:
    """Read a catalog; one that does not exist yet is empty.

    Raises:
        ValueError: the file is not a catalog; says which line.
    """
    locale = language.code if language else None
    if not path.is_file():
        return Catalog(locale=locale, project="Rebung", fuzzy=False)
    text = path.read_text(encoding="utf-8")
    _check_quotes(text, path)
    try:
        return read_po(io.StringIO(text), locale=locale, abort_invalid=True)
    except PoFileError as error:
        raise ValueError(f"{path}: {error}") from error


def _check_quotes(text: str, path: Path) -> None:
    """Refuse lines that Babel would read by cutting off their ends: quotes that are missing or not closed."""
    for number, line in enumerate(text.splitlines(), start=1):
        if not _LINE.fullmatch(line):
            raise ValueError(f"{path}, line {number}: a quote is missing")


def write_catalog(catalog: Catalog, path: Path, language: Language | None = None) -> bool:
    """Write a catalog if that changes anything; tell whether it did."""
    body = io.BytesIO()
    write_po(body, catalog, width=_WIDTH, omit_header=True, include_lineno=False)
    text = (_header(catalog, path.stem, language) + "\n" + body.getvalue().decode()).rstrip() + "\n"
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return True


def _header(catalog: Catalog, domain: str, language: Language | None) -> str:
    what = "the app" if domain == "app" else "the lessons"
    fields = {"Project-Id-Version": "Rebung"}
    if language is not None:
        what = f"{what} in {language.name}"
        fields["Language"] = language.code
        if catalog.last_translator != _NOBODY:
            fields["Last-Translator"] = catalog.last_translator
        fields["Plural-Forms"] = catalog.plural_forms
    fields |= {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    lines = "".join(f'"{name}: {value}\\n"\n' for name, value in fields.items())
    return _COMMENT.format(what=what) + 'msgid ""\nmsgstr ""\n' + lines


def update(locales: Path, templates: dict[str, Catalog]) -> list[Updated]:
    """Write the templates and bring every language's catalogs up to them.

    A translation is kept while its English text lives, also when the text has moved to another context.
    Nothing is guessed: a text that has changed is a new text.
    """
    report = []
    for domain in DOMAINS:
        template = templates[domain]
        write_catalog(template, locales / f"{domain}.pot")
        for language in TRANSLATED:
            path = locales / language.code / "LC_MESSAGES" / f"{domain}.po"
            catalog = read_catalog(path, language)
            catalog.update(template, no_fuzzy_matching=True)
            _take_back(catalog)
            changed = write_catalog(catalog, path, language)
            report.append(Updated(path, translated(catalog, template), len(template), changed))
    return report


def _take_back(catalog: Catalog) -> None:
    """Give texts without a translation the one that the same words had before they were moved or removed."""
    before = {message.id: message for message in catalog.obsolete.values() if _is_done(message)}
    for message in catalog:
        old = before.get(message.id)
        if old is not None and message.id and not _is_done(message):
            message.string = old.string
            catalog.obsolete = {key: other for key, other in catalog.obsolete.items() if other is not old}


def translated(catalog: Catalog, template: Catalog) -> int:
    """Count the texts of a template that a catalog translates."""
    found = (catalog.get(message.id, message.context) for message in template if message.id)
    return sum(1 for message in found if message is not None and _is_done(message))


def _is_done(message: Message) -> bool:
    strings = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
    return all(strings) and not message.fuzzy
