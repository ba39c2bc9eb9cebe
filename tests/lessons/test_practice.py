"""The shipped pool of free practice: enough for each age, mostly ordinary life, and nothing in it can be guessed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from random import Random

import pytest

from app.content.compile import practice
from app.content.practice_forms import PRACTICE
from app.content.practice_shelf import BuiltPractice
from app.content.practice_source import POOL, EventSource, event_files, load_pool, read_event
from app.domain import player
from app.domain.actions import Choose, Go
from app.domain.band import Band
from app.domain.checks import words
from app.domain.conditions import ALWAYS
from app.domain.lesson import Lesson
from app.domain.phone.actions import Accept, Block, Change, Decline, LeaveGroup, Remove
from app.domain.phone.arriving import Incoming
from app.domain.phone.settings import Setting
from app.domain.practice import Event, Pool, day, is_friendly
from app.domain.steps import Choice, Decision, Ending, NewDay
from app.domain.text import Text
from app.translation.languages import TRANSLATED
from app.translation.pofiles import read_catalog
from tests.content.samples import ROOT, known

LEAST = {Band.YOUNG: 50, Band.MIDDLE: 60, Band.OLDER: 60}
LEAST_TO_CHOOSE = {"place": 8, "game": 6, "snack": 6, "thing": 8}
DAYS, PLAYED = 300, 60
MOST_GUESSED = 0.4
BEGINS = re.compile(r"(?:^|[.!?:] )[\"“(]*\{(\w+)\}")
APART = (Block, Remove, Accept, Decline)
BANDS = pytest.mark.parametrize("band", list(Band), ids=lambda band: band.name.lower())


@pytest.fixture(scope="module")
def sources() -> list[EventSource]:
    return [read_event(path, known()) for path in event_files(ROOT / "lessons")]


@pytest.fixture(scope="module")
def pools(sources: list[EventSource], tmp_path_factory: pytest.TempPathFactory) -> dict[Band, Pool]:
    folder = tmp_path_factory.mktemp("practice")
    (folder / PRACTICE).write_bytes(practice(load_pool(ROOT / "lessons/practice" / POOL), sources))
    return {band: BuiltPractice(folder).pool(band) for band in Band}


def test_every_event_is_sound(sources: list[EventSource]) -> None:
    """No event has a problem, not even a warning."""
    assert [each for source in sources for each in source.problems] == []


@BANDS
def test_there_is_enough_for_each_age_and_a_good_half_is_ordinary_life(
    pools: dict[Band, Pool], band: Band
) -> None:
    """Many events, words to choose from, and more that are ordinary or kind than all others together."""
    events = pools[band].events
    assert len(events) >= LEAST[band]
    assert sum(map(is_friendly, events)) * 2 >= len(events)
    assert {event.about for event in events} == {
        "ordinary", "kindness", "quarrel", "request", "sign", "settings",
    }  # fmt: skip
    for name, least in LEAST_TO_CHOOSE.items():
        assert len(pools[band].words[name]) >= least, name


@BANDS
def test_the_best_way_cannot_be_guessed(pools: dict[Band, Pool], band: Band) -> None:
    """Neither the longest choice nor the first one shows the skill in more than two of five decisions."""
    all_choices = [decision.choices for decision in _decisions(pools[band].events)]
    for guess in (_longest, lambda choices: choices[0]):
        guessed = [choices for choices in all_choices if (best := guess(choices)) and best.shows_skill]
        assert len(guessed) <= MOST_GUESSED * len(all_choices)


@BANDS
def test_a_sign_event_shows_one_sign_and_no_other_event_any(pools: dict[Band, Pool], band: Band) -> None:
    """One pattern at a time, each says why it is one, and the youngest meet their four alone."""
    shown = {event.id: {thing.pattern for thing in _arriving(event)} - {""} for event in pools[band].events}
    for event in pools[band].events:
        assert len(shown[event.id]) == (event.about == "sign"), event.id
    if band is Band.YOUNG:
        assert set().union(*shown.values()) == known().young_patterns


def test_people_whom_events_bring_are_told_apart(pools: dict[Band, Pool]) -> None:
    """Ids begin with the event's name; no two of them, and nobody of every day, share a name or a picture."""
    pool = pools[Band.OLDER]
    usual = [person.picture for people in pool.people.values() for person in people]
    brought = {event.id: _brought(pool, event) for event in pool.events}
    for name, contacts in brought.items():
        assert all(each[0].startswith(f"{name}-") for each in contacts), name
    everybody = [each for contacts in brought.values() for each in contacts]
    for number in range(3):
        assert max(Counter(each[number] for each in everybody).values()) == 1
    assert not {picture for *_, picture in everybody} & set(usual)


