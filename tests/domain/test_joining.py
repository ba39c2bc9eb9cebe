"""Two entries of one child become one."""

from __future__ import annotations

from dataclasses import replace

from app.domain.classroom import Group
from app.domain.ids import GroupId, LearnerId, LessonId, PlayId
from app.domain.joining import joined, one_childs, taken_over
from app.domain.plays import Play, Progress
from tests.domain.test_roster import AYU, BEFORE, BUDI, FIRST

MANGO, KITE = (Group(GroupId(each), FIRST.id, each) for each in ("mango", "kite"))


def play(key: str, learner: LearnerId, day: str) -> Play:
    """Return a play that was finished on a day, or with "" is open."""
    progress = Progress.FINISHED if day else Progress.OPEN
    return Play(
        PlayId(key),
        learner,
        LessonId("O1"),
        FIRST.band,
        "1",
        sensitive=False,
        progress=progress,
        finished_on=day,
    )


def test_the_one_that_stays_keeps_its_looks_and_has_the_groups_of_both() -> None:
    """The other is off the list; whoever was joined to it before comes along."""
    one, other = (
        replace(AYU, groups=(MANGO.id,)),
        replace(BUDI, groups=(KITE.id, MANGO.id), joined=(LearnerId("x"),)),
    )
    both = joined(replace(BEFORE, learners=(one, other), groups=(MANGO, KITE)), AYU.id, BUDI.id)
    assert both.learners == (replace(AYU, groups=(MANGO.id, KITE.id), joined=(BUDI.id, LearnerId("x"))),)


def test_plays_of_both_are_told_by_day_and_each_once() -> None:
    """What is open comes last, the own after the other's; of one play the own state counts."""
    own = (play("a", AYU.id, "2026-03-02"), play("b", AYU.id, ""), play("c", AYU.id, "2026-03-04"))
    theirs = (play("d", BUDI.id, "2026-03-03"), play("e", BUDI.id, ""), play("c", BUDI.id, ""))
    found = one_childs(own, theirs, AYU.id)
    assert [each.id for each in found] == ["a", "d", "c", "e", "b"]
    assert {each.learner for each in found} == {AYU.id}


def test_what_was_taken_over_is_struck_alone() -> None:
    """An entry that was joined later stays."""
    learner = replace(AYU, joined=(BUDI.id, LearnerId("later")))
    assert taken_over(learner, (BUDI.id,)).joined == ("later",)
