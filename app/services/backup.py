"""Earlier states of everything, and copies of it on sticks: to keep one, to take one in, to go back to one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from app.domain.generations import Checked, Generation
from app.services.places import Place
from app.services.teacher_ports import Copies, EarlierStates, StateCheck


@dataclass(frozen=True, slots=True)
class FoundCopy:
    """A copy that lies at a place."""

    path: Path
    place: Place

    @property
    def day(self) -> str:
        """The day in its name, as ISO date; "" where the name was changed."""
        found = re.match(r"rebung-(\d{4}-\d{2}-\d{2})(?!\d)", self.path.name)
        return found[1] if found else ""


class Backup:
    """What a teacher does with earlier states. Called behind the PIN, off the window's thread."""

    def __init__(self, states: EarlierStates, state_check: StateCheck, copies: Copies) -> None:
        """Nothing is looked at before it is asked for."""
        self._states = states
        self._check = state_check
        self._copies = copies
        self._going_back = False
        self.checked = Checked()
        """What the look through all copies after this start has found."""

    @property
    def is_going_back(self) -> bool:
        """Whether Rebung has to start again, to go back to an earlier state."""
        return self._going_back

    @property
    def could_not_keep(self) -> bool:
        """Whether the state of today could not be kept."""
        return self._check.failures > 0

    @property
    def wants_somebody(self) -> bool:
        """Whether a teacher should know of something."""
        return self.could_not_keep or self.checked != Checked()

    def states(self) -> tuple[Generation, ...]:
        """Return the earlier states, the newest first."""
        return self._states.kept()

    def check(self) -> None:
        """Look through all copies, and mend what can be mended."""
        self.checked = self._check.check()

    def places(self) -> tuple[Place, ...]:
        """Return where a copy can be kept now."""
        return self._copies.places()

    def keep_copy(self, place: Place) -> str:
        """Keep the state of now as one file at a place, and return the name of the file.

        Raises:
            CannotKeepState: it could not be kept on this machine first.
            CannotKeep, NoRoom: it is not there, and nothing half written is either.
        """
        state = self._states.keep()
        return self._copies.keep(self._states.files(state.name), place, f"rebung-{state.day}.zip")

    def found_copies(self) -> tuple[FoundCopy, ...]:
        """Return the copies that lie at the places where copies are kept, the newest first."""
        return self._copies.found()

    def bring(self, path: Path) -> Generation:
        """Take in a copy as an earlier state; nothing else changes.

        Raises:
            NotACopy, StateDamaged, StateWithoutKey, NewerFormat, CannotKeepState: nothing of it was taken.
        """
        return self._states.bring(self._copies.read(path))

    def go_back(self, name: str) -> Generation:
        """See that the next start goes back to a state, and return the one in which everything of now is kept.

        Raises:
            NoSuchState, StateDamaged, NewerFormat, CannotKeepState: nothing was changed.
        """
        kept = self._states.go_back(name)
        self._going_back = True
        return kept

    def keep_account(self, text: str, place: Place) -> str:
        """Keep what is known of a child as a text, and return the name of the file, which tells of nobody.

        Raises:
            CannotKeep, NoRoom: it is not there, and nothing half written is either.
        """
        return self._copies.keep_text(text, place, "about-one-learner.txt")
