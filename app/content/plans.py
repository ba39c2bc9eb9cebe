"""Transcripts: one child's way through a lesson, written as a teacher would write it down.

`says` what is on the screen, `offers` what can be chosen, `do` what the child does, `feels` the face of
somebody, `back` to the last choice, `ends` how it ends. What stands between is walked through by "go on".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.actions import Action, Build, Choose, Go, MakePlan, SkipLesson, SkipStep, Tick, Use
from app.domain.ids import ChoiceId, PatternId
from app.domain.phone.actions import free_from_plain
from app.domain.problems import Problem, problem

VERBS = frozenset({"says", "offers", "do", "feels", "back", "ends"})
HEADINGS = frozenset({"lesson", "band"})
SHORT = frozenset({"go", "tick", "build", "plan", "skip"})
"""What a child does may also stand without `do:` before it."""

_SMALL_NUMBER = re.compile(r"[0-9]{1,3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A line of a transcript: its number, its verb, and what comes after the colon."""

    number: int
    verb: str
    rest: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A transcript that has been read."""

    lesson: str
    band: int
    lines: tuple[PlanLine, ...]


Found = list[tuple[int, Problem]]
"""Problems with the line each stands in."""


def read_plan(text: str) -> tuple[Plan, Found]:
    """Read a transcript; lines that are none are reported and left out."""
    headings = {"lesson": "", "band": ""}
    lines: list[PlanLine] = []
    found: Found = []
    for number, raw in enumerate(text.splitlines(), start=1):
        line = _without_comment(raw)
        verb, _, rest = (part.strip() for part in line.partition(":"))
        if not line:
            continue
        if verb in HEADINGS:
            headings[verb] = rest
        elif verb in VERBS | SHORT and _is_whole(verb, rest):
            lines.append(PlanLine(number, verb, rest))
        elif line in {"skip", "skip lesson"}:
            lines.append(PlanLine(number, "do", line))
        else:
            found.append((number, problem("transcript-unclear", line=raw)))
    band = int(headings["band"]) if headings["band"] in {"1", "2", "3"} else 0
    if not headings["lesson"] or not band:
        difference = "it does not begin with “lesson:” and “band:” (1, 2 or 3)"
        found.append((1, problem("transcript-differs", difference=difference)))
    return Plan(headings["lesson"], band, tuple(lines)), found


def _without_comment(raw: str) -> str:
    if raw.lstrip().startswith("#"):
        return ""
    for gap in (" #", "\t#"):
        raw = raw.partition(gap)[0]
    return raw.strip()


def _is_whole(verb: str, rest: str) -> bool:
    if verb == "do":
        return read_action(rest) is not None
    if verb in SHORT:
        return read_action(f"{verb}: {rest}" if rest else verb) is not None
    return bool(rest) or verb == "back"


def read_action(told: str) -> Action | None:
    """Return the action that a transcript tells, or None if it is none."""
    verb, _, rest = (part.strip() for part in told.partition(":"))
    match verb:
        case "go" if not rest:
            return Go()
        case "skip" if not rest:
            return SkipStep()
        case "skip lesson":
            return SkipLesson()
        case "tick":
            return Tick(frozenset(PatternId(each) for each in listed(rest)))
        case "build" | "plan":
            return _numbered(verb, rest)
        case "use":
            return _used(rest.split())
        case _:
            return Choose(ChoiceId(verb)) if verb and not rest and " " not in verb else None


def _used(words: list[str]) -> Action | None:
    try:
        return Use(free_from_plain(words))
    except ValueError:
        return None


def listed(rest: str) -> list[str]:
    """Return the words of a list with commas."""
    return [word.strip() for word in rest.split(",") if word.strip()]


def _numbered(verb: str, rest: str) -> Action | None:
    words = rest.replace(",", " ").split()
    if not words or not all(_SMALL_NUMBER.fullmatch(word) for word in words):
        return None
    match verb, [int(word) for word in words]:
        case "build", numbers:
            return Build(tuple(numbers))
        case _, [cue, then]:
            return MakePlan(cue, then)
        case _:
            return None
