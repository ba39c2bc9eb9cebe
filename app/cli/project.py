"""Where the author's commands find the project, and the catalogs of its lessons."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.domain.steps import Text

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
    """Return what the catalog of a language holds, or None where there is none; drafts marked fuzzy count."""
    from babel.messages.pofile import read_po

    path = root / "locales" / language / "LC_MESSAGES" / "lessons.po"
    try:
        with path.open("rb") as file:
            catalog = read_po(file, locale=language, ignore_obsolete=True)
    except (OSError, ValueError):
        return None
    return {
        (str(message.context or ""), message.id): message.string
        for message in catalog
        if isinstance(message.id, str) and isinstance(message.string, str) and message.id and message.string
    }


def say_in(language: str, root: Path = ROOT) -> Say:
    """Return a voice in a language; what has no translation is said in English."""
    known = translations(language, root) or {}
    return lambda text: known.get((text.context, text.source), text.source)
