"""A text of a lesson, with where it stands and what part it plays."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.domain.text import Text


class Part(Enum):
    """What part a text plays: the lesson judges in its feedback, people talk in the story, adults read the pages."""

    STORY = "story"
    TALK = "talk"
    FEEDBACK = "feedback"
    TRY = "try"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Said:
    """A text, with the pointer to it."""

    where: str
    text: Text
    part: Part = Part.STORY
