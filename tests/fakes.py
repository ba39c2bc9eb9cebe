"""A fake for every port of `app.services.ports`, and a whole world of them."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from app.content.library import BuiltPackReader
from app.domain.band import Band
from app.domain.errors import LessonDamaged, LessonNotForBand, UnknownLesson
from app.domain.growth import Bamboo
from app.domain.ids import LessonId, id_from
from app.domain.language import Language
from app.domain.lesson import Lesson
from app.domain.mending import Mended
from app.domain.patterns import Patterns
from app.domain.practice import Pool
from app.domain.sets import LessonSet
from app.domain.shelf import LessonCard
from app.domain.text import Text
from app.exchange.stick_packs import StickPacks
from app.services.house import House
from app.services.ports import Ports
from tests.carrying import carry_ports
from tests.lists import FakeListFiles
from tests.pools import a_pool
from tests.presses import FakePress
from tests.reading import FakeGuides
from tests.states import FakeCopies, FakeStates
from tests.stores import (
    FakeClassrooms,
    FakeDisk,
    FakeKeys,
    FakeOwnSettings,
    FakePackStore,
    FakePlays,
    FakeSettings,
    FakeTallies,
)

__all__ = [
    "FakeChance",
    "FakeClassrooms",
    "FakeClock",
    "FakeDisk",
    "FakeEvents",
    "FakeGuides",
    "FakeHashing",
    "FakeKeys",
    "FakeLanguages",
    "FakeLibrary",
    "FakeMender",
    "FakeOwnSettings",
    "FakePackStore",
    "FakePlays",
    "FakePress",
    "FakeSettings",
    "FakeTallies",
    "FakeTranslator",
    "World",
]

BUILT = Path(__file__).parents[1] / ".built"
ENGLISH = Language("en", "English", "Latn", "English")
INDONESIAN = Language("id", "Bahasa Indonesia", "Latn", "Indonesian")


class FakeEvents:
    """A pool of four friendly events and three others, for every band."""

    def pool(self, band: Band) -> Pool:
        """Return the pool."""
        return a_pool(band)


class FakeLibrary:
    """The lessons, sets, bamboos and patterns it was given. `damaged` lists lessons that cannot be read."""

    def __init__(
        self,
        lessons: Iterable[Lesson] = (),
        sets: Iterable[LessonSet] = (),
        bamboos: Iterable[Bamboo] = (),
        patterns: Patterns | None = None,
    ) -> None:
        self.lessons = {(lesson.id, lesson.band): lesson for lesson in lessons}
        self.damaged: set[LessonId] = set()
        self._sets = tuple(sets)
        self._bamboos = tuple(bamboos)
        self.known_patterns = patterns or Patterns()

    def put(self, lesson: Lesson) -> None:
        """Add a lesson, or put a changed one in the place of its earlier self."""
        self.lessons[lesson.id, lesson.band] = lesson

    def cards(self) -> tuple[LessonCard, ...]:
        """Return a card for each lesson, in the order of their ids."""
        ids = sorted({lesson_id for lesson_id, _ in self.lessons})
        return tuple(self._card(lesson_id) for lesson_id in ids)

    def lesson(self, lesson_id: LessonId, band: Band) -> Lesson:
        """Return the lesson; UnknownLesson, LessonNotForBand or LessonDamaged otherwise."""
        if lesson_id not in {each for each, _ in self.lessons}:
            raise UnknownLesson(lesson=lesson_id)
        if lesson_id in self.damaged:
            raise LessonDamaged(lesson=lesson_id)
        if (lesson_id, band) not in self.lessons:
            raise LessonNotForBand(lesson=lesson_id)
        return self.lessons[lesson_id, band]

    def sets(self) -> tuple[LessonSet, ...]:
        """Return the starter sets."""
        return self._sets

    def bamboos(self) -> tuple[Bamboo, ...]:
        """Return the bamboos."""
        return self._bamboos

    def patterns(self) -> Patterns:
        """Return the warning patterns, none unless the test says which."""
        return self.known_patterns

    def _card(self, lesson_id: LessonId) -> LessonCard:
        variants = sorted(
            (lesson for (each, _), lesson in self.lessons.items() if each == lesson_id),
            key=lambda lesson: lesson.band,
        )
        first = variants[0]
        return LessonCard(
            lesson_id,
            first.title,
            first.summary,
            tuple((lesson.band, lesson.minutes) for lesson in variants),
            first.objectives,
            first.sensitive,
            first.teacher_present,
            first.picture,
            first.start.place,
            first.is_story,
            1 + sum(1 for scene in first.scenes[1:] if scene.chapter),
        )


@dataclass
class FakeClock:
    """A day and awake seconds that the test sets."""

    day: str = "2026-03-02"
    seconds: float = 1000.0

    def today(self) -> str:
        """Return the day."""
        return self.day

    def awake(self) -> float:
        """Return the awake seconds."""
        return self.seconds

    def next_day(self, days: int = 1) -> None:
        """Set the wall clock by so many days, back for a negative number."""
        self.day = (date.fromisoformat(self.day) + timedelta(days=days)).isoformat()


class FakeChance:
    """Chance that is the same for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)

    def new_id(self) -> str:
        """Return 128 random bits as an id."""
        return id_from(self._random.randbytes(16))

    def roll(self, below: int) -> int:
        """Return a number from 0 to `below` - 1."""
        return self._random.randrange(below)

    def code(self) -> str:
        """Return a recovery code."""
        letters = self._random.choices("23456789ABCDEFGHJKMNPQRSTUVWXYZ", k=20)
        return "-".join("".join(letters[at : at + 4]) for at in range(0, 20, 4))


