"""What two or three do at a decision: one after another picks in secret, then all picks are seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from app.domain.classroom import Learner
from app.ui.screens.lesson.doing.choosing import Choosing, Option
from app.ui.screens.lesson.doing.task import Task
from app.ui.translations import i18n


class HandOver(Task):
    """The next one takes the place before the machine. Of the decision only the question is seen."""

    kind = "handing_over"
    can_skip: ClassVar[bool] = True

    def __init__(self, learner: Learner, question: str, others: str, *, on_desk: bool, **kwargs: Any) -> None:
        """`others` are the names of those who look away."""
        label = i18n.tr("I am {name}").format(name=learner.nickname)
        super().__init__(main_label=label, main_icon="check", **kwargs)
        self.learner, self.question, self.others = learner, question, others
        self.is_on_desk = on_desk

    def go(self) -> None:
        """Do nothing in the story: the choices are shown, to one alone."""


@dataclass(frozen=True, slots=True)
class Picked:
    """A choice with those who picked it."""

    text: str
    learners: tuple[Learner, ...]
    is_tried: bool = False
    """Whether they have gone on with it before, and come back."""


class Revealed(Choosing):
    """All have picked, and see it; none of it is better than another. Then they agree on one to go on with."""

    kind = "revealed"

    def __init__(
        self,
        question: str,
        options: tuple[Option, ...],
        learners: tuple[tuple[Learner, ...], ...],
        *,
        on_desk: bool,
        **kwargs: Any,
    ) -> None:
        """`learners` are those who picked each option."""
        super().__init__(question, options, **kwargs)
        self.picked = tuple(
            Picked(option.text, who, option.is_tried) for option, who in zip(options, learners, strict=True)
        )
        self.is_on_desk = on_desk
