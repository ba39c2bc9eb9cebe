"""The pages for lists of learners, for the picture book: what is found, what would come of it, where to save one."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from app.exchange import roster_csv
from tests.lists import STICK, FakeListFiles

if TYPE_CHECKING:
    from app.services.house import House
    from app.ui.album import Looks
    from app.ui.hand import Hand

KOLIBRI = Path(__file__).parents[1] / "exchange" / "kolibri-0.19-users.csv"
NAMES = "Nama;Kelas;Hobi\nDewi;6B;\nDewi;6B;\n=1+1;6B;\n;6B;\nElok;6B;\nFitri;7C;\n"
SHEET = b"PK\x03\x04"


def files() -> FakeListFiles:
    """Return lists of every kind."""
    lists = FakeListFiles()
    lists.put("kolibri_users.csv", roster_csv.read(BytesIO(KOLIBRI.read_bytes())))
    lists.put("kelas-6b.csv", roster_csv.read(BytesIO(NAMES.encode())), STICK)
    lists.put("kelas-6b.xlsx.csv", roster_csv.read(BytesIO(SHEET)), STICK)
    return lists


def walk(hand: Hand, album: Looks, house: House) -> None:
    """Look at every page."""
    from app.ui.routes import ImportLearners, PreviewLearners, SaveLearners, TeacherRoom

    class_id = house.classes.all()[0].id
    hand.navigator.start(TeacherRoom(class_id))
    hand.rest()
    hand.screen.open_lists()
    album.take("teacher-lists")
    hand.navigator.start(ImportLearners(class_id))
    hand.rest()
    album.take("import-learners")
    names = ("kolibri", "problems", "refused")
    for name, found in zip(names, house.roster.files.newest(), strict=True):
        hand.navigator.start(PreviewLearners(class_id, found.path))
        hand.rest()
        album.take(f"preview-{name}")
    hand.navigator.start(SaveLearners(class_id))
    hand.rest()
    album.take("save-learners")
