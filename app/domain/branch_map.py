"""The map of a lesson: its scenes in layers, the decisions in them, where each choice leads, and what the class chose.

It shows the shares of the charts and nothing besides: a way has no figure of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.class_choices import Bar, ClassChart, DecisionChart
from app.domain.ids import SceneId
from app.domain.journey import progress
from app.domain.lesson import Lesson, Scene
from app.domain.steps import Choice, Decision, Ending, Goto
from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class Branch:
    """One choice on the map: what the chart shows of it, what happens then, and the scene that it alone leads to."""

    text: Text
    bar: Bar | None
    then: Text | None
    leads: Text | None


@dataclass(frozen=True, slots=True)
class Fork:
    """One decision on the map."""

    key: str
    question: Text
    branches: tuple[Branch, ...]
    chart: DecisionChart | None


@dataclass(frozen=True, slots=True)
class Place:
    """One scene on the map: in which layer, at which place of it, and to which scenes some way leads on.

    `exits` hold whether only a choice leads there (then the way is drawn thin). `endings` are what it ends with.
    """

    id: SceneId
    title: Text
    layer: int
    column: int
    forks: tuple[Fork, ...]
    exits: tuple[tuple[SceneId, bool], ...]
    endings: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class BranchMap:
    """Every scene, from the start to the endings, in the order in which one reads."""

    places: tuple[Place, ...]

    def layers(self) -> tuple[tuple[Place, ...], ...]:
        """Return the places of each layer, from the start on."""
        numbers = sorted({place.layer for place in self.places})
        return tuple(tuple(each for each in self.places if each.layer == number) for number in numbers)


def branch_map(lesson: Lesson, shown: ClassChart | None) -> BranchMap:
    """Lay the map of a lesson out; without a chart it shows the ways alone."""
    layers: dict[int, list[Scene]] = {}
    for scene in lesson.scenes:
        layers.setdefault(progress(lesson, scene.id)[0], []).append(scene)
    return BranchMap(
        tuple(
            _place(lesson, scene, (layer, column), shown)
            for layer in sorted(layers)
            for column, scene in enumerate(layers[layer])
        )
    )


def _place(lesson: Lesson, scene: Scene, at: tuple[int, int], shown: ClassChart | None) -> Place:
    return Place(
        scene.id,
        scene.title,
        *at,
        forks=tuple(_fork(lesson, scene, step, shown) for step in scene.steps if isinstance(step, Decision)),
        exits=_exits(scene),
        endings=tuple(step.text for step in scene.steps if isinstance(step, Ending)),
    )


def _fork(lesson: Lesson, scene: Scene, decision: Decision, shown: ClassChart | None) -> Fork:
    key = f"{scene.id}/{decision.id}"
    chart = shown.chart(key) if shown is not None else None
    branches = tuple(
        Branch(choice.text, chart.bars[at] if chart else None, _then(choice), _leads(lesson, choice))
        for at, choice in enumerate(decision.choices)
    )
    return Fork(key, decision.question, branches, chart)


def _then(choice: Choice) -> Text | None:
    return choice.feedback.happened if choice.feedback is not None else None


def _leads(lesson: Lesson, choice: Choice) -> Text | None:
    return lesson.scene(choice.goto).title if choice.goto is not None else None


def _exits(scene: Scene) -> tuple[tuple[SceneId, bool], ...]:
    """Return each scene that some way leads to, once; a way for all comes before one of a single choice."""
    found = dict([*_chosen_ways(scene), *_ways_for_all(scene)])
    return tuple(sorted(found.items(), key=lambda each: each[1]))


def _ways_for_all(scene: Scene) -> Iterator[tuple[SceneId, bool]]:
    return ((step.target, False) for step in scene.steps if isinstance(step, Goto))


def _chosen_ways(scene: Scene) -> Iterator[tuple[SceneId, bool]]:
    for step in scene.steps:
        if isinstance(step, Decision):
            yield from ((choice.goto, True) for choice in step.choices if choice.goto is not None)
