"""Ten minutes of talk, made from what a class chose and from the page that goes with the lesson. It names nobody."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.class_choices import ClassChart, DecisionChart, decisions
from app.domain.errors import msg
from app.domain.lesson import Lesson
from app.domain.steps import Choice
from app.domain.text import Text

NOBODY_HAS_TO = msg("Nobody has to say what they chose.")
IN_PAIRS = msg("In pairs: say to each other what somebody in the story could do next.")
MINUTES = 10


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the app with texts of the lesson put into its named places."""

    sentence: str
    fills: tuple[tuple[str, Text], ...] = ()


Words = Text | Said
"""A text of the lesson, or a sentence of the app (a message with its places filled)."""


@dataclass(frozen=True, slots=True)
class TalkPart:
    """One part of the talk: a heading (a message of the app), its minutes, what is said, and notes for the teacher."""

    heading: str
    minutes: int
    words: tuple[Words, ...]
    listen_for: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class TalkSheet:
    """All that a page to print or to show needs. `chart` is the decision that is talked about, if one may be shown.

    `care` is for the teacher alone. `note` is said before anybody speaks.
    """

    title: Text
    chart: DecisionChart | None
    parts: tuple[TalkPart, ...]
    care: Text | None
    note: str = NOBODY_HAS_TO

    @property
    def minutes(self) -> int:
        """How long the parts take together."""
        return sum(part.minutes for part in self.parts)


def talk(lesson: Lesson, shown: ClassChart | None, key: str = "") -> TalkSheet:
    """Return the talk about a decision: the one of this key, else the hardest; without charts, the lesson's own."""
    chart = _picked(shown, key)
    return TalkSheet(
        lesson.title, chart, _parts(lesson, chart), lesson.debrief.care if lesson.debrief else None
    )


def _picked(shown: ClassChart | None, key: str) -> DecisionChart | None:
    if shown is None or not shown.charts:
        return None
    return shown.chart(key) or shown.hardest_first()[0]


def _parts(lesson: Lesson, chart: DecisionChart | None) -> tuple[TalkPart, ...]:
    """Return the parts; trying takes the minutes that the others leave."""
    choice = _most_chosen_other(lesson, chart)
    begin, question, end = _opening(lesson), _question(lesson, chart, choice), _close(lesson)
    others = sum(part.minutes for part in (begin, question, end) if part is not None)
    parts = (begin, question, TalkPart(msg("A thing to try"), MINUTES - others, _to_try(lesson, choice)), end)
    return tuple(part for part in parts if part is not None)


def _opening(lesson: Lesson) -> TalkPart:
    return TalkPart(msg("To begin"), 2, (lesson.debrief.opening if lesson.debrief else lesson.summary,))


def _question(lesson: Lesson, chart: DecisionChart | None, choice: Choice | None) -> TalkPart | None:
    """Ask what is behind what was chosen beside the skill; where nothing was, ask what the lesson's own page asks."""
    points = lesson.debrief.talk if lesson.debrief else ()
    words: list[Words] = [chart.question] if chart is not None else []
    if choice is not None:
        asked = msg("What can make this feel right at that moment? {choice}")
        words.append(Said(asked, (("choice", choice.text),)))
    elif points:
        words.append(points[0].ask)
    if not words:
        return None
    notes = _behind(lesson, choice) if choice is not None else ()
    return TalkPart(
        msg("A question"), 4, tuple(words), notes or tuple(each.listen_for for each in points[:1])
    )


def _behind(lesson: Lesson, choice: Choice) -> tuple[Words, ...]:
    """Return what may stand behind a choice: the thought that it is tagged with, and why it went as it did."""
    thought = dict(lesson.misconceptions).get(choice.misconception)
    notes: list[Words] = []
    if thought is not None:
        heard = msg("The thought {thought}: let it be said, and ask what speaks against it.")
        notes.append(Said(heard, (("thought", thought),)))
    if choice.feedback is not None:
        notes.append(choice.feedback.why)
    return tuple(notes)


def _to_try(lesson: Lesson, choice: Choice | None) -> tuple[Words, ...]:
    words: list[Words] = []
    if choice is not None and choice.feedback is not None:
        words.append(Said(msg("A sentence to try: “{line}”"), (("line", choice.feedback.line),)))
    words.append(lesson.debrief.practise if lesson.debrief else Said(IN_PAIRS))
    return tuple(words)


def _close(lesson: Lesson) -> TalkPart | None:
    return TalkPart(msg("To end"), 1, (lesson.debrief.close,)) if lesson.debrief else None


def _most_chosen_other(lesson: Lesson, chart: DecisionChart | None) -> Choice | None:
    """Return the most chosen option that does not show the skill."""
    if chart is None or chart.other is None:
        return None
    decision = next(step for key, step in decisions(lesson) if key == chart.key)
    return next(each for each in decision.choices if each.id == chart.other.choice)
