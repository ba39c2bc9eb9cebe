"""Whatever a hand does, the player stays sound: random walks over the test lessons."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import player
from app.domain.actions import Action, Choose, Go, Rewind
from app.domain.errors import IllegalAction
from app.domain.ids import ChoiceId
from app.domain.lesson import Lesson
from app.domain.play_state import State
from tests import stories
from tests.walks import candidates, legal

LESSONS = (stories.ordinary(), stories.sensitive(), stories.with_teacher())
STEPS = 40


def wander(data: st.DataObject, lesson: Lesson, steps: int = STEPS) -> list[tuple[Action, State]]:
    """Return a walk of legal actions with the state after each."""
    state = player.begin(lesson)
    walked: list[tuple[Action, State]] = []
    for _ in range(data.draw(st.integers(0, steps))):
        allowed = legal(lesson, state)
        if not allowed:
            break
        action = data.draw(st.sampled_from(allowed))
        state = player.step(lesson, state, action)
        walked.append((action, state))
    return walked


@given(st.data(), st.sampled_from(LESSONS))
def test_a_step_never_raises_anything_but_illegal_action(data: st.DataObject, lesson: Lesson) -> None:
    """Whatever is tried, the player goes on or refuses; a refusal leaves the state as it was."""
    state = player.begin(lesson)
    for _ in range(data.draw(st.integers(0, STEPS))):
        action = data.draw(st.sampled_from(candidates(lesson, state)))
        try:
            state = player.step(lesson, state, action)
        except IllegalAction:
            continue
        stop = player.here(lesson, state)
        assert stop.narration or stop.speech or stop.task


@given(st.data(), st.sampled_from(LESSONS))
def test_replaying_everything_done_gives_the_same_state(data: st.DataObject, lesson: Lesson) -> None:
    """All actions of a sitting, rewinds included, lead to the very same state again."""
    walked = wander(data, lesson)
    replayed = player.replay(lesson, [action for action, _ in walked])
    assert replayed.dropped == 0
    assert replayed.state == (walked[-1][1] if walked else player.begin(lesson))


@given(st.data(), st.sampled_from(LESSONS))
def test_replaying_the_trail_gives_the_same_place(data: st.DataObject, lesson: Lesson) -> None:
    """The trail alone leads to the same state, but for the choices tried on ways that were taken back."""
    for _, state in wander(data, lesson):
        again = player.replay(lesson, state.trail)
        assert again.dropped == 0
        assert again.state.tried <= state.tried
        assert _without_tried(again.state) == _without_tried(state)


@given(st.data(), st.sampled_from(LESSONS))
def test_a_rewind_to_any_choice_is_as_if_never_gone_on(data: st.DataObject, lesson: Lesson) -> None:
    """Going back to a choice restores the state before it, whatever came later, and forgets no trial."""
    walked = wander(data, lesson)
    state = walked[-1][1] if walked else player.begin(lesson)
    if state.skipped:
        return
    for place, action in enumerate(state.trail):
        if isinstance(action, Choose):
            back = player.step(lesson, state, Rewind(place))
            before = player.replay(lesson, state.trail[:place]).state
            assert _without_tried(back) == _without_tried(before)
            assert back.tried == state.tried


@given(st.data(), st.sampled_from(LESSONS[1:]))
def test_resuming_at_a_chapter_is_as_if_walked_there(data: st.DataObject, lesson: Lesson) -> None:
    """Whoever enters a chapter on foot meets the scene, the facts and the faces of who resumes there."""
    before = player.begin(lesson)
    for action, state in wander(data, lesson):
        if state.chapter > before.chapter and not isinstance(action, Rewind):
            resumed = player.begin(lesson, state.chapter)
            walked_to = (state.scene, state.index, state.facts, state.people, state.chapter)
            assert walked_to == (
                resumed.scene, resumed.index, resumed.facts, resumed.people, resumed.chapter,
            )  # fmt: skip
        before = state


@pytest.mark.parametrize(
    ("chapter", "scene"), [(0, "chat"), (1, "chat"), (2, "tell"), (3, "after"), (9, "after")]
)
def test_a_lesson_begins_at_its_chapters(chapter: int, scene: str) -> None:
    """Each chapter can be begun at; one that is no longer there begins at the nearest earlier one."""
    assert player.begin(LESSONS[1], chapter).scene == scene


def test_going_back_after_resuming_stays_within_this_sitting() -> None:
    """Who resumed at a chapter goes back to choices made since then, and gets to the same places."""
    lesson = LESSONS[1]
    state = player.begin(lesson, 2)
    for action in (Choose(ChoiceId("planted-tell")), Go(), Choose(ChoiceId("planted-plan"))):
        state = player.step(lesson, state, action)
    points = player.turning_points(lesson, state)
    assert [(place, task.id) for place, task, _ in points] == [(0, "tell"), (2, "next")]
    back = player.step(lesson, state, Rewind(0))
    assert (back.scene, back.began, back.chapter) == ("tell", 2, 2)


def _without_tried(state: State) -> State:
    return replace(state, tried=frozenset())
