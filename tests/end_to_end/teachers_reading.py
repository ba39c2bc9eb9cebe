"""The part of a teacher's day in which things are looked at: the class, its choices, the guides, the training tour."""

from __future__ import annotations

from tests.end_to_end.teachers_hand import TeachersHand

SOUGHT = "129"


def look_at_class(hand: TeachersHand) -> None:
    """Hide the names and show them again; open the page of who may need a talk, and come back."""
    from app.ui.teacher.class_page.side import TalkRow
    from app.ui.widgets.buttons import QuietButton

    _to(hand, "class")
    talks = hand.hand.all(TalkRow)
    assert talks
    hand.press(hand.find(QuietButton, icon="hidden"))
    assert hand.model.is_hidden
    assert not hand.hand.all(TalkRow)
    hand.press(hand.find(QuietButton, icon="eye"))
    hand.press(hand.hand.all(TalkRow)[0])
    assert hand.model.nickname == talks[0].name
    hand.press(hand.find(QuietButton, icon="back"))


def talk_about_choices(hand: TeachersHand) -> None:
    """Go from the class page to what it chose, show it to the class, print the talk, and read the map as a list."""
    from app.ui.teacher.class_choices.branch_map import BranchMap
    from app.ui.widgets.buttons import IconButton, MainButton, QuietButton, TintButton

    hand.press(hand.find(TintButton, icon="chart"))
    assert hand.model.page == "choices"
    assert hand.model.charts
    hand.press(hand.find(MainButton, icon="chart"))
    hand.press(hand.find(MainButton, icon="next"))
    hand.press(hand.find(IconButton, icon="cross"))
    hand.press(hand.find(IconButton, icon="print"))
    hand.hand.wait(lambda: hand.hand.screen.layer is not None)
    hand.check("a talk is printed")
    hand.press(hand.within(hand.hand.screen.layer, MainButton))
    around = hand.find(BranchMap)
    hand.press(next(each for each in hand.hand.all(QuietButton) if not each.icon and each.text))
    assert around.is_list
    _to(hand, "class")


def read_guides(hand: TeachersHand) -> None:
    """Open the page of the first lesson that there is, search, and open the card of the first minutes."""
    from app.ui.teacher.guides.parts import LinkRow
    from app.ui.widgets.buttons import TintButton
    from app.ui.widgets.text_box import TextBox

    _to(hand, "book")
    hand.press(next(row for row in hand.hand.all(LinkRow) if row.icon == "play"))
    assert hand.model.can_preview
    everything = len(hand.model.entries)
    hand.type_in(hand.find(TextBox), SOUGHT)
    assert len(hand.model.entries) != everything
    hand.press(hand.find(TintButton, icon="talk"))
    assert hand.model.topic == "if-a-child-tells"


def take_tour(hand: TeachersHand, pin: str) -> None:
    """Go through all steps of the training tour, in and out by the door, and take the demo class away at its end."""
    from app.ui.teacher.pin_pane import PadKey
    from app.ui.teacher.training.panel import TourPanel
    from app.ui.widgets.buttons import QuietButton

    _to(hand, "book")
    hand.press(hand.find(QuietButton, icon="play"))
    steps = 1
    while not (panel := hand.find(TourPanel)).is_last:
        hand.check(f"step {steps} of the tour")
        hand.press(hand.within(panel, QuietButton, icon="next"))
        if hand.hand.all(PadKey):
            hand.enter_pin(pin)
        steps += 1
    assert steps == 10
    hand.press(hand.within(panel, QuietButton, icon="cross"))
    hand.press(hand.within(hand.hand.screen.layer, QuietButton))
    hand.check("the tour is over")


def _to(hand: TeachersHand, icon: str) -> None:
    from app.ui.teacher.room_frame import RailItem

    hand.press(hand.find(RailItem, icon=icon))
