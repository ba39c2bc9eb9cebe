"""Where papers can be kept: on what is plugged in, and in folders that the teacher knows."""

from __future__ import annotations

from pathlib import Path

from app.exchange.places import to_find, to_keep
from app.services.places import Place, PlaceKind


def test_sticks_come_first_and_what_cannot_be_written_is_not_offered(tmp_path: Path) -> None:
    """Of the folders of the account only Documents and Desktop are offered; one that is gone is not."""
    kinds = (PlaceKind.DESKTOP, PlaceKind.DOCUMENTS, PlaceKind.DOWNLOADS, PlaceKind.STICK)
    found = [Place(kind, tmp_path / kind.value, kind.value) for kind in kinds]
    for each in found:
        each.path.mkdir()
    gone = Place(PlaceKind.STICK, tmp_path / "gone", "gone")
    offered = to_keep((*found, gone))
    assert [each.kind for each in offered] == [PlaceKind.STICK, PlaceKind.DOCUMENTS, PlaceKind.DESKTOP]
    assert [each.is_stick for each in offered] == [True, False, False]


def test_what_was_kept_is_looked_for_where_nothing_could_be_kept_too(tmp_path: Path) -> None:
    """A stick that can only be read, Downloads, the own folder: sticks first."""
    found = tuple(Place(kind, tmp_path / kind.value, kind.value) for kind in PlaceKind)
    assert to_keep(found) == ()
    looked = [each.kind for each in to_find(found)]
    assert looked[:2] == [PlaceKind.STICK, PlaceKind.DOCUMENTS]
    assert set(looked) == set(PlaceKind)
