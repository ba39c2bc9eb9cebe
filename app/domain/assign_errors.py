"""Ways in which assigning lessons can be refused."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.errors import RebungError, msg
from app.domain.readiness import Step

_STEPS = {
    Step.GUIDE: msg("the teacher guide is read"),
    Step.RESPONDER: msg("the person to go to is named on paper"),
    Step.NUMBERS: msg("the help numbers are checked"),
}


class SetNameNotUsable(RebungError):
    """A name of a set that cannot be shown."""

    code = "set-name-not-usable"
    sentence = msg(
        "A set needs a name of at most 40 letters, such as Friends online. Nothing was changed. "
        "Please type one."
    )


class NothingToAssign(RebungError):
    """A set without a lesson that this class can play."""

    code = "nothing-to-assign"
    sentence = msg(
        "There is no lesson in this set that is written for these ages. Nothing was changed. Please tick one."
    )


class NobodyToAssignTo(RebungError):
    """A set for nobody."""

    code = "nobody-to-assign-to"
    sentence = msg(
        "Nobody is chosen who could do this set. Nothing was changed. Please choose at least one learner."
    )


class EndsBeforeItBegins(RebungError):
    """A last day that lies before the first one."""

    code = "ends-before-it-begins"
    sentence = msg(
        "The last day lies before the first one. Nothing was changed. Please choose a later last day."
    )


class SetInUse(RebungError):
    """An own set that is assigned cannot be thrown away."""

    code = "set-in-use"
    sentence = msg(
        "This set is assigned, so it stays. Nothing was changed. Take it away where it is assigned first."
    )


class NotPrepared(RebungError):
    """A lesson that needs the teacher in the room, before everything is ticked. `steps` are what is missing."""

    code = "not-prepared"
    sentence = msg(
        "This lesson stays closed until you have ticked what comes before it ({missing}). "
        "Nothing was changed. The ticks stand on the page “Assign”."
    )

    def __init__(self, steps: tuple[Step, ...] = (), **details: object) -> None:
        """Keep what is missing."""
        self.steps = steps
        super().__init__(**{"missing": "", **details})

    def told(self, tr: Callable[[str], str] = msg) -> str:
        """Return the sentence with what is missing, both in the language of `tr`."""
        missing = ", ".join(tr(_STEPS[each]) for each in self.steps)
        return tr(self.sentence).format(missing=missing or self.details["missing"])
