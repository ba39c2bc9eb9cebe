"""When generations are made: after the first lesson of a day, between other jobs, and when the folder is closed.

A generation that cannot be made is noted, and never keeps anybody from saving. What it needs is loaded when needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app.storage.disk import Disk
from app.storage.forgetting import wipe
from app.storage.places import WISH

if TYPE_CHECKING:
    from app.domain.generations import Checked
    from app.storage.generations import Generations, Gone, Kept

Day = Callable[[], str]
"""The day that a calendar says, as ISO date."""


class GenerationKeeper:
    """Keeps the generations of a data folder. Everything here but `check` is called on the writer's thread."""

    def __init__(
        self,
        disk: Disk,
        folders: tuple[Path, Path],
        today: Day | None,
        copy_again: Callable[[str], None],
        is_due: Callable[[], bool],
        gone: Gone,
    ) -> None:
        """Look at nothing yet.

        Args:
            disk: where the files lie.
            folders: the data folder and its mirror.
            today: a calendar; without one no generation is made by itself.
            copy_again: has a database copied into the mirror.
            is_due: whether a state may be kept by itself; what is kept plain is in none.
            gone: which databases are of those who are gone for good.
        """
        self._disk = disk
        self._folders = folders
        self._today = today
        self._copy_again = copy_again
        self._is_due = is_due
        self._gone = gone
        self._made: Generations | None = None
        self._is_wished = False
        self.failures = 0

    @property
    def generations(self) -> Generations:
        """The generations themselves."""
        if self._made is None:
            from app.storage.generations import Generations

            self._made = Generations(self._disk, self._folders, self._today or _no_day, self._gone)
        return self._made

    def lesson_ended(self) -> None:
        """Begin a generation if this day has none yet."""
        if self._keeps_by_itself():
            self._tried(self.generations.begin_if_due)

    def step(self) -> bool:
        """Go on with a generation that was begun; tell whether there is more to do."""
        return self._made is not None and self._tried(self._made.step) is True

    def close(self) -> None:
        """Make a generation of how everything is now, if anything is new, and no earlier one is waited for."""
        if self._keeps_by_itself():
            self._tried(self.generations.make_if_news)

    def go_back(self) -> bool:
        """Go back to an earlier state if somebody has asked for it, and tell whether that was done.

        Raises:
            OSError: it was cut short, and has to be done again.
        """
        if not (self._folders[0] / WISH).is_file():
            return False
        from app.storage.going_back import go_back, wished

        wanted = self.generations.path / (wished(self._disk, self._folders[0]) or WISH)
        return go_back(self._disk, self._folders, wanted)

    def went_back(self) -> None:
        """Note that nobody waits for an earlier state any more; OSError if that did not reach the disk."""
        wipe(self._disk, [self._folders[0] / WISH])

    def wish_for(self, kept: Kept) -> Kept:
        """Ask that the next opening goes back to a generation; return the one in which everything of now is kept.

        Raises:
            StateDamaged, StateWithoutKey, NewerFormat, OSError: nothing was asked for.
        """
        from app.domain.backup_errors import StateDamaged
        from app.domain.generations import Why
        from app.storage.going_back import damage, see_that_it_can_be_opened, wish

        if damage(self._disk, kept.folder, kept.manifest):
            raise StateDamaged
        see_that_it_can_be_opened(self._disk, self._folders, kept.folder, kept.manifest)
        undo = self.generations.make(Why.BEFORE_GOING_BACK)
        wish(self._disk, self._folders[0], kept.generation.name)
        # One more made now could take the place of the one that is wished for.
        self._is_wished = True
        return undo

    def files(self, kept: Kept) -> Iterator[tuple[str, bytes]]:
        """Return names and bytes of a generation, one after another, the list first; StateDamaged, OSError."""
        from app.domain.backup_errors import StateDamaged
        from app.storage.manifests import NAMES, mark_of

        yield from ((name, self._disk.read(kept.folder / name)) for name in NAMES)
        for name, mark in kept.manifest.files.items():
            raw = self._disk.read(kept.folder / name)
            if mark_of(raw) != mark:
                raise StateDamaged
            yield name, raw

    def bring(self, files: Iterable[tuple[str, bytes]]) -> Kept:
        """Take a generation in from outside; StateDamaged, StateWithoutKey, NewerFormat, OSError."""
        from app.storage.bringing import bring

        return bring(self._disk, self._folders, self.generations, files)

    def check(self, run: Callable[[Callable[[], None]], object]) -> Checked:
        """Look through all generations and the mirror, mend what can be mended, and return what was found. Slow.

        Args:
            run: has a job done on the writer's thread, and waits for it. This method itself is called elsewhere.
        """
        from app.storage.checking import Check

        check = Check(self._disk, self._folders, self.generations, self._copy_again)
        for job in check.jobs():
            run(job)
        return check.found

    def _keeps_by_itself(self) -> bool:
        return self._today is not None and not self._is_wished and self._is_due()

    def _tried(self, do: Callable[[], object]) -> object:
        try:
            return do()
        except OSError:
            self.failures += 1
            return None


def _no_day() -> str:
    """Return a day that no calendar says."""
    return "0001-01-01"
