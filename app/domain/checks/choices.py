"""Rules about decisions: how many choices, each with feedback of its own, one that shows the skill."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.band import Band
from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript
from app.domain.ids import ChoiceId
from app.domain.lesson import Lesson
from app.domain.problems import Problem, nearest, problem
from app.domain.steps import Choice, Decision, Feedback
from app.domain.text import Text

FEWEST = 2
MOST = {Band.YOUNG: 3, Band.MIDDLE: 4, Band.OLDER: 4}


def few_choices(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """At least two choices are open, on whichever way a child came."""
    for lesson, walk in zip(manuscript.met, manuscript.walks, strict=True):
        for decision in decisions(lesson):
            count = len(decision.choices)
            if count >= FEWEST and manuscript.story_whole:
                count = walk.fewest.get(decision.source, count)
            if count < FEWEST:
                band = int(lesson.band)
                yield problem("too-few-choices", decision.source, count=count, band=band)


def many_choices(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Four choices are enough, three for the youngest."""
    for lesson in manuscript.met:
        limit = MOST[lesson.band]
        for decision in decisions(lesson):
            count = len(decision.choices)
            if count > limit:
                yield problem(
                    "too-many-choices", decision.source, count=count, limit=limit, band=int(lesson.band)
                )


def missing_feedback(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Each choice has feedback: what happened, why, the skill, a line to try."""
    for lesson in manuscript.met:
        for decision in decisions(lesson):
            for choice in decision.choices:
                if choice.feedback is None:
                    yield problem("choice-without-feedback", choice.source, choice=choice.id)


def repeated_feedback(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """The feedback of a choice is its own."""
    for lesson in manuscript.met:
        for decision in decisions(lesson):
            seen: dict[tuple[Text, Text], ChoiceId] = {}
            for choice, feedback in _with_feedback(decision):
                key = (feedback.happened, feedback.why)
                if key in seen:
                    yield problem("feedback-repeated", choice.source, choice=choice.id, other=seen[key])
                seen.setdefault(key, choice.id)


def no_skill_shown(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """At each decision at least one choice shows the skill."""
    for lesson in manuscript.met:
        for decision in decisions(lesson):
            if not any(choice.shows_skill for choice in decision.choices):
                yield problem("no-skill-shown", decision.source)


def unknown_skills(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Skills are those of skills.yaml."""
    for lesson in manuscript.met:
        for decision in decisions(lesson):
            for choice, feedback in _with_feedback(decision):
                if feedback.skill not in known.skills:
                    near = nearest(feedback.skill, known.skills)
                    yield problem("unknown-skill", f"{choice.source}/skill", near=near, skill=feedback.skill)


def unknown_misconceptions(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Misconceptions of choices are named at the top of the file."""
    for lesson in manuscript.met:
        named = [name for name, _ in lesson.misconceptions]
        for decision in decisions(lesson):
            for choice in decision.choices:
                name = choice.misconception
                if name and name not in named:
                    where = f"{choice.source}/misconception"
                    yield problem(
                        "unknown-misconception", where, near=nearest(name, named), misconception=name
                    )


def unused_misconceptions(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Each misconception named at the top is shown by a choice."""
    shown = {
        choice.misconception
        for lesson in manuscript.met
        for decision in decisions(lesson)
        for choice in decision.choices
    }
    for name, _ in manuscript.lessons[0].misconceptions:
        if name not in shown:
            yield problem("unused-misconception", f"misconceptions/{name}", misconception=name)


def decisions(lesson: Lesson) -> Iterator[Decision]:
    """Yield the decisions of a lesson."""
    for scene in lesson.scenes:
        for step in scene.steps:
            if isinstance(step, Decision):
                yield step


def _with_feedback(decision: Decision) -> Iterator[tuple[Choice, Feedback]]:
    for choice in decision.choices:
        if choice.feedback is not None:
            yield choice, choice.feedback
