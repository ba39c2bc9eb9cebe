"""Rules about the whole: how long, how many decisions, and that the best choice cannot be guessed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from app.domain.band import Band
from app.domain.checks import words
from app.domain.checks.choices import decisions
from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript
from app.domain.problems import Problem, problem
from app.domain.steps import Choice

MINUTES = {Band.YOUNG: (6, 10), Band.MIDDLE: (8, 15), Band.OLDER: (8, 15)}
FEWEST_DECISIONS = {Band.YOUNG: 2, Band.MIDDLE: 3, Band.OLDER: 3}
MOST_DECISIONS_YOUNG = 3
SHARE = 0.4
"""How often the longest or the first choice may be the best one."""


def unusual_minutes(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A lesson takes as long as children of the band can listen."""
    for lesson in manuscript.met:
        least, most = MINUTES[lesson.band]
        if lesson.minutes and not least <= lesson.minutes <= most:
            yield problem(
                "minutes-unusual",
                "minutes",
                band=int(lesson.band),
                minutes=lesson.minutes,
                least=least,
                most=most,
            )


def few_decisions(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """There is enough to decide."""
    for lesson in manuscript.met:
        count, limit = len(list(decisions(lesson))), FEWEST_DECISIONS[lesson.band]
        if count < limit:
            yield problem("too-few-decisions", "bands", band=int(lesson.band), count=count, limit=limit)


def many_decisions(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """The youngest have one matter at a time to decide."""
    for lesson in manuscript.met:
        count = len(list(decisions(lesson)))
        if lesson.band is Band.YOUNG and count > MOST_DECISIONS_YOUNG:
            yield problem("too-many-decisions", "bands", band=1, count=count, limit=MOST_DECISIONS_YOUNG)


def longest_is_best(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """The longest choice is the best one in two of five decisions at most."""
    yield from _guessable(manuscript, "longest-is-best", _shows_in_longest)


def first_is_best(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """The first choice is the best one in two of five decisions at most."""
    yield from _guessable(manuscript, "first-is-best", lambda choices: choices[0].shows_skill)


def _guessable(
    manuscript: Manuscript, code: str, is_guessed: Callable[[Sequence[Choice]], bool]
) -> Iterator[Problem]:
    for lesson in manuscript.met:
        telling = [
            each.choices for each in decisions(lesson) if any(choice.shows_skill for choice in each.choices)
        ]
        count = sum(1 for choices in telling if is_guessed(choices))
        if telling and count > SHARE * len(telling):
            yield problem(code, "scenes", band=int(lesson.band), count=count, all=len(telling))


def _shows_in_longest(choices: Sequence[Choice]) -> bool:
    """Tell whether one choice is longer than all others and shows the skill."""
    lengths = sorted((words.count(choice.text.source) for choice in choices), reverse=True)
    longest = max(choices, key=lambda choice: words.count(choice.text.source))
    return longest.shows_skill and (len(lengths) == 1 or lengths[0] > lengths[1])
