"""The catalogs of one language as the build step made them, read with Python's own gettext."""

from __future__ import annotations

import gettext
import json
import struct
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from app.domain.language import Language
from app.domain.text import filled
from app.translation.days import ENGLISH_DAYS, DayWords, read_days
from app.translation.languages import DOMAINS, ENGLISH, TRANSLATED, known

if TYPE_CHECKING:
    from app.domain.text import Text

COVERAGE = "languages.json"


class Catalog:
    """Texts in one language. Without a translation a text stays as it is: English is its own catalog."""

    def __init__(self, translations: gettext.NullTranslations | None = None) -> None:
        self._translations = translations or gettext.NullTranslations()

    def gettext(self, message: str) -> str:
        """Translate a text; nothing stays nothing, where gettext would answer with the catalog's header."""
        return self._translations.gettext(message) if message else ""

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Translate a text that depends on a number; the number is put in by the caller."""
        return self._translations.ngettext(one, many, number)

    def pgettext(self, context: str, message: str) -> str:
        """Translate a text in its context."""
        return self._translations.pgettext(context, message) if message else ""


class Translation(Struct, frozen=True):
    """The two catalogs of a language; it fills the `Translator` port of the services."""

    language: Language
    app: Catalog
    lessons: Catalog
    days: DayWords = ENGLISH_DAYS
    fell_back: bool = False
    """The language that was asked for is not here, so this is English; the screen may say so."""

    def gettext(self, message: str) -> str:
        """Return a text of the app."""
        return self.app.gettext(message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Return a text of the app that depends on a number."""
        return self.app.ngettext(one, many, number)

    def pgettext(self, context: str, message: str) -> str:
        """Return a text of the app that means different things in different places."""
        return self.app.pgettext(context, message)

    def say(self, text: Text) -> str:
        """Return a text of a lesson."""
        return filled(text, self.lessons.pgettext)

    def day(self, iso: str) -> str:
        """Return an ISO date in the words of the language."""
        return self.days.say(iso)


def load(built_locales: Path, tag: str) -> Translation:
    """Read the catalogs of a language.

    A language that is unknown, not built or damaged gives English and says so; it is never an error, since
    somebody is waiting to learn.
    """
    language = known(tag)
    if language == ENGLISH:
        return Translation(ENGLISH, Catalog(), Catalog())
    try:
        if language is None:
            raise FileNotFoundError(tag)
        app, lessons = (
            _read(built_locales / language.code / f"LC_MESSAGES/{domain}.mo") for domain in DOMAINS
        )
    except (OSError, ValueError, struct.error):
        return Translation(ENGLISH, Catalog(), Catalog(), fell_back=True)
    return Translation(language, app, lessons, read_days(built_locales, language.code))


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return Catalog(gettext.GNUTranslations(file))


def languages_available(built_locales: Path) -> tuple[Language, ...]:
    """List the languages to choose from: English, and those whose catalogs are whole.

    Half a translation is not offered: a child would meet a foreign sentence in the middle of a story.
    """
    try:
        coverage = json.loads((built_locales / COVERAGE).read_text(encoding="utf-8"))
        whole = {
            code for code, told in coverage.items() if all(told[name][0] == told[name][1] for name in DOMAINS)
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        whole = set()
    return (ENGLISH, *(language for language in TRANSLATED if language.code in whole))


class BuiltLanguages:
    """The languages port of the services, over what the build step left in `.built/locales`."""

    def __init__(self, built_locales: Path) -> None:
        """Read catalogs from this folder."""
        self._built = built_locales

    def available(self) -> tuple[Language, ...]:
        """Return English and every language that is whole."""
        return languages_available(self._built)

    def speak(self, code: str) -> Translation:
        """Return a language; an unknown one gives English and says so."""
        return load(self._built, code)
