"""A teacher's day: from the class's avatars through every page of the room, and out by a lesson with the class."""

from __future__ import annotations

from tests.end_to_end.teachers_hand import TeachersHand

PIN = "280617"
GROUP, NEWCOMER = "Tim Biru", "Sekar"
SERVICE, NUMBER = "SAPA", "129"
SOUGHT = "129"


def spend(hand: TeachersHand) -> None:
    """Do everything once; after each thing it is said what is so now."""
    from app.ui.widgets.buttons import QuietButton

    hand.press(hand.find(QuietButton, icon="door"))
    hand.enter_pin(PIN)
    hand.check("the door is open")
    _assign(hand)
    _add_learner(hand)
    _print_report(hand)
    _read(hand)
    _enter_number(hand)
    _look_at_choices(hand)
    _play_with_class(hand)


def _to(hand: TeachersHand, icon: str) -> None:
    from app.ui.teacher.room_frame import RailItem

    hand.press(hand.find(RailItem, icon=icon))


def _assign(hand: TeachersHand) -> None:
    """Two lessons in the other order, for a group, until the last day that is seen."""
    from app.ui.teacher.assign.calendar_card import DayCell, WhoCard
    from app.ui.teacher.assign.order_list import OrderRow
    from app.ui.teacher.assign.picking import PickRow
    from app.ui.widgets.buttons import MainButton
    from app.ui.widgets.tick_row import RadioRow

    _to(hand, "calendar")
    hand.press(hand.find(MainButton, icon="plus"))
    for at in (0, 1):
        hand.press([row for row in hand.hand.all(PickRow) if row.focusable][at])
    first, second = hand.hand.all(OrderRow)
    hand.put_first(second, first)
    hand.press(next(row for row in hand.hand.all(RadioRow) if row.text.startswith(GROUP)))
    hand.press(hand.hand.all(DayCell)[-1])
    card = hand.find(WhoCard)
    hand.press(next(each for each in card.walk() if isinstance(each, MainButton)))
    hand.check("a set is assigned")


def _add_learner(hand: TeachersHand) -> None:
    from app.ui.widgets.buttons import QuietButton
    from app.ui.widgets.text_box import TextBox

    _to(hand, "friends")
    hand.type_in(hand.find(TextBox), NEWCOMER)
    hand.press(hand.find(QuietButton, icon="plus"))
    hand.check("a learner is added")


def _print_report(hand: TeachersHand) -> None:
    from app.ui.widgets.buttons import MainButton

    _to(hand, "print")
    hand.press(hand.find(MainButton, icon="print"))
    hand.hand.wait(lambda: hand.hand.screen.layer is not None)
    hand.rest()
    hand.check("a report is printed")
    hand.press(hand.hand.all(MainButton)[-1])
    assert hand.hand.screen.layer is None


def _read(hand: TeachersHand) -> None:
    """Search in the guide, and open the card of the first minutes."""
    from app.ui.widgets.buttons import TintButton
    from app.ui.widgets.text_box import TextBox

    _to(hand, "book")
    everything = len(hand.hand.screen.model.entries)
    hand.type_in(hand.find(TextBox), SOUGHT)
    assert len(hand.hand.screen.model.entries) != everything
    hand.press(hand.find(TintButton, icon="talk"))
    assert hand.hand.screen.model.topic == "if-a-child-tells"


def _enter_number(hand: TeachersHand) -> None:
    from app.ui.teacher.edit_help.view import NumberRow
    from app.ui.widgets.buttons import MainButton

    _to(hand, "phone")
    row = hand.find(NumberRow)
    hand.type_in(row.ids.service_box.__self__, SERVICE)
    hand.type_in(row.ids.number_box.__self__, NUMBER)
    hand.press(row.ids.tick.__self__)
    hand.press(hand.find(MainButton, icon="check"))
    hand.check("a number is checked")


def _look_at_choices(hand: TeachersHand) -> None:
    from app.ui.widgets.buttons import QuietButton

    _to(hand, "calendar")
    hand.press(hand.find(QuietButton, icon="chart"))
    assert hand.hand.screen.model.page == "choices"
    assert hand.hand.screen.model.charts
    _to(hand, "calendar")


def _play_with_class(hand: TeachersHand) -> None:
    """As far as the hands of the first decision; then out, before the class."""
    from app.ui.screens.class_lesson.tasks import HandsRow
    from app.ui.teacher.class_lessons.view import LessonLine
    from app.ui.teacher.pin_pane import PadKey
    from app.ui.widgets.buttons import IconButton, MainButton, QuietButton
    from app.ui.widgets.choice_card import ChoiceCard

    line = hand.find(LessonLine)
    hand.press(next(each for each in line.walk() if isinstance(each, QuietButton) and each.icon == "class"))
    while hand.hand.screen.model.task.kind != "voting":
        hand.press((hand.hand.all(MainButton) or hand.hand.all(ChoiceCard)[:1])[-1])
    row = hand.hand.all(HandsRow)[1]
    hand.press(next(each for each in row.walk() if isinstance(each, IconButton) and each.icon == "plus"))
    hand.press(hand.hand.all(MainButton)[-1])
    assert hand.hand.screen.model.task.taken == 1
    hand.stop()
    hand.press(hand.hand.all(QuietButton)[-1])
    assert hand.hand.all(PadKey)  # the room's door
    hand.check("nothing of the class is kept")
