"""Of Kivy's own rules only those are loaded whose widgets are used."""

from __future__ import annotations

import ast
from pathlib import Path

import kivy

from app.ui.kivys_style import _RULE, USED, _names, trimmed

ROOT = Path(__file__).parents[2]
RULES = Path(kivy.kivy_data_dir, "style.kv").read_text(encoding="utf-8")


def test_every_kivy_widget_with_a_rule_that_we_use_keeps_it() -> None:
    """A widget without its rule would draw nothing, and not complain."""
    with_rule = {name for found in _RULE.finditer(RULES) for name in _names(found[0])}
    used: dict[str, Path] = {}
    for path in (ROOT / "app" / "ui").rglob("*.py"):
        if path.name == "hello.py":
            continue  # Kivy's own first page, with Kivy's own style
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kivy.uix"):
                used |= {alias.name: path for alias in node.names}
    for path in (ROOT / "app" / "ui").rglob("*.kv"):
        words = (line.strip().rstrip(":") for line in path.read_text(encoding="utf-8").splitlines())
        used |= {word: path for word in words if word in with_rule and word not in _own_names()}

    left_out = {name: path for name, path in used.items() if name in with_rule - USED}
    assert not left_out, f"add to app/ui/kivys_style.py USED: {left_out}"


def test_the_trimmed_rules_are_kivys_own() -> None:
    """Nothing is changed, only left out."""
    kept = trimmed(RULES)

    assert "<Label>:" in kept
    assert "<FileChooserListView>:" not in kept
    assert len(kept) < len(RULES) / 5


def _own_names() -> set[str]:
    from app.ui.widgets import PARTS

    return {name for names in PARTS.values() for name in names}
