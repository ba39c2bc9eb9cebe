"""What exists on this disk for lessons to use; it comes in as a value, so that rules need no files."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.domain.ids import CastId, ObjectiveId, PatternId, SkillId


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A word that lessons do not use.

    Attributes:
        word: one or more words in small letters; it is found where whole words match.
        instead: what to write, as a remedy.
        only_feedback: it is forbidden where the lesson judges, and people in the story may say it.
        unless: longer phrases in which the word is fine.
    """

    word: str
    instead: str
    only_feedback: bool = False
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """Pictures, grids and words that lessons may refer to."""

    cast: frozenset[CastId] = frozenset()
    looks: frozenset[tuple[CastId, str]] = frozenset()
    poses: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    props: frozenset[str] = frozenset()
    pictures: frozenset[str] = frozenset()
    """What profiles, posts and photos of the practice phone can show, beside the faces of the cast."""
    objectives: frozenset[ObjectiveId] = frozenset()
    skills: frozenset[SkillId] = frozenset()
    patterns: frozenset[PatternId] = frozenset()
    young_patterns: frozenset[PatternId] = frozenset()
    sensitive_strands: frozenset[str] = frozenset()
    sensitive_objectives: frozenset[ObjectiveId] = frozenset()
    forbidden: tuple[Forbidden, ...] = ()
    services: frozenset[str] = field(default_factory=frozenset)
