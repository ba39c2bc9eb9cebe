"""The compiled files, as the app reads them: JSON in the folder of the built lessons."""

from __future__ import annotations

from hashlib import sha256

from msgspec import Raw, Struct

FORMAT = 2
"""1: the first. 2: with a seal. A file of another format is not read; the build step makes it anew."""


class Compiled(Struct):
    """`L09.json`: a lesson for all its bands.

    `version` is the SHA-256 of its story, `seal` that of version and lesson as they stand here.
    """

    format: int
    version: str
    seal: str
    lesson: Raw


def seal(version: str, lesson: bytes) -> str:
    """Return what tells whether version and lesson are those that were compiled."""
    return sha256(version.encode() + lesson).hexdigest()


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
    story: bool = False
    parts: int = 1


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
    """A warning pattern."""

    id: str
    label: str
    icon: str


class RuleForm(Struct):
    """What to do about signs."""

    one_sign: str
    stop_and_tell: str
    anyone: str


class PatternsForm(Struct):
    """`patterns.json`: the warning patterns, and the rule about them."""

    patterns: list[PatternForm]
    rule: RuleForm


CARDS = "cards.json"
SETS = "sets.json"
SKILLS = "skills.json"
PATTERNS = "patterns.json"
OBJECTIVES = "objectives.json"
KNOWN = "known.json"
"""What there is for lessons to use, as a value of `domain/checks/known.py`: lessons of others are checked with it."""
