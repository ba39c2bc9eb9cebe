"""Every way through a lesson, walked: scenes times facts, place by place.

Going on and going back make no new places, so the walk takes each choice at each place once. Only facts
that something asks for are told apart. Where a chapter of a sensitive lesson forgets facts, the walk
remembers them as stale, so that a question for one of them can be noticed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.domain.conditions import Condition, Fact, facts_in, is_met
from app.domain.ids import SceneId
from app.domain.journey import scenes_from
from app.domain.lesson import Lesson, Scene
from app.domain.phone.marks import is_made, left_behind
from app.domain.pocket import facts_at_start
from app.domain.steps import Choice, Decision, Ending, Goto, PracticeScreen

MOST_PLACES = 30_000

Facts = frozenset[Fact]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a way goes on after a choice or a goto: a step of a scene, met with these facts."""

    scene: SceneId
    index: int
    facts: Facts
    stale: Facts = frozenset()


@dataclass(slots=True)
class Walk:
    """What was met on the ways through a lesson. Parts of the file are named by their pointers.

    Attributes:
        lesson: the lesson.
        ways: from each place to those that can follow after the next choice or goto.
        asked: conditions that were looked at, and `held` those that were met at least once.
        stale: conditions that asked for a fact that a chapter had made forgotten, with the fact.
        fewest: the smallest number of choices open at each decision.
        endings: endings with the facts that hold there.
        falls: what comes last where a scene is over and nothing follows.
        steps: the steps that were met.
        goals: places after which nothing follows.
        whole: false when there are more places than can be walked.
    """

    lesson: Lesson
    ways: dict[Place, tuple[Place, ...]] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    held: set[str] = field(default_factory=set)
    stale: set[tuple[str, Fact]] = field(default_factory=set)
    fewest: dict[str, int] = field(default_factory=dict)
    endings: set[tuple[str, Facts]] = field(default_factory=set)
    falls: set[str] = field(default_factory=set)
    steps: set[str] = field(default_factory=set)
    goals: set[Place] = field(default_factory=set)
    whole: bool = True

    def scenes(self) -> set[SceneId]:
        """Return the scenes that were met."""
        return {place.scene for place in self.ways}


def walk(lesson: Lesson) -> Walk:
    """Walk every way through a lesson."""
    return _Walker(lesson).walked()


def asks(lesson: Lesson) -> Iterator[tuple[str, Condition]]:
    """Yield every condition of a lesson with its pointer."""
    for scene in lesson.scenes:
        yield from asks_in(scene)


def asks_in(scene: Scene) -> Iterator[tuple[str, Condition]]:
    """Yield every condition of a scene with its pointer."""
    for step in scene.steps:
        yield f"{step.source}/if", step.when
        if isinstance(step, Decision):
            for choice in step.choices:
                yield f"{choice.source}/if", choice.when


class _Walker:
    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self.scenes = {scene.id: scene for scene in lesson.scenes}
        self.telling = lesson.must_clear.union(*(facts_in(condition) for _, condition in asks(lesson)))
        self.at_start = facts_at_start(lesson) & self.telling
        self.asked_from: dict[SceneId, Facts] = {}
        self.walk = Walk(lesson)

    def walked(self) -> Walk:
        waiting = deque([Place(self.lesson.start.id, 0, self.at_start)])
        while waiting:
            place = waiting.popleft()
            if place in self.walk.ways:
                continue
            if len(self.walk.ways) >= MOST_PLACES:
                self.walk.whole = False
                break
            following = tuple(dict.fromkeys(self._follow(place)))
            self.walk.ways[place] = following
            waiting.extend(following)
        return self.walk

    def _enter(self, scene_id: SceneId, place: Place) -> Iterator[Place]:
        """Go to a scene. A target that does not exist ends the way here; another rule tells of it."""
        scene = self.scenes.get(scene_id)
        if scene is None:
            self.walk.goals.add(place)
        elif scene.chapter and self.lesson.sensitive:
            stale = (place.facts | place.stale) - self.at_start
            stale = frozenset(fact for fact in stale if not is_made(fact)) & self._asked_from(scene.id)
            yield Place(scene.id, 0, self.at_start, stale)
        else:
            yield Place(scene.id, 0, place.facts, place.stale)

    def _asked_from(self, scene_id: SceneId) -> Facts:
        """Return the facts that are asked for in a scene or anywhere after it: only those can be missed there."""
        if scene_id not in self.asked_from:
            after = scenes_from(self.lesson, scene_id)
            asked = (condition for scene in after for _, condition in asks_in(scene))
            self.asked_from[scene_id] = frozenset(fact for condition in asked for fact in facts_in(condition))
        return self.asked_from[scene_id]

    def _follow(self, place: Place) -> Iterator[Place]:
        """Walk on from a place, over all that needs no choice, to those that can come next."""
        scene = self.scenes[place.scene]
        last = scene.source
        for step in scene.steps[place.index :]:
            if not self._is_met(f"{step.source}/if", step.when, place):
                continue
            last = step.source
            self.walk.steps.add(last)
            match step:
                case Goto(target=target):
                    yield from self._enter(target, place)
                    return
                case Ending():
                    self.walk.endings.add((last, place.facts))
                    self.walk.goals.add(place)
                    return
                case Decision():
                    yield from self._decide(scene, step, place)
                    return
                case PracticeScreen():
                    yield from self._practise(scene, step, place)
                    return
        self.walk.falls.add(last)
        self.walk.goals.add(place)

    def _decide(self, scene: Scene, decision: Decision, place: Place) -> Iterator[Place]:
        open_now = [each for each in decision.choices if self._is_met(f"{each.source}/if", each.when, place)]
        fewest = self.walk.fewest
        fewest[decision.source] = min(len(open_now), fewest.get(decision.source, len(open_now)))
        if not open_now:
            self.walk.goals.add(place)
        after = scene.steps.index(decision) + 1
        for choice in open_now:
            yield from self._choose(choice, place, after)

    def _choose(self, choice: Choice, place: Place, after: int) -> Iterator[Place]:
        facts = (place.facts - choice.clears - choice.unmade) | ((choice.sets | choice.made) & self.telling)
        stale = place.stale - facts - choice.clears
        following = Place(place.scene, after, facts, stale)
        if choice.goto is not None:
            yield from self._enter(choice.goto, following)
        elif after < len(self.scenes[place.scene].steps):
            yield following
        else:
            self.walk.falls.add(choice.source)
            self.walk.goals.add(place)

    def _practise(self, scene: Scene, step: PracticeScreen, place: Place) -> Iterator[Place]:
        """Go on with everything that the free use of a phone may leave behind, as far as the story asks for it."""
        after = scene.steps.index(step) + 1
        if after >= len(scene.steps):
            self.walk.falls.add(step.source)
            self.walk.goals.add(place)
            return
        setup = self.lesson.setup(scene.phone)
        ways = left_behind(setup, place.facts, self.telling) if setup is not None else (place.facts,)
        for facts in ways:
            yield Place(scene.id, after, facts, place.stale - facts)

    def _is_met(self, pointer: str, condition: Condition, place: Place) -> bool:
        self.walk.asked.add(pointer)
        for fact in place.stale.intersection(facts_in(condition)):
            self.walk.stale.add((pointer, fact))
        met = is_met(condition, place.facts)
        if met:
            self.walk.held.add(pointer)
        return met
