"""Rules of a sound lesson, beyond the one file that breaks each (tests/broken)."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.domain import player
from app.domain.actions import Rewind, SkipLesson
from app.domain.checks import words
from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript
from app.domain.checks.rules import RULES, check
from app.domain.checks.said import said
from app.domain.checks.spoken import Part
from app.domain.checks.walk import Walk, walk
from app.domain.conditions import Fact
from app.domain.errors import IllegalAction
from app.domain.ids import SceneId
from app.domain.lesson import Lesson
from app.domain.play_state import State
from app.domain.steps import Decision, Ending, Goto
from app.domain.text import Text
from tests.content.samples import EVERY_KIND, SENSITIVE, changed, codes, known, read, read_text, text_of
from tests.walks import candidates

LESSONS = [lesson for path in (EVERY_KIND, SENSITIVE) for lesson in read(path).lessons]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: f"{lesson.id}-{int(lesson.band)}")
@pytest.mark.parametrize("seed", range(8))
def test_the_walk_has_met_whatever_a_child_can_meet(lesson: Lesson, seed: int) -> None:
    """Playing at random, with going back and skipping, leads to no place that the walk does not know."""
    met = walk(lesson)
    for state in _played(lesson, random.Random(seed)):
        task = player.here(lesson, state).task
        assert state.scene in met.scenes()
        if isinstance(task, Decision):
            assert task.source in met.steps
            assert len(player.open_choices(lesson, state, task)) >= met.fewest[task.source]
        if isinstance(task, Ending):
            assert task.source in {pointer for pointer, _ in met.endings}


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: f"{lesson.id}-{int(lesson.band)}")
def test_a_way_out_leads_from_every_place(lesson: Lesson) -> None:
    """In a sound lesson every walk is whole, falls nowhere, and comes to an end."""
    met = walk(lesson)
    assert met.whole
    assert not met.falls
    assert met.endings


def test_facts_are_forgotten_where_a_chapter_begins() -> None:
    """After the border of a sensitive lesson no fact is left; what nothing asks for later is not remembered either."""
    lesson = read(SENSITIVE).lessons[0]
    met = walk(lesson)
    after = [place for place in met.ways if place.scene in {"stairs", "office", "told"}]
    assert after
    assert all(not place.facts for place in after)
    assert not [place.stale for place in after if place.stale]
    before = [place for place in met.ways if place.scene not in {"stairs", "office", "told"}]
    assert any(Fact("swore") in place.facts for place in before)


def test_an_ordinary_lesson_keeps_its_facts_over_chapters() -> None:
    """Chapters mean nothing where nothing is hidden."""
    lesson = replace(read(SENSITIVE).lessons[0], sensitive=False)
    assert any(place.facts for place in walk(lesson).ways if place.scene == "stairs")


def test_a_scene_of_one_band_is_not_unreachable_for_the_other() -> None:
    """A scene that only band 2 comes to is fine, and its words are held to band 2 alone."""
    text = text_of(EVERY_KIND)
    long = "It is a long way home when the kite is heavy and the sun is low."
    extra = f"""
  - id: detour
    title: A detour
    place: market-street
    steps:
      - narrate: {long}
      - goto: mending
