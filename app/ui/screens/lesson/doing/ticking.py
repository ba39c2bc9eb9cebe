"""Looking at a chat and ticking warning signs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from kivy.properties import ListProperty, StringProperty

from app.domain.actions import Action, Tick
from app.domain.ids import PatternId
from app.ui.screens.lesson.book import Book
from app.ui.screens.lesson.doing.task import Task
from app.ui.translations import i18n


@dataclass(frozen=True, slots=True)
class ChatWords:
    """One line of the chat; `is_first` when its writer opened the chat."""

    who: str
    text: str
    is_first: bool


@dataclass(frozen=True, slots=True)
class SignOffered:
    """A sign that may be ticked."""

    pattern: PatternId
    label: str
    icon: str


class Noticing(Task):
    """Signs that may be ticked. The count is the only thing that ticking tells, and it ends with the stop."""

    ticked = ListProperty()
    count_words = StringProperty("")

    def __init__(self, signs: tuple[SignOffered, ...], **kwargs: Any) -> None:
        """Begin with nothing ticked."""
        super().__init__(**kwargs)
        self.signs = signs
        self._refresh()

    def toggle(self, pattern: PatternId) -> None:
        """Tick a sign, or take the tick away."""
        kept = [each for each in self.ticked if each != pattern]
        self.ticked = kept if pattern in self.ticked else [*kept, pattern]
        self._refresh()

    def _refresh(self) -> None:
        self.count_words = i18n.ntr("{n} ticked", "{n} ticked", len(self.ticked)).format(n=len(self.ticked))


class Ticking(Noticing):
    """A chat is looked at, and its signs are ticked."""

    kind = "ticking"
    can_skip: ClassVar[bool] = True

    def __init__(
        self, question: str, chat: tuple[ChatWords, ...], signs: tuple[SignOffered, ...], **kwargs: Any
    ) -> None:
        """Begin with nothing ticked."""
        super().__init__(signs, main_label=i18n.tr("Done"), main_icon="check", **kwargs)
        self.question, self.chat = question, chat

    def go(self) -> Action:
        """Say that this is all."""
        return Tick(frozenset(self.ticked))

    def choose(self, number: int) -> None:
        """Tick sign `number` (from 1)."""
        if 1 <= number <= len(self.signs):
            self.toggle(self.signs[number - 1].pattern)


def signs_offered(book: Book, patterns: Iterable[PatternId]) -> tuple[SignOffered, ...]:
    """Return patterns as they are offered for ticking, in the order of the list."""
    return tuple(SignOffered(each.id, i18n.say(each.label), each.icon) for each in book.offered(patterns))
