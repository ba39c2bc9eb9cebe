"""What comes in and what goes out, in the quick form: harmful files, tampered packs, formulas."""

from __future__ import annotations

import pytest

from tests.torture import carried_signatures, formulas, fuzz, signatures


def test_harmful_files_end_in_sentences() -> None:
    """Files of every kind, changed where it hurts: none crashes, lingers, takes memory or writes."""
    if reason := fuzz.why_not():
        pytest.skip(reason)
    figures = fuzz.run(100, seed=1)
    assert figures.is_clean, figures.plain()
    assert all(figures.more[f"{name}_taken"] for name in fuzz.NAMES), figures.plain()
    assert all(figures.more[f"{name}_refused"] for name in fuzz.NAMES if name != "roster"), figures.plain()


def test_the_harness_sees_what_files_must_not_do() -> None:
    """A reader that crashes, lingers, takes memory and writes is found in each of these."""
    if reason := fuzz.why_not():
        pytest.skip(reason)
    assert fuzz.planted(1).bad.keys() == {"crashed", "slow", "large", "written"}


def test_no_tampered_pack_takes_a_place() -> None:
    """Nor an older one; a reader that believes signatures, and one that compares no versions, take them."""
    figures = signatures.run(130, seed=1)
    assert figures.is_clean, figures.plain()
    assert all(not control(1).is_clean for control in signatures.CONTROLS)


def test_no_tampered_bundle_is_taken() -> None:
    """Not one of another key, nor with boxes exchanged; a reader that believes signatures takes them."""
    figures = carried_signatures.run(130, seed=1)
    assert figures.is_clean, figures.plain()
    assert not carried_signatures.nobody_verifies(1).is_clean


def test_no_table_has_a_formula() -> None:
    """Whatever parts cells there; a table as Python writes it has some."""
    figures = formulas.run(60, seed=1)
    assert figures.is_clean, figures.plain()
    assert not formulas.plain_cells(1).is_clean
