"""What a chart of a class says, which decision is the hard one, and which thoughts were behind the choices."""

from __future__ import annotations

from dataclasses import replace

from app.domain.class_choices import Amount, ClassChart, class_chart
from app.domain.ids import ChoiceId, ClassId
from app.domain.lesson import Lesson
from app.domain.tally import Tally
from tests import stories

FIRST, SECOND = "kitchen/first", "roof/second"


def chart(
    lesson: Lesson, plays: int, *counts: tuple[str, str, int], closed: bool = False
) -> ClassChart | None:
    """Return what may be shown of these counts."""
    kept = tuple(sorted((step, ChoiceId(choice), number) for step, choice, number in counts))
    return class_chart(lesson, Tally(ClassId("c"), lesson.id, plays, kept, closed))


def ordinary() -> Lesson:
    """Return the ordinary lesson with the name of its misconception."""
    return replace(stories.ordinary(), misconceptions=(("you-always", stories.text("“You always”")),))


def test_figures_stand_in_the_order_of_the_story() -> None:
    """Every option has its bar, those that nobody chose too; a bar is its share of the answers."""
    shown = chart(ordinary(), 10, (FIRST, "shout", 6), (FIRST, "plain", 2), (SECOND, "listen", 5))
    assert shown is not None
    first, second = shown.charts
    assert [(bar.choice, bar.number, bar.share) for bar in first.bars] == [
        ("shout", 6, 0.75), ("plain", 2, 0.25), ("silent", 0, 0),
    ]  # fmt: skip
    assert (first.answers, second.answers, shown.learners) == (8, 5, 10)


def test_a_decision_that_few_have_met_has_no_chart() -> None:
    """Under five answers in an ordinary lesson, under ten in a sensitive one."""
    shown = chart(ordinary(), 10, (FIRST, "shout", 5), (SECOND, "listen", 4))
    assert shown is not None
    assert [each.key for each in shown.charts] == [FIRST]
    closed = chart(
        stories.sensitive(),
        12,
        ("chat/reply", "planted-wait", 10),
        ("tell/tell", "planted-hide", 9),
        closed=True,
    )
    assert closed is not None
    assert [each.key for each in closed.charts] == ["chat/reply"]


def test_hard_decisions_come_first() -> None:
    """The larger the share that did not show the skill, the earlier; among equals the story decides."""
    hard = chart(
        ordinary(), 10, (FIRST, "plain", 5), (FIRST, "shout", 5), (SECOND, "leave", 8), (SECOND, "listen", 2)
    )
    assert hard is not None
    assert [each.key for each in hard.hardest_first()] == [SECOND, FIRST]
    equal = chart(ordinary(), 5, (FIRST, "plain", 5), (SECOND, "listen", 5))
    assert equal is not None
    assert [each.key for each in equal.hardest_first()] == [FIRST, SECOND]


def test_the_most_chosen_other_option_is_the_first_of_equals() -> None:
    """None where everybody has shown the skill."""
    shown = chart(
        ordinary(), 10, (FIRST, "plain", 4), (FIRST, "shout", 3), (FIRST, "silent", 3), (SECOND, "listen", 10)
    )
    assert shown is not None
    first, second = shown.charts
    assert first.other is not None
    assert first.other.choice == "shout"
    assert second.other is None


def test_misconceptions_are_counted_from_what_is_shown() -> None:
    """As a figure in an ordinary lesson, as a word in a sensitive one; what nobody met is not there."""
    shown = chart(ordinary(), 10, (FIRST, "shout", 6), (FIRST, "plain", 4))
    assert shown is not None
    assert [(each.name, each.number, each.amount) for each in shown.misconceptions()] == [
        ("you-always", 6, None)
    ]
    nobody = chart(ordinary(), 10, (FIRST, "plain", 10))
    assert nobody is not None
    assert nobody.misconceptions() == ()

    closed = class_chart(
        replace(ordinary(), sensitive=True),
        Tally(
            ClassId("c"),
            stories.ORDINARY,
            12,
            ((FIRST, ChoiceId("plain"), 8), (FIRST, ChoiceId("shout"), 4)),
            closed=True,
        ),
    )
    assert closed is not None
    assert [(each.name, each.number, each.amount) for each in closed.misconceptions()] == [
        ("you-always", None, Amount.SOME)
    ]
