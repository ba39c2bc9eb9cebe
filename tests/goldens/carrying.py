"""What comes on a stick, for the picture book: what a stop has brought, a class for a new computer, a copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.services.backup import FoundCopy
from app.services.places import Place, PlaceKind
from tests.carrying import put_stand_ins

if TYPE_CHECKING:
    from app.services.house import House
    from app.ui.album import Looks
    from app.ui.hand import Hand


class _Copies:
    """Stands for what looks after copies."""

    def found_copies(self) -> tuple[FoundCopy, ...]:
        """Return two, on a stick."""
        stick = Place(PlaceKind.STICK, Path("/media/school"), "SCHOOL")
        names = ("rebung-2026-11-28.zip", "rebung-2026-11-21.zip")
        return tuple(FoundCopy(stick.path / name, stick) for name in names)


def walk(hand: Hand, album: Looks, house: House) -> None:
    """Carry, and open what lies on a stick."""
    from app.ui.routes import BringBack, CarryRound, TakeClass

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
    house.__dict__["backup"] = _Copies()
    hand.navigator.start(BringBack())
    hand.wait(lambda: hand.screen.model.has_looked)
    album.take("bring-back")
