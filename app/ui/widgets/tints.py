"""Pairs of a tint and the text that is read on it."""

from __future__ import annotations

from typing import Any


def fill(theme: Any, tint: str, palette: str) -> Any:
    """Return the ground of a tint; `palette` is there so that kv asks again when it changes."""
    del palette
    return {"plain": theme.sunk, "card": theme.card}.get(tint) or getattr(theme, f"{tint}_fill")


def ink(theme: Any, tint: str, palette: str) -> Any:
    """Return the text colour on a tint."""
    del palette
    return {"plain": theme.ink_soft, "card": theme.ink}.get(tint) or getattr(theme, f"{tint}_ink")
