"""The languages Rebung speaks, as data."""

from __future__ import annotations

from app.domain.language import Language

ENGLISH = Language("en", "English", "Latn", "English")
PSEUDO = Language("qps", "Pseudo", "Latn", "Pseudo")
"""English with accents, a third longer: shows what is not translated, or too long. Only with --lang qps."""

TRANSLATED = (
    Language("id", "Bahasa Indonesia", "Latn", "Indonesian"),
    Language("ms", "Bahasa Melayu", "Latn", "Malay"),
    Language("th", "ไทย", "Thai", "Thai"),
    Language("km", "ខ្មែរ", "Khmr", "Khmer"),
)
DOMAINS = ("app", "lessons")
"""One catalog for the app's own texts, one for what the lessons say."""

_KNOWN = {language.code: language for language in (ENGLISH, *TRANSLATED, PSEUDO)}
_OTHER_NAMES = {"in": "id", "zsm": "ms"}
"""Codes that some systems still report."""


def known(tag: str) -> Language | None:
    """Return the language of a code or a locale's name, such as `id`, `th_TH.UTF-8` or `in-ID`."""
    code = tag.replace("-", "_").split("_")[0].split(".")[0].lower()
    return _KNOWN.get(_OTHER_NAMES.get(code, code))
