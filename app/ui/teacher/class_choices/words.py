"""Charts, maps and talks in the words of the language."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.branch_map import Branch, Fork, Place
from app.domain.class_choices import Amount, Bar, ClassChart, DecisionChart, Misconception
from app.domain.talk import Said, TalkPart, TalkSheet, Words
from app.services.class_choices import ChartState, LessonChoices
from app.services.papers.words import AMOUNT_WORDS
from app.ui.teacher.words import minutes_in_words
from app.ui.theme import theme
from app.ui.translations import i18n


@dataclass(frozen=True, slots=True)
class BarWords:
    """One option: the length of its bar, a number or a word, and on the map what happens then and where it leads."""

    letter: str
    text: str
    share: float
    figure: str
    then: str = ""
    leads: str = ""


@dataclass(frozen=True, slots=True)
class ChartWords:
    """One decision; `about` says how many have answered, if that may be said."""

    key: str
    question: str
    bars: tuple[BarWords, ...]
    about: str


@dataclass(frozen=True, slots=True)
class PartWords:
    """One part of a talk: heading with minutes, what is said, and what to listen for."""

    heading: str
    said: tuple[str, ...]
    listen_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """One scene of the map: `endings` is what it ends with, `exits` the scenes it leads to."""

    id: str
    title: str
    forks: tuple[ChartWords, ...]
    endings: str
    exits: tuple[tuple[str, bool], ...]


def figure(number: int | None, amount: Amount | None) -> str:
    """Return what stands at the right of a bar."""
    return i18n.tr(AMOUNT_WORDS[amount]) if amount is not None else str(number)


def chart_words(chart: DecisionChart) -> ChartWords:
    """Return a chart in words."""
    about = ""
    if chart.answers is not None:
        words = i18n.ntr("{n} answer. No names.", "{n} answers. No names.", chart.answers)
        about = words.format(n=chart.answers)
    bars = tuple(_bar_words(at, bar) for at, bar in enumerate(chart.bars))
    return ChartWords(
        chart.key, i18n.say(chart.question), bars, about or i18n.tr("In words alone. No names.")
    )


def _bar_words(at: int, bar: Bar) -> BarWords:
    return BarWords(theme.letter(at), i18n.say(bar.text), bar.share, figure(bar.number, bar.amount))


def how_counted(chart: ClassChart) -> str:
    """Return what a teacher must know to read the charts of a lesson."""
    if chart.learners is None:
        return i18n.tr(
            "Closed: it never changes. “Few” is none, one or two; “most” is more than half or far more than "
            "the rest, perhaps all."
        )
    words = i18n.ntr(
        "The first choices of {n} learner, growing in fives, so that no change tells on anybody.",
        "The first choices of {n} learners, growing in fives, so that no change tells on anybody.",
        chart.learners,
    )
    return words.format(n=chart.learners)


def state_words(line: LessonChoices) -> str:
    """Return how a lesson stands on the list."""
    if line.state is ChartState.WAITING:
        words = i18n.ntr("{n} more learner until a chart", "{n} more learners until a chart", line.missing)
        return words.format(n=line.missing)
    if line.state is ChartState.TO_CLOSE:
        return i18n.tr("Sensitive: close it to see")
    return i18n.tr("Chart") if line.state is ChartState.SHOWN else i18n.tr("Closed, nothing to show")


def misconception_words(thought: Misconception) -> tuple[str, str]:
    """Return a thought and how often it was behind a choice."""
    return i18n.say(thought.text), figure(thought.number, thought.amount)


def said(words: Words) -> str:
    """Return a text of the lesson, or a sentence of the app with its places filled."""
    if isinstance(words, Said):
        return i18n.tr(words.sentence).format(**{name: i18n.say(text) for name, text in words.fills})
    return i18n.say(words)


def talk_words(sheet: TalkSheet) -> list[PartWords]:
    """Return the parts of a talk."""
    return [_part_words(part) for part in sheet.parts]


def _part_words(part: TalkPart) -> PartWords:
    heading = f"{i18n.tr(part.heading)} · {minutes_in_words(part.minutes)}"
    return PartWords(heading, tuple(map(said, part.words)), tuple(map(said, part.listen_for)))


def place_words(place: Place) -> PlaceWords:
    """Return a scene of the map in words."""
    return PlaceWords(
        place.id,
        i18n.say(place.title),
        tuple(_fork_words(fork) for fork in place.forks),
        "\n".join(map(i18n.say, place.endings)),
        place.exits,
    )


def _fork_words(fork: Fork) -> ChartWords:
    bars = tuple(_branch_words(at, branch) for at, branch in enumerate(fork.branches))
    return ChartWords(fork.key if fork.chart else "", i18n.say(fork.question), bars, "")


def _branch_words(at: int, branch: Branch) -> BarWords:
    bar = branch.bar
    then, leads = (i18n.say(text) if text is not None else "" for text in (branch.then, branch.leads))
    shown = figure(bar.number, bar.amount) if bar is not None else ""
    return BarWords(theme.letter(at), i18n.say(branch.text), bar.share if bar else 0.0, shown, then, leads)
