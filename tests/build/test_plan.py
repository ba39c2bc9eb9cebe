"""Every part knows all the code that shapes it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.build.plan import PARTS, Part

STARTS = {
    "lessons": ("app.build.lessons",),
    "locales": ("app.build.catalogs",),
    "fonts": ("app.build.fonts",),
    "pictures": ("app.build.pictures", "app.build.worker"),
    "paper": ("app.build.drawings",),
    "sbom": ("app.build.sbom",),
}


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("app."):
            yield node.module


def _needed(root: Path, modules: tuple[str, ...]) -> set[str]:
    waiting, seen = list(modules), set[str]()
    while waiting:
        module = waiting.pop()
        # The domain is listed as a whole where it decides what is made, and elsewhere it only words failures.
        if module in seen or module.startswith("app.domain"):
            continue
        seen.add(module)
        waiting += _imported(root / f"{module.replace('.', '/')}.py")
    return {f"{module.replace('.', '/')}.py" for module in seen}


@pytest.mark.parametrize("part", [part for part in PARTS if part.name in STARTS], ids=lambda part: part.name)
def test_code_that_makes_a_part_is_among_its_sources(part: Part, root: Path) -> None:
    """A change in any module that a maker uses makes its part stale."""
    listed = {file.name for file in part.files(root) if file.name.endswith(".py")}
    assert _needed(root, STARTS[part.name]) <= listed


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_part_finds_sources(part: Part, root: Path) -> None:
    """No part is made of nothing by a slip in a folder's name."""
    assert part.files(root)
    assert set(part.versions()) == set(part.tools)
