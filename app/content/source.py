"""A lesson file to all its problems, each with its place, or to a lesson that can be compiled.

Shape problems do not hide problems of the story: what is broken gets a stand-in, and only rules that need
what was broken are left out. Author tools only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from app.content.bands import check_bands
from app.content.forms import LessonForm
from app.content.marks import Located, Mark, Places, located
from app.content.resolve import resolve
from app.content.shape import Shaped, shape_lesson
from app.content.text_file import Unreadable, read_text
from app.content.tree import grow
from app.domain.band import Band
from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript, Translated
from app.domain.checks.rules import check
from app.domain.ids import ObjectiveId
from app.domain.lesson import Lesson
from app.domain.problems import Problem, is_error
from app.domain.shelf import is_sensitive

_OF_KEYS = frozenset({"unknown-key", "key-twice"})


@dataclass(slots=True)
class Source:
    """What a lesson file came to.

    Attributes:
        path: the file.
        problems: all that was found, in the order of the lines.
        data: the file as plain data, `sensitive` computed; None when it could not be read to its end.
        lessons: the lesson for each band; what was broken has stand-ins in it.
    """

    path: Path
    problems: list[Located] = field(default_factory=list)
    data: dict[str, Any] | None = None
    lessons: tuple[Lesson, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether the lesson may go on the shelf."""
        return self.data is not None and not any(is_error(each.problem) for each in self.problems)


def read_lesson(path: Path, known: Known, translated: Translated | None = None, name: str = "") -> Source:
    """Read and check a lesson file. `name` is how problems call it."""
    try:
        text = read_text(path)
    except Unreadable as why:
        return Source(path, [located(name or str(path), why.mark, why.problem)])
    return lesson_from(text, path, known, translated, name)


def lesson_from(
    text: str, path: Path, known: Known, translated: Translated | None = None, name: str = ""
) -> Source:
    """Check the text of a lesson file."""
    file = name or str(path)
    tree = grow(text)
    found: list[tuple[Mark, Problem]] = list(tree.problems)
    source = Source(path)
    if tree.whole and tree.data is not None:
        found += _found(source, tree.data, tree.places, known, translated)
    source.problems = sorted(located(file, mark, each) for mark, each in found)
    return source


def lesson_of(data: Any, file: str, known: Known, translated: Translated | None = None) -> Source:
    """Check a lesson that was no YAML; nobody knows the lines of its problems."""
    source = Source(Path(file))
    found = _found(source, data, Places(), known, translated)
    source.problems = sorted(located(file, mark, each) for mark, each in found)
    return source


def _found(
    source: Source, data: Any, places: Places, known: Known, translated: Translated | None
) -> list[tuple[Mark, Problem]]:
    shaped = shape_lesson(data, places)
    story = _story(shaped, known, translated, source)
    return [(_place(places, each), each) for each in (*shaped.problems, *story)]


def _place(places: Places, found: Problem) -> Mark:
    return places.key(found.where) if found.code in _OF_KEYS else places.find(found.where, found.band)


def _story(shaped: Shaped, known: Known, translated: Translated | None, source: Source) -> list[Problem]:
    """Resolve the lesson for its bands and ask the rules."""
    if not shaped.usable:
        return []
    data = shaped.data
    denied = data.get("sensitive") is False
    data["sensitive"] = _sensitive(data, known)
    form = msgspec.convert(data, LessonForm)
    source.data = data
    source.lessons = tuple(resolve(form, band) for band in sorted({Band(each) for each in form.bands}))
    manuscript = Manuscript(
        lessons=source.lessons,
        languages=tuple(form.languages),
        reviewed_by=frozenset(form.reviewed_by),
        says_not_sensitive=denied,
        translated=translated,
        mended=frozenset(shaped.mended),
        story_whole=shaped.story_whole,
    )
    return [*check_bands(data), *check(manuscript, known)]


def _sensitive(data: dict[str, Any], known: Known) -> bool:
    return is_sensitive(
        [ObjectiveId(each) for each in data["objectives"]],
        known.sensitive_strands,
        known.sensitive_objectives,
        teacher_present=data.get("teacher_present") is True,
        declared=data.get("sensitive") is True,
    )
