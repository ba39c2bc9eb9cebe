"""The teacher's page of a lesson says what the lesson holds, and nothing of who played it."""

from __future__ import annotations

from dataclasses import replace

from app.domain.lesson_guide import TALK_MINUTES, LessonGuide, lesson_guide
from app.domain.pages import Debrief, TalkPoint
from app.domain.steps import Decision
from app.domain.text import Text
from tests import stories
from tests.reading import small_hints, text

TALK = Debrief(
    text("aim"),
    text("open"),
    (TalkPoint(text("ask"), text("listen")),),
    text("practise"),
    text("close"),
    text("care"),
)


def sources(texts: tuple[Text, ...]) -> list[str]:
    """Return the English of texts."""
    return [each.source for each in texts]


def page(lesson: object) -> LessonGuide:
    """Return the page of a lesson with the small hints."""
    return lesson_guide(lesson, small_hints())  # type: ignore[arg-type]


def test_what_to_prepare_follows_from_the_kind_of_lesson() -> None:
    """A sensitive lesson asks for more, one with the teacher for more again."""
    assert sources(page(stories.ordinary()).before) == ["always"]
    assert sources(page(stories.ordinary()).afterwards) == ["always afterwards"]
    sensitive = page(stories.sensitive())
    assert "sensitive" in sources(sensitive.before)
    assert sources(sensitive.afterwards) == ["always afterwards", "sensitive afterwards"]
    assert sources(page(stories.with_teacher()).before)[:2] == ["always", "with the teacher"]


def test_every_decision_comes_with_all_its_answers() -> None:
    """In the order of the story, whatever a child would see of them."""
    lesson = stories.ordinary()
    decisions = [each for scene in lesson.scenes for each in scene.steps if isinstance(each, Decision)]
    shown = page(lesson).decisions
    assert [each.question for each in shown] == [each.question for each in decisions]
    assert [len(each.answers) for each in shown] == [len(each.choices) for each in decisions]
    assert any(answer.shows_skill for each in shown for answer in each.answers)


def test_a_belief_is_told_by_its_words() -> None:
    """A choice names a misconception by its id; the page says what it is."""
    lesson = replace(stories.ordinary(), misconceptions=(("mine", text("Mine is mine.")),))
    scene = lesson.scenes[0]
    steps = tuple(
        replace(step, choices=tuple(replace(each, misconception="mine") for each in step.choices))
        if isinstance(step, Decision)
        else step
        for step in scene.steps
    )
    changed = replace(lesson, scenes=(replace(scene, steps=steps), *lesson.scenes[1:]))
    assert page(changed).decisions[0].answers[0].belief == text("Mine is mine.")
    assert page(lesson).decisions[0].answers[0].belief is None


def test_the_talk_is_taken_over_whole_or_left_out() -> None:
    """A lesson without a talk has none, and no minutes for it."""
    bare = page(replace(stories.ordinary(), debrief=None))
    assert (bare.talk, bare.opening, bare.talk_minutes) == ((), None, 0)
    told = page(replace(stories.ordinary(), debrief=TALK))
    assert (told.aim, told.care, told.close) == (text("aim"), text("care"), text("close"))
    assert (told.talk, told.talk_minutes) == (TALK.talk, TALK_MINUTES)


def test_a_sentence_to_keep_stands_there_once() -> None:
    """Several endings often leave the same sentence."""
    kept = page(stories.ordinary()).keep
    assert kept
    assert len(kept) == len(set(kept))
