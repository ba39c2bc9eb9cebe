"""Hands and secret picks: what is counted, who comes next, and what nobody sees before its time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import player
from app.domain.actions import Choose
from app.domain.errors import IllegalAction
from app.domain.ids import ChoiceId, LearnerId
from app.domain.together import MOST_HANDS, NotATeam, Picks, Vote, asked, is_team, team_mark
from tests import stories

CHOICES = tuple(ChoiceId(each) for each in "abcd")
PLAYERS = tuple(LearnerId(each) for each in ("ayu", "budi", "citra"))
HANDS = st.lists(st.integers(0, MOST_HANDS), min_size=2, max_size=4)


def vote(*hands: int) -> Vote:
    """Return a vote with these hands."""
    return Vote(tuple(zip(CHOICES, hands, strict=False)))


@given(HANDS)
def test_the_class_goes_on_with_most_hands(hands: list[int]) -> None:
    """What leads has most hands; it is decided when just one leads, and else it is not."""
    leading = vote(*hands).leading
    assert {vote(*hands).of(each) for each in leading} == {max(hands)}
    assert len(leading) == hands.count(max(hands))
    assert vote(*hands).decided == (leading[0] if len(leading) == 1 else None)


@given(HANDS, st.data())
def test_hands_are_counted_for_one_choice_at_a_time(hands: list[int], data: st.DataObject) -> None:
    """Another number for one choice leaves all others as they are, and nothing else is a number of hands."""
    at = data.draw(st.integers(0, len(hands) - 1))
    number = data.draw(st.integers(-3, MOST_HANDS + 3))
    if not 0 <= number <= MOST_HANDS:
        with pytest.raises(IllegalAction):
            vote(*hands).with_hands(CHOICES[at], number)
        return
    hands_now = [*hands[:at], number, *hands[at + 1 :]]
    assert vote(*hands).with_hands(CHOICES[at], number) == vote(*hands_now)


def test_no_hand_can_be_raised_for_what_is_not_asked() -> None:
    """A choice of another decision is not counted."""
    with pytest.raises(IllegalAction):
        vote(1, 2).with_hands(ChoiceId("nowhere"), 1)


@given(st.integers(2, 3), st.lists(st.sampled_from(CHOICES), min_size=3, max_size=3))
def test_players_pick_one_after_another(many: int, chosen: list[ChoiceId]) -> None:
    """Each picks once, in order; it is whole when all have, and each pick stands beside its choice."""
    picks = Picks(CHOICES, PLAYERS[:many])
    for at in range(many):
        assert (picks.player, picks.is_whole) == (PLAYERS[at], False)
        picks = picks.with_pick(chosen[at])
    assert (picks.player, picks.is_whole) == (None, True)
    told = {player: choice for choice in CHOICES for player in picks.of(choice)}
    assert told == dict(zip(PLAYERS[:many], chosen, strict=False))
    with pytest.raises(IllegalAction):
        picks.with_pick(CHOICES[0])


def test_only_what_is_offered_can_be_picked() -> None:
    """A choice that is not open is no pick."""
    with pytest.raises(IllegalAction):
        Picks(CHOICES[:2], PLAYERS).with_pick(CHOICES[3])


def test_a_decision_is_asked_until_it_is_answered() -> None:
    """While feedback is on the screen, nothing is asked."""
    lesson = stories.ordinary()
    state = player.begin(lesson)
    decision = asked(lesson, state)
    assert decision is not None
    assert asked(lesson, player.step(lesson, state, Choose(decision.choices[0].id))) is None


def test_a_team_is_two_or_three() -> None:
    """One is no team, nor are four, nor somebody twice."""
    assert [is_team(PLAYERS[:many]) for many in range(4)] == [False, False, True, True]
    assert not is_team((*PLAYERS, LearnerId("dewi")))
    assert not is_team((PLAYERS[0], PLAYERS[0]))
    assert "class" in NotATeam().told()


def test_the_mark_of_a_team_names_nobody() -> None:
    """The same ones have one mark in any order, others have another, and no id stands in it."""
    assert team_mark(PLAYERS) == team_mark(PLAYERS[::-1])
    assert team_mark(PLAYERS) != team_mark(PLAYERS[:2])
    assert not [each for each in PLAYERS if each in team_mark(PLAYERS)]
