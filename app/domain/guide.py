"""The teacher guide, the training tour and the drafts of help numbers, as values whose texts are translated."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A few sentences."""

    text: Text


@dataclass(frozen=True, slots=True)
class Points:
    """Points below each other, after a lead if there is one."""

    items: tuple[Text, ...]
    lead: Text | None = None


@dataclass(frozen=True, slots=True)
class Steps:
    """What is done one after another, numbered."""

    items: tuple[Text, ...]
    lead: Text | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A few points to read at a glance, in a frame of their own."""

    title: Text
    points: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Blanks:
    """What is filled in by hand on paper: a label and room to write for each. Nothing of it is typed or kept."""

    labels: tuple[Text, ...]
    lead: Text | None = None


Block = Paragraph | Points | Steps | Card | Blanks


@dataclass(frozen=True, slots=True)
class Section:
    """One page of the guide; `see` are the ids of others that belong to it."""

    id: str
    title: Text
    about: Text
    icon: str
    blocks: tuple[Block, ...]
    see: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LessonHints:
    """What the page of every lesson says, and what it says besides for lessons of a kind."""

    prepare: tuple[Text, ...]
    prepare_sensitive: tuple[Text, ...]
    prepare_with_teacher: tuple[Text, ...]
    prepare_on_phone: tuple[Text, ...]
    afterwards: tuple[Text, ...]
    afterwards_sensitive: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """The guide. Its first section is the card for the case that a child tells something."""

    sections: tuple[Section, ...]
    hints: LessonHints

    @property
    def card(self) -> Section:
        """What is one tap away from everywhere in the guide."""
        return self.sections[0]

    def section(self, section_id: str) -> Section:
        """Return the section of that id; KeyError if there is none."""
        for each in self.sections:
            if each.id == section_id:
                return each
        raise KeyError(section_id)


@dataclass(frozen=True, slots=True)
class TourStep:
    """One step of the training tour: the page it opens, what to look at there, and what to try."""

    id: str
    place: str
    title: Text
    minutes: int
    says: Text
    tries: tuple[Text, ...] = ()


class Sure(Enum):
    """How sure the last source makes us of a number."""

    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class DraftNumber:
    """A number that somebody has read, for a school to check. `seen` is the year of the source, 0 for none."""

    service: str
    number: str
    seen: int
    sure: Sure
    note: Text


@dataclass(frozen=True, slots=True)
class Country:
    """The drafts of one country."""

    id: str
    name: Text
    numbers: tuple[DraftNumber, ...]
