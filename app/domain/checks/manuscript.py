"""A lesson file as the rules see it: the lesson of each band, and what the file says around the story."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from app.domain.checks.known import Known
from app.domain.checks.walk import Walk, walk
from app.domain.lesson import Lesson
from app.domain.problems import Problem

Translated = Mapping[str, frozenset[tuple[str, str]] | None]
"""For each language the (context, text) pairs that have a translation; None where there is no catalog."""


@dataclass(frozen=True)
class Manuscript:
    """A lesson file with everything that rules ask about.

    Attributes:
        lessons: the lesson, once for each band it is written for.
        languages: those in which it calls itself whole.
        reviewed_by: languages that have a line for the reviewer.
        says_not_sensitive: the file says `sensitive: false`.
        translated: what the catalogs hold; None leaves the question out.
        mended: pointers at which a stand-in took the place of something broken.
        story_whole: the ways through the story are the author's own.
    """

    lessons: tuple[Lesson, ...]
    languages: tuple[str, ...] = ()
    reviewed_by: frozenset[str] = frozenset()
    says_not_sensitive: bool = False
    translated: Translated | None = None
    mended: frozenset[str] = frozenset()
    story_whole: bool = True

    @cached_property
    def walks(self) -> tuple[Walk, ...]:
        """Every way through the lesson, for each band."""
        return tuple(walk(lesson) for lesson in self.lessons)

    @cached_property
    def met(self) -> tuple[Lesson, ...]:
        """The lessons without the scenes that children of the band never come to.

        A scene that nobody comes to counts for the oldest, so that rules about words look at it once.
        """
        met = [each.scenes() for each in self.walks]
        nobodys = {scene.id for scene in self.lessons[-1].scenes}.difference(*met)
        met[-1] |= nobodys
        return tuple(
            replace(lesson, scenes=tuple(scene for scene in lesson.scenes if scene.id in scenes))
            for lesson, scenes in zip(self.lessons, met, strict=True)
        )


Rule = Callable[[Manuscript, Known], Iterator[Problem]]
