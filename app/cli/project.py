"""Where the author's commands find the project, and the catalogs of its lessons."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.domain.text import Text

ROOT = Path(__file__).parents[2]
"""The folder with `assets`, `lessons` and `locales`."""

Say = Callable[[Text], str]
"""Says a text of a lesson in a language."""

Translations = dict[tuple[str, str], str]
"""The translation of each (context, text)."""


def languages(root: Path = ROOT) -> list[str]:
    """Return the languages that have a catalog of the lessons."""
    return sorted(path.parents[1].name for path in root.glob("locales/*/LC_MESSAGES/lessons.po"))


def translations(language: str, root: Path = ROOT) -> Translations | None:
    """Return what the catalog of a language holds, or None where there is none that can be read."""
    from app.translation.pofiles import read_catalog

    path = root / "locales" / language / "LC_MESSAGES" / "lessons.po"
    try:
        catalog = read_catalog(path) if path.is_file() else None
    except (OSError, ValueError):
        return None
    if catalog is None:
        return None
    return {
        (str(message.context or ""), message.id): message.string
        for message in catalog
        if isinstance(message.id, str) and isinstance(message.string, str)
        if message.id and message.string and not message.fuzzy
    }


def say_in(language: str, root: Path = ROOT) -> Say:
    """Return a voice in a language; what has no translation is said in English."""
    known = translations(language, root) or {}
    return lambda text: known.get((text.context, text.source), text.source)
