"""A whole house on a machine of fakes behind the window of the tests: real routes, real screens, real ways."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kivy.uix.widget import Widget

from app.domain.band import Band
from app.domain.classroom import Learner
from app.domain.ids import ClassId, LearnerId
from app.domain.language import Language
from app.domain.lesson import Lesson
from app.domain.sets import LessonSet
from app.domain.text import Text
from app.services.house import House
from app.ui.focus import Focusable
from app.ui.rooms import cover
from app.ui.routes import Route
from tests import stories
from tests.fakes import ENGLISH, INDONESIAN, FakeLanguages, FakeLibrary, FakeTranslator, World
from tests.rooms import rooms_of
from tests.ui.pilot import Pilot
from tests.ui.screens.sitting import PATTERNS

KHMER = Language("km", "ខ្មែរ", "Khmr", "Khmer")
HOSTILE = ("[b]x[/b]", "a&bl;b&br;c", "{name}", "W" * 40, "កខគ", "กขค")
"""Nicknames that a screen must show as they are."""


@dataclass(frozen=True)
class LoudTranslator(FakeTranslator):
    """Another language, so that one sees which is spoken: every text is in capitals."""

    def gettext(self, message: str) -> str:
        """Return the text in capitals, what is filled in later left alone."""
        parts = message.split("{")
        loud = [part.partition("}") for part in parts[1:]]
        return parts[0].upper() + "".join(f"{{{name}{end}{rest.upper()}" for name, end, rest in loud)

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Return the right form in capitals."""
        return self.gettext(one if number == 1 else many)

    def pgettext(self, context: str, message: str) -> str:
        """Return the text in capitals, whatever its context."""
        del context
        return self.gettext(message)

    def say(self, text: Text) -> str:
        """Return the lesson's text in capitals."""
        return text.source.upper()

    def day(self, iso: str) -> str:
        """Return the date with a word before it."""
        return f"day {iso}"


class LoudLanguages(FakeLanguages):
    """English, a loud Indonesian and a loud Khmer."""

    def available(self) -> tuple[Language, ...]:
        """Return the three."""
        return ENGLISH, INDONESIAN, KHMER

    def speak(self, code: str) -> FakeTranslator:
        """Return the language of that code, English if there is none."""
        found = {each.code: each for each in self.available()}
        kind = FakeTranslator if found.get(code, ENGLISH) is ENGLISH else LoudTranslator
        return kind(found.get(code, ENGLISH), fell_back=code not in found)


@dataclass
class SchoolHouse:
    """The machine, its services, and the hand on its window."""

    pilot: Pilot
    world: World
    house: House = field(init=False)

    def __post_init__(self) -> None:
        """Start."""
        self.restart()

    def restart(self) -> None:
        """Start Rebung anew on the same machine."""
        self.house = self.world.house()
        self.pilot.navigator._factories = rooms_of(self.house)
        self.pilot.navigator.cover_with(cover(self.house))

    def make_class(self, *names: str, name: str = "7B", band: Band = Band.MIDDLE) -> ClassId:
        """Make a class of these nicknames."""
        return self.house.classes.make(name, band, "\n".join(names)).settle().id

    def learner(self, name: str) -> Learner:
        """Return the learner of that nickname."""
        classes = self.house.classes
        everybody = (each for known in classes.all() for each in classes.learners(known.id))
        return next(each for each in everybody if each.nickname == name)

    def miss(self, learner_id: LearnerId, times: int = 5) -> None:
        """Let a learner choose other pictures so many times."""
        for _ in range(times):
            self.house.sign_in.enter(learner_id, ("cat",)).settle()

    def show(self, route: Route) -> Any:
        """Begin at this place and return its screen."""
        self.pilot.navigator.start(route)
        self.pilot.frames(4)
        return self.pilot.navigator.screen

    @property
    def route(self) -> Any:
        """Where we are."""
        return self.pilot.navigator.route


def open_house(pilot: Pilot, *lessons: Lesson, assigned: bool = True) -> SchoolHouse:
    """Return a house with these lessons (one of each kind if none is given), all assigned to the middle band."""
    taught = lessons or (stories.ordinary(), stories.sensitive(), stories.with_teacher())
    sets: list[LessonSet] = (
        [stories.starter_set(Band.MIDDLE, *(each.id for each in taught))] if assigned else []
    )
    library = FakeLibrary(taught, sets, stories.bamboos(), PATTERNS)
    return SchoolHouse(pilot, World(library, languages=LoudLanguages()))


def missed_by_tab(pilot: Pilot) -> list[Any]:
    """Walk round with Tab; return the controls that can be seen and used but were not reached."""
    reached: list[Any] = []
    while pilot.focused not in reached:
        reached.append(pilot.focused)
        pilot.key("tab")
    usable = [each for each in pilot.all(Focusable) if each.focusable and not each.disabled]
    return [each for each in usable if each not in reached]


def outside(pilot: Pilot, *kinds: type[Any]) -> list[Any]:
    """Return the widgets of these classes that are not wholly inside the screen."""
    return [widget for kind in kinds for widget in pilot.all(kind) if not is_inside(widget, pilot.screen)]


def is_inside(widget: Widget, frame: Widget) -> bool:
    """Tell whether a widget lies within another, a pixel more or less."""
    left, low = widget.to_window(widget.x, widget.y)
    right, top = widget.to_window(widget.right, widget.top)
    at, under = frame.to_window(frame.x, frame.y)
    return bool(
        left >= at - 1
        and low >= under - 1
        and right <= at + frame.width + 1
        and top <= under + frame.height + 1
    )
