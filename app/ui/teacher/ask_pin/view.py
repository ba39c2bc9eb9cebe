"""The door of the teacher's room: six digits by touch or by keyboard."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder

import app.ui.teacher.header
import app.ui.teacher.pin_pane  # noqa: F401  gives kv the pane
from app.ui.teacher.waiting_screen import WaitingScreen


class AskPinScreen(WaitingScreen):
    """Asks for the PIN."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
