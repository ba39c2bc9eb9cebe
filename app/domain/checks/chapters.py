"""Rules about chapters: who stops in a sensitive lesson goes on at one, so that nothing else need be kept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript
from app.domain.checks.walk import Walk
from app.domain.checks.ways import reach_without
from app.domain.lesson import Scene
from app.domain.problems import Problem, problem


def no_chapters(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A sensitive lesson has a chapter after its first scene."""
    for lesson in manuscript.lessons:
        if lesson.sensitive and not any(scene.chapter for scene in lesson.scenes[1:]):
            yield problem("no-chapters", "scenes")


def chapters_passed_by(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Every way of a sensitive lesson passes every chapter that its band meets."""
    for walk in manuscript.walks:
        for scene in _chapters(walk):
            if _is_passed_by(walk, scene):
                yield problem("chapter-passed-by", f"{scene.source}/chapter", scene=scene.id)


def chapters_out_of_order(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Chapters are met in the order of the file."""
    for walk in manuscript.walks:
        chapters = _chapters(walk)
        for earlier, later in pairwise(chapters):
            early = any(place.scene == later.id for place in reach_without(walk, earlier.id))
            if early and not _is_passed_by(walk, earlier):
                yield problem("chapter-out-of-order", f"{later.source}/chapter", scene=later.id)


def _chapters(walk: Walk) -> list[Scene]:
    if not walk.lesson.sensitive or not walk.whole:
        return []
    met = walk.scenes()
    return [scene for scene in walk.lesson.chapters() if scene.id in met]


def _is_passed_by(walk: Walk, scene: Scene) -> bool:
    return not walk.goals.isdisjoint(reach_without(walk, scene.id))
