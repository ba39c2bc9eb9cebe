"""Rules that keep children safe: how stories end, what is sensitive, what is said beforehand."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript
from app.domain.problems import Problem, nearest, problem
from app.domain.shelf import is_sensitive
from app.domain.steps import SAFE_OUTCOMES, Ending

SENSITIVE_OUTCOMES = frozenset({"told", "planned"})


def unsafe_endings(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Each ending is one of the safe ones."""
    for step in _endings(manuscript):
        if step.safe not in SAFE_OUTCOMES:
            yield problem(
                "unsafe-ending",
                f"{step.source}/safe",
                near=nearest(step.safe, SAFE_OUTCOMES),
                safe=step.safe,
                allowed=", ".join(sorted(SAFE_OUTCOMES)),
            )


def early_endings(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """No ending is reached while something that must be cleared still holds."""
    for walk in manuscript.walks:
        for pointer, facts in sorted(walk.endings, key=lambda ending: (ending[0], sorted(ending[1]))):
            for fact in sorted(facts & walk.lesson.must_clear):
                yield problem("ending-too-early", pointer, fact=fact)


def untold_endings(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A sensitive lesson ends with an adult who knows, or with a plan."""
    if not manuscript.lessons[0].sensitive:
        return
    for step in _endings(manuscript):
        if step.safe in SAFE_OUTCOMES - SENSITIVE_OUTCOMES:
            yield problem("ending-not-told", f"{step.source}/safe")


def denied_sensitivity(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """An author may call a lesson sensitive, and never not sensitive."""
    lesson = manuscript.lessons[0]
    if not manuscript.says_not_sensitive:
        return
    computed = is_sensitive(
        lesson.objectives,
        known.sensitive_strands,
        known.sensitive_objectives,
        teacher_present=lesson.teacher_present,
        declared=False,
    )
    if computed:
        because = "the teacher must be present" if lesson.teacher_present else ", ".join(lesson.objectives)
        yield problem("sensitive-denied", "sensitive", because=because)


def missing_notes(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A lesson that needs the teacher begins with a note on its content."""
    for lesson in manuscript.lessons:
        if lesson.teacher_present and lesson.content_note is None:
            yield problem("no-content-note", "teacher_present")


def missing_care(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """The teacher's page of a sensitive lesson says what to watch for."""
    for lesson in manuscript.lessons:
        if lesson.sensitive and lesson.debrief is not None and lesson.debrief.care is None:
            yield problem("no-care", "debrief")


def _endings(manuscript: Manuscript) -> Iterator[Ending]:
    for lesson in manuscript.lessons:
        for scene in lesson.scenes:
            for step in scene.steps:
                if isinstance(step, Ending):
                    yield step
