"""Text follows the language, live."""

from __future__ import annotations

from kivy.lang import Builder

from app.domain.text import Text
from app.ui.translations import i18n
from tests.ui.pilot import Pilot


class Quoted:
    """A translator that puts every text between marks."""

    def gettext(self, message: str) -> str:
        """Put it between marks."""
        return f"«{message}»"

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Put the right one between marks."""
        return f"«{one if number == 1 else many}»"

    def pgettext(self, context: str, message: str) -> str:
        """Return the text with its context, marked."""
        return f"{context}: *{message}*"

    def say(self, text: Text) -> str:
        """Put the source between marks."""
        return f"«{text.source}»"

    def day(self, iso: str) -> str:
        """Return the date with a word before it."""
        return f"day {iso}"


def test_a_change_of_language_reaches_what_is_shown(pilot: Pilot) -> None:
    """The rules of kv ask again for every text they have asked for."""
    words = pilot.place(
        Builder.load_string('#:import i18n app.ui.translations.i18n\nWords:\n    text: i18n.tr("Back")\n')
    )
    assert words.text == "Back"
    i18n.use(Quoted(), "xx")

    assert words.text == "«Back»"
    assert i18n.code == "xx"


def test_numbers_and_lesson_texts_are_translated_too(pilot: Pilot) -> None:
    """All three ways to a text come from one translator."""
    assert i18n.ntr("{n} minute", "{n} minutes", 2).format(n=2) == "2 minutes"
    i18n.use(Quoted(), "xx")

    assert i18n.ntr("one", "two", 1) == "«one»"
    assert i18n.ptr("sign out", "Leave") == "sign out: *Leave*"
    assert i18n.say(Text("", "abc")) == "«abc»"


def test_a_discarded_text_is_forgotten(pilot: Pilot) -> None:
    """Rules of screens that are gone do not ask any more."""
    asked: list[str] = []

    class Counting(Quoted):
        def gettext(self, message: str) -> str:
            asked.append(message)
            return message

    pilot.place(
        Builder.load_string('#:import i18n app.ui.translations.i18n\nWords:\n    text: i18n.tr("Gone")\n')
    )
    pilot.place(Builder.load_string("Words:\n    text: ''\n"))
    import gc

    gc.collect()
    i18n.use(Counting(), "xx")

    assert "Gone" not in asked
