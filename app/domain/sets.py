"""Lesson sets: what a teacher can assign."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.band import Band
from app.domain.ids import LessonId, SetId
from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class LessonSet:
    """A starter set: its lessons in order, for one band; only those that exist are ever listed."""

    id: SetId
    title: Text
    band: Band
    lessons: tuple[LessonId, ...]
