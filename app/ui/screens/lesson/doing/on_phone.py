"""A decision on the practice phone, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from app.ui.screens.lesson.doing.answers import Feedback, SignFound
from app.ui.screens.lesson.doing.choosing import Choosing, Option
from app.ui.screens.lesson.doing.ticking import Noticing, SignOffered


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneOption(Option):
    """A choice with what it does on the phone: an icon, and a word or two."""

    icon: str
    kind: str


class Answering(Noticing, Choosing):
    """A question about what has arrived, beside the phone; the signs may be ticked before answering, or not."""

    kind = "answering"
    is_on_desk = True

    def __init__(
        self, question: str, options: tuple[PhoneOption, ...], signs: tuple[SignOffered, ...], **kwargs: Any
    ) -> None:
        """Without signs there is nothing to tick."""
        super().__init__(question=question, options=options, signs=signs, **kwargs)


@dataclass(frozen=True, slots=True)
class Labels:
    """What is told of the signs of a chat: those it showed, those it did not, and what the rule says."""

    found: tuple[SignFound, ...] = ()
    absent: tuple[str, ...] = ()
    rule: tuple[str, ...] = ()


class Answered(Feedback):
    """After a choice on the phone: the usual page, and the labels of the signs that were there."""

    kind = "answered"
    is_tall: ClassVar[bool] = True
    is_on_desk = True

    def __init__(self, *words: str, labels: Labels, **kwargs: Any) -> None:
        """`words` are those of the page: chosen, happened, why, skill and line."""
        super().__init__(*words, **kwargs)
        self.labels = labels
        self.words = (*self.words, labels)
