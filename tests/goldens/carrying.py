"""A class that goes round, for the picture book: what a stop has brought, and what would differ on a new computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.carrying import put_stand_ins

if TYPE_CHECKING:
    from app.services.house import House
    from app.ui.album import Looks
    from app.ui.hand import Hand


def walk(hand: Hand, album: Looks, house: House) -> None:
    """Carry, and open what lies on a stick."""
    from app.ui.routes import CarryRound, TakeClass

    copying = put_stand_ins(house)
    hand.navigator.start(CarryRound(house.classes.all()[0].id))
    hand.wait(lambda: hand.screen.model.sticks and not hand.screen.model.busy)
    hand.screen.model.carry(hand.screen.model.sticks[0])
    hand.wait(lambda: hand.screen.model.done_words)
    album.take("carry-done")
    hand.navigator.start(TakeClass())
    hand.wait(lambda: hand.screen.model.step == "code")
    hand.screen.model.send(copying.fits)
    hand.wait(lambda: hand.screen.model.step == "what")
    album.take("take-what")
