"""Rules about the ways through a story: every scene is reached, every way ends, nobody walks in a circle."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript
from app.domain.checks.walk import MOST_PLACES, Place, Walk
from app.domain.ids import SceneId
from app.domain.lesson import Lesson
from app.domain.problems import Problem, nearest, problem
from app.domain.steps import Decision, Goto


def unknown_targets(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A goto leads to a scene that there is."""
    for lesson in manuscript.lessons:
        scenes = [scene.id for scene in lesson.scenes]
        for pointer, target in _targets(lesson):
            if target not in scenes:
                near = nearest(target, scenes)
                yield problem("unknown-target", f"{pointer}/goto", near=near, target=target)


def unreachable_scenes(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Each scene is met by the children of at least one band."""
    met = {scene for walk in manuscript.walks for scene in walk.scenes()}
    for scene in manuscript.lessons[0].scenes if _walked(manuscript) else ():
        if scene.id not in met:
            yield problem("unreachable-scene", scene.source, scene=scene.id)


def unreachable_steps(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """In a scene that is met, each step without a condition is met by the children of one band at least."""
    if not _walked(manuscript):
        return
    met = {pointer for walk in manuscript.walks for pointer in walk.steps}
    asked = {pointer for walk in manuscript.walks for pointer in walk.asked}
    for walk in manuscript.walks:
        for scene in walk.lesson.scenes:
            if scene.id in walk.scenes():
                lost = (step.source for step in scene.steps if step.source not in met)
                first = next((pointer for pointer in lost if f"{pointer}/if" not in asked), "")
                if first:
                    yield problem("unreachable-step", first)


def dead_ends(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A scene ends in a goto, an end, or choices that all lead on."""
    for walk in manuscript.walks:
        for pointer in sorted(walk.falls):
            yield problem("dead-end", pointer)


def no_endings(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """At least one way comes to an end."""
    for walk in manuscript.walks:
        if walk.whole and not walk.goals:
            yield problem("no-ending", "scenes")


def circles(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """From everywhere a way leads to an end."""
    for walk in manuscript.walks:
        if not walk.whole or not walk.goals:
            continue
        lost = walk.ways.keys() - _that_reach(walk, walk.goals)
        entered = {
            after.scene
            for place, following in walk.ways.items()
            for after in following
            if place not in lost and after in lost
        }
        for scene in walk.lesson.scenes:
            if scene.id in entered:
                yield problem("loop-without-exit", scene.source, scene=scene.id)


def too_many_ways(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """The whole lesson can be walked, so that the other rules see all of it."""
    for walk in manuscript.walks:
        if not walk.whole:
            yield problem("too-many-ways", "scenes", limit=MOST_PLACES)


def reach_without(walk: Walk, avoided: SceneId) -> set[Place]:
    """Return the places that can be reached without passing through a scene."""
    start = walk.lesson.start.id
    first = next((place for place in walk.ways if place.scene == start and place.index == 0), None)
    if first is None or start == avoided:
        return set()
    met, waiting = {first}, deque([first])
    while waiting:
        for after in walk.ways.get(waiting.popleft(), ()):
            if after.scene != avoided and after not in met:
                met.add(after)
                waiting.append(after)
    return met


def _targets(lesson: Lesson) -> Iterator[tuple[str, SceneId]]:
    for scene in lesson.scenes:
        for step in scene.steps:
            if isinstance(step, Goto):
                yield step.source, step.target
            elif isinstance(step, Decision):
                yield from ((each.source, each.goto) for each in step.choices if each.goto is not None)


def _that_reach(walk: Walk, goals: set[Place]) -> set[Place]:
    before: dict[Place, list[Place]] = {}
    for place, following in walk.ways.items():
        for after in following:
            before.setdefault(after, []).append(place)
    met, waiting = set(goals), deque(goals)
    while waiting:
        for place in before.get(waiting.popleft(), ()):
            if place not in met:
                met.add(place)
                waiting.append(place)
    return met


def _walked(manuscript: Manuscript) -> bool:
    return all(walk.whole for walk in manuscript.walks)
