"""Which language? It is spoken at once, kept for the next start, and nobody is asked twice."""

from __future__ import annotations

from app.domain.errors import CannotSave
from app.ui.routes import ChooseLanguage, Welcome, WhoIsHere
from app.ui.screens.choose_language.view import LanguageCard
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.buttons import HelpButton, MainButton
from app.ui.widgets.words import FocusWords, Words
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import SchoolHouse, missed_by_tab, open_house, outside


def _first(pilot: Pilot) -> SchoolHouse:
    school = open_house(pilot)
    school.show(ChooseLanguage(is_first=True))
    return school


def test_going_on_without_choosing_keeps_the_language_that_is_shown(pilot: Pilot) -> None:
    """The very first start goes on to the welcome page and asks no second time."""
    school = _first(pilot)
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: school.route == Welcome())

    assert school.world.settings.kept["language"] == "en"


def test_a_touch_speaks_the_language_at_once(pilot: Pilot) -> None:
    """The question itself changes, so that one sees what was chosen; nobody is sent away by it."""
    school = _first(pilot)
    pilot.tap(pilot.find(LanguageCard, name="Bahasa Indonesia"))

    assert pilot.find(FocusWords).text == "WHICH LANGUAGE DO YOU SPEAK HERE?"
    assert [card.chosen for card in pilot.all(LanguageCard)] == [False, True, False]
    assert school.route == ChooseLanguage(is_first=True)


def test_the_language_is_kept_for_the_next_start(pilot: Pilot) -> None:
    """After a restart the machine remembers."""
    school = _first(pilot)
    pilot.tap(pilot.find(LanguageCard, name="Bahasa Indonesia"))
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: school.route == Welcome())
    school.restart()

    assert school.house.preferences.language == "id"


def test_another_script_takes_its_font_along(pilot: Pilot) -> None:
    """Choosing Khmer sets everything in Khmer's font."""
    _first(pilot)
    pilot.tap(pilot.find(LanguageCard, name="ខ្មែរ"))

    assert theme.script == "Khmr"
    assert all("Khmer" in words.font_name for words in pilot.all(Words) if words.text)


def test_a_language_is_named_in_its_own_letters(pilot: Pilot) -> None:
    """While English is spoken, Khmer's own name is not set in a font without Khmer letters."""
    _first(pilot)

    assert pilot.find(Words, text="ខ្មែរ").font_script_name == "Khmr"
    assert pilot.find(Words, text="Bahasa Indonesia").font_script_name == "Latn"


def test_a_full_disk_does_not_keep_anybody_here(pilot: Pilot) -> None:
    """It is said in the language of now, and going on still works."""
    school = _first(pilot)
    school.world.settings.disk.fail_next(times=2)
    screen = pilot.navigator.screen
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: screen and screen.model.problem)
    assert CannotSave().told(i18n.tr) in pilot.texts()
    pilot.tap(pilot.find(LanguageCard, name="Bahasa Indonesia"))
    assert CannotSave().told(i18n.tr).upper() in [text.upper() for text in pilot.texts()]
    pilot.tap(pilot.find(MainButton))

    assert school.route == Welcome()
    assert i18n.code == "id"


def test_escape_leads_back_and_keeps_what_is_spoken(pilot: Pilot) -> None:
    """Behind the globe; on the very first screen there is nothing to go back to."""
    school = _first(pilot)
    pilot.key("escape")
    assert school.route == ChooseLanguage(is_first=True)
    school.make_class("Ayu")
    school.show(WhoIsHere())
    pilot.navigator.go(ChooseLanguage())
    pilot.frames(3)
    pilot.tap(pilot.find(LanguageCard, name="Bahasa Indonesia"))
    pilot.key("escape")
    pilot.wait(lambda: school.route == WhoIsHere())

    assert "WHO IS HERE?" in pilot.texts()
    assert school.house.preferences.language == "id"


def test_the_keyboard_reaches_everything_and_enter_chooses(pilot: Pilot) -> None:
    """The focus begins on the question; two steps on Enter chooses the second language."""
    _first(pilot)
    assert pilot.focused == pilot.find(FocusWords)
    assert missed_by_tab(pilot) == []
    pilot.key("tab")
    pilot.key("tab")
    pilot.key("enter")

    assert i18n.code == "id"


def test_everything_fits_a_small_window_with_large_text(pilot: Pilot) -> None:
    """1024 by 600 at 130 %."""
    _first(pilot)
    pilot.resize(1024, 600)
    theme.text_scale = 130
    pilot.frames(3)

    assert outside(pilot, LanguageCard, MainButton, HelpButton) == []


def test_only_the_languages_that_the_teacher_offers_can_be_chosen(pilot: Pilot) -> None:
    """What was unticked in the teacher's room is not shown; before anybody ticked, all are."""
    school = _first(pilot)
    assert len(pilot.all(LanguageCard)) == 3
    school.house.preferences.offer(["en", "id"]).settle()
    school.show(ChooseLanguage())

    assert [card.name for card in pilot.all(LanguageCard)] == ["English", "Bahasa Indonesia"]
