"""The lessons part: YAML that authors write becomes JSON that the app reads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def compile_lessons(root: Path, out: Path, tell: Callable[[float], None]) -> None:
    """Compile every lesson below `<root>/lessons` into `out`; a tree without lessons makes an empty folder."""
    if not any((root / "lessons").rglob("lesson.yaml")):
        return
    from app.content.compile import compile_all

    compile_all(root / "lessons", out)
    tell(1.0)
