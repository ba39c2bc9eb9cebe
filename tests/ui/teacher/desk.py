"""What the tests of the teacher's screens work with: a class on a machine of fakes, and a record of the ways taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.domain.band import Band
from app.domain.classroom import Learner
from app.domain.ids import ClassId, SetId
from app.domain.sets import LessonSet
from app.domain.text import Text
from app.services.house import House
from app.ui.focus import Focusable
from app.ui.navigation import Navigator
from app.ui.routes import Route
from tests import stories
from tests.fakes import FakeLibrary, World
from tests.ui.pilot import Pilot

PIN = "493817"
OTHER_PIN = "602958"


class Ways(Navigator):
    """Remembers where somebody wanted to go, and stays where it is."""

    def __init__(self) -> None:
        """Begin with no way taken."""
        self.taken: list[tuple[str, Route | None]] = []

    def start(self, route: Route) -> None:
        """Remember it."""
        self.taken.append(("start", route))

    def go(self, route: Route) -> None:
        """Remember it."""
        self.taken.append(("go", route))

    def replace(self, route: Route) -> None:
        """Remember it."""
        self.taken.append(("replace", route))

    def note(self, route: Route) -> None:
        """Remember it."""
        self.taken.append(("note", route))

    def back(self) -> None:
        """Remember it."""
        self.taken.append(("back", None))

    def leave(self) -> None:
        """Remember it."""
        self.taken.append(("leave", None))


@dataclass
class Desk:
    """A machine with one class of Ayu, Budi and Citra, and two sets for its age."""

    world: World
    house: House
    class_id: ClassId
    ways: Ways

    @property
    def learners(self) -> tuple[Learner, ...]:
        """Return the learners by name."""
        return self.house.classes.learners(self.class_id)

    def miss(self, learner: Learner, times: int = 5) -> None:
        """Let a learner choose other pictures so many times."""
        for _ in range(times):
            self.house.sign_in.enter(learner.id, ("cat",)).settle()


def desk() -> Desk:
    """Return a desk on which nothing has been done yet."""
    lessons = [stories.ordinary(), stories.sensitive(), stories.with_teacher()]
    sets = [
        stories.starter_set(),
        LessonSet(SetId("more"), Text("test", "more"), Band.MIDDLE, (stories.ORDINARY,)),
    ]
    world = World(FakeLibrary(lessons, sets, stories.bamboos()))
    house = world.house()
    made = house.classes.make("7B", Band.MIDDLE, "Citra\nBudi\nAyu").settle()
    return Desk(world, house, made.id, Ways())


def tab_round(pilot: Pilot) -> list[Any]:
    """Press Tab until the focus is where it began; return what had it."""
    seen: list[Any] = []
    while pilot.focused not in seen:
        seen.append(pilot.focused)
        pilot.key("tab")
    return seen


def missed_by_tab(pilot: Pilot) -> list[Any]:
    """Return the controls that can be seen and used but that Tab does not reach."""
    reached = tab_round(pilot)
    usable = [each for each in pilot.all(Focusable) if each.focusable and not each.disabled]
    return [each for each in usable if each not in reached]
