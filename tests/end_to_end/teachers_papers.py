"""The part of a teacher's day in which papers are printed; the system's viewer is asked to open each."""

from __future__ import annotations

from tests.end_to_end.teachers_hand import TeachersHand


def print_papers(hand: TeachersHand) -> None:
    """Print the class report, the guide of a lesson, its card for home and the help numbers.

    The last two are printed in the other language.
    """
    from app.ui.teacher.room_frame import RailItem

    hand.press(hand.find(RailItem, icon="print"))
    _print(hand, "a report is printed")
    _choose(hand, "guide")
    _print(hand, "a guide is printed")
    _choose(hand, "family")
    _choose_language(hand)
    _print(hand, "a card for home is printed")
    _choose(hand, "help")
    _print(hand, "the help numbers are printed")


def _choose(hand: TeachersHand, kind: str) -> None:
    """Choose a paper by its row."""
    from app.ui.widgets.tick_row import RadioRow

    at = [key for key, _ in hand.model.rows].index(kind)
    hand.press(hand.hand.all(RadioRow)[at])
    assert hand.model.kind == kind


def _choose_language(hand: TeachersHand) -> None:
    """Choose another language than that of the window."""
    from app.ui.widgets.tick_row import RadioRow

    code, name = next(each for each in hand.model.languages if each[0] != hand.model.language)
    hand.press(hand.find(RadioRow, text=name))
    assert hand.model.language == code


def _print(hand: TeachersHand, what: str) -> None:
    from app.ui.widgets.buttons import MainButton

    hand.press(hand.find(MainButton, icon="print"))
    hand.hand.wait(lambda: hand.hand.screen.layer is not None)
    hand.check(what)
    hand.press(hand.within(hand.hand.screen.layer, MainButton))
    assert hand.hand.screen.layer is None
