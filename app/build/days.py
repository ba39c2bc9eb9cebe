"""How each language writes a day, taken from CLDR: kept beside the catalogs, so that the app needs no Babel."""

from __future__ import annotations

import json
import re
from pathlib import Path

from babel import Locale
from msgspec.structs import asdict

from app.domain.language import Language
from app.translation.days import DAYS, DayWords
from app.translation.languages import TRANSLATED

YEARS_AHEAD = {"th": 543}
"""Thai papers count the years of the Buddhist era."""

DIGITS = {"km": "០១២៣៤៥៦៧៨៩"}
"""Khmer is written with its own digits; Thai schools write Arabic ones."""

_FIELDS = {"d": "{day}", "MMMM": "{month}", "y": "{year}", "G": ""}
_FIELD = re.compile(r"'([^']*)'|([a-zA-Z])\2*")


def compile_days(out: Path) -> None:
    """Write the words of every language but English into `out`."""
    words = {language.code: asdict(day_words(language)) for language in TRANSLATED}
    (out / DAYS).write_text(json.dumps(words, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def day_words(language: Language) -> DayWords:
    """Return how a language writes a day in full, such as "2 Maret 2026"."""
    locale = Locale.parse(language.code)
    pattern = _FIELD.sub(
        lambda found: found[1] if found[1] is not None else _FIELDS[found[0]],
        str(locale.date_formats["long"].pattern),
    )
    months = locale.months["format"]["wide"]
    return DayWords(
        " ".join(pattern.split()),
        tuple(str(months[number]) for number in range(1, 13)),
        DIGITS.get(language.code, "0123456789"),
        YEARS_AHEAD.get(language.code, 0),
    )
