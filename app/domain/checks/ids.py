"""Rules about ids: each names one thing in its group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript
from app.domain.problems import Problem, problem
from app.domain.steps import Decision, Recall

Named = tuple[str, str]
"""An id, and the pointer to what has it."""


def ids_twice(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Scenes, the steps of a scene, and the choices or answers of a step have ids of their own.

    Two steps may share an id when no band meets both.
    """
    for lesson in manuscript.lessons:
        yield from _twice((scene.id, scene.source) for scene in lesson.scenes)
        for scene in lesson.scenes:
            yield from _twice((step.id, step.source) for step in scene.steps)
            for step in scene.steps:
                if isinstance(step, Decision):
                    yield from _twice((each.id, each.source) for each in step.choices)
                elif isinstance(step, Recall):
                    yield from _twice((each.id, each.source) for each in step.answers)


def _twice(named: Iterable[Named]) -> Iterator[Problem]:
    seen: set[str] = set()
    for name, pointer in named:
        if name in seen:
            yield problem("duplicate-id", f"{pointer}/id", id=name)
        seen.add(name)
