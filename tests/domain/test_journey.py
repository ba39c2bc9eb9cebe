"""How far through a lesson a child is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain import player
from app.domain.ids import SceneId
from app.domain.journey import progress, within_reach
from app.domain.lesson import Lesson
from tests import stories
from tests.walks import straight_walks


@pytest.mark.parametrize(
    "lesson", [stories.sensitive(), stories.with_teacher()], ids=lambda lesson: lesson.id
)
def test_the_number_only_grows_and_ends_at_the_last(lesson: Lesson) -> None:
    """On every way to an ending the scene's number never gets smaller, and the last scene is the last one."""
    for way in straight_walks(lesson):
        state = player.begin(lesson)
        numbers = [progress(lesson, state.scene)[0]]
        for action in way:
            state = player.step(lesson, state, action)
            numbers.append(progress(lesson, state.scene)[0])
        assert numbers == sorted(numbers)
        assert numbers[0] == 1
        assert state.skipped or numbers[-1] == progress(lesson, state.scene)[1]


def test_a_way_back_does_not_make_a_lesson_longer() -> None:
    """A choice that leads back to an earlier scene counts nothing."""
    lesson = stories.ordinary()
    assert [progress(lesson, scene.id) for scene in lesson.scenes] == [(1, 3), (2, 3), (3, 3)]


def test_scenes_of_other_ages_are_left_out() -> None:
    """What no way leads to is not in the lesson, its chapter neither; what can be reached stays in its order."""
    lesson = stories.sensitive()
    elsewhere = replace(lesson.scenes[-1], id=SceneId("elsewhere"), chapter=9)
    more = replace(lesson, scenes=(*lesson.scenes, elsewhere))
    assert within_reach(more) == lesson
