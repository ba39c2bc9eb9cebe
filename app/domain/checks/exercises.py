"""Rules about tasks that are no decisions: recall, signs in a chat, sentence builder, plan."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.band import Band
from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript
from app.domain.lesson import Lesson
from app.domain.problems import Problem, nearest, problem
from app.domain.steps import Builder, Plan, Recall, Step, TickSigns

FEWEST_PLACES = 2


def one_sided_recalls(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A recall question has an answer that fits and one that does not."""
    for _, step in _steps(manuscript):
        if isinstance(step, Recall) and {answer.fits for answer in step.answers} != {True, False}:
            yield problem("recall-one-sided", step.source)


def one_sided_ticks(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Of the signs offered, one at least is in the chat, and one at least is not."""
    for _, step in _steps(manuscript):
        if isinstance(step, TickSigns) and {sign.shown_by is None for sign in step.signs} != {True, False}:
            yield problem("tick-one-sided", step.source)


def signs_without_why(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A sign that is in the chat is explained."""
    for step in _ticks(manuscript):
        for sign in step.signs:
            if sign.shown_by is not None and sign.why is None:
                yield problem("tick-without-why", sign.source, pattern=sign.pattern)


def unknown_lines(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A sign points to a line that the chat has."""
    for step in _ticks(manuscript):
        for sign in step.signs:
            if sign.shown_by is not None and not 1 <= sign.shown_by <= len(step.chat):
                yield problem("unknown-line", f"{sign.source}/line", line=sign.shown_by)


def unknown_patterns(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Patterns are those of patterns.yaml."""
    for step in _ticks(manuscript):
        for sign in step.signs:
            if sign.pattern not in known.patterns:
                near = nearest(sign.pattern, known.patterns)
                yield problem("unknown-pattern", f"{sign.source}/pattern", near=near, pattern=sign.pattern)


def patterns_for_older_children(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """The youngest meet the four patterns of REC-1.3 and no others."""
    allowed = ", ".join(sorted(known.young_patterns))
    for lesson, step in _steps(manuscript):
        if lesson.band is not Band.YOUNG or not isinstance(step, TickSigns):
            continue
        for sign in step.signs:
            if sign.pattern in known.patterns - known.young_patterns:
                where = f"{sign.source}/pattern"
                yield problem("pattern-too-old", where, pattern=sign.pattern, allowed=allowed)


def small_builders(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A sentence is built from two places at least, and in one of them there is something to choose."""
    for _, step in _steps(manuscript):
        if isinstance(step, Builder):
            sizes = [len(place) for place in step.parts]
            if len(sizes) < FEWEST_PLACES or min(sizes) < 1 or max(sizes) < FEWEST_PLACES:
                yield problem("builder-too-small", step.source)


def small_plans(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """In a plan there is something to choose."""
    for _, step in _steps(manuscript):
        if isinstance(step, Plan):
            sizes = (len(step.cues), len(step.actions))
            if min(sizes) < 1 or max(sizes) < FEWEST_PLACES:
                yield problem("plan-too-small", step.source)


def _steps(manuscript: Manuscript) -> Iterator[tuple[Lesson, Step]]:
    for lesson in manuscript.met:
        for scene in lesson.scenes:
            for step in scene.steps:
                yield lesson, step


def _ticks(manuscript: Manuscript) -> Iterator[TickSigns]:
    for _, step in _steps(manuscript):
        if isinstance(step, TickSigns):
            yield step
