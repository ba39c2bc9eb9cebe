"""Ways through a lesson: which scenes a band can reach, and how far through it a scene lies ("Scene 2 of 5")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.domain.ids import SceneId
from app.domain.lesson import Lesson, Scene
from app.domain.steps import Decision, Goto


def within_reach(lesson: Lesson) -> Lesson:
    """Return the lesson without the scenes that no way leads to: chapters and phones of other ages."""
    scenes = scenes_from(lesson, lesson.start.id)
    phones = tuple(each for each in lesson.phones if any(scene.phone == each.id for scene in scenes))
    return replace(lesson, scenes=scenes, phones=phones)


def scenes_from(lesson: Lesson, begin: SceneId) -> tuple[Scene, ...]:
    """Return a scene and all that some way leads to from it, in the order of the file; unknown targets lead nowhere."""
    scenes = {scene.id: scene for scene in lesson.scenes}
    reached, ahead = {begin}, [scenes[begin]]
    while ahead:
        for target in _exits(ahead.pop()):
            if target in scenes and target not in reached:
                reached.add(target)
                ahead.append(scenes[target])
    return tuple(scene for scene in lesson.scenes if scene.id in reached)


def progress(lesson: Lesson, scene_id: SceneId) -> tuple[int, int]:
    """Return the number of a scene and how many there are, both by the longest way to an ending.

    The number grows with every scene whatever way is taken, and the last scene before an ending is always the
    last number; a shorter way leaves numbers out.
    """
    ways: dict[SceneId, int] = {}
    total = _scenes_ahead(lesson, lesson.start, ways, frozenset())
    ahead = ways.get(scene_id) or _scenes_ahead(lesson, lesson.scene(scene_id), ways, frozenset())
    return max(1, total - ahead + 1), total


def _scenes_ahead(lesson: Lesson, scene: Scene, ways: dict[SceneId, int], behind: frozenset[SceneId]) -> int:
    """Count the scenes from here to the farthest ending, this one included. A way back counts nothing."""
    if scene.id not in ways:
        behind |= {scene.id}
        onward = [target for target in dict.fromkeys(_exits(scene)) if target not in behind]
        ahead = (_scenes_ahead(lesson, lesson.scene(each), ways, behind) for each in onward)
        ways[scene.id] = 1 + max(ahead, default=0)
    return ways[scene.id]


def _exits(scene: Scene) -> Iterator[SceneId]:
    for step in scene.steps:
        if isinstance(step, Goto):
            yield step.target
        if isinstance(step, Decision):
            yield from (choice.goto for choice in step.choices if choice.goto is not None)
