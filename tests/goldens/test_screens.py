"""Every screen of the tour looks as it did when somebody last looked at it, in three looks or all four."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from tests.goldens.compare import Difference, differences, golden, painted
from tests.goldens.variants import VARIANTS, Variant

pytestmark = pytest.mark.pixels
LOOKS = VARIANTS if settings.get_current_profile_name() == "full" else VARIANTS[1:]
"""Usually three, in which each language, window and theme is met; with `--hypothesis-profile full` all four."""


@pytest.mark.parametrize("variant", LOOKS, ids=lambda variant: variant.name)
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
