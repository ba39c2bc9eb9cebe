"""The locales part."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def compile_catalogs(locales: Path, out: Path, tell: Callable[[float], None]) -> None:
    """Compile."""
