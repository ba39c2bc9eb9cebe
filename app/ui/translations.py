"""`i18n`: the dispatcher that kv asks for text. A change of language re-evaluates every rule that mentions it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kivy.event import EventDispatcher
from kivy.properties import ObjectProperty, StringProperty

from app.domain.text import filled

if TYPE_CHECKING:
    from app.domain.text import Text
    from app.services.ports import Translator


class SourceTexts:
    """The translator of the language the texts are written in: every text is its own translation."""

    def gettext(self, message: str) -> str:
        """Return the text as it is."""
        return message

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Return the English form."""
        return one if number == 1 else many

    def pgettext(self, context: str, message: str) -> str:
        """Return the text as it is."""
        del context
        return message

    def say(self, text: Text) -> str:
        """Return the source text."""
        return filled(text, self.pgettext)

    def day(self, iso: str) -> str:
        """Return the date as it is."""
        return iso


class Translations(EventDispatcher):
    """Text in the language of now.

    `tr`, `ntr`, `ptr`, `say` and `day` are properties that hold a function, so that kv may write `i18n.tr("Back")` and
    is told when it must ask again. `ptr(context, text)` is for a word that other languages say differently from place
    to place. `code` is the language's code.
    """

    tr: Callable[[str], str] = ObjectProperty(None)
    ntr: Callable[[str, str, int], str] = ObjectProperty(None)
    ptr: Callable[[str, str], str] = ObjectProperty(None)
    say: Callable[[Text], str] = ObjectProperty(None)
    day: Callable[[str], str] = ObjectProperty(None)
    code = StringProperty("en")

    def __init__(self, **kwargs: Any) -> None:
        """Start with the source texts."""
        super().__init__(**kwargs)
        self.reset()

    def use(self, translator: Translator, code: str) -> None:
        """Speak another language from now on."""
        self.code = code
        self.ntr, self.say, self.day = translator.ngettext, translator.say, translator.day
        self.ptr = translator.pgettext
        self.tr = translator.gettext

    def reset(self) -> None:
        """Return to the source texts (tests do so between two tests)."""
        self.use(SourceTexts(), "en")


i18n = Translations()
"""One of three process-wide objects."""
