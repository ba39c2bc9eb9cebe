"""Learners from a file: looked at first, written in one change, and given back as a file that Kolibri takes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from app.domain.band import Band
from app.domain.classroom import Classroom
from app.domain.ids import ClassId
from app.domain.roster_file import RosterFile
from app.domain.roster_plan import RosterPreview, plan
from app.services import roster_export
from app.services.places import Place
from app.services.ports import Chance, Library
from app.services.register import Register
from app.services.roster_applying import Applying, Imported
from app.services.roster_export import FoundFile, ListLine
from app.services.saving import Saving
from app.services.teacher_ports import ListFiles


class RosterFiles:
    """What a teacher does with lists of learners. Called behind the PIN."""

    def __init__(self, register: Register, library: Library, chance: Chance, files: ListFiles) -> None:
        """Work on the register of this machine and on the files of this account."""
        self._register = register
        self._library = library
        self._chance = chance
        self._files = files

    def newest(self) -> tuple[FoundFile, ...]:
        """Return files that may be lists, the newest first. Slow: call off the window's thread."""
        return self._files.newest()

    def places(self) -> tuple[Place, ...]:
        """Return folders into which a list may be saved. Slow, as `newest`."""
        return self._files.places()

    def read(self, path: Path) -> RosterFile:
        """Return what a file holds. Slow, as `newest`; whatever the file is, this ends in sentences."""
        return self._files.read(path)

    def preview(self, file: RosterFile, here: ClassId | None) -> RosterPreview:
        """Return what would come of a file, for those who are here now. Nothing is changed."""
        return plan(file, self._register.now, here)

    def apply(self, file: RosterFile, here: ClassId | None, bands: Mapping[str, Band]) -> Saving[Imported]:
        """Take a file over in one change, which one undo takes back. It is planned anew for those who are here now.

        Args:
            file: what was read.
            here: the class of those for whom the file names none.
            bands: the ages of each class that is made, by its name; the middle band where none is said.
        """
        told: list[Imported] = []

        def changed(now: Classroom) -> Classroom:
            preview, applying = plan(file, now, here), Applying(now, self._library, self._chance)
            for name in preview.new_classes:
                band = bands.get(name, Band.MIDDLE)
                applying.make(name, band)
            applying.take(preview.steps)
            told.append(applying.told(preview.steps))
            return applying.classroom()

        return self._register.change(changed).giving(told[0])

    def save(self, path: Path, class_id: ClassId | None, *, over: bool = False) -> tuple[ListLine, ...]:
        """Save the learners of a class, or with None of all, as a file; return what is in it. Slow, as `newest`.

        Raises:
            ListIsThere: there is such a file, and nobody has said that it may be written over.
            CannotWriteList: the disk refused.
        """
        saved = roster_export.lines(self._register.now, class_id, self._chance)
        self._files.write(path, saved, over=over)
        return saved
