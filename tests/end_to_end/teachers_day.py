"""A teacher's day: from the class's avatars through every page of the room, and out by a lesson with the class.

A child then leaves a sensitive lesson out, and the teacher comes back for the training tour.
"""

from __future__ import annotations

from typing import Any

from tests.end_to_end.teachers_hand import TeachersHand
from tests.end_to_end.teachers_papers import print_papers
from tests.end_to_end.teachers_reading import look_at_class, read_guides, take_tour, talk_about_choices

PIN = "280617"
GROUP, NEWCOMER = "Tim Biru", "Sekar"
MEMBERS = ("Ayu", "Budi")
SERVICE, NUMBER = "SAPA", "129"
SAVED_LIST = "7B.csv"
"""What Rebung calls the list of this class."""


def spend(hand: TeachersHand, child: Any, ready_set: str, sensitive: str) -> None:
    """Do everything once; after each thing it is said what is so now.

    Args:
        hand: does it.
        child: a learner of the class, who leaves the lesson out.
        ready_set: the title of a set that the class does not have.
        sensitive: the title of a lesson, in the language that is spoken.
    """
    _come_in(hand)
    _take_list_over(hand)
    _add_learner(hand)
    _make_group(hand)
    _save_list(hand)
    _give_ready_set(hand, ready_set)
    _assign(hand)
    look_at_class(hand)
    talk_about_choices(hand)
    read_guides(hand)
    _enter_number(hand)
    print_papers(hand)
    _play_with_class(hand)
    _leave_lesson_out(hand, child, sensitive)
    _come_in(hand)
    take_tour(hand, PIN)
    _to(hand, "leave")


def _to(hand: TeachersHand, icon: str) -> None:
    from app.ui.teacher.room_frame import RailItem

    hand.press(hand.find(RailItem, icon=icon))


def _come_in(hand: TeachersHand) -> None:
    from app.ui.teacher.room_frame import RailItem
    from app.ui.widgets.buttons import QuietButton

    hand.press(hand.find(QuietButton, icon="door"))
    hand.enter_pin(PIN)
    assert hand.hand.all(RailItem)


def _take_list_over(hand: TeachersHand) -> None:
    """Look at the newest list of this computer, of which one row cannot be taken, and take the others over."""
    from app.ui.teacher.import_learners.view import FileRow
    from app.ui.widgets.buttons import MainButton, QuietButton

    _to(hand, "friends")
    hand.press(hand.find(QuietButton, icon="feed"))
    hand.press(hand.within(hand.hand.screen.layer, QuietButton, icon="plus"))
    hand.press(hand.find(FileRow))
    assert hand.model.troubles
    hand.press(hand.find(MainButton, icon="plus"))
    hand.check("a list is taken over")


def _add_learner(hand: TeachersHand) -> None:
    from app.ui.widgets.buttons import QuietButton
    from app.ui.widgets.text_box import TextBox

    hand.type_in(hand.find(TextBox), NEWCOMER)
    hand.press(hand.find(QuietButton, icon="plus"))
    hand.check("a learner is added")


def _make_group(hand: TeachersHand) -> None:
    from app.ui.widgets.buttons import QuietButton
    from app.ui.widgets.text_box import TextBox
    from app.ui.widgets.tick_row import TickRow

    hand.press(hand.find(QuietButton, icon="friends"))
    hand.press(hand.within(hand.hand.screen.layer, QuietButton, icon="plus"))
    for name in MEMBERS:
        hand.press(hand.within(hand.hand.screen.layer, TickRow, text=name))
    hand.type_in(hand.within(hand.hand.screen.layer, TextBox), GROUP)
    hand.press(hand.within(hand.hand.screen.layer, QuietButton, icon="check"))
    hand.check("a group is made")


def _save_list(hand: TeachersHand) -> None:
    """Save the learners among the documents, for Kolibri."""
    from app.ui.widgets.buttons import MainButton, QuietButton

    hand.press(hand.find(QuietButton, icon="feed"))
    hand.press(hand.within(hand.hand.screen.layer, QuietButton, icon="export"))
    hand.press(hand.find(MainButton, icon="export"))
    hand.check("a list is saved")
    hand.press(hand.within(hand.hand.screen.layer, MainButton))


def _give_ready_set(hand: TeachersHand, title: str) -> None:
    from app.ui.teacher.class_lessons.assigned import SetRow
    from app.ui.widgets.buttons import QuietButton

    _to(hand, "calendar")
    row = next(each for each in hand.hand.all(SetRow) if each.line.title == title)
    hand.press(hand.within(row, QuietButton))
    hand.check("a ready set is given")


def _assign(hand: TeachersHand) -> None:
    """Two lessons in the other order, for a group, until the last day that is seen."""
    from app.ui.teacher.assign.calendar_card import DayCell, WhoCard
    from app.ui.teacher.assign.order_list import OrderRow
    from app.ui.teacher.assign.picking import PickRow
    from app.ui.widgets.buttons import MainButton
    from app.ui.widgets.tick_row import RadioRow

    hand.press(hand.find(MainButton, icon="plus"))
    for at in (0, 1):
        hand.press([row for row in hand.hand.all(PickRow) if row.focusable][at])
    first, second = hand.hand.all(OrderRow)
    hand.put_first(second, first)
    hand.press(next(row for row in hand.hand.all(RadioRow) if row.text.startswith(GROUP)))
    hand.press(hand.hand.all(DayCell)[-1])
    hand.press(hand.within(hand.find(WhoCard), MainButton))
    hand.check("a set is assigned")


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


def _play_with_class(hand: TeachersHand) -> None:
    """As far as the hands of the first decision; then out, before the class."""
    from app.ui.screens.class_lesson.tasks import HandsRow
    from app.ui.teacher.class_lessons.view import LessonLine
    from app.ui.teacher.pin_pane import PadKey
    from app.ui.widgets.buttons import GhostButton, IconButton, MainButton, QuietButton

    _to(hand, "calendar")
    hand.press(hand.within(hand.find(LessonLine), QuietButton, icon="class"))
    while hand.model.task.kind != "voting":
        # In which order answers stand, and what is said to the first one, is another thing for each play.
        hand.press((hand.hand.all(GhostButton, icon="skip") or hand.hand.all(MainButton))[-1])
    hand.press(hand.within(hand.hand.all(HandsRow)[1], IconButton, icon="plus"))
    hand.press(hand.hand.all(MainButton)[-1])
    assert hand.model.task.taken == 1
    hand.stop()
    hand.press(hand.hand.all(QuietButton)[-1])
    assert hand.hand.all(PadKey)  # the room's door
    hand.check("nothing of the class is kept")
    hand.stop()


def _leave_lesson_out(hand: TeachersHand, child: Any, title: str) -> None:
    """Sign in for the first time, open a lesson, leave it out, and go."""
    from app.ui.screens.at_home.view import LessonRow
    from app.ui.widgets.avatar import AvatarCard
    from app.ui.widgets.buttons import MainButton, QuietButton
    from app.ui.widgets.password import PictureTile

    hand.press(hand.find(AvatarCard, name=child.nickname))
    hand.press(*(hand.find(PictureTile, picture=picture) for picture in child.password))
    hand.press(hand.find(MainButton))
    hand.press(hand.find(LessonRow, title=title))
    hand.stop()
    hand.press(hand.within(hand.hand.screen.layer, QuietButton, icon="skip"))
    hand.check("a lesson is left out")
    hand.press(hand.find(QuietButton, icon="leave"))
