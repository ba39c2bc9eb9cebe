"""The talk of ten minutes is made from what was chosen, and names nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.class_choices import class_chart
from app.domain.ids import ChoiceId, ClassId
from app.domain.lesson import Lesson
from app.domain.pages import Debrief, TalkPoint
from app.domain.talk import MINUTES, NOBODY_HAS_TO, Said, TalkSheet, talk
from app.domain.tally import Tally
from tests import stories

PAGE = Debrief(
    aim=stories.text("aim"),
    opening=stories.text("opening"),
    talk=(TalkPoint(stories.text("first question"), stories.text("first note")),),
    practise=stories.text("practise"),
    close=stories.text("close"),
    care=stories.text("care"),
)
LESSONS = [
    replace(each, debrief=page, misconceptions=(("you-always", stories.text("“You always”")),))
    for each in (stories.ordinary(), stories.sensitive())
    for page in (PAGE, None, replace(PAGE, talk=()))
]
COUNTS = tuple(
    (step, ChoiceId(choice), number)
    for step, choice, number in (
        ("chat/reply", "planted-reply", 11), ("kitchen/first", "plain", 4), ("kitchen/first", "shout", 7),
        ("kitchen/first", "silent", 2), ("roof/second", "listen", 10),
    )
)  # fmt: skip


def sheet(lesson: Lesson, key: str = "", *, has_chart: bool = True) -> TalkSheet:
    """Return the talk about a lesson."""
    tally = Tally(ClassId("c"), lesson.id, 15 if has_chart else 0, COUNTS, closed=True)
    return talk(lesson, class_chart(lesson, tally), key)


def said(sheet: TalkSheet) -> dict[str, list[str]]:
    """Return what is said in each part, app sentences with their places filled."""
    return {
        part.heading: [
            each.sentence.format(**{name: text.source for name, text in each.fills})
            if isinstance(each, Said)
            else each.source
            for each in (*part.words, *part.listen_for)
        ]
        for part in sheet.parts
    }


@pytest.mark.parametrize("lesson", LESSONS)
@pytest.mark.parametrize("has_chart", [True, False])
def test_every_talk_takes_ten_minutes(lesson: Lesson, has_chart: bool) -> None:  # noqa: FBT001
    """With a chart or without, with a page of the lesson or without; and nobody has to say what they chose."""
    made = sheet(lesson, has_chart=has_chart)
    assert made.minutes == MINUTES
    assert all(part.minutes > 0 for part in made.parts)
    assert all(part.words for part in made.parts)
    assert made.note == NOBODY_HAS_TO


def test_the_talk_is_about_what_was_chosen_most_beside_the_skill() -> None:
    """The question names that choice; thought and reason behind it are what to listen for; its line is tried."""
    words = said(sheet(LESSONS[0]))
    assert words == {
        "To begin": ["opening"],
        "A question": [
            "first",
            "What can make this feel right at that moment? shout",
            "The thought “You always”: let it be said, and ask what speaks against it.",
            "why",
        ],
        "A thing to try": ["A sentence to try: “try”", "practise"],
        "To end": ["close"],
    }


def test_another_decision_can_be_talked_about() -> None:
    """Where all have shown the skill, the lesson's own question is asked."""
    made = sheet(LESSONS[0], "roof/second")
    assert made.chart is not None
    assert made.chart.key == "roof/second"
    assert said(made)["A question"] == ["second", "first question", "first note"]


def test_without_a_chart_the_lesson_asks_its_own_question() -> None:
    """Nothing of it tells that somebody has played."""
    made = sheet(LESSONS[0], has_chart=False)
    assert made.chart is None
    assert said(made)["A question"] == ["first question", "first note"]
    assert made == talk(LESSONS[0], None)


def test_what_to_watch_for_is_for_the_teacher() -> None:
    """It stands beside the parts, so that no projector shows it with them."""
    made = sheet(LESSONS[3])
    assert made.care == stories.text("care")
    assert "care" not in str(said(made))
