"""What machines of one class tell each other: whatever comes in, in any order, ends in the same state everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.classroom import Avatar, with_class, with_learner
from app.domain.ids import LearnerId, LessonId, PlayId
from app.domain.joining import joined, taken_over
from app.domain.plays import Progress
from app.domain.roster import without_class, without_learner
from app.domain.share_errors import ShareOdd
from app.domain.year_end import ended
from tests.storage.two_machines import (
    AYU,
    BUDI,
    CITRA,
    CLASS,
    Machine,
    both_know_the_same,
    learner,
    two_machines,
)


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[tuple[Machine, Machine]]:
    """Two machines, of which the first has the class and the second has heard of it."""
    with two_machines(tmp_path) as both:
        yield both


def test_a_class_is_heard_of_whole(machines: tuple[Machine, Machine]) -> None:
    """Class, learners and door are the same on both, and hearing it again changes nothing."""
    one, other = machines
    assert other.now == one.now
    before = other.shares.of_classes()
    assert other.hear(one) == 0
    assert other.shares.of_classes() == before
    assert both_know_the_same(one, other)


def test_two_changes_of_one_learner_both_count(machines: tuple[Machine, Machine]) -> None:
    """The teacher renames on one machine, the child chooses a face on the other."""
    one, other = machines
    one.change(lambda now: with_learner(now, replace(now.learner(AYU), nickname="Ayuni")))
    other.change(
        lambda now: with_learner(now, replace(now.learner(AYU), avatar=Avatar(7, 3), chose_avatar=True))
    )
    assert both_know_the_same(one, other)
    assert (one.now.learner(AYU).nickname, one.now.learner(AYU).avatar) == ("Ayuni", Avatar(7, 3))


def test_plays_of_one_child_on_two_machines_are_all_there(machines: tuple[Machine, Machine]) -> None:
    """Each play once; what is finished is never open again."""
    one, other = machines
    one.play(AYU, 1)
    one.play(AYU, 2, "")
    other.hear(one)
    other.play(AYU, 2)
    other.play(AYU, 3)
    one.play(AYU, 2, "")
    assert one.hear(other) == 2
    assert both_know_the_same(one, other)
    assert one.ids(AYU) == other.ids(AYU) == [1, 2, 3]
    assert all(each.progress is Progress.FINISHED for each in other.plays.of(AYU))


def test_whoever_is_erased_is_gone_everywhere(machines: tuple[Machine, Machine]) -> None:
    """Also where the child has played since, and no name is left in any file."""
    one, other = machines
    other.play(BUDI, 1)
    one.change(lambda now: without_learner(now, BUDI))
    assert both_know_the_same(one, other)
    assert [each.nickname for each in other.now.learners] == ["Ayu"]
    assert BUDI not in other.folder.copies.learner_ids()
    other.change(lambda now: without_class(now, CLASS))
    assert both_know_the_same(one, other)
    assert (one.now.classes, one.now.learners) == ((), ())


def test_two_entries_of_one_child_become_one_everywhere(machines: tuple[Machine, Machine]) -> None:
    """Before the next start and after it; plays that lie with the other entry elsewhere come along."""
    one, other = machines
    one.change(lambda now: with_learner(now, learner(CITRA, "Budi B")))
    other.hear(one)
    other.play(CITRA, 1)
    one.play(BUDI, 2)
    one.change(lambda now: joined(now, BUDI, CITRA))
    other.hear(one)
    assert CITRA in other.now.learner(BUDI).joined
    one.change(lambda now: with_learner(now, taken_over(now.learner(BUDI), [CITRA])))
    assert both_know_the_same(one, other)
    assert one.ids(BUDI) == other.ids(BUDI) == [1, 2]
    assert CITRA not in other.folder.copies.learner_ids()


def test_a_year_that_ended_elsewhere_ends_here(machines: tuple[Machine, Machine]) -> None:
    """What was finished by then is deleted on both, what came after stays, and nothing old comes back."""
    one, other = machines
    one.play(AYU, 1, "2026-05-01")
    other.play(AYU, 2, "2026-06-01")
    other.play(AYU, 3, "2026-08-01")
    stale = other.shares.of_learners([AYU])[0]
    one.plays.forget(AYU).result(5)
    one.change(lambda now: with_class(now, ended(now.school_class(CLASS), "2026-07-01")))
    assert both_know_the_same(one, other)
    assert one.ids(AYU) == other.ids(AYU) == [3]
    one.shares.take_learners([(AYU, stale)])
    assert one.ids(AYU) == [3]


def test_what_was_begun_after_the_end_stays_though_others_hear_of_it_later(
    machines: tuple[Machine, Machine],
) -> None:
    """A machine that knew of the end keeps what is open and what a wrong clock dates; what the other had open goes."""
    one, other = machines
    other.play(AYU, 1, "")
    one.change(lambda now: with_class(now, ended(now.school_class(CLASS), "2026-07-01")))
    one.play(AYU, 2, "")
    one.play(AYU, 3, "1980-01-01")
    for number in range(4, 9):
        other.play(BUDI, number, "2026-08-01")
    assert both_know_the_same(one, other)
    other.play(AYU, 9, "")
    assert both_know_the_same(one, other)
    assert one.ids(AYU) == other.ids(AYU) == [2, 3, 9]


def made_one(machine: Machine, stays: LearnerId, goes: LearnerId) -> None:
    """Make two entries one, as the machine does at its next start."""
    machine.change(lambda now: joined(now, stays, goes))
    machine.plays.unite(stays, goes).result(5)
    machine.plays.forget(goes).result(5)
    machine.change(lambda now: with_learner(now, taken_over(now.learner(stays), [goes])))


def test_a_play_that_was_given_to_an_entry_goes_with_it(machines: tuple[Machine, Machine]) -> None:
    """The entry became a part of another child: the play is that child's, on both machines."""
    one, other = machines
    one.change(lambda now: with_learner(now, learner(CITRA, "Citra")))
    one.play(CITRA, 1)
    one.shares.move(PlayId(f"{1:032x}"), CITRA, AYU).result(5)
    made_one(one, BUDI, AYU)
    assert both_know_the_same(one, other)
    assert one.ids(BUDI) == other.ids(BUDI) == [1]


