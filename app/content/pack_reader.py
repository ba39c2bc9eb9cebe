"""The lessons of packs, which are built already: read, and checked by the rules of ours, without the author's tools."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from app.content.bands import check_bands
from app.content.forms import LessonForm
from app.content.reader import read_compiled
from app.content.resolve import resolve
from app.content.shelf_cards import card_form, card_of
from app.content.shelf_forms import FORMAT, KNOWN, Compiled, seal
from app.content.values import NAME
from app.domain.band import Band
from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript
from app.domain.checks.rules import check
from app.domain.errors import LessonDamaged, RebungError, UnknownLesson
from app.domain.ids import LessonId, ObjectiveId
from app.domain.lesson import Lesson
from app.domain.pack_errors import (
    LessonBreaksRules,
    LessonNotReadable,
    LessonOfNewer,
    LessonOfOlder,
    NoLessons,
    PictureTaken,
    TextsOfOthers,
)
from app.domain.packs import OpenPack, Pack
from app.domain.problems import is_error, shortened
from app.domain.shelf import is_sensitive
from app.services.making import Making

_LONGEST_NAME = 32
_NAME = re.compile(NAME)
_KEY = re.compile("[a-z0-9_]+(-[a-z0-9]+)*")
_DENIED = "not-sensitive"
_NAMES = "bad-id"
_LONG = "text-too-long"
_LONGEST_TEXT = 1000
"""Letters of any text; the longest of ours has 350."""
_LONGEST_ON_CARD = 160
"""Letters of title and summary; the longest of ours has 80."""


def with_pictures(known: Known, pictures: Iterable[str]) -> Known:
    """Return what is known with the pictures of a pack."""
    return replace(known, pictures=known.pictures | frozenset(pictures))


class BuiltPacks:
    """Reads packs by what the build step left in `folder` (`.built/lessons`)."""

    def __init__(self, folder: Path) -> None:
        """Read nothing before it is asked for."""
        self._folder = folder

    def open(self, pack: Pack) -> OpenPack:
        """Return the pack with its lessons ready to be read.

        Raises:
            LessonNotReadable, LessonOfNewer, LessonOfOlder, LessonBreaksRules: one is no lesson, or denies that it is
                sensitive.
            NoLessons, PictureTaken, TextsOfOthers: it brings nothing, or what it may not bring.
        """
        self._look_around(pack)
        names = {name: sha256(png).hexdigest()[:_LONGEST_NAME] for name, png in pack.pictures.items()}
        read = {lesson: self._read(lesson, held) for lesson, held in sorted(pack.lessons.items())}
        return OpenPack(
            pack.facts,
            cards=tuple(card_of(card_form(each.lessons)) for each in read.values()),
            lessons={lesson: _sealed(each, names) for lesson, each in read.items()},
            words=pack.words,
            pictures={names[name]: png for name, png in pack.pictures.items()},
        )

    def check(self, pack: Pack, making: Making) -> None:
        """Ask all rules about each lesson; a large one takes seconds. Raises as `open`, and Stopped."""
        known = with_pictures(self._known, pack.pictures)
        translated = {
            language: frozenset((context, text) for context, texts in words.items() for text in texts)
            for language, words in pack.words.items()
        }
        for done, (lesson, held) in enumerate(sorted(pack.lessons.items())):
            making.step(done, len(pack.lessons))
            with _readable(lesson):
                read = self._read(lesson, held)
                manuscript = Manuscript(
                    read.lessons,
                    languages=tuple(read.form.languages),
                    reviewed_by=frozenset(read.form.languages),
                    translated=translated,
                )
                for each in (*check_bands(read.data), *check(manuscript, known)):
                    if is_error(each):
                        raise LessonBreaksRules(lesson=lesson, rule=each.code)

    def lesson(self, pack: OpenPack, lesson_id: LessonId, band: Band) -> Lesson:
        """Return a lesson of a pack; UnknownLesson, LessonNotForBand or LessonDamaged otherwise."""
        if lesson_id not in pack.lessons:
            raise UnknownLesson(lesson=lesson_id)
        return read_compiled(pack.lessons[lesson_id], lesson_id, band)

    @cached_property
    def _known(self) -> Known:
        try:
            return msgspec.json.decode((self._folder / KNOWN).read_bytes(), type=Known)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            raise LessonDamaged(lesson=KNOWN) from None

    def _look_around(self, pack: Pack) -> None:
        """See that a pack has lessons, and brings nothing besides that is not theirs."""
        if not pack.lessons:
            raise NoLessons
        for picture in sorted(pack.pictures.keys() & (self._known.pictures | self._known.cast)):
            raise PictureTaken(picture=picture)
        for words in pack.words.values():
            for context in words:
                lesson = context.partition("/")[0]
                if lesson not in pack.lessons:
                    raise TextsOfOthers(about=shortened(context))
                if not _are_short(list(words[context].values())):
                    raise LessonBreaksRules(lesson=lesson, rule=_LONG)

    def _read(self, lesson: str, held: bytes) -> _Read:
        with _readable(lesson):
            envelope = msgspec.json.decode(held, type=Compiled)
            _look_at_format(envelope, lesson)
            data = msgspec.json.decode(envelope.lesson)
            form = msgspec.convert(data, LessonForm)
            if form.lesson != lesson:
                raise LessonNotReadable(lesson=lesson)
            if not _is_well_named(data):
                raise LessonBreaksRules(lesson=lesson, rule=_NAMES)
            if max(map(len, (form.title, form.summary))) > _LONGEST_ON_CARD or not _are_short(data):
                raise LessonBreaksRules(lesson=lesson, rule=_LONG)
            if bool(form.sensitive) != self._is_sensitive(form):
                raise LessonBreaksRules(lesson=lesson, rule=_DENIED)
            bands = sorted({Band(each) for each in form.bands})
            return _Read(envelope.version, data, form, tuple(resolve(form, band) for band in bands))

    def _is_sensitive(self, form: LessonForm) -> bool:
        return is_sensitive(
            [ObjectiveId(each) for each in form.objectives],
            self._known.sensitive_strands,
            self._known.sensitive_objectives,
            teacher_present=form.teacher_present,
            declared=form.sensitive is True,
        )


class _Read(msgspec.Struct, frozen=True):
    """A lesson of a pack: the hash of its story, its plain data, their form, and the lesson of each band."""

    version: str
    data: dict[str, Any]
    form: LessonForm
    lessons: tuple[Lesson, ...]


@contextmanager
def _readable(lesson: str) -> Iterator[None]:
    """See that whatever is wrong with a lesson ends in a sentence.

    Reading and rules are written for lessons whose shape the author's tools have checked. Those are not here, so
    another shape may break them in any way.
    """
    try:
        yield
    except RebungError:
        raise
    except Exception as error:
        raise LessonNotReadable(lesson=lesson) from error


def _look_at_format(envelope: Compiled, lesson: str) -> None:
    if envelope.format > FORMAT:
        raise LessonOfNewer(lesson=lesson)
    if envelope.format < FORMAT:
        raise LessonOfOlder(lesson=lesson)
    if seal(envelope.version, bytes(envelope.lesson)) != envelope.seal:
        raise LessonNotReadable(lesson=lesson)


def _is_well_named(data: Any) -> bool:
    """Tell whether keys and ids are written as ours are: they become parts of contexts, places and records."""
    groups = (each for each in _parts(data) if isinstance(each, dict))
    return all(all(map(_KEY.fullmatch, each)) and _is_id(each.get("id", "")) for each in groups)


def _are_short(data: Any) -> bool:
    return all(len(each) <= _LONGEST_TEXT for each in _parts(data) if isinstance(each, str))


def _parts(data: Any) -> Iterator[Any]:
    """Yield a value and everything in it."""
    waiting = [data]
    while waiting:
        each = waiting.pop()
        yield each
        if isinstance(each, dict):
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each


def _is_id(value: Any) -> bool:
    return value == "" or (isinstance(value, str) and bool(_NAME.fullmatch(value)))


def _sealed(read: _Read, names: Mapping[str, str]) -> bytes:
    """Return a lesson as the reader takes it, in which pictures of its pack have the names that they have here."""
    lesson = msgspec.json.encode({**_renamed(read.data, names), "picture": read.data["picture"]})
    return msgspec.json.encode(
        Compiled(FORMAT, read.version, seal(read.version, lesson), msgspec.Raw(lesson))
    )


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_renamed(each, names) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: names.get(each, each) if key == "picture" and isinstance(each, str) else _renamed(each, names)
        for key, each in value.items()
    }
