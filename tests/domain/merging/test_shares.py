"""Who an entry is now, who is gone, what an ended year leaves, and what several machines have counted together."""

from __future__ import annotations

import pytest

from app.domain.merging.counts import Counts, merged_counts, together
from app.domain.merging.ends import cleared_by
from app.domain.merging.shares import (
    GONE,
    ClassShare,
    LearnerShare,
    closed_up,
    merged_class,
    now_called,
    without_ended,
)
from app.domain.merging.stamped import Stamped, is_there, merged_row

END, EARLIER, LATER = "2026-07-01", "2026-06-30", "2026-07-02"


@pytest.mark.parametrize(
    ("erased", "called"),
    [
        ({}, "a"),
        ({"a": ("b",), "b": ("c",)}, "c"),
        ({"a": ("b", "c")}, "c"),
        ({"a": ("b",), "b": ("a",)}, "a"),
        ({"a": ("c",), "c": ("b",), "b": ("c",)}, "b"),
        ({"a": ("a",)}, "a"),
        ({"a": ("b",), "b": (GONE,)}, GONE),
    ],
    ids=["itself", "chain", "two at once", "circle", "way into a circle", "itself again", "gone"],
)
def test_an_entry_is_called_by_who_stays(erased: dict[str, tuple[str, ...]], called: str) -> None:
    """Along a chain to its end; of a circle the smallest id stays, also for who leads into it from outside."""
    assert now_called(erased, "a") == called


def test_all_entries_of_a_circle_are_called_the_same() -> None:
    """Wherever one begins, and so do those that became a part of one of them."""
    erased = {"a": ("d",), "d": ("c",), "c": ("b",), "b": ("d",)}
    assert {now_called(erased, each) for each in "abcd"} == {"b"}


def test_who_became_a_part_of_somebody_who_is_gone_is_gone() -> None:
    """Through chains and circles; whoever has nothing to do with it is not."""
    erased = {"a": ("b",), "b": ("a", "c"), "c": (GONE,), "d": ("e",)}
    assert closed_up(erased) == {"a": (GONE, "b"), "b": (GONE, "a", "c"), "c": (GONE,), "d": ("e",)}


def test_what_a_machine_wrote_when_it_knew_of_the_end_stays() -> None:
    """Whatever its clock said, and however late another machine hears of the end; what others had open then goes."""
    ended = {cleared_by("A"): Stamped(10, "A", END), cleared_by("B"): Stamped(30, "B", END)}
    plays = {
        "before, finished": (9, "A", EARLIER), "before, open": (9, "A", ""), "after, open": (11, "A", ""),
        "after, clock behind": (11, "A", EARLIER), "B, before it heard": (29, "B", ""), "B, after": (31, "B", ""),
        "C has not heard": (99, "C", ""), "C, later": (5, "C", LATER), "C, on the day": (99, "C", END),
    }  # fmt: skip
    kept = {key: {"counter": at, "device": by, "finished_on": day} for key, (at, by, day) in plays.items()}
    left = without_ended(LearnerShare("a", kept), ended).plays.keys()
    assert left == {"after, open", "after, clock behind", "B, after", "C, later"}
    assert without_ended(LearnerShare("a", kept), {}).plays == kept


def test_of_a_later_end_only_who_knew_of_it_counts() -> None:
    """That a machine knew of the year before does not keep what it wrote in the next."""
    ended = {cleared_by("A"): Stamped(10, "A", END), cleared_by("B"): Stamped(30, "B", LATER)}
    plays = {key: {"counter": 40, "device": key, "finished_on": ""} for key in "AB"}
    assert without_ended(LearnerShare("a", plays), ended).plays.keys() == {"B"}


def test_a_day_never_goes_back_and_other_fields_go_by_their_counts() -> None:
    """The later day counts whoever wrote last."""
    one = {cleared_by("A"): Stamped(1, "A", LATER), "there": Stamped(2, "A", value=False)}
    other = {cleared_by("A"): Stamped(9, "A", END), "there": Stamped(3, "A", value=True)}
    assert merged_row(one, other) == {cleared_by("A"): one[cleared_by("A")], "there": other["there"]}
    assert not is_there(one)
    assert is_there(other)


def test_what_was_counted_before_the_end_does_not_come_back() -> None:
    """Though nothing has been counted since, which could stand in its place."""
    old, new = Counts(3, (("s", "x", 3),)), Counts(1, (("s", "x", 1),), since=END)
    ended = ClassShare({"classes/k": {cleared_by("A"): Stamped(1, "A", END)}})
    assert merged_class(ended, ClassShare(tallies={"k/L/2/B": old})).tallies == {}
    assert merged_class(ended, ClassShare(tallies={"k/L/2/B": old, "k/L/2/C": new})).tallies == {
        "k/L/2/C": new
    }


def test_counts_are_added_over_machines_until_a_lesson_is_closed() -> None:
    """Of one machine the later state counts; once closed, what others counted meanwhile is none."""
    one = {"k/L/2/A": Counts(1, (("s", "x", 1),)), "k/L/2/B": Counts(2, (("s", "y", 2),))}
    both = merged_counts(one, {"k/L/2/A": Counts(2, (("s", "x", 1), ("s", "y", 1)))})
    assert together(both) == Counts(4, (("s", "x", 1), ("s", "y", 3)))
    closed = Counts(3, (("s", "x", 1), ("s", "y", 2)), closed=True)
    assert together(merged_counts(both, {"k/L/2/B": closed})) == closed
    assert together({}) == Counts(0, ())
