"""What a class of twenty chose, for the picture book: chart, map and talk, and the view for a projector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.ids import LessonId
from tests.choosing import plant

if TYPE_CHECKING:
    from app.services.house import House
    from app.ui.album import Looks
    from app.ui.hand import Hand

ORDINARY, SENSITIVE = LessonId("L09"), LessonId("L18")


def walk(hand: Hand, album: Looks, house: House) -> None:
    """Look at an ordinary lesson from top to bottom, at a closed one, and at what a class sees of it."""
    from app.ui.routes import ClassChoices, ShowToClass

    class_id = house.classes.all()[0].id
    for lesson in (ORDINARY, SENSITIVE):
        plant(house, class_id, lesson)
    hand.navigator.start(ClassChoices(class_id, ORDINARY))
    album.take("choices-chart")
    hand.screen.pane.scroll_y = 0
    album.take("choices-map")
    hand.screen.model.choose(SENSITIVE)
    hand.screen.pane.scroll_y = 1
    album.take("choices-closed")
    hand.screen.ask_to_close()
    album.take("choices-asks")
    hand.screen.layer.cancel()
    hand.navigator.start(ShowToClass(class_id, ORDINARY))
    album.take("show-chart")
    hand.screen.model.go_on()
    hand.screen.model.go_on()
    album.take("show-talk")
