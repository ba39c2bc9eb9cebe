"""The way in for a teacher who has forgotten the PIN."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder

import app.ui.teacher.header
import app.ui.teacher.problem  # noqa: F401  gives kv the parts
from app.ui.teacher.waiting_screen import WaitingScreen


class RecoverScreen(WaitingScreen):
    """Asks for the recovery code."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
