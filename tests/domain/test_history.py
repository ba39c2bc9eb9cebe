"""What was told before is read from the trail."""

from __future__ import annotations

from app.domain import player
from app.domain.actions import Action, Build, Choose, Go, Rewind, SkipStep
from app.domain.history import Answered, Told, earlier
from app.domain.ids import ChoiceId
from app.domain.lesson import Lesson
from app.domain.play_state import State
from tests import stories
from tests.stories import HAFIZ, SARI, text


def after(lesson: Lesson, *actions: Action, chapter: int = 0) -> State:
    """Return the state after these actions."""
    state = player.begin(lesson, chapter)
    for action in actions:
        state = player.step(lesson, state, action)
    return state


def choose(name: str) -> Choose:
    """Return a choice."""
    return Choose(ChoiceId(name))


def test_at_the_start_nothing_was_told_before() -> None:
    """What is on the screen is not earlier."""
    lesson = stories.ordinary()
    assert earlier(lesson, after(lesson)) == ()


def test_lines_and_choices_come_in_order() -> None:
    """Narration, line, question with its choice, and who answered."""
    lesson = stories.ordinary()
    told = earlier(lesson, after(lesson, choose("shout")))
    assert told == (
        Told(text("once")), Told(text("who"), SARI), Answered(text("first"), (text("shout"),)),
        Told(text("ouch"), HAFIZ),
    )  # fmt: skip
    assert earlier(lesson, after(lesson, choose("shout"), Go())) == told


def test_what_was_built_and_recalled_is_told_too() -> None:
    """A sentence with all its parts; what was skipped leaves no answer."""
    lesson = stories.ordinary()
    at_recall = (choose("plain"), Go())
    recalled = earlier(lesson, after(lesson, *at_recall, choose("a"), Go(), SkipStep()))
    assert recalled[-1] == Answered(text("remember"), (text("a"),))
    built = earlier(lesson, after(lesson, *at_recall, choose("a"), Go(), SkipStep(), Build((0, 0, 1))))
    assert built[-1] == Answered(text("sentence"), (text("a"), text("c"), text("e")))


def test_after_a_rewind_the_other_way_is_gone() -> None:
    """The trail is the play."""
    lesson = stories.ordinary()
    gone_back = after(lesson, choose("shout"), Rewind(0))
    assert earlier(lesson, gone_back) == ()


def test_a_sensitive_lesson_that_goes_on_begins_at_its_chapter() -> None:
    """Of the sitting before, nothing is known."""
    lesson = stories.sensitive()
    assert earlier(lesson, after(lesson, chapter=2)) == ()
    told = earlier(lesson, after(lesson, choose(f"{stories.PLANTED}-hide"), Go(), chapter=2))
    assert told[0] == Told(text("look"), SARI)