"""
    text = (
        text.replace(
            "      - goto: mending\n", "      - goto: detour\n        bands: [2]\n      - goto: mending\n"
        )
        + extra
    )
    text = text.replace("        if: {any:", "        if: {any:")
    assert codes(read_text(text).problems) == []
    only_words = text.replace(
        "        bands: [2]\n      - goto: mending", "        bands: [1, 2]\n      - goto: mending"
    )
    assert "sentence-too-long" in codes(read_text(only_words).problems)


def test_a_fact_that_is_set_on_one_way_makes_a_condition_possible() -> None:
    """A condition is only reported when no way at all can meet it."""
    assert (
        codes(changed("        if: shouted\n", "        if: {all: [shouted, {not: said-it}]}\n").problems)
        == []
    )
    found = changed("        if: shouted\n", "        if: {all: [shouted, said-it]}\n")
    assert codes(found.problems) == ["condition-never"]


def test_a_memory_is_told_as_it_was_written() -> None:
    """Somebody who remembers what no choice gave them to remember is told with name and memory."""
    found = changed("remembers: {amir: you-told-me}", "remembers: {amir: you-said-it}")
    told = [each.problem.what() for each in found.problems if each.problem.code == "unknown-fact"]
    assert "No choice of this lesson makes “amir remembers you-told-me” true" in told


def test_too_few_choices_on_one_way_is_told() -> None:
    """Two choices are written, but on one way only one of them is open."""
    found = changed(
        "            text: Sit down. The tail is yours.\n",
        "            text: Sit down. The tail is yours.\n            if: said-it\n",
    )
    assert set(codes(found.problems)) == {"too-few-choices"}
    assert "has 1 to choose from" in found.problems[0].problem.what()


def test_an_author_may_call_a_lesson_sensitive() -> None:
    """Adding sensitivity is allowed and brings the rules of sensitive lessons with it."""
    found = changed("scenes:\n", "sensitive: true\nscenes:\n")
    assert {"no-chapters", "ending-not-told"} == set(codes(found.problems))
    assert codes(changed("scenes:\n", "sensitive: false\nscenes:\n").problems) == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("It was wrong of him.", "forbidden-word"),
        ("Something went wrong with the glue.", ""),
        ("You should have asked.", "forbidden-word"),
        ("“You are wrong!” he says, and he means it.", ""),
        ("He never had it!", "loud-feedback"),
        ("It is your fault.", "forbidden-word"),
        ("It is not your fault.", ""),
        ("It isn\u2019t your fault.", ""),
        ("They met on INSTAGRAM.", "real-service"),
        ("The instagrammer laughs.", ""),
        ("A Stranger helps.", "forbidden-word"),
        ("That was stranger than usual.", "forbidden-word"),
    ],
)
def test_feedback_is_calm_and_blames_nobody(line: str, code: str) -> None:
    """Forbidden words are found as whole words, in any letters, outside what people say."""
    found = changed("It is easy to argue with “always”.", f'"{line}"' if '"' not in line else line)
    assert codes(found.problems) == ([code] if code else [])


def test_people_in_the_story_may_say_what_feedback_may_not() -> None:
    """Only where the lesson judges are such words forbidden."""
    assert (
        codes(changed("It flew very well. Until the tree.", '"You are wrong! It flew well!"').problems) == []
    )


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I'd say twenty-one.", 3),
        ("“No,” he says.", 3),
        ("", 0),
        ("… ! ?", 0),
        ("I feel… when… I'd like…", 5),
        ("L09 is fine", 3),
    ],
)
def test_words_are_counted_as_children_read_them(text: str, count: int) -> None:
    """An apostrophe or a hyphen inside does not make two words."""
    assert words.count(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three?", 3),
        ("I feel… when… I'd like…", 1),
        ("He waits… Then he runs.", 2),
        ("“Stop.” He stops.", 2),
        ("At 3.5 metres he stops", 1),
        ("one\ntwo", 2),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_breathes(text: str, count: int) -> None:
    """Dots within a thought or a number do not end a sentence."""
    assert len(list(words.sentences(text))) == count


def test_every_text_of_a_lesson_is_said() -> None:
    """No text of the domain escapes the rules about words: all Text values are among those that are said."""
    for lesson in LESSONS:
        assert {each.text for each in said(lesson)} == set(_texts(lesson))


def test_feedback_is_told_apart_from_talk() -> None:
    """What happened and why is feedback; what people say is talk."""
    parts = {each.where.rpartition("/")[2]: each.part for each in said(LESSONS[0]) if "choices" in each.where}
    assert parts["happened"] is parts["why"] is Part.FEEDBACK
    assert parts["try"] is Part.TRY
    assert parts["text"] is Part.TALK


def test_each_rule_is_asked_and_says_what_it_asks() -> None:
    """Every rule has a sentence of its own."""
    assert len({rule.__doc__ for rule in RULES}) == len(RULES)
    assert all(rule.__doc__ for rule in RULES)


def test_a_manuscript_without_lessons_has_no_problems() -> None:
    """Where nothing could be read there is nothing to judge."""
    assert check(Manuscript(()), Known()) == []


def test_everything_is_unknown_to_an_empty_project() -> None:
    """Pictures, grid and skills come in as a value, so without them all are missed."""
    found = {each.code for each in check(Manuscript((LESSONS[0],)), Known())}
    assert {
        "unknown-place",
        "unknown-person",
        "unknown-pose",
        "unknown-skill",
        "unknown-objective",
        "unknown-pattern",
    } <= found


def test_a_goto_to_nowhere_ends_the_walk_there() -> None:
    """An unknown target is one problem, and makes no others."""
    lesson = LESSONS[0]
    scene = lesson.scene(SceneId("yard"))
    steps = tuple(
        replace(step, target=SceneId("moon")) if isinstance(step, Goto) else step for step in scene.steps
    )
    broken = replace(lesson, scenes=(replace(scene, steps=steps), *lesson.scenes[1:]))
    met: Walk = walk(broken)
    assert met.goals
    assert not met.falls
    assert known().cast


def _played(lesson: Lesson, chance: random.Random) -> Iterator[State]:
    state = player.begin(lesson)
    for _ in range(120):
        yield state
        tried = candidates(lesson, state)
        chance.shuffle(tried)
        for action in tried:
            if isinstance(action, SkipLesson) or (isinstance(action, Rewind) and chance.random() < 0.7):
                continue
            try:
                state = player.step(lesson, state, action)
            except IllegalAction:
                continue
            break
        else:
            return


def _texts(value: object) -> Iterator[object]:
    """Find every Text inside a value of the domain."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple | frozenset):
        for each in value:
            yield from _texts(each)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _texts(getattr(value, name))
