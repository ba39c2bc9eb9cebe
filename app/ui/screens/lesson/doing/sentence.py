"""Making a sentence from parts: the help sentence, or an if-then plan. Then it is said aloud."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty

from app.domain.actions import Action, Build, MakePlan
from app.ui.screens.lesson.doing.task import Task
from app.ui.translations import i18n

BLANK = "…"


class Sentence(Task):
    """One place of the sentence at a time; a place with a single part fills itself.

    `sentence` grows with every part, `options` are the parts for the place of now, `step_words` says where one is.
    """

    kind = "sentence"
    can_skip: ClassVar[bool] = True

    place = NumericProperty(0)
    options = ListProperty()
    sentence = StringProperty("")
    step_words = StringProperty("")
    is_whole = BooleanProperty(False)
    can_change = BooleanProperty(False)
    turn = NumericProperty(0)
    """Counts what is shown; it changes last."""

    def __init__(
        self,
        question: str,
        places: tuple[tuple[str, ...], ...],
        aloud: str,
        made: Callable[[tuple[int, ...]], Action],
        **kwargs: Any,
    ) -> None:
        """`made` turns the numbers of the parts taken into the action; `aloud` asks to say the sentence."""
        super().__init__(main_icon="check", **kwargs)
        self.question, self.aloud = question, aloud
        self._places, self._made = places, made
        self._taken: list[int] = []
        self._refresh()

    @classmethod
    def built(cls, question: str, parts: tuple[tuple[str, ...], ...], aloud: str) -> Sentence:
        """Return the task of a sentence builder."""
        return cls(question, parts, aloud, Build)

    @classmethod
    def planned(cls, question: str, cues: tuple[str, ...], actions: tuple[str, ...]) -> Sentence:
        """Return the task of an if-then plan."""
        aloud = i18n.tr("Say it once, aloud or in a whisper.")
        return cls(question, (cues, actions), aloud, lambda taken: MakePlan(*taken))

    def take(self, number: int) -> None:
        """Put part `number` (from 0) into the place of now."""
        if not self.is_whole and 0 <= number < len(self._places[self.place]):
            self._taken.append(number)
            self._refresh()

    def change(self) -> None:
        """Return to the last place that has more than one part."""
        while self._taken:
            self._taken.pop()
            if len(self._places[len(self._taken)]) > 1:
                break
        self._refresh()

    def go(self) -> Action | None:
        """Say that it has been said aloud."""
        return self._made(tuple(self._taken)) if self.is_whole else None

    def choose(self, number: int) -> None:
        """Take part `number` (from 1)."""
        self.take(number - 1)

    def _refresh(self) -> None:
        while len(self._taken) < len(self._places) and len(self._places[len(self._taken)]) == 1:
            self._taken.append(0)
        said = [self._places[place][part] for place, part in enumerate(self._taken)]
        at, total = len(said), len(self._places)
        self.is_whole = at == total
        self.place = min(at, total - 1)
        self.options = [] if self.is_whole else list(self._places[at])
        self.sentence = " ".join(said if self.is_whole else [*said, BLANK])
        self.step_words = (
            "" if self.is_whole else i18n.tr("Part {n} of {total}").format(n=at + 1, total=total)
        )
        self.can_change = any(len(self._places[place]) > 1 for place in range(at))
        self.main_label = i18n.tr("I said it") if self.is_whole else ""
        self.turn += 1
