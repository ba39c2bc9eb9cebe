"""Calming exercises: breathe, count, notice. They can be left at any moment."""

from __future__ import annotations

from typing import Any, ClassVar

from kivy.properties import BooleanProperty, NumericProperty, StringProperty

from app.domain.errors import msg
from app.ui.screens.lesson.doing.task import Task
from app.ui.translations import i18n

IN, OUT = 4.0, 5.0
"""Seconds of a breath in, and of the longer one out."""

COUNT_TO, EACH = 5, 1.6
"""How far one round counts, and the seconds of a number."""

SENSES = (
    msg("Find something you can see."),
    msg("Find something you can hear."),
    msg("Find something you can touch."),
    msg("Find something you can smell."),
    msg("Find one thing that is calm right now."),
)


class Calming(Task):
    """`fullness` (0 to 1) is how large the circle is, `cue` the word of the moment, `round_words` where one is.

    Nothing starts by itself: `start` begins, `pass_time` moves it on; `found` moves "notice" on at one's own pace.
    """

    kind = "calming"
    can_skip: ClassVar[bool] = True

    fullness = NumericProperty(0.0)
    cue = StringProperty("")
    round_words = StringProperty("")
    is_running = BooleanProperty(False)
    is_done = BooleanProperty(False)

    def __init__(self, text: str, exercise: str, rounds: int, **kwargs: Any) -> None:
        """`exercise` is breathe, count or notice; with any other word there is just the text."""
        super().__init__(main_label=i18n.tr("Go on"), **kwargs)
        self.text, self.exercise = text, exercise
        self.rounds = max(1, rounds)
        self._seconds = 0.0
        self._refresh()

    @property
    def is_timed(self) -> bool:
        """Whether the exercise goes on by itself once it has begun."""
        return self.exercise in ("breathe", "count")

    @property
    def has_exercise(self) -> bool:
        """Whether there is something to do, and not only to read."""
        return self.exercise in ("breathe", "count", "notice")

    def start(self) -> None:
        """Begin, from the first round on."""
        self._seconds = 0.0
        self.is_running, self.is_done = True, False
        self._refresh()

    def found(self) -> None:
        """Go to the next thing to notice."""
        self._seconds += 1.0
        self._refresh()

    def pass_time(self, seconds: float) -> None:
        """Let time pass while a timed exercise runs."""
        if self.is_running and self.is_timed:
            self._seconds += seconds
            self._refresh()

    def _refresh(self) -> None:
        length = {"breathe": IN + OUT, "count": COUNT_TO * EACH}.get(self.exercise, 1.0)
        done, inside = divmod(self._seconds, length)
        if self.is_running and done >= self.rounds:
            self.is_running, self.is_done, inside = False, True, 0.0
        self.fullness = _fullness(self.exercise, inside, length) if self.is_running else 0.0
        self.cue = self._word(int(done), inside) if self.is_running else ""
        self.round_words = ""
        if self.is_running:
            words = i18n.tr("Round {n} of {total}")
            self.round_words = words.format(n=int(done) + 1, total=self.rounds)

    def _word(self, done: int, inside: float) -> str:
        if self.exercise == "breathe":
            return i18n.tr("in") if inside < IN else i18n.tr("out")
        if self.exercise == "count":
            return str(1 + int(inside / EACH))
        return i18n.tr(SENSES[done % len(SENSES)])


def _fullness(exercise: str, inside: float, length: float) -> float:
    """Return how large the circle is: it grows with a breath in and shrinks with the breath out."""
    if exercise == "breathe":
        part = inside / IN if inside < IN else (length - inside) / OUT
        return part * part * (3 - 2 * part)
    if exercise == "count":
        return (1 + int(inside / EACH)) / COUNT_TO
    return 0.5
