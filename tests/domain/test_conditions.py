"""Conditions are values that look at facts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.conditions import ALWAYS, All, Any, Condition, Fact, Holds, Not, facts_in, is_met, memory

A, B = Fact("a"), Fact("b")
FACTS = st.sampled_from([A, B, memory("hafiz", "a")])
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    st.builds(Holds, FACTS),
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(All, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Any, st.lists(inner, max_size=3).map(tuple)),
    ),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("condition", "facts", "met"),
    [
        (ALWAYS, (), True),
        (Any(()), (A,), False),
        (Holds(A), (A,), True),
        (Holds(A), (B,), False),
        (Not(Holds(A)), (B,), True),
        (All((Holds(A), Holds(B))), (A,), False),
        (All((Holds(A), Holds(B))), (A, B), True),
        (Any((Holds(A), Holds(B))), (B,), True),
        (Holds(memory("hafiz", "a")), (A,), False),
        (Holds(memory("hafiz", "a")), (memory("hafiz", "a"),), True),
    ],
)
def test_a_condition_holds_as_it_reads(condition: Condition, facts: tuple[Fact, ...], *, met: bool) -> None:
    """Each kind of condition means what its name says; a memory is not a flag of the same name."""
    assert is_met(condition, frozenset(facts)) is met


@given(CONDITIONS, st.frozensets(FACTS))
def test_only_named_facts_matter(condition: Condition, facts: frozenset[Fact]) -> None:
    """A fact that a condition does not name changes nothing, and Not turns the answer round."""
    looked_at = frozenset(facts_in(condition))
    assert is_met(condition, facts) == is_met(condition, facts & looked_at)
    assert is_met(Not(condition), facts) is not is_met(condition, facts)
