"""What a class chose at each decision of a lesson, as far as it may be shown (SAFEGUARDING.md, who sees what).

Ordinary lessons have figures, which grow in fives (`tally.py`). A sensitive lesson is shown once, when it is closed, in
three words. They are so wide that who knows how many learners have finished cannot work out
a small number from a large one, nor that all have chosen alike (`tests/domain/test_class_choices_hide.py` tries).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from app.domain.ids import ChoiceId
from app.domain.lesson import Lesson
from app.domain.steps import Decision
from app.domain.tally import LEAST_FOR_CHART, STEP, Tally
from app.domain.text import Text

FEW_BELOW = 3
_BESIDE_MOST = 1


class Amount(IntEnum):
    """How many of a class chose something in a sensitive lesson: under three, up to half, more than half."""

    FEW = 1
    SOME = 2
    MOST = 3


BAR_OF = {Amount.FEW: 0.1, Amount.SOME: 0.4, Amount.MOST: 0.75}
"""How long the bar of a word is, the same for each; it measures nothing."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One option with a figure or a word, never both. `share` is the length of its bar, from 0 to 1."""

    choice: ChoiceId
    text: Text
    share: float
    number: int | None
    amount: Amount | None
    shows_skill: bool
    misconception: str = ""


@dataclass(frozen=True, slots=True)
class DecisionChart:
    """The first choices at one decision; `key` is that of the counts, `answers` none where only words are shown."""

    key: str
    question: Text
    bars: tuple[Bar, ...]
    answers: int | None

    @property
    def hardness(self) -> float:
        """The share of what did not show the skill, from what is shown: words count as long as their bars are."""
        whole = sum(bar.share for bar in self.bars)
        return sum(bar.share for bar in self.bars if not bar.shows_skill) / whole if whole else 0.0

    @property
    def other(self) -> Bar | None:
        """The most chosen option that does not show the skill, the first of several; none where nobody chose one."""
        others = [bar for bar in self.bars if not bar.shows_skill and bar.number != 0]
        return max(others, key=lambda bar: bar.share, default=None)


@dataclass(frozen=True, slots=True)
class Misconception:
    """A thought behind choices, and how often they were made: a figure, or the largest word of its options."""

    name: str
    text: Text
    number: int | None
    amount: Amount | None


@dataclass(frozen=True, slots=True)
class ClassChart:
    """What may be shown of one lesson: its charts in the order of the story, and how many learners are in them.

    `learners` is none in a sensitive lesson. A decision that too few have met has no chart.
    """

    lesson: Lesson
    charts: tuple[DecisionChart, ...]
    learners: int | None

    def hardest_first(self) -> tuple[DecisionChart, ...]:
        """Return the charts, those first in which most did not show the skill; the story decides among equals."""
        return tuple(sorted(self.charts, key=lambda chart: -chart.hardness))

    def chart(self, key: str) -> DecisionChart | None:
        """Return the chart of a decision, if it has one."""
        return next((chart for chart in self.charts if chart.key == key), None)

    def misconceptions(self) -> tuple[Misconception, ...]:
        """Return the thoughts behind what was chosen, the most frequent first."""
        found = (self._misconception(name, text) for name, text in self.lesson.misconceptions)
        met = [each for each in found if each is not None]
        return tuple(sorted(met, key=lambda each: -(each.number or each.amount or 0)))

    def _misconception(self, name: str, text: Text) -> Misconception | None:
        bars = [bar for chart in self.charts for bar in chart.bars if bar.misconception == name]
        if not bars:
            return None
        if self.learners is None:
            amounts = (bar.amount for bar in bars if bar.amount is not None)
            return Misconception(name, text, None, max(amounts))
        number = sum(bar.number or 0 for bar in bars)
        return Misconception(name, text, number, None) if number else None


def decisions(lesson: Lesson) -> Iterator[tuple[str, Decision]]:
    """Yield every decision of a lesson in the order of the story, with the key under which it is counted."""
    for scene in lesson.scenes:
        for step in scene.steps:
            if isinstance(step, Decision):
                yield f"{scene.id}/{step.id}", step


def class_chart(lesson: Lesson, tally: Tally) -> ClassChart | None:
    """Return what may be shown of the counts of a lesson, or nothing while nothing may be."""
    if lesson.sensitive:
        if not tally.closed or tally.plays < LEAST_FOR_CHART:
            return None
        return ClassChart(lesson, _charts(lesson, tally, LEAST_FOR_CHART), None)
    if tally.plays < STEP:
        return None
    return ClassChart(lesson, _charts(lesson, tally, STEP), tally.plays)


def amounts(numbers: tuple[int, ...]) -> tuple[Amount, ...]:
    """Return the words that stand for these numbers of one decision.

    Where two options beside the largest are no longer few, it is not called most: of seven, three, three and a few it
    could be worked out that the few are none, once it is known that thirteen have finished. Where all others are few
    it is called most however large they are together: five beside three times two would be known for certain.
    """
    many = sum(1 for number in numbers if number >= FEW_BELOW)
    half = 0 if many == 1 else sum(numbers) if many == _BESIDE_MOST + 1 else 2 * sum(numbers)
    return tuple(_amount(number, half) for number in numbers)


def _amount(number: int, most_from: int) -> Amount:
    """`most_from` is twice the number that only most are above."""
    if number < FEW_BELOW:
        return Amount.FEW
    return Amount.MOST if 2 * number > most_from else Amount.SOME


def _charts(lesson: Lesson, tally: Tally, least: int) -> tuple[DecisionChart, ...]:
    found = []
    for key, decision in decisions(lesson):
        numbers = tuple(tally.number(key, choice.id) for choice in decision.choices)
        if sum(numbers) >= least:
            found.append(_chart(key, decision, numbers, in_words=lesson.sensitive))
    return tuple(found)


def _chart(key: str, decision: Decision, numbers: tuple[int, ...], *, in_words: bool) -> DecisionChart:
    whole = sum(numbers)
    bars = []
    for choice, number, amount in zip(decision.choices, numbers, amounts(numbers), strict=True):
        bars.append(
            Bar(
                choice.id,
                choice.text,
                share=BAR_OF[amount] if in_words else number / whole,
                number=None if in_words else number,
                amount=amount if in_words else None,
                shows_skill=choice.shows_skill,
                misconception=choice.misconception,
            )
        )
    return DecisionChart(key, decision.question, tuple(bars), None if in_words else whole)
