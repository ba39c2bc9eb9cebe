"""What all ways from one end to the other need: everything built, as the first start builds it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.build.step import ensure_built
from tests.end_to_end.machine import ROOT


@pytest.fixture(scope="session")
def whole() -> Path:
    """Return the folder with all that is built; what is stale is made now."""
    return ensure_built(ROOT).folder
