"""The report of a learner. The child's own page and the teacher's read the same one."""

from __future__ import annotations

from app.domain import report
from app.domain.ids import LearnerId
from app.domain.report import LearnerReport
from app.services.ports import Finished, Library
from app.services.register import Register


class Reports:
    """Tells what is known of a learner."""

    def __init__(self, register: Register, library: Library, finished: Finished) -> None:
        """Read through the ports."""
        self._register = register
        self._library = library
        self._finished = finished

    def of(self, learner_id: LearnerId) -> LearnerReport:
        """Return the report of a learner; KeyError if there is none of that id."""
        learner = self._register.now.learner(learner_id)
        return report.report(
            learner,
            self._register.now.school_class(learner.class_id),
            self._finished.done(learner_id),
            self._library.cards(),
            self._library.bamboos(),
        )
