"""What is ticked before a lesson that needs the teacher in the room can be opened. Behind the PIN."""

from __future__ import annotations

from dataclasses import replace

from app.domain import readiness
from app.domain.classroom import Readiness
from app.domain.readiness import Step
from app.services.ports import Clock
from app.services.register import Register
from app.services.saving import Saving


class Preparations:
    """The three ticks of this machine; the third one is set by keeping the help numbers."""

    def __init__(self, register: Register, clock: Clock) -> None:
        """Read and keep the ticks."""
        self._register = register
        self._clock = clock

    def days(self) -> dict[Step, str]:
        """Return for each step the day on which it was done, "" where it is still to be done."""
        now, missing = self._register.now, self.missing()
        kept = {
            Step.GUIDE: now.ready.guide_read_on,
            Step.RESPONDER: now.ready.responder_named_on,
            Step.NUMBERS: now.help.checked_on,
        }
        return {step: "" if step in missing else day for step, day in kept.items()}

    def missing(self) -> tuple[Step, ...]:
        """Return what is still to be done."""
        now = self._register.now
        return readiness.missing(now.ready, now.help, self._clock.today())

    def tick(self, step: Step, *, done: bool) -> Saving[Readiness]:
        """Tick that the guide is read or that somebody is named on paper, with the day of today, or take it back."""
        day = self._clock.today() if done else ""
        ready = self._register.now.ready
        changed = (
            ready._replace(guide_read_on=day)
            if step is Step.GUIDE
            else ready._replace(responder_named_on=day)
        )
        return self._register.change(lambda now: replace(now, ready=changed)).giving(changed)
