"""Transcripts: what they can say, and what is told when the lesson goes another way."""

from __future__ import annotations

import re

import pytest

from app.content.perform import perform
from app.content.plans import read_action, read_plan
from app.domain.actions import Build, Choose, Go, MakePlan, SkipLesson, SkipStep, Tick
from app.domain.ids import ChoiceId, PatternId
from tests.content.samples import EVERY_KIND, read

HEAD = "lesson: X02\nband: 1\n"


def _told(body: str) -> str:
    """Return the line number and the difference, or "" when all goes as told."""
    plan, found = read_plan(HEAD + body)
    lesson = next(each for each in read(EVERY_KIND).lessons if each.band == plan.band)
    return "; ".join(f"{line}: {each.what()}" for line, each in found or perform(plan, lesson))


def test_a_whole_way_passes() -> None:
    """Lines that fit the lesson tell nothing."""
    assert not _told(
        "do: breath\ndo: plain\ndo: tick: secret\nbuild: 0 0\ndo: together\nskip\nplan: 0 1\nends: mended\n"
    )


@pytest.mark.parametrize(
    ("body", "difference"),
    [
        ("says: The moon is green\n", "3:"),
        ("do: breath\noffers: plain, shrug\n", "4: .*shout, plain is on offer"),
        ("do: breath\ndo: shrug\n", "4: .*that cannot be done here; shout, plain"),
        ("do: breath\ndo: plain\nfeels: Amir happy\n", "5: .*Amir looks sad"),
        ("feels: Kavitha happy\n", "3: .*Kavitha is not in the scene"),
        ("do: breath\nback\n", "4: .*no choice to go back to"),
        ("do: breath\nends: mended\n", "4: .*no end after “What does Malee say"),
        ("do: breath\n", "3: .*does not come to an end"),
        ("skip lesson\nends: mended\n", "4: .*it comes to “skipped”"),
        ("do: breath\ndo: plain\ndo: tick: meet\n", "5: .*cannot be done"),
        ("do: breath\ndo: plain\nskip\nskip\nbuild: 0 9\n", "7: .*cannot be done"),
        ("go\n", "3: .*cannot be done"),
    ],
)
def test_a_difference_is_told_with_its_line(body: str, difference: str) -> None:
    """The first line at which the lesson goes another way is named, with what happens there."""
    assert re.match(difference, _told(body)), _told(body)


def test_going_back_and_trying_the_other_choice() -> None:
    """`back` returns to the last choice, as often as one likes."""
    assert not _told(
        "do: breath\ndo: shout\nfeels: Amir angry\nback\nfeels: Amir worried\ndo: plain\nback\ndo: shout\n"
        "says: You're angry\nskip lesson\nends: skipped\n"
    )


def test_feedback_is_on_the_screen_after_a_choice() -> None:
    """`says` finds the story's answer, what happened, why, and the line to try."""
    told = ("It was a tree", "Now they talk", "easy to argue", "I'm sad")
    says = "".join(f"says: {each}\n" for each in told)
    assert not _told(f"do: breath\ndo: shout\n{says}skip lesson")


@pytest.mark.parametrize(
    "line",
    ["shouts: x", "do:", "do: build: x", "do: plan: 1", "do: two words", "says:", "hello", "do: build: ²"],
)
def test_a_line_that_is_none_is_told(line: str) -> None:
    """Every line that cannot be understood is told, not only the first."""
    _, found = read_plan(HEAD + line + "\n" + line)
    assert [(number, each.code) for number, each in found] == [
        (3, "transcript-unclear"),
        (4, "transcript-unclear"),
    ]


@pytest.mark.parametrize("text", ["", "lesson: X02\n", "band: 2\n", "lesson: X02\nband: 9\n"])
def test_a_transcript_names_its_lesson_and_band(text: str) -> None:
    """Without a heading nobody knows what to play."""
    _, found = read_plan(text)
    assert "lesson:" in found[-1][1].what()


def test_notes_are_no_part_of_a_line() -> None:
    """What follows a space and a hash is for other authors; a hash inside a word stays."""
    plan, found = read_plan("# careless\nlesson: X02 # x\nband: 1\t# y\nsays: room#4 is # z\n")
    assert not found
    assert plan.lines[0].rest == "room#4 is"


@pytest.mark.parametrize(
    ("told", "action"),
    [
        ("go", Go()),
        ("skip", SkipStep()),
        ("skip lesson", SkipLesson()),
        ("shout", Choose(ChoiceId("shout"))),
        ("tick: a, b", Tick(frozenset({PatternId("a"), PatternId("b")}))),
        ("tick:", Tick(frozenset())),
        ("build: 0 1, 2", Build((0, 1, 2))),
        ("plan: 0 1", MakePlan(0, 1)),
        ("plan: 0 1 2", None),
        ("build: -1", None),
        ("tick", Tick(frozenset())),
        ("", None),
    ],
)
def test_actions_are_told_in_words(told: str, action: object) -> None:
    """Each thing a child can do has words for it."""
    assert read_action(told) == action
