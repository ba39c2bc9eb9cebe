"""The practice phone outside lessons: its gate, its days, its stories, and how little is kept of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain import player
from app.domain.actions import Choose, Go, SkipLesson
from app.domain.errors import PracticeClosed
from app.domain.steps import Decision
from app.services.learning import LessonSession
from app.services.phone_gate import HELP_SENTENCE, Gate
from tests import stories
from tests.services.school import School, school


@pytest.fixture
def at() -> School:
    """A school whose help sentence is a lesson of its own."""
    made = school()
    help_sentence = replace(stories.sensitive(), id=HELP_SENTENCE)
    story = replace(stories.sensitive(), id=stories.STORY, is_story=True)
    made.world.library.put(help_sentence)
    made.world.library.put(story)
    return made


def open_gate(at: School) -> None:
    """Switch the phone on, and let the first learner do the help sentence."""
    at.house.classes.switch_practice(at.school_class.id, on=True).settle()
    at.house.learning.open(at.learners[0].id, HELP_SENTENCE).act(SkipLesson()).settle()


def play(session: LessonSession, turn: int = 0) -> None:
    """Play to the end, taking the choice of that number at each decision."""
    while not session.is_over:
        task = player.here(session.lesson, session.state).task
        is_open = isinstance(task, Decision) and session.state.reply is None
        action = Choose(task.choices[turn].id) if isinstance(task, Decision) and is_open else Go()
        session.act(action).settle()


def test_the_gate_is_shut_until_class_and_help_sentence(at: School) -> None:
    """Off until the teacher switches it on; then it waits for the help sentence of each child."""
    first, second = at.learners[0].id, at.learners[1].id
    assert at.house.practice.room(first).gate is Gate.OFF
    at.house.classes.switch_practice(at.school_class.id, on=True).settle()
    assert at.house.practice.room(first).gate is Gate.FIRST_THE_HELP_SENTENCE
    at.house.learning.open(first, HELP_SENTENCE).act(SkipLesson()).settle()
    assert at.house.practice.room(first).gate is Gate.OPEN
    assert at.house.practice.room(second).gate is Gate.FIRST_THE_HELP_SENTENCE


def test_behind_a_shut_gate_nothing_opens(at: School) -> None:
    """Neither a day nor a story."""
    with pytest.raises(PracticeClosed):
        at.house.practice.open_day(at.learners[0].id)
    with pytest.raises(PracticeClosed):
        at.house.learning.open(at.learners[0].id, stories.STORY)


def test_a_day_keeps_its_number_and_nothing_else(at: School) -> None:
    """No play is recorded, no tally counted; one more day is over."""
    open_gate(at)
    learner = at.learners[0].id
    plays = at.world.plays.of(learner)
    session = at.house.practice.open_day(learner)
    play(session)
    assert at.house.practice.room(learner).day == 1
    at.house.practice.finish_day(learner).settle()
    assert at.house.practice.room(learner).day == 2
    assert at.world.plays.of(learner) == plays
    assert at.world.own_settings.of(learner) == {"practice-days": "1"}
    assert session.lesson.id not in {lesson for _, lesson, _ in at.world.tallies.kept}


def test_a_day_that_is_left_comes_again(at: School) -> None:
    """Until it is over it is the same day; afterwards it is another one."""
    open_gate(at)
    learner = at.learners[0].id
    first = at.house.practice.open_day(learner).lesson
    assert at.house.practice.open_day(learner).lesson == first
    at.house.practice.finish_day(learner).settle()
    assert at.house.practice.open_day(learner).lesson != first


def test_a_story_stands_beside_the_shelf_and_counts_nowhere(at: School) -> None:
    """It is no lesson of the shelf and no tally counts it; its chapter is all that is kept."""
    open_gate(at)
    learner = at.learners[0].id
    home = at.house.shelves.home(learner)
    assert stories.STORY not in {entry.card.id for entry in (*home.entries, *home.others)}
    (story,) = at.house.practice.room(learner).stories
    assert (story.card.id, story.part, story.is_over) == (stories.STORY, 1, False)
    play(at.house.learning.open(learner, stories.STORY))
    (story,) = at.house.practice.room(learner).stories
    assert story.is_over
    assert stories.STORY not in {lesson for _, lesson, _ in at.world.tallies.kept}


def test_what_was_kept_wrongly_counts_as_no_day(at: School) -> None:
    """A number that is none begins at the first day again."""
    open_gate(at)
    at.world.own_settings.put(at.learners[0].id, "practice-days", "many")
    assert at.house.practice.room(at.learners[0].id).day == 1
