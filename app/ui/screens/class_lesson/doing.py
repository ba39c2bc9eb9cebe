"""Hands are counted at a decision; then the class goes on with what has most of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from kivy.properties import BooleanProperty, ListProperty, NumericProperty

from app.domain.actions import Action, Choose
from app.domain.ids import ChoiceId
from app.domain.together import MOST_HANDS, Vote
from app.ui.screens.lesson.doing.choosing import Choosing
from app.ui.theme import theme
from app.ui.translations import i18n

Count = Callable[[ChoiceId, int], Vote]
"""Takes over how many hands a choice has."""


class Voting(Choosing):
    """`hands` of each choice in the order shown. Once `is_shown` they are bars, and one choice leads on."""

    kind = "voting"
    can_skip: ClassVar[bool] = True

    hands = ListProperty()
    at = NumericProperty(0)
    """The row that is typed into."""
    is_shown = BooleanProperty(False)
    taken = NumericProperty(-1)
    """The row that the class goes on with, -1 while it is not decided."""

    def __init__(self, task: Choosing, vote: Vote, count: Count) -> None:
        """Ask what a task asks of one child."""
        super().__init__(task.question, task.options)
        self.is_on_desk = task.is_on_desk
        self._count = count
        self._vote = vote
        self._begins = True
        self._refresh()

    @property
    def leading(self) -> tuple[int, ...]:
        """The rows with most hands."""
        return tuple(at for at, option in enumerate(self.options) if option.id in self._vote.leading)

    def take_row(self, at: int) -> None:
        """Type into another row from now on."""
        if at < len(self.options):
            self.at, self._begins = at, True

    def type_digit(self, digit: int) -> None:
        """Add a digit to the number of the row; the first one begins a new number."""
        before = 0 if self._begins else int(self.hands[self.at])
        number = before * 10 + digit
        self._set(self.at, number if number <= MOST_HANDS else digit)
        self._begins = False

    def erase(self) -> None:
        """Take the last digit away."""
        self._set(self.at, int(self.hands[self.at]) // 10)
        self._begins = False

    def step(self, at: int, by: int) -> None:
        """Count one hand more or less."""
        self.take_row(at)
        self._set(at, max(0, min(MOST_HANDS, int(self.hands[at]) + by)))

    def count_again(self) -> None:
        """Go back to counting."""
        self.is_shown = False
        self._refresh()

    def go(self) -> Action | None:
        """Show the hands; then go on with what has most of them."""
        if self.is_shown:
            return Choose(self.options[int(self.taken)].id) if self.taken >= 0 else None
        self.is_shown = True
        self._refresh()
        return None

    def choose(self, number: int) -> Action | None:
        """Where several have as many hands: say which of them it is."""
        if self.is_shown and len(self.leading) > 1 and number - 1 in self.leading:
            self.taken = number - 1
            self._label()
        return None

    def _set(self, at: int, number: int) -> None:
        if not self.is_shown:
            self._vote = self._count(self.options[at].id, number)
            self._refresh()

    def _refresh(self) -> None:
        self.hands = [self._vote.of(option.id) for option in self.options]
        self.taken = self.leading[0] if self.is_shown and len(self.leading) == 1 else -1
        self._label()

    def _label(self) -> None:
        if not self.is_shown:
            self.main_icon, self.main_label = "chart", i18n.tr("Show the hands")
        elif self.taken < 0:
            self.main_label = ""
        else:
            letter = theme.letter(int(self.taken))
            self.main_icon, self.main_label = "next", i18n.tr("Go on with {letter}").format(letter=letter)
