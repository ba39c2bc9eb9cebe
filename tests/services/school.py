"""A small school of fakes: one class, two learners, and the lessons of `tests.stories`."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.actions import Action, Choose, Go
from app.domain.band import Band
from app.domain.classroom import Learner, SchoolClass
from app.domain.ids import ChoiceId, LearnerId, LessonId
from app.domain.plays import Play
from app.services.house import House
from app.services.learning import LessonSession
from tests import stories
from tests.fakes import FakeLibrary, World


@dataclass
class School:
    """A class of two on a machine of fakes."""

    world: World
    house: House
    school_class: SchoolClass

    @property
    def learners(self) -> tuple[Learner, ...]:
        """Return the learners by name: Ayu and Budi."""
        return self.house.classes.learners(self.school_class.id)

    @property
    def ayu(self) -> LearnerId:
        """Return the first learner."""
        return self.learners[0].id

    def restart(self) -> None:
        """Close Rebung and start it again on the same machine."""
        self.house = self.world.house()

    def open(self, lesson: LessonId) -> LessonSession:
        """Open a lesson for Ayu."""
        return self.house.learning.open(self.ayu, lesson)

    def plays(self) -> tuple[Play, ...]:
        """Return what is kept of Ayu's plays."""
        return self.world.plays.of(self.ayu)


def school() -> School:
    """Return a school in which every lesson is on the shelf, and nothing has been played."""
    lessons = [stories.ordinary(), stories.sensitive(), stories.with_teacher()]
    world = World(FakeLibrary(lessons, [stories.starter_set()], stories.bamboos()))
    house = world.house()
    made = house.classes.make("7B", Band.MIDDLE, "Budi\nAyu").settle()
    return School(world, house, made)


def do(session: LessonSession, *actions: Action) -> None:
    """Do these actions, each saved before the next."""
    for action in actions:
        session.act(action).settle()


def path(*choices: str) -> list[Action]:
    """Return choices as actions, "" for Go on."""
    return [Choose(ChoiceId(each)) if each else Go() for each in choices]


TO_THE_END = tuple(path("silent", "", "leave", ""))
"""A short way through the ordinary lesson."""

THROUGH_CHAPTERS = tuple(
    path("planted-wait", "", "planted-hide", "", "planted-tell-late", "", "planted-plan", "")
)
"""A way through all chapters of the sensitive lesson."""
