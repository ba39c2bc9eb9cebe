"""The first screen where every start asks for the phrase."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder

import app.ui.teacher.problem  # noqa: F401  gives kv the part
from app.ui.teacher.waiting_screen import WaitingScreen


class UnlockScreen(WaitingScreen):
    """Asks for the phrase."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
