"""What services need from the world, as Protocols of five methods at most.

A saving port answers with a Future: it is done when the bytes are on the disk, and only then is anything
shown as saved. Its exception is `CannotSave` (or `DiskFull`), and then nothing has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.domain.band import Band
    from app.domain.classroom import Classroom
    from app.domain.growth import Bamboo
    from app.domain.ids import ClassId, LearnerId, LessonId
    from app.domain.language import Language
    from app.domain.lesson import Lesson
    from app.domain.mending import Mended
    from app.domain.patterns import Patterns
    from app.domain.plays import Done, Play
    from app.domain.practice import Pool
    from app.domain.sets import LessonSet
    from app.domain.shelf import LessonCard
    from app.domain.tally import FirstChoices, Tally
    from app.domain.text import Text
    from app.services.share_ports import CarryPorts
    from app.services.teacher_ports import (
        Copies,
        EarlierStates,
        Guides,
        Keys,
        ListFiles,
        PackDoor,
        PackReader,
        PackStore,
        Press,
        StateCheck,
    )


class Plays(Protocol):
    """Each learner's own records."""

    def of(self, learner: LearnerId) -> tuple[Play, ...]:
        """Return every play of the learner, oldest first."""
        ...

    def save(self, play: Play) -> Future[None]:
        """Put the play in the place of its earlier self, or add it."""
        ...

    def settle(self) -> None:
        """A lesson has ended: let the second copy catch up now (asynchronously)."""
        ...

    def forget(self, learner: LearnerId) -> Future[None]:
        """Remove everything that is kept of a learner, every copy of it, for good."""
        ...

    def unite(self, learner: LearnerId, other: LearnerId) -> Future[None]:
        """Take over the plays of another entry of the same child, which keeps its own; of one play the newer stays."""
        ...


class Finished(Protocol):
    """The same records as far as reports may know them. Whoever fills `Plays` fills this too."""

    def done(self, learner: LearnerId) -> tuple[Done, ...]:
        """Return what is finished, oldest first. Quick, for a whole class at once, and on any thread."""
        ...


class Classrooms(Protocol):
    """What the teacher has set up."""

    def load(self) -> Classroom:
        """Return the classroom as it was last saved; empty on a new machine."""
        ...

    def save(self, classroom: Classroom) -> Future[None]:
        """Keep the classroom whole."""
        ...

    def forget_earlier(self) -> Future[None]:
        """Remove every earlier state of the classroom: names that were taken off are then nowhere."""
        ...


class Tallies(Protocol):
    """Anonymous class counts, apart for each band that a class has had."""

    def add(
        self,
        class_id: ClassId,
        lesson: LessonId,
        first_choices: FirstChoices,
        band: Band | None = None,
        step: int = 1,
    ) -> Future[None]:
        """Count one first play; with a `step` it waits until so many can be shown together."""
        ...

    def of(self, class_id: ClassId, lesson: LessonId, band: Band | None = None) -> Tally:
        """Return what has been counted."""
        ...

    def close(self, class_id: ClassId, lesson: LessonId, band: Band | None = None) -> Future[None]:
        """Let a tally be as it is for good: nothing is counted any more."""
        ...

    def forget(self, class_id: ClassId) -> Future[None]:
        """Remove every count of a class for good."""
        ...


class Settings(Protocol):
    """Small settings of this machine, such as the language."""

    def get(self, key: str) -> str:
        """Return the value, "" when it was never set."""
        ...

    def put(self, key: str, value: str) -> Future[None]:
        """Keep the value."""
        ...


class OwnSettings(Protocol):
    """Small settings of a learner, kept with the learner's own records."""

    def of(self, learner: LearnerId) -> Mapping[str, str]:
        """Return all settings of the learner by their keys."""
        ...

    def put(self, learner: LearnerId, key: str, value: str) -> Future[None]:
        """Keep the value."""
        ...


class Library(Protocol):
    """The compiled lessons that this machine holds."""

    def cards(self) -> tuple[LessonCard, ...]:
        """Return what the shelf shows of every lesson, in the order of their ids."""
        ...

    def lesson(self, lesson_id: LessonId, band: Band) -> Lesson:
        """Return the lesson; UnknownLesson, LessonNotForBand or LessonDamaged otherwise."""
        ...

    def sets(self) -> tuple[LessonSet, ...]:
        """Return the starter sets, with the lessons of each that exist."""
        ...

    def bamboos(self) -> tuple[Bamboo, ...]:
        """Return the four bamboos with their skills."""
        ...

    def patterns(self) -> Patterns:
        """Return the eight warning patterns in their order, and the rule of what to do about them."""
        ...


class Mender(Protocol):
    """The store's memory of damage that it met and mended."""

    def mended(self) -> tuple[Mended, ...]:
        """Return everything mended since the start, in order; it only grows."""
        ...


class Events(Protocol):
    """The pool from which days of free practice are made."""

    def pool(self, band: Band) -> Pool:
        """Return what days are made from, for a band; LessonDamaged when it cannot be read."""
        ...


class Clock(Protocol):
    """Two clocks: the wall's day, a label that may be wrong, and awake time, which only grows."""

    def today(self) -> str:
        """Return the local day as an ISO date."""
        ...

    def awake(self) -> float:
        """Return seconds that only grow while the program runs."""
        ...


class Chance(Protocol):
    """Random numbers that nobody can foresee."""

    def new_id(self) -> str:
        """Return a new id of 128 random bits."""
        ...

    def roll(self, below: int) -> int:
        """Return a number from 0 to `below` - 1."""
        ...

    def code(self) -> str:
        """Return a recovery code that can be copied by hand: 20 letters and digits in groups of four."""
        ...


class Hashing(Protocol):
    """Slow hashes of PIN and recovery code (argon2id)."""

    def hash(self, secret: str) -> str:
        """Return the hash with its salt and costs."""
        ...

    def fits(self, secret: str, hashed: str) -> bool:
        """Tell whether the secret has this hash."""
        ...


class Translator(Protocol):
    """The catalogs of one language."""

    def gettext(self, message: str) -> str:
        """Return a text of the app."""
        ...

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Return a text of the app that depends on a number."""
        ...

    def pgettext(self, context: str, message: str) -> str:
        """Return a text of the app that means different things in different places."""
        ...

    def say(self, text: Text) -> str:
        """Return a text of a lesson."""
        ...

    def day(self, iso: str) -> str:
        """Return an ISO date in the words of the language."""
        ...


class Spoken(Translator, Protocol):
    """A language ready to speak."""

    @property
    def language(self) -> Language:
        """The language itself."""
        ...

    @property
    def fell_back(self) -> bool:
        """Whether another language was asked for and is not here."""
        ...


class Languages(Protocol):
    """The languages that are whole on this machine."""

    def available(self) -> tuple[Language, ...]:
        """Return what may be offered."""
        ...

    def speak(self, code: str) -> Spoken:
        """Return a language; an unknown code gives English, which says so."""
        ...


@dataclass(frozen=True, slots=True)
class Ports:
    """Everything the services reach the world through."""

    plays: Plays
    finished: Finished
    classrooms: Classrooms
    tallies: Tallies
    settings: Settings
    own_settings: OwnSettings
    library: Library
    events: Events
    guides: Guides
    clock: Clock
    chance: Chance
    hashing: Hashing
    keys: Keys
    mender: Mender
    languages: Languages
    list_files: ListFiles
    press: Press
    states: EarlierStates
    state_check: StateCheck
    copies: Copies
    pack_store: PackStore
    pack_door: PackDoor
    pack_reader: PackReader
    carry: Callable[[], CarryPorts]
