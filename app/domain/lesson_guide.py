"""The teacher's page of a lesson, made from the lesson itself: aim, preparation, answers, talk, what follows."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.band import Band
from app.domain.guide import LessonHints
from app.domain.ids import LessonId
from app.domain.lesson import Lesson
from app.domain.pages import FamilyCard, TalkPoint
from app.domain.steps import Choice, Decision, Ending
from app.domain.text import Text

TALK_MINUTES = 10
"""How long the talk after a lesson is meant to take."""


@dataclass(frozen=True, slots=True)
class LikelyAnswer:
    """What a child may choose, what the story answers to it, a line to try, and the belief that may be behind it."""

    text: Text
    why: Text | None
    line: Text | None
    belief: Text | None
    shows_skill: bool


@dataclass(frozen=True, slots=True)
class LikelyAnswers:
    """A decision of the lesson with its answers."""

    question: Text
    answers: tuple[LikelyAnswer, ...]


@dataclass(frozen=True, slots=True)
class LessonGuide:
    """One page per lesson and band. Everything on it is about the story, nothing about who played it."""

    lesson: LessonId
    band: Band
    title: Text
    summary: Text
    minutes: int
    talk_minutes: int
    sensitive: bool
    teacher_present: bool
    aim: Text | None
    content_note: Text | None
    care: Text | None
    before: tuple[Text, ...]
    decisions: tuple[LikelyAnswers, ...]
    opening: Text | None
    talk: tuple[TalkPoint, ...]
    practise: Text | None
    close: Text | None
    keep: tuple[Text, ...]
    """The sentences that the endings leave with a child."""
    afterwards: tuple[Text, ...]
    family: FamilyCard | None


def lesson_guide(lesson: Lesson, hints: LessonHints) -> LessonGuide:
    """Return the teacher's page of a lesson for its band."""
    talk = lesson.debrief
    return LessonGuide(
        lesson=lesson.id,
        band=lesson.band,
        title=lesson.title,
        summary=lesson.summary,
        minutes=lesson.minutes,
        talk_minutes=TALK_MINUTES if talk else 0,
        sensitive=lesson.sensitive,
        teacher_present=lesson.teacher_present,
        aim=talk.aim if talk else None,
        content_note=lesson.content_note,
        care=talk.care if talk else None,
        before=_before(lesson, hints),
        decisions=_decisions(lesson),
        opening=talk.opening if talk else None,
        talk=talk.talk if talk else (),
        practise=talk.practise if talk else None,
        close=talk.close if talk else None,
        keep=_keep(lesson),
        afterwards=hints.afterwards + (hints.afterwards_sensitive if lesson.sensitive else ()),
        family=lesson.family,
    )


def _before(lesson: Lesson, hints: LessonHints) -> tuple[Text, ...]:
    return (
        *hints.prepare,
        *(hints.prepare_with_teacher if lesson.teacher_present else ()),
        *(hints.prepare_sensitive if lesson.sensitive else ()),
        *(hints.prepare_on_phone if lesson.phones else ()),
    )


def _decisions(lesson: Lesson) -> tuple[LikelyAnswers, ...]:
    beliefs = dict(lesson.misconceptions)
    steps = (step for scene in lesson.scenes for step in scene.steps)
    return tuple(
        LikelyAnswers(step.question, tuple(_answer(each, beliefs) for each in step.choices))
        for step in steps
        if isinstance(step, Decision)
    )


def _answer(choice: Choice, beliefs: dict[str, Text]) -> LikelyAnswer:
    told = choice.feedback
    return LikelyAnswer(
        text=choice.text,
        why=told.why if told else None,
        line=told.line if told else None,
        belief=beliefs.get(choice.misconception),
        shows_skill=choice.shows_skill,
    )


def _keep(lesson: Lesson) -> tuple[Text, ...]:
    """Return what the endings say to keep, each sentence once."""
    steps = (step for scene in lesson.scenes for step in scene.steps)
    return tuple(dict.fromkeys(step.keep for step in steps if isinstance(step, Ending)))
