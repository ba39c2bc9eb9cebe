"""Whether the practice phone is open for a child outside lessons.

The gate is shut until the teacher has switched it on for the class and the child has done the lesson on the help
sentence (SAFEGUARDING.md, R16).
"""

from __future__ import annotations

from enum import Enum

from app.domain.ids import LearnerId, LessonId
from app.domain.shelf import Standing, standing
from app.services.ports import Plays
from app.services.register import Register

HELP_SENTENCE = LessonId("L18")
"""The lesson that opens the phone."""


class Gate(Enum):
    """Open, or what is missing."""

    OPEN = "open"
    OFF = "off"
    FIRST_THE_HELP_SENTENCE = "first-the-help-sentence"


class PhoneGate:
    """Looks whether the gate is open."""

    def __init__(self, register: Register, plays: Plays) -> None:
        """Read through the port."""
        self._register = register
        self._plays = plays

    def state(self, learner_id: LearnerId) -> Gate:
        """Return whether the gate is open for a child, and else what is missing."""
        learner = self._register.now.learner(learner_id)
        if not self._register.now.school_class(learner.class_id).practice:
            return Gate.OFF
        knows = standing(HELP_SENTENCE, self._plays.of(learner_id)) is Standing.DONE
        return Gate.OPEN if knows else Gate.FIRST_THE_HELP_SENTENCE
