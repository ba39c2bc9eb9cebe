"""Days of free practice: seeded, repeatable, never twice alike, and ordinary for a good half."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from app.domain import player
from app.domain.actions import Choose, Go
from app.domain.band import Band
from app.domain.errors import IllegalAction
from app.domain.lesson import Lesson
from app.domain.practice import FEWEST, MOST, OVER, Pool, day, is_friendly
from app.domain.steps import Decision, Ending, LookBack
from app.domain.text import Text, filled
from tests.pools import a_pool

POOL = a_pool(Band.MIDDLE)


def test_the_same_child_and_number_give_the_same_day() -> None:
    """A day can be made again, so nothing of it needs to be kept."""
    assert day(POOL, Band.MIDDLE, "aisyah", 7) == day(POOL, Band.MIDDLE, "aisyah", 7)


def test_two_children_and_two_days_differ() -> None:
    """Another child has other days."""
    days = [day(POOL, Band.MIDDLE, child, number) for child in ("a", "b", "c") for number in range(5)]
    assert len({_signature(each) for each in days}) > 10


@pytest.mark.parametrize("number", range(40))
def test_a_day_has_three_to_five_events_and_a_good_half_are_ordinary(number: int) -> None:
    """Each event comes once a day, and life is mostly ordinary."""
    kinds = {event.scene.id: event for event in POOL.events}
    events = [kinds[scene.id] for scene in day(POOL, Band.MIDDLE, "child", number).scenes if scene.id != OVER]
    assert FEWEST <= len(events) <= MOST
    assert max(Counter(event.id for event in events).values()) == 1
    assert sum(map(is_friendly, events)) * 2 >= len(events)


def test_no_event_comes_again_before_all_have_been() -> None:
    """The friendly ones and the others each go round before they begin anew, but for those left over by short days."""
    first = [scene.id for scene in day(POOL, Band.MIDDLE, "child", 0).scenes]
    second = [scene.id for scene in day(POOL, Band.MIDDLE, "child", 1).scenes]
    assert set(first) & set(second) == {OVER}


def test_every_text_knows_the_words_for_its_placeholders() -> None:
    """Nothing on the screen of a day shows a placeholder."""
    lesson = day(POOL, Band.MIDDLE, "child", 3)
    told = [filled(text, lambda _, words: words) for text in _texts(lesson)]
    assert told
    assert not [words for words in told if "{" in words]


def test_a_day_is_played_to_its_look_back_and_its_end() -> None:
    """Whatever is chosen, the day comes to what it brought, and ends."""
    lesson = day(POOL, Band.MIDDLE, "child", 5)
    for turn in (0, 1):
        state, looked_back = player.begin(lesson), False
        for _ in range(100):
            task = player.here(lesson, state).task
            looked_back |= isinstance(task, LookBack) and len(task.points) == len(lesson.scenes) - 1
            if isinstance(task, Ending):
                break
            is_open = isinstance(task, Decision) and state.reply is None
            action = Choose(task.choices[turn].id) if isinstance(task, Decision) and is_open else Go()
            state = player.step(lesson, state, action)
        assert looked_back
        assert player.is_over(lesson, state)
        with pytest.raises(IllegalAction):
            player.step(lesson, state, Go())


def test_nobody_on_the_phone_looks_like_its_owner() -> None:
    """The owner's face is nobody else's, and no two contacts of a day share a role or a face."""
    for number in range(20):
        (setup,) = day(POOL, Band.MIDDLE, "child", number).phones
        faces = [contact.picture for contact in setup.contacts if contact.circle == 0]
        assert setup.owner not in faces
        assert len(set(faces)) == len(faces)


def _signature(lesson: Lesson) -> tuple[object, ...]:
    names = [contact.name.fills for contact in lesson.phones[0].contacts]
    return tuple(scene.id for scene in lesson.scenes), lesson.phones[0].owner, str(names), _words(lesson)


def _words(lesson: Lesson) -> tuple[str, ...]:
    return tuple(filled(text, lambda _, words: words) for text in _texts(lesson))


def _texts(lesson: Lesson) -> Iterator[Text]:
    for scene in lesson.scenes:
        for step in scene.steps:
            if isinstance(step, Decision) and step.phone is not None:
                yield step.question
                yield from (choice.text for choice in step.choices)
                yield from (thing.text for thing in step.phone.moment.arrives)


def _pool_of_two() -> Pool:
    return a_pool(Band.MIDDLE, ("ordinary", "sign"))


def test_a_small_pool_makes_short_days() -> None:
    """Where there are few events a day has as many as there are, and none twice."""
    scenes = day(_pool_of_two(), Band.MIDDLE, "child", 0).scenes
    assert len(scenes) == 3
