"""Speaking another language: texts, font and script change together, live."""

from __future__ import annotations

from app.domain.language import Language
from app.services.house import House
from app.ui.routes import Notice, Route
from app.ui.theme import theme
from app.ui.translations import i18n


def speak(house: House, code: str) -> bool:
    """Speak this language from now on; False when it is not here and English stands in."""
    spoken = house.languages.speak(code)
    theme.use_language(spoken.language.code, spoken.language.script)
    i18n.use(spoken, spoken.language.code)
    return not spoken.fell_back


def begin_speaking(house: House, wanted: str, first: Route) -> Route:
    """Speak the language asked for, else the one that was chosen on this machine.

    Returns:
        The first route; behind a notice when the language that was asked for is not here.
    """
    code = wanted or house.preferences.language or "en"
    if speak(house, code):
        return first
    sentence = i18n.tr(
        "The language “{code}” is not here. Rebung speaks English until another one is chosen."
    )
    return Notice(sentence.format(code=code), then=first)


def language_of_now(house: House) -> Language:
    """Return the language that is spoken now."""
    for language in house.languages.available():
        if language.code == i18n.code:
            return language
    return house.languages.speak(i18n.code).language
