"""One built tree for all tests: the repository's own, made once and shared by all workers."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.build.step import ensure_built

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def built() -> Path:
    """The repository's `.built`, whole."""
    return ensure_built(ROOT).folder
