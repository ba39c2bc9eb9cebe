"""The page of lessons from others, for the picture book: a pack of somebody unknown, and one that is looked at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.packs import PackFacts
from app.exchange.stick_packs import StickPacks
from app.services.places import Place, PlaceKind
from tests.parcels import FACTS, parcel
from tests.stores import FakePackStore

if TYPE_CHECKING:
    from app.services.house import House
    from app.ui.album import Looks
    from app.ui.hand import Hand

NEXT = PackFacts(FACTS.id, FACTS.version + 1, FACTS.title, FACTS.author)


def held() -> FakePackStore:
    """Return a machine's packs: one that somebody unknown has signed."""
    store = FakePackStore()
    store.kept = {FACTS.id: parcel()}
    return store


def stick(folder: Path) -> StickPacks:
    """Return a stick with the next version of the pack on it."""
    folder.mkdir()
    (folder / "kites-4.zip").write_bytes(parcel(facts=NEXT))
    return StickPacks(lambda: (Place(PlaceKind.STICK, folder, "SEKOLAH"),))


def walk(hand: Hand, album: Looks, house: House) -> None:
    """Look at what is here, and at what would be taken in."""
    from app.ui.routes import OtherLessons

    hand.navigator.start(OtherLessons(house.classes.all()[0].id))
    hand.wait(lambda: hand.screen.model.lessons and hand.screen.model.files)
    album.take("other-lessons")
    hand.screen.model.look_at_file()
    hand.wait(lambda: hand.screen.model.offer is not None)
    album.take("other-lessons-offer")
    hand.screen.layer.cancel()
