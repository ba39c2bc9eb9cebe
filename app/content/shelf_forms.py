"""The compiled files, as the app reads them: JSON in the folder of the built lessons."""

from __future__ import annotations

from msgspec import Raw, Struct

FORMAT = 1
"""1: the first. A file of another format is not read; the build step makes it anew."""


class Compiled(Struct):
    """`L09.json`: a lesson for all its bands. `version` is the SHA-256 of `lesson` as it stands here."""

    format: int
    version: str
    lesson: Raw


class CardForm(Struct):
    """What the shelf shows of a lesson; `cards.json` is a list of these."""

    id: str
    title: str
    summary: str
    minutes: list[tuple[int, int]]
    objectives: list[str]
    sensitive: bool
    teacher_present: bool
    picture: str
    place: str = ""


class CompiledSet(Struct):
    """A starter set in `sets.json`; `lessons` are those that exist for its band."""

    id: str
    title: str
    band: int
    lessons: list[str]


class SkillForm(Struct):
    """A skill with its objectives; sensitive when all of them are."""

    id: str
    title: str
    objectives: list[str]
    sensitive: bool = False


class BambooForm(Struct):
    """A bamboo with its skills, in `skills.json`."""

    id: str
    title: str
    colour: str
    icon: str
    skills: list[SkillForm]


class PatternForm(Struct):
    """A warning pattern, in `patterns.json`."""

    id: str
    label: str
    icon: str


CARDS = "cards.json"
SETS = "sets.json"
SKILLS = "skills.json"
PATTERNS = "patterns.json"
OBJECTIVES = "objectives.json"
