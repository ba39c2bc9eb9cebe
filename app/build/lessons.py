"""The lessons part: YAML that authors write becomes JSON that the app reads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.content.compile import compile_lessons


def build_lessons(root: Path, out: Path, tell: Callable[[float], None]) -> None:
    """Compile every lesson of a tree into `out`.

    Raises:
        CannotBuild: a lesson has errors; says which and where.
    """
    compile_lessons(root, out)
    tell(1.0)