class FakeHashing:
    """A hash that costs nothing. `checked` is every secret that was compared."""

    def __init__(self) -> None:
        self.checked: list[str] = []

    def hash(self, secret: str) -> str:
        """Return a quick hash."""
        return "quick:" + hashlib.sha256(secret.encode()).hexdigest()

    def fits(self, secret: str, hashed: str) -> bool:
        """Tell whether the secret has this hash."""
        self.checked.append(secret)
        return self.hash(secret) == hashed


class FakeMender:
    """Tells what the test says was mended."""

    def __init__(self) -> None:
        self.damage: list[Mended] = []

    def mended(self) -> tuple[Mended, ...]:
        """Return everything mended so far."""
        return tuple(self.damage)


@dataclass(frozen=True)
class FakeTranslator:
    """A language in which every text is its own translation."""

    language: Language = ENGLISH
    fell_back: bool = False

    def gettext(self, message: str) -> str:
        """Return the text."""
        return message

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Return the text for one or for many."""
        return one if number == 1 else many

    def pgettext(self, context: str, message: str) -> str:
        """Return the text, whatever its context."""
        del context
        return message

    def say(self, text: Text) -> str:
        """Return the text."""
        return text.source

    def day(self, iso: str) -> str:
        """Return the date with a word before it."""
        return f"day {iso}"


class FakeLanguages:
    """English and Indonesian, both speaking English."""

    def available(self) -> tuple[Language, ...]:
        """Return both."""
        return ENGLISH, INDONESIAN

    def speak(self, code: str) -> FakeTranslator:
        """Return the language of that code, English if there is none."""
        found = {each.code: each for each in self.available()}
        return FakeTranslator(found.get(code, ENGLISH), fell_back=code not in found)


@dataclass
class World:
    """A machine of fakes. `house()` starts Rebung on it; calling it again is a restart."""

    library: FakeLibrary = field(default_factory=FakeLibrary)
    plays: FakePlays = field(default_factory=FakePlays)
    classrooms: FakeClassrooms = field(default_factory=FakeClassrooms)
    tallies: FakeTallies = field(default_factory=FakeTallies)
    settings: FakeSettings = field(default_factory=FakeSettings)
    own_settings: FakeOwnSettings = field(default_factory=FakeOwnSettings)
    events: FakeEvents = field(default_factory=FakeEvents)
    guides: FakeGuides = field(default_factory=FakeGuides)
    clock: FakeClock = field(default_factory=FakeClock)
    chance: FakeChance = field(default_factory=FakeChance)
    hashing: FakeHashing = field(default_factory=FakeHashing)
    keys: FakeKeys = field(default_factory=FakeKeys)
    mender: FakeMender = field(default_factory=FakeMender)
    languages: FakeLanguages = field(default_factory=FakeLanguages)
    list_files: FakeListFiles = field(default_factory=FakeListFiles)
    press: FakePress = field(default_factory=FakePress)
    states: FakeStates = field(default_factory=FakeStates)
    copies: FakeCopies = field(default_factory=FakeCopies)
    pack_store: FakePackStore = field(default_factory=FakePackStore)
    pack_door: StickPacks = field(default_factory=lambda: StickPacks(tuple))

    def __post_init__(self) -> None:
        """See that whoever is forgotten is forgotten whole."""
        self.plays.own = self.own_settings

    def ports(self) -> Ports:
        """Return the fakes as ports."""
        carry = carry_ports(self.plays)
        return Ports(
            plays=self.plays, finished=self.plays, classrooms=self.classrooms, tallies=self.tallies,
            settings=self.settings, own_settings=self.own_settings, library=self.library, events=self.events,
            guides=self.guides, clock=self.clock, chance=self.chance, hashing=self.hashing, keys=self.keys,
            mender=self.mender, languages=self.languages, list_files=self.list_files, press=self.press,
            states=self.states, state_check=self.states, copies=self.copies, carry=lambda: carry,
            pack_store=self.pack_store, pack_door=self.pack_door, pack_reader=BuiltPackReader(BUILT / "lessons"),
        )  # fmt: skip

    def house(self) -> House:
        """Start Rebung on this machine."""
        return House(self.ports())
