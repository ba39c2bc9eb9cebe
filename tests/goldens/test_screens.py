"""Every screen of the tour looks as it did when somebody last looked at it, in four looks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.goldens.compare import Difference, differences, golden, painted
from tests.goldens.variants import VARIANTS, Variant

pytestmark = pytest.mark.pixels


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_every_screen_looks_as_it_did(tmp_path: Path, variant: Variant) -> None:
    """No screen is new, gone or painted otherwise without somebody having looked at it."""
    found = differences(painted(variant, tmp_path), golden(variant))

    assert not found, told(variant, found)


def told(variant: Variant, found: list[Difference]) -> str:
    """Say what differs, how it is seen, and what to do if it is as it should be."""
    lines = [f"{each.share:7.2%}  {each.name}" for each in found]
    see = f"See them side by side: uv run python -m tests.goldens {variant.name}"
    return "\n".join(
        [f"{len(found)} screens look otherwise:", *lines, see, "Keep them: the same with --update"]
    )
