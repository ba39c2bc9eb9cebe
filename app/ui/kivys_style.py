"""Kivy's own rules, but only those of the widgets that are used: parsing all of them costs 50 ms at every start.

The rules come from Kivy's file, so that they are always those of the Kivy that is installed. A test sees to it that no
widget is used whose rule is left out: it would draw nothing, and not complain.
"""

from __future__ import annotations

import re
from pathlib import Path

USED = frozenset(("Image", "Label", "RelativeLayout", "ScrollView", "StencilView", "TextInput"))
"""Widgets of Kivy that the app uses and that have a rule."""

_EMPTY = Path(__file__).parent / "theme" / "no_style"
_RULE = re.compile(r"^<([^>]*)>", re.MULTILINE)


def install() -> None:
    """Load Kivy's builder with the rules that are used. It must not have been imported before."""
    import kivy

    data = kivy.kivy_data_dir
    kivy.kivy_data_dir = str(_EMPTY)
    try:
        from kivy.lang import Builder
    finally:
        kivy.kivy_data_dir = data
    Builder.load_string(trimmed(Path(data, "style.kv").read_text(encoding="utf-8")), rulesonly=True)


def trimmed(rules: str) -> str:
    """Return those of Kivy's rules that are for a used widget."""
    starts = [found.start() for found in _RULE.finditer(rules)]
    blocks = [rules[at:end] for at, end in zip(starts, [*starts[1:], len(rules)], strict=True)]
    return "#:kivy 1.0\n\n" + "".join(block for block in blocks if _names(block) & USED)


def _names(block: str) -> set[str]:
    found = _RULE.match(block)
    return {name.lstrip("-").split("@")[0] for name in found[1].split(",")} if found else set()
