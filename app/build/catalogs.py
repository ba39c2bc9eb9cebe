"""The locales part: `.po` becomes `.mo` with word edges, and a table says how much of each there is."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from app.build.days import compile_days
from app.build.words import SPACELESS, with_edges
from app.domain.errors import CannotBuild
from app.domain.language import Language
from app.translation.catalogs import COVERAGE
from app.translation.languages import DOMAINS, PSEUDO, TRANSLATED
from app.translation.pofiles import read_catalog, translated
from app.translation.pseudo import pseudo


def compile_catalogs(locales: Path, out: Path, tell: Callable[[float], None]) -> None:
    """Compile every catalog below `locales` into `out`.

    Raises:
        CannotBuild: a catalog cannot be read.
    """
    try:
        templates = {domain: read_catalog(locales / f"{domain}.pot") for domain in DOMAINS}
        coverage: dict[str, dict[str, tuple[int, int]]] = {}
        for at, language in enumerate(TRANSLATED, start=1):
            coverage[language.code] = _compile_language(locales, out, language, templates)
            tell(at / (len(TRANSLATED) + 1))
    except ValueError as error:
        raise CannotBuild(reason=f"a catalog cannot be read: {error}") from error
    for domain, template in templates.items():
        _write(_pseudo(template), out, PSEUDO, domain)
    compile_days(out)
    (out / COVERAGE).write_text(json.dumps(coverage, indent=1) + "\n", encoding="utf-8")


def _compile_language(
    locales: Path, out: Path, language: Language, templates: dict[str, Catalog]
) -> dict[str, tuple[int, int]]:
    folder = locales / language.code
    together = _together(folder / "words.txt")
    coverage = {}
    for domain, template in templates.items():
        catalog = read_catalog(folder / "LC_MESSAGES" / f"{domain}.po", language)
        coverage[domain] = (translated(catalog, template), len(template))
        if language.code in SPACELESS:
            _cut(catalog, language, together)
        _write(catalog, out, language, domain)
    return coverage


def _together(path: Path) -> list[str]:
    """Read the words that stay whole: one to a line, `#` begins a comment."""
    if not path.is_file():
        return []
    lines = (line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


def _cut(catalog: Catalog, language: Language, together: Iterable[str]) -> None:
    for message in catalog:
        if not message.id:
            continue
        if isinstance(message.string, (list, tuple)):
            message.string = tuple(with_edges(text, language.code, together) for text in message.string)
        else:
            message.string = with_edges(message.string or "", language.code, together)


def _pseudo(template: Catalog) -> Catalog:
    catalog = Catalog(locale="en", project="Rebung", fuzzy=False)
    for message in template:
        if isinstance(message.id, (list, tuple)):
            catalog.add(message.id, tuple(map(pseudo, message.id)), context=message.context)
        elif message.id:
            catalog.add(message.id, pseudo(message.id), context=message.context)
    return catalog


def _write(catalog: Catalog, out: Path, language: Language, domain: str) -> None:
    path = out / language.code / "LC_MESSAGES" / f"{domain}.mo"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_mo(file, catalog)
