"""Sheets of paper as values: every word stands here, in its language; whoever sets them on pages adds none.

Whatever is on no sheet is on no paper and in no file, so this is where one sees what is told: no choice of anybody, no
"may need a talk", no title of a sensitive lesson that somebody has finished, and names only where they were asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from app.services.login_cards import CardSheet


@dataclass(frozen=True, slots=True)
class Counted:
    """A number and what it counts."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class SkillBar:
    """How many learners are how far with a skill.

    `parts` are pairs of a count and a word: strong, growing, starting and not yet, or practised and not yet where the
    skill is sensitive.
    """

    title: str
    parts: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class SkillMark:
    """How far one learner is with a skill: `level` of `most`, and the word for it."""

    level: int
    most: int
    words: str


@dataclass(frozen=True, slots=True)
class LearnerLine:
    """One learner by name: a mark for each skill in the order of the bars, and how many lessons are finished."""

    name: str
    marks: tuple[SkillMark, ...]
    finished: int


@dataclass(frozen=True, slots=True)
class ChartBar:
    """One way that a class went: its letter and words, what is told of how many, and a share from 0 to 1."""

    letter: str
    words: str
    told: str
    share: float


@dataclass(frozen=True, slots=True)
class Chart:
    """What the class chose at one question. Whoever makes one has seen to it that it may be shown."""

    heading: str
    question: str
    bars: tuple[ChartBar, ...]


@dataclass(frozen=True, slots=True)
class ClassReportSheet:
    """The figures of a class; `rows` is empty where names are hidden, `bars` where so few learners would be known."""

    name: ClassVar[str] = "class-report"

    language: str
    title: str
    about: str
    printed: str
    tiles: tuple[Counted, ...]
    skills: str
    key: tuple[SkillMark, ...]
    bars: tuple[SkillBar, ...]
    too_few: str
    lessons: str
    finished: tuple[tuple[str, int], ...]
    sensitive: str
    learners: str
    column: str
    rows: tuple[LearnerLine, ...]
    footer: str
    page: str
    columns: tuple[str, ...]
    charts: tuple[Chart, ...] = ()


@dataclass(frozen=True, slots=True)
class GuidePart:
    """A part of a guide: its heading, and pairs of what is said in strong words and what follows them."""

    heading: str
    points: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GuideSheet:
    """A lesson on one page for whoever teaches it. `care` is what to watch for."""

    name: ClassVar[str] = "lesson-guide"

    language: str
    kind: str
    title: str
    about: str
    aim: str
    parts: tuple[GuidePart, ...]
    care: str
    care_heading: str
    footer: str


@dataclass(frozen=True, slots=True)
class FamilySheet:
    """The card for home. It holds nothing of any child: it is the same for every family."""

    name: ClassVar[str] = "family-card"

    language: str
    title: str
    about: str
    family_of: str
    practised_heading: str
    practised: tuple[str, ...]
    sentence_heading: str
    sentence: str
    ask_heading: str
    ask: str
    worry_heading: str
    worry: tuple[str, ...]
    school: str
    help_line: str


@dataclass(frozen=True, slots=True)
class Certificate:
    """One learner's certificate. `lessons` are ordinary ones; none is named where none may be."""

    learner: str
    has_practised: str
    lessons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CertificateSheet:
    """A page for each learner who has finished something."""

    name: ClassVar[str] = "certificates"

    language: str
    heading: str
    kind_words: str
    day: str
    signed: str
    pages: tuple[Certificate, ...]


@dataclass(frozen=True, slots=True)
class HelpSheet:
    """Whom one can go to, and numbers to call, with the day on which they were checked."""

    name: ClassVar[str] = "help-numbers"

    language: str
    title: str
    intro: str
    person_heading: str
    person: str
    numbers: tuple[tuple[str, str], ...]
    checked: str
    sentence: str


@dataclass(frozen=True, slots=True)
class TalkSheet:
    """A talk with a class, from what it chose: what to ask, what to listen for, what to try."""

    name: ClassVar[str] = "talk"

    language: str
    title: str
    about: str
    parts: tuple[GuidePart, ...]
    chart: Chart | None = None


class PartKind(Enum):
    """How the lines of a part stand: as they are, with a dot, numbered, in a frame, with room to write."""

    PLAIN = "plain"
    POINTS = "points"
    STEPS = "steps"
    FRAMED = "framed"
    TO_FILL_IN = "to fill in"


@dataclass(frozen=True, slots=True)
class SectionPart:
    """A part of a page of the guide: its heading, "" for none, its lines, and what they are."""

    heading: str
    lines: tuple[str, ...]
    kind: PartKind = PartKind.PLAIN


@dataclass(frozen=True, slots=True)
class SectionSheet:
    """A page of the teacher guide, to hand out or to fill in. It is the same for everybody."""

    name: ClassVar[str] = "guide-page"

    language: str
    title: str
    about: str
    parts: tuple[SectionPart, ...]
    footer: str


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """A title and lines, the first of them large: the recovery code."""

    name: ClassVar[str] = "sheet"

    title: str
    lines: tuple[str, ...]
    language: str = "en"


Sheet = (
    ClassReportSheet
    | GuideSheet
    | FamilySheet
    | CertificateSheet
    | HelpSheet
    | TalkSheet
    | SectionSheet
    | PlainSheet
    | CardSheet
)
