"""A branching-scenario lesson, as one age band meets it.

The file that an author writes (`lessons/README.md`) holds variants for several bands; `app.content` resolves
them, so that everything here is plain: one text, one list of steps, one list of choices.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.band import Band
from app.domain.conditions import Fact
from app.domain.ids import LessonId, ObjectiveId, SceneId
from app.domain.pages import Debrief, FamilyCard
from app.domain.phone.people import PhoneId, Setup
from app.domain.steps import Presence, Step
from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class Scene:
    """A place with people in it, and what happens there.

    `chapter` is its number where one begins, `phone` the practice phone that is in hand here.
    """

    id: SceneId
    title: Text
    place: str
    people: tuple[Presence, ...]
    steps: tuple[Step, ...]
    chapter: int = 0
    props: tuple[str, ...] = ()
    phone: PhoneId | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson for one band. `version` is the hash of what was compiled, `phones` are those of its scenes.

    `is_story` marks one that is told over several sittings.
    """

    id: LessonId
    band: Band
    title: Text
    summary: Text
    minutes: int
    objectives: tuple[ObjectiveId, ...]
    sensitive: bool
    teacher_present: bool
    scenes: tuple[Scene, ...]
    picture: str = ""
    content_note: Text | None = None
    misconceptions: tuple[tuple[str, Text], ...] = ()
    must_clear: frozenset[Fact] = frozenset()
    debrief: Debrief | None = None
    family: FamilyCard | None = None
    version: str = ""
    phones: tuple[Setup, ...] = ()
    is_story: bool = False

    @property
    def start(self) -> Scene:
        """The scene in which the lesson begins."""
        return self.scenes[0]

    def scene(self, scene_id: SceneId) -> Scene:
        """Return the scene of that id; KeyError if there is none."""
        for scene in self.scenes:
            if scene.id == scene_id:
                return scene
        raise KeyError(scene_id)

    def setup(self, phone_id: PhoneId | None) -> Setup | None:
        """Return a phone as its story begins; nothing where the lesson has no such phone."""
        return next((each for each in self.phones if each.id == phone_id), None)

    def chapters(self) -> tuple[Scene, ...]:
        """Return the scenes that begin a chapter, in the order of their numbers."""
        return tuple(sorted((s for s in self.scenes if s.chapter), key=lambda s: s.chapter))
