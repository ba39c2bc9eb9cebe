"""Kivy applies a rule to every class of its name, wherever that class comes from."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
RULE = re.compile(r"^<-?(\w+)>:", re.MULTILINE)


def test_a_rule_belongs_to_one_class() -> None:
    """A name that a kv rule is for is the name of exactly one class of the window, tests included."""
    ruled = {
        name for path in (ROOT / "app/ui").rglob("*.kv") for name in RULE.findall(path.read_text("utf-8"))
    }
    assert ruled
    files = [path for folder in ("app/ui", "tests/ui") for path in (ROOT / folder).rglob("*.py")]
    named = Counter(
        node.name
        for path in files
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef) and node.name in ruled and not _is_data(node)
    )
    twice = {name for name, number in named.items() if number > 1}
    assert twice == set()


def _is_data(node: ast.ClassDef) -> bool:
    bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
    return bool(node.decorator_list) or "Route" in bases


def test_a_rule_is_written_once() -> None:
    """No two kv files have a rule for the same name: the second would be added to the first."""
    names = Counter(
        name for path in (ROOT / "app/ui").rglob("*.kv") for name in RULE.findall(path.read_text("utf-8"))
    )
    assert [name for name, number in names.items() if number > 1] == []
