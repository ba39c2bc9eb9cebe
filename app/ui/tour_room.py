"""How the tour goes through the teacher's room, from its door to the settings."""

from __future__ import annotations

from app.ui.album import Looks
from app.ui.hand import Hand
from app.ui.teacher.pin_pane import PadKey
from app.ui.teacher.teacher_room.view import LearnerRow
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.text_box import TextBox

HELP = ("Bu Ratna", "SAPA 129", "129")
"""Person, service, number."""


def teach(hand: Hand, album: Looks, pin: str) -> None:
    """Go in from the class's screen, look at every page and panel, and come back."""
    _knock(hand, album)
    type_pin(hand, pin)
    hand.wait(lambda: hand.all(LearnerRow), seconds=20)
    album.take("teacher-room")
    _look_at_panels(hand, album)
    hand.screen.model.add()
    album.take("add-learners")
    hand.screen.model.back()
    hand.rest()
    for page in ("lessons", "print", "help", "settings"):
        _open_page(hand, album, page)
    hand.screen.model.leave()
    hand.rest()


def type_pin(hand: Hand, pin: str) -> None:
    """Type a PIN on the pad."""
    for digit in pin:
        hand.tap(hand.find(PadKey, text=digit))


def _knock(hand: Hand, album: Looks) -> None:
    """Look at the door and at the way in without the PIN, and stand before the door again."""
    hand.tap(hand.find(QuietButton, icon="door"))
    hand.wait(lambda: hand.all(PadKey))
    hand.screen.model.forgot()
    album.take("recover")
    hand.screen.model.back()
    hand.rest()
    hand.tap(hand.find(QuietButton, icon="door"))
    hand.wait(lambda: hand.all(PadKey))
    album.take("ask-pin")


def _look_at_panels(hand: Hand, album: Looks) -> None:
    hand.tap(hand.all(LearnerRow)[0])
    hand.wait(lambda: hand.screen.layer is not None)
    album.take("teacher-learner")
    hand.screen.layer.cancel()
    for name, open_panel in (("class", hand.screen.open_class), ("classes", hand.screen.open_classes)):
        open_panel()
        album.take(f"teacher-{name}")
        hand.screen.layer.cancel()


def _open_page(hand: Hand, album: Looks, page: str) -> None:
    hand.screen.model.go_to(page)
    hand.wait(lambda: hand.screen.model.page == page)
    for box, text in zip(hand.all(TextBox), HELP, strict=False):
        box.text = text
    album.take(f"teacher-{page}")
