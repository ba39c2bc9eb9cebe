"""What the data folder mended, as the services ask for it."""

from __future__ import annotations

from app.domain.mending import Mended, Stood
from app.storage.files import LEARNERS, DataFolder
from app.storage.opening import Restoration, Source

_STOOD = {
    Source.OTHER_SLOT: Stood.EARLIER_COPY,
    Source.MIRROR: Stood.MIRROR,
    Source.REST: Stood.NOTHING,
    Source.NOTHING: Stood.NOTHING,
}


class FolderMender:
    """Fills the `Mender` port from an open data folder."""

    def __init__(self, folder: DataFolder) -> None:
        """Read the restorations of this folder."""
        self._folder = folder

    def mended(self) -> tuple[Mended, ...]:
        """Return everything mended since the folder was opened, in order."""
        return tuple(_told(each) for each in self._folder.restorations)


def _told(restoration: Restoration) -> Mended:
    is_learner = restoration.database.startswith(f"{LEARNERS}/")
    return Mended(is_learner, _STOOD[restoration.used], restoration.damaged)
