"""Choosing at a decision, or an answer to a recall question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from app.domain.actions import Action, Choose
from app.domain.ids import ChoiceId
from app.ui.screens.lesson.doing.task import Task


@dataclass(frozen=True, slots=True)
class Option:
    """A choice as its card shows it."""

    id: ChoiceId
    text: str
    is_tried: bool = False


class Choosing(Task):
    """A question with its options in the order of this play. All look alike."""

    kind = "choosing"
    can_skip: ClassVar[bool] = True

    def __init__(self, question: str, options: tuple[Option, ...], *, hint: str = "", **kwargs: Any) -> None:
        """`hint` stands below the options, and is left out where room is short."""
        super().__init__(**kwargs)
        self.question = question
        self.options = options
        self.hint = hint

    def go(self) -> Action | None:
        """Do nothing: only a choice leads on."""
        return None

    def choose(self, number: int) -> Action | None:
        """Take option `number` (from 1)."""
        return Choose(self.options[number - 1].id) if 1 <= number <= len(self.options) else None
