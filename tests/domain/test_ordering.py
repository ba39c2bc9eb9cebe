"""Choices are shuffled for each play, and stay where they are while it lasts."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from app.domain.ids import ChoiceId, StepId
from app.domain.ordering import answers_in_order, in_order
from app.domain.steps import Recall
from tests import stories

DECISION = stories.ask("q", *(stories.choice(each) for each in "abc"))


def order(seed: str) -> str:
    """Return the ids of the choices as they are shown in a play."""
    return "".join(each.id for each in in_order(DECISION, DECISION.choices, seed))


def test_one_play_keeps_its_order() -> None:
    """The same play shows the same order, also when a choice is closed."""
    assert order("play") == order("play")
    open_ones = [each for each in DECISION.choices if each.id != "b"]
    assert "".join(each.id for each in in_order(DECISION, open_ones, "play")) == order("play").replace(
        "b", ""
    )


def test_plays_differ_and_no_place_is_favoured() -> None:
    """Over many plays each choice stands first about as often as the others."""
    firsts = Counter(order(f"play {number}")[0] for number in range(3000))
    assert set(firsts) == set("abc")
    assert max(firsts.values()) < 1.15 * min(firsts.values())


def test_two_decisions_of_a_play_are_shuffled_apart() -> None:
    """The place of the first choice at one decision tells nothing of the next."""
    other = replace(DECISION, id=StepId("r"))
    pairs = {
        (order(seed)[0], in_order(other, other.choices, seed)[0].id)
        for seed in (f"play {number}" for number in range(200))
    }
    assert len(pairs) == 9


def test_a_fixed_order_is_left_alone() -> None:
    """Where the order has a meaning it stays as it was written."""
    fixed = replace(DECISION, fixed_order=True)
    assert [each.id for each in in_order(fixed, fixed.choices, "play")] == ["a", "b", "c"]


def test_answers_are_shuffled_too() -> None:
    """A recall question shows all its answers, in an order of the play."""
    recall = next(step for step in stories.tasks() if isinstance(step, Recall))
    shown = {tuple(each.id for each in answers_in_order(recall, str(seed))) for seed in range(40)}
    assert shown == {(ChoiceId("a"), ChoiceId("b")), (ChoiceId("b"), ChoiceId("a"))}
