"""Merging knows no order, no repetition and no age: laws over shares made at random."""

from __future__ import annotations

from hypothesis import given

from tests.domain.merging.laws import Triple, broken
from tests.domain.merging.some_shares import triples


@given(triples)
def test_no_law_is_broken(triple: Triple) -> None:
    """Commutative, associative, idempotent, empty is neutral, growing; and nothing that is final is taken back."""
    assert not broken(triple)
