"""Real power cuts on xfs; all else is as in `powercut`, whose controls stand for both."""

from __future__ import annotations

from tests.torture import powercut
from tests.torture.figures import Figures


def why_not() -> str:
    """Say why power cannot be cut here, "" if it can."""
    return powercut.why_not(powercut.XFS)


def run(runs: int, seed: int) -> Figures:
    """Cut the power so many times under the project's store."""
    return powercut.run(runs, seed, powercut.XFS)
