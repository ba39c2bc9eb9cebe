"""The ports `EarlierStates` and `StateCheck` on the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from app.domain.errors import CannotSave
from app.storage.files import DataFolder

if TYPE_CHECKING:
    from app.domain.generations import Checked, Generation
    from app.storage.generations import Kept


class StoredStates:
    """The generations of an open data folder."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        self._keeper = folder.generation_keeper

    @property
    def failures(self) -> int:
        """How often a generation could not be made since the folder was opened."""
        return self._keeper.failures

    def kept(self) -> tuple[Generation, ...]:
        """Return them, the newest first."""
        return tuple(each.generation for each in self._keeper.generations.kept())

    def keep(self) -> Generation:
        """Make one of how everything is now, unless the newest one is that."""
        return self._done(self._keeper.generations.make)

    def files(self, name: str) -> Iterator[tuple[str, bytes]]:
        """Return names and bytes of a generation, each compared with its list."""
        from app.domain.backup_errors import StateDamaged

        try:
            yield from self._keeper.files(self._of(name))
        except OSError as error:
            raise StateDamaged from error

    def bring(self, files: Iterable[tuple[str, bytes]]) -> Generation:
        """Take a generation in from outside."""
        return self._done(partial(self._keeper.bring, files))

    def go_back(self, name: str) -> Generation:
        """Keep the state of now and ask for another one; the next opening goes there."""
        return self._done(partial(self._wish_for, self._of(name)))

    def check(self) -> Checked:
        """Look through all copies, a small job at a time."""
        from app.domain.generations import Checked

        try:
            return self._keeper.check(self._folder.writer.run)
        except (OSError, CannotSave):
            # The folder was closed meanwhile, or the disk is gone: whoever saves will hear of it.
            return Checked()

    def _wish_for(self, kept: Kept) -> Kept:
        from app.storage.going_back import see_that_the_class_opens

        # A file that is not there is told below.
        with suppress(FileNotFoundError):
            see_that_the_class_opens(self._folder.disk, self._folder.keys, kept.folder, kept.manifest)
        return self._keeper.wish_for(kept)

    def _done(self, job: Callable[[], Kept]) -> Generation:
        from app.domain.backup_errors import CannotKeepState

        try:
            self._folder.writer.run(self._folder.encrypting.finish)
            return self._folder.writer.run(job).generation
        except (OSError, CannotSave) as error:
            raise CannotKeepState from error

    def _of(self, name: str) -> Kept:
        from app.domain.backup_errors import NoSuchState

        for each in self._keeper.generations.kept():
            if each.generation.name == name:
                return each
        raise NoSuchState
