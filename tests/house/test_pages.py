"""Pages that name proofs name tests that are there."""

from __future__ import annotations

import re

import pytest

from tests.house.finding import ROOT

NAMED = re.compile(r"`(tests/[^`]+)`")


@pytest.mark.parametrize("page", ["SECURITY.md", "app/CHILDRENS_CODE.md"])
def test_every_proof_that_is_named_is_there(page: str) -> None:
    """A file that was renamed is found."""
    named = NAMED.findall((ROOT / page).read_text("utf-8"))
    assert len(named) > 5
    assert [each for each in named if not (ROOT / each).is_file()] == []


def test_all_fifteen_standards_are_answered() -> None:
    """Each has a row, with what is done; what is not met stands beside it."""
    lines = (ROOT / "app/CHILDRENS_CODE.md").read_text("utf-8").splitlines()
    rows = [line.split("|")[1:-1] for line in lines if re.match(r"\| \d+ \|", line)]
    assert [int(row[0]) for row in rows] == list(range(1, 16))
    assert all(len(row) == 5 and row[2].strip() and row[3].strip() for row in rows)
