"""What did not work, in words."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder

from app.ui.widgets.panel import Notice


class Problem(Notice):
    """A notice that takes no room while there is nothing to tell."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