def test_of_a_circle_one_child_stays_and_can_be_erased(machines: tuple[Machine, Machine]) -> None:
    """Two machines made one of the same two entries, each another way round: nobody is lost, and no play."""
    one, other = machines
    one.play(AYU, 1)
    one.play(BUDI, 2)
    other.hear(one)
    made_one(one, AYU, BUDI)
    made_one(other, BUDI, AYU)
    assert both_know_the_same(one, other)
    assert [each.id for each in one.now.learners] == [each.id for each in other.now.learners] == [AYU]
    assert one.ids(AYU) == other.ids(AYU) == [1, 2]
    one.plays.forget(AYU).result(5)
    one.change(lambda now: without_learner(now, AYU))
    assert both_know_the_same(one, other)
    assert (other.now.learners, other.ids(AYU)) == ((), [])


def test_counts_of_both_machines_are_shown_together(machines: tuple[Machine, Machine]) -> None:
    """A sensitive lesson shows the sum once it is closed, and closed it is everywhere."""
    one, other = machines
    lesson, chosen = LessonId("L18"), frozenset({("a/b", "c")})
    for each, times in ((one, 7), (other, 6)):
        for _ in range(times):
            each.tallies.add(CLASS, lesson, chosen).result(5)  # type: ignore[arg-type]
    one.hear(other)
    one.hear(other)
    assert one.tallies.of(CLASS, lesson).plays == 13
    one.tallies.close(CLASS, lesson).result(5)
    other.tallies.add(CLASS, lesson, chosen).result(5)  # type: ignore[arg-type]
    assert both_know_the_same(one, other)
    assert [each.tallies.of(CLASS, lesson).plays for each in machines] == [13, 13]
    assert other.tallies.of(CLASS, lesson).closed


def test_an_ordinary_chart_grows_by_five_over_all_machines(machines: tuple[Machine, Machine]) -> None:
    """What one child chose is never the difference of two charts."""
    one, other = machines
    lesson, chosen = LessonId("L01"), frozenset({("a/b", "c")})
    shown = []
    for number in range(12):
        each = (one, other)[number % 2]
        each.tallies.add(CLASS, lesson, chosen, None, 5).result(5)  # type: ignore[arg-type]
        one.hear(other)
        shown.append(one.tallies.of(CLASS, lesson).plays)
    grown = [after - before for before, after in zip([0, *shown], shown, strict=False)]
    assert all(each == 0 or each >= 5 for each in grown)
    assert shown[-1] >= 8


def test_what_cannot_be_understood_changes_nothing(machines: tuple[Machine, Machine]) -> None:
    """It is refused in a sentence."""
    one, _ = machines
    before = one.shares.of_classes()
    for odd in (b"", b"[]", b'{"rows":{"classes/x":{"name":[1,"d","7A"],"there":[1,"d",true]}}}'):
        with pytest.raises(ShareOdd):
            one.shares.take_classes([odd])
    assert one.shares.of_classes() == before


def test_machines_are_counted_by_whom_they_met(machines: tuple[Machine, Machine]) -> None:
    """A machine counts once it has stopped after this one's stop before the last; clocks have no say."""
    one, other = machines
    one.shares.stop("2026-05-02")
    other.hear(one)
    other.shares.stop("1980-01-01")
    one.hear(other)
    one.shares.stop("2026-05-03")
    assert (one.shares.met().met, one.shares.met().machines, one.shares.met().on) == (2, 2, "2026-05-03")
    one.shares.stop("2026-05-09")
    assert (one.shares.met().met, one.shares.met().machines) == (1, 2)