@BANDS
def test_an_event_leaves_the_phone_as_others_need_it(pools: dict[Band, Pool], band: Band) -> None:
    """People and groups of every day stay, and whoever may write or ask today may do so in the next event."""
    pool = pools[band]
    usual = {role for role, _ in pool.roles} | {group.id for group in pool.groups}
    for decision in _decisions(pool.events):
        assert decision.phone is not None
        for act in (offer.act for offer in decision.phone.moment.offers):
            assert not (isinstance(act, Change) and act.setting in {Setting.MESSAGES, Setting.ADD})
            assert not (isinstance(act, LeaveGroup) and act.to in usual)
            assert not (isinstance(act, APART) and act.who in usual)


@BANDS
def test_three_hundred_days_of_a_child_are_all_different(pools: dict[Band, Pool], band: Band) -> None:
    """No day comes twice."""
    days = {
        repr(replace(day(pools[band], band, "child", number), version="").scenes) for number in range(DAYS)
    }
    assert len(days) == DAYS


@BANDS
def test_days_can_be_played_whatever_is_chosen(pools: dict[Band, Pool], band: Band) -> None:
    """Events in any order: all that a moment brings arrives, two ways are open at least, and the day ends."""
    chance = Random(band)
    for number in range(PLAYED):
        _play(day(pools[band], band, "child", number), chance)


def test_no_sentence_begins_with_a_word_in_small_letters(sources: list[EventSource]) -> None:
    """A sentence never begins with {snack} or {place}, in no language: nothing makes their first letter large."""
    pool = load_pool(ROOT / "lessons/practice" / POOL)
    small = {name for name, told in pool["words"].items() if any(word[0].islower() for word in told)}
    said = {text.source: text.source for source in sources for text in _texts(source.lessons)}
    for language in TRANSLATED:
        catalog = read_catalog(ROOT / f"locales/{language.code}/LC_MESSAGES/lessons.po", language)
        told = [each for each in catalog if (each.context or "").startswith("practice/")]
        said |= {str(each.string): str(each.id) for each in told}
    for text, english in said.items():
        assert not small & set(BEGINS.findall(text)), (text, english)


def test_every_word_in_braces_is_known(sources: list[EventSource], pools: dict[Band, Pool]) -> None:
    """A slip of the pen in braces would stand on the screen of a child."""
    pool = pools[Band.OLDER]
    filled = {role for role, _ in pool.roles} | set(pool.words) | {"owner"}
    for source in sources:
        for text in _texts(source.lessons):
            assert set(re.findall(r"\{(\w*)\}", text.source)) <= filled, text.source


def _play(lesson: Lesson, chance: Random) -> None:
    state = player.begin(lesson)
    while not isinstance(task := player.here(lesson, state).task, Ending):
        if not isinstance(task, Decision) or state.reply is not None:
            state = player.step(lesson, state, Go())
            continue
        phone = player.phone_here(lesson, state)
        assert phone is not None
        assert task.phone is not None
        expected = [thing for thing in task.phone.moment.arrives if thing.when == ALWAYS]
        assert [thing for thing in expected if thing not in phone.came] == []
        choices = player.open_choices(lesson, state, task)
        assert len(choices) > 1, task.source
        state = player.step(lesson, state, Choose(chance.choice(choices).id))


def _longest(choices: tuple[Choice, ...]) -> Choice | None:
    """Return the one that is longer than all others."""
    lengths = sorted(((words.count(each.text.source), at) for at, each in enumerate(choices)), reverse=True)
    return choices[lengths[0][1]] if lengths[0][0] > lengths[1][0] else None


def _decisions(events: tuple[Event, ...]) -> Iterator[Decision]:
    yield from (step for event in events for step in event.scene.steps if isinstance(step, Decision))


def _arriving(event: Event) -> Iterator[Incoming]:
    for step in event.scene.steps:
        if isinstance(step, NewDay):
            yield from step.arrives
        elif isinstance(step, Decision) and step.phone is not None:
            yield from step.phone.moment.arrives
            yield from (thing for offer in step.phone.moment.offers for thing in offer.then)


def _brought(pool: Pool, event: Event) -> list[tuple[str, str, str]]:
    """Return id, name and picture of the contacts that an event adds to the phone."""
    usual = {role for role, _ in pool.roles}
    return [
        (each.id, each.name.source, each.picture) for each in event.setup.contacts if each.id not in usual
    ]


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
