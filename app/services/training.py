"""The training tour: where a teacher is in it, and whether it is under way just now."""

from __future__ import annotations

from app.domain.guide import TourStep
from app.services.ports import Settings
from app.services.teacher_ports import Guides

STEP = "training-step"


class Training:
    """Ten steps through the demo class. It can be left at any time; the step is kept for the next time."""

    def __init__(self, guides: Guides, settings: Settings) -> None:
        """Read the steps, and keep on this machine how far somebody has come."""
        self._guides = guides
        self._settings = settings
        self._at: int | None = None
        self.is_running = False
        """Whether the tour goes along with whatever is shown. After a start of Rebung it does not."""
        self.is_told = False
        """Whether the panel of this step has been read: the page below it comes next."""

    @property
    def steps(self) -> tuple[TourStep, ...]:
        """The steps in their order; LessonDamaged when they cannot be read."""
        return self._guides.tour()

    @property
    def at(self) -> int:
        """The number of the step, from 0."""
        if self._at is None:
            kept = self._settings.get(STEP)
            self._at = min(int(kept), len(self.steps) - 1) if kept.isascii() and kept.isdecimal() else 0
        return self._at

    @property
    def step(self) -> TourStep:
        """The step itself."""
        return self.steps[self.at]

    @property
    def is_begun(self) -> bool:
        """Whether there is a step to go on with."""
        return self.at > 0

    def go_to(self, at: int) -> TourStep:
        """Be at this step, or at the nearest that there is, and let its panel be read anew."""
        self._keep(max(0, min(at, len(self.steps) - 1)))
        self.is_running, self.is_told = True, False
        return self.step

    def leave(self) -> None:
        """Go along no more; the step is kept."""
        self.is_running = False

    def finish(self) -> None:
        """Go along no more, and begin at the first step the next time."""
        self.is_running = False
        self._keep(0)

    def _keep(self, at: int) -> None:
        # What is on its way to the disk is not read back yet, so the step is known here as well.
        self._at = at
        self._settings.put(STEP, str(at))
