"""What the data folder mended, as the services ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.storage.copies import LEARNERS
from app.storage.files import DataFolder
from app.storage.opening import Restoration, Source

if TYPE_CHECKING:
    from app.domain.mending import Mended, Stood


class FolderMender:
    """Fills the `Mender` port from an open data folder."""

    def __init__(self, folder: DataFolder) -> None:
        """Read the restorations of this folder."""
        self._folder = folder

    def mended(self) -> tuple[Mended, ...]:
        """Return everything mended since the folder was opened, in order."""
        return tuple(_told(each) for each in self._folder.restorations)


def _told(restoration: Restoration) -> Mended:
    # A start that finds everything well does not load what damage is called.
    from app.domain.mending import Mended

    is_learner = restoration.database.startswith(f"{LEARNERS}/")
    return Mended(is_learner, _stood(restoration), restoration.damaged)


def _stood(restoration: Restoration) -> Stood:
    from app.domain.mending import Stood

    match restoration.used:
        case Source.OTHER_SLOT | Source.MIRROR if restoration.is_whole:
            return Stood.EARLIER_COPY
        case Source.OTHER_SLOT:
            return Stood.LAST_SAVE
        case Source.MIRROR:
            return Stood.MIRROR
        case Source.REST:
            return Stood.PART
        case Source.NOTHING if restoration.damaged == 1:
            # From the second save on there are two files: a single one was cut in its very first write.
            return Stood.LAST_SAVE
        case Source.NOTHING:
            return Stood.NOTHING
