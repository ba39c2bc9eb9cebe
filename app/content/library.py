"""The compiled lessons of this machine: fills the services' `Library` port."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import LessonDamaged, UnknownLesson

if TYPE_CHECKING:
    from app.content.built_guide import BuiltGuide
    from app.content.built_shelf import BuiltShelf
    from app.content.pack_reader import BuiltPacks
    from app.content.practice_shelf import BuiltPractice
    from app.domain.band import Band
    from app.domain.growth import Bamboo
    from app.domain.guide import Country, Guide, TourStep
    from app.domain.ids import LessonId
    from app.domain.lesson import Lesson
    from app.domain.packs import OpenPack, Pack
    from app.domain.patterns import Patterns
    from app.domain.practice import Pool
    from app.domain.sets import LessonSet
    from app.domain.shelf import LessonCard
    from app.services.making import Making


class BuiltLibrary:
    """Reads the folder of the built lessons. It never changes while the program runs, so lists are read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def cards(self) -> tuple[LessonCard, ...]:
        """Return what the shelf shows of every lesson, in the order of their ids."""
        return self._shelf.cards

    def lesson(self, lesson_id: LessonId, band: Band) -> Lesson:
        """Return the lesson; UnknownLesson, LessonNotForBand or LessonDamaged otherwise."""
        if not lesson_id.isalnum():
            raise UnknownLesson(lesson=lesson_id)
        try:
            held = (self._folder / f"{lesson_id}.json").read_bytes()
        except FileNotFoundError:
            raise UnknownLesson(lesson=lesson_id) from None
        except OSError:
            raise LessonDamaged(lesson=lesson_id) from None
        from app.content.reader import read_compiled

        return read_compiled(held, lesson_id, band)

    def sets(self) -> tuple[LessonSet, ...]:
        """Return the starter sets, with the lessons of each that exist."""
        return self._shelf.sets

    def bamboos(self) -> tuple[Bamboo, ...]:
        """Return the four bamboos with their skills."""
        return self._shelf.bamboos

    def patterns(self) -> Patterns:
        """Return the eight warning patterns, and the rule about them."""
        return self._shelf.patterns

    @cached_property
    def _shelf(self) -> BuiltShelf:
        # The first screen shows no lesson, so a start does not wait for what reads them.
        from app.content.built_shelf import BuiltShelf

        return BuiltShelf(self._folder)


class BuiltEvents:
    """Free practice of this machine: fills the services' `Events` port. It is read when the first day is opened."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def pool(self, band: Band) -> Pool:
        """Return what days are made from, for a band; LessonDamaged when it cannot be read."""
        return self._practice.pool(band)

    @cached_property
    def _practice(self) -> BuiltPractice:
        from app.content.practice_shelf import BuiltPractice

        return BuiltPractice(self._folder)


class BuiltGuides:
    """The teacher guide of this machine: fills the services' `Guides` port. It is read when a teacher opens it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def guide(self) -> Guide:
        """Return the teacher guide; LessonDamaged when it cannot be read."""
        return self._built.guide()

    def tour(self) -> tuple[TourStep, ...]:
        """Return the steps of the training tour."""
        return self._built.tour()

    def numbers(self) -> tuple[Country, ...]:
        """Return the drafts of help numbers by countries."""
        return self._built.numbers()

    @cached_property
    def _built(self) -> BuiltGuide:
        from app.content.built_guide import BuiltGuide

        return BuiltGuide(self._folder)


class BuiltPackReader:
    """Reads the lessons of packs: fills the services' `PackReader` port. Rules are loaded when there is a pack."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def open(self, pack: Pack) -> OpenPack:
        """Return the pack with its lessons ready to be read; a RebungError where one is no lesson."""
        return self._packs.open(pack)

    def check(self, pack: Pack, making: Making) -> None:
        """Ask all rules about each lesson; a RebungError names the first that is broken."""
        self._packs.check(pack, making)

    def lesson(self, pack: OpenPack, lesson_id: LessonId, band: Band) -> Lesson:
        """Return a lesson of a pack; UnknownLesson, LessonNotForBand or LessonDamaged otherwise."""
        return self._packs.lesson(pack, lesson_id, band)

    @cached_property
    def _packs(self) -> BuiltPacks:
        from app.content.pack_reader import BuiltPacks

        return BuiltPacks(self._folder)
