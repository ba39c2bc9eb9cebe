"""The page of a class: the same figures as in the reports of its learners, and no order that shames."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.class_page import ClassPage, Order, Row, class_page
from app.domain.classroom import Learner
from app.domain.ids import LearnerId, LessonId, SkillId
from app.domain.plays import Done
from app.domain.report import Step, report
from tests.domain.test_report import AYU, BAMBOO, CARDS, CLASS, HELP, PLAIN

ASSIGNED = (LessonId("O1"), LessonId("S1"), LessonId("gone"))


def learner(name: str) -> Learner:
    """Return a learner of the class."""
    return replace(AYU, id=LearnerId(name.lower()), nickname=name)


def ordinary(lesson: str, *shown: SkillId, day: str = "2026-03-02") -> Done:
    """Return a finished ordinary play in which first choices have shown these skills."""
    return Done(LessonId(lesson), sensitive=False, day=day, shown=shown)


SECRET = Done(LessonId("S1"), sensitive=True, day="2026-03-02")
NAMES = ("Ayu", "Budi", "Citra", "Dewi")
PLAYS: dict[str, tuple[Done, ...]] = {
    "Ayu": (ordinary("O1", PLAIN), ordinary("O2", PLAIN), SECRET),
    "Budi": (ordinary("O1"), ordinary("O2")),
    "Citra": (),
    "Dewi": (ordinary("O1", PLAIN), SECRET),
}


def page(plays: dict[str, tuple[Done, ...]] | None = None) -> ClassPage:
    """Return the page of a class of four."""
    plays = PLAYS if plays is None else plays
    learners = [learner(name) for name in NAMES]
    done = {each.id: plays[each.nickname] for each in learners}
    return class_page(CLASS, learners, done, [BAMBOO], CARDS, ASSIGNED)


def names(rows: tuple[Row, ...]) -> list[str]:
    """Return who the rows are."""
    return [row.learner.nickname for row in rows]


def test_each_row_is_what_the_report_of_the_learner_tells() -> None:
    """The teacher sees of a child exactly what the child sees."""
    for row in page().rows:
        told = report(row.learner, CLASS, PLAYS[row.learner.nickname], CARDS, [BAMBOO])
        assert row.cells == told.bamboos[0].skills


def test_it_counts_who_has_played_and_who_has_finished_which_assigned_lesson() -> None:
    """Ordinary and sensitive alike, by name; a lesson that is not on this machine is not listed."""
    told = page()
    assert told.played == 3
    assert [(line.card.id, [each.nickname for each in line.finished]) for line in told.lessons] == [
        ("O1", ["Ayu", "Budi", "Dewi"]), ("S1", ["Ayu", "Dewi"]),
    ]  # fmt: skip
    assert [row.finished for row in told.rows] == [2, 1, 0, 2]


def test_the_whole_class_counts_two_bars_and_more_and_who_has_practised() -> None:
    """Of an ordinary skill growing and strong, of a sensitive one practised."""
    assert [(column.skill.id, column.reached) for column in page().columns] == [(PLAIN, 1), (HELP, 2)]


def test_who_may_need_a_talk_comes_first_and_all_others_by_name() -> None:
    """However much somebody has done, the place among the others stays."""
    told = page()
    assert names(told.talks) == ["Budi"]
    assert [skill.id for skill in told.talks[0].talk_about] == [PLAIN]
    assert names(told.ordered(Order.TALK)) == ["Budi", "Ayu", "Citra", "Dewi"]
    assert names(told.ordered(Order.NAME)) == list(NAMES)


@pytest.mark.parametrize("order", Order)
def test_no_order_tells_who_has_finished_a_sensitive_lesson(order: Order) -> None:
    """With the sensitive plays of everybody else the rows stand as they stood."""
    swapped = {
        name: tuple(each for each in plays if not each.sensitive) + (() if SECRET in plays else (SECRET,))
        for name, plays in PLAYS.items()
    }
    assert names(page(swapped).ordered(order)) == names(page().ordered(order))
    assert names(page(swapped).talks) == names(page().talks)


def test_an_order_of_chance_holds_everybody_once_and_follows_only_chance() -> None:
    """What chance says decides, and not the names."""
    told = page()
    assert names(told.shuffled(lambda _: 0)) == list(NAMES)
    assert names(told.shuffled(lambda below: below - 1)) == list(reversed(NAMES))


def test_a_class_of_nobody_has_a_page() -> None:
    """All columns and lessons, and no rows."""
    told = class_page(CLASS, [], {}, [BAMBOO], CARDS, ASSIGNED)
    assert (told.rows, told.played, told.talks) == ((), 0, ())
    assert [column.reached for column in told.columns] == [0, 0]
    assert [line.finished for line in told.lessons] == [(), ()]


def test_a_step_is_never_more_than_strong() -> None:
    """Four lessons and more are strong."""
    plays = dict.fromkeys(NAMES, tuple(ordinary(f"O{n}", PLAIN) for n in range(1, 5)))
    assert {row.cells[0].step for row in page(plays).rows} == {Step.STRONG}
