"""Statements are xAPI 1.0.3, tell nothing but completions, and are the same each time."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.completions import Completion
from app.domain.ids import LessonId, SkillId
from app.domain.text import Text
from app.exchange.xapi import COMPLETED, is_school_code, lines, statement
from tests.exchange.xapi_rules import faults

TITLES = {LessonId("L18"): Text("L18", "Rumour at “break”\u2028\nand after")}
ORDINARY = Completion(
    "0a" * 16, "0b" * 16, "2026-11-29", LessonId("L18"), (SkillId("say-it-plainly"),), ("speak-listen",)
)
SENSITIVE = Completion("0c" * 16, "0b" * 16, "2026-11-29", None)

marks = st.binary(min_size=16, max_size=16).map(bytes.hex)
completions = st.builds(
    Completion,
    marks,
    marks,
    st.dates().map(lambda day: day.isoformat()),
    st.sampled_from([None, LessonId("L18"), LessonId("gone")]),
    st.lists(st.sampled_from(["say-it-plainly", "listen-and-check"]).map(SkillId), max_size=2).map(tuple),
    st.lists(st.just("speak-listen"), max_size=1).map(tuple),
)


@given(st.lists(completions, max_size=4), st.sampled_from(["", "id", "km", "qps", "no language"]))
def test_every_line_is_a_sound_statement(many: list[Completion], language: str) -> None:
    """One JSON object a line; the only verb is `completed`, and nobody has a name, a result or a score."""
    told = lines(many, "KPG-014", language, TITLES)
    assert told.count(b"\n") == len(many)
    for line, each in zip(told.splitlines(), many, strict=True):
        said = json.loads(line)
        assert faults(said) == []
        assert said["verb"]["id"] == COMPLETED
        assert said.keys() == {"id", "actor", "verb", "object", "context", "timestamp"}
        assert said["timestamp"].startswith(each.day)


def test_a_sensitive_lesson_is_one_without_a_name() -> None:
    """Neither which one it was nor what it practises; all of them are the same activity."""
    said = json.dumps(statement(SENSITIVE, "KPG-014", "id", TITLES))
    assert "sensitive-lesson" in said
    assert not [word for word in ("lessons/", "skills/", "bamboos/", "contextActivities") if word in said]


def test_ids_are_those_of_the_marks() -> None:
    """The same completion is the same statement, whoever exports it when; another one is another."""
    ids = [statement(each, "KPG-014", "", TITLES)["id"] for each in (ORDINARY, ORDINARY, SENSITIVE)]
    assert ids[0] == ids[1] == "0a0a0a0a-0a0a-5a0a-8a0a-0a0a0a0a0a0a"
    assert ids[2] != ids[0]


@pytest.mark.parametrize(
    ("code", "fits"), [("KPG-014", True), ("a" * 41, False), ("SMP 4", False), ("-1", False), ("", False)]
)
def test_a_school_has_a_plain_code(code: str, *, fits: bool) -> None:
    """Letters, digits, dots and lines, so that nobody types a name with its place."""
    assert is_school_code(code) == fits


PLANTED: dict[str, Callable[[dict[str, Any]], object]] = {
    "no verb": lambda it: it.pop("verb"),
    "a null": lambda it: it["context"].update(language=None),
    "a mailbox beside the account": lambda it: it["actor"].update(mbox="mailto:ayu@example.org"),
    "a name": lambda it: it["actor"].update(name="Ayu"),
    "a home page without a scheme": lambda it: it["actor"]["account"].update(homePage="rebung.invalid"),
    "an id that is no UUID": lambda it: it.update(id="0a" * 16),
    "a day without a time": lambda it: it.update(timestamp="2026-11-29"),
    "a key in another case": lambda it: it["object"].update(objecttype="Activity"),
    "an extension that is no IRI": lambda it: it["context"].update(extensions={"school": "KPG-014"}),
    "a language with an underscore": lambda it: it["verb"].update(display={"en_US": "completed"}),
    "one activity where a list belongs": lambda it: it["context"].update(
        contextActivities={"grouping": {"id": "a:b"}}
    ),
    "another kind of context": lambda it: it["context"].update(contextActivities={"course": [{"id": "a:b"}]}),
    "a result": lambda it: it.update(result={"response": "silent"}),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_the_checker_finds_what_is_planted(planted: str) -> None:
    """A sound statement has no fault; with this one in it there is one."""
    sound = statement(ORDINARY, "KPG-014", "id", TITLES)
    assert faults(sound) == []
    broken = copy.deepcopy(sound)
    PLANTED[planted](broken)
    assert faults(broken)
