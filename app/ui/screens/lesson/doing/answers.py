"""What comes back after a choice, an answer or ticks: explained, never marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from app.ui.screens.lesson.doing.task import Task
from app.ui.translations import i18n


@dataclass(frozen=True, slots=True)
class Explained:
    """A few words and why they are so."""

    text: str
    why: str


class Feedback(Task):
    """After a choice at a decision: what happened, why, a skill and a line to try."""

    kind = "feedback"
    is_tall: ClassVar[bool] = True

    def __init__(self, chosen: str, happened: str, why: str, skill: str, line: str, **kwargs: Any) -> None:
        """Keep the words; each may be "" where an author gave none."""
        super().__init__(main_label=i18n.tr("Go on"), **kwargs)
        self.chosen, self.happened, self.why = chosen, happened, why
        self.skill, self.line = skill, line
        self.words = (chosen, happened, why, skill, line)


class RecallAnswered(Task):
    """After an answer: its explanation, and the answer that fits where another was given."""

    kind = "recall_answered"

    def __init__(self, question: str, given: Explained, fitting: Explained | None, **kwargs: Any) -> None:
        """`fitting` is None where the given answer fits."""
        super().__init__(main_label=i18n.tr("Go on"), **kwargs)
        self.question, self.given, self.fitting = question, given, fitting
        self.words = (question, given, fitting)


@dataclass(frozen=True, slots=True)
class SignFound:
    """A sign with the line of the chat that shows it."""

    label: str
    icon: str
    who: str
    line: str
    why: str


class SignsExplained(Task):
    """After ticking: each sign with the line that shows it, and those that are not in this chat."""

    kind = "signs_explained"
    is_tall: ClassVar[bool] = True

    def __init__(self, found: tuple[SignFound, ...], absent: tuple[str, ...], **kwargs: Any) -> None:
        """What was ticked plays no part: everybody sees the same."""
        super().__init__(main_label=i18n.tr("Go on"), **kwargs)
        self.found, self.absent = found, absent
