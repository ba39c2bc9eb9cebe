"""One sentence, and the way on."""

from __future__ import annotations

from app.ui.routes import Notice, Welcome
from app.ui.widgets.buttons import MainButton
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import is_inside, open_house

SENTENCE = "Rebung is already open on this computer. Please use the window that is open."


def test_a_notice_says_its_sentence_and_goes_on(pilot: Pilot) -> None:
    """The focus is on the sentence; the button leads to what comes then."""
    school = open_house(pilot)
    school.show(Notice(SENTENCE, then=Welcome()))
    assert pilot.focused.text == SENTENCE
    pilot.tap(pilot.find(MainButton, text="Go on"))

    assert school.route == Welcome()


def test_a_notice_with_nothing_after_it_closes_the_window(pilot: Pilot) -> None:
    """By its button or by Escape."""
    open_house(pilot).show(Notice(SENTENCE))
    pilot.tap(pilot.find(MainButton, text="Close"))
    assert pilot.left
    pilot.left = False
    pilot.key("escape")

    assert pilot.left


def test_a_long_sentence_stays_in_its_card(pilot: Pilot) -> None:
    """On a small window, too."""
    open_house(pilot).show(Notice(SENTENCE * 4))
    pilot.resize(1024, 600)

    assert is_inside(pilot.focused, pilot.screen)
    assert is_inside(pilot.find(MainButton), pilot.screen)
