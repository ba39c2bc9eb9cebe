"""How the app looks: colour roles, type by script, sizes, pictures. `theme` is one of three process-wide objects."""

from __future__ import annotations

from app.ui.theme.look import Theme

theme = Theme()

__all__ = ["Theme", "theme"]
