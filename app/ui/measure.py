"""The app measured from inside: `main.py --measure NAME` prints its figures as one line of JSON."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window

from app.services.house import House
from app.ui.desktop import Desktop
from app.ui.finished import told_when_finished

MODULES = {
    "lesson": "measure_lesson",
    "screens": "measure_screens",
    "language": "measure_screens",
    "idle": "measure_idle",
    "scrolling": "measure_scrolling",
    "changes": "measure_changes",
    "phone": "measure_phone",
}
"""Where each measurement but that of the start is taken: its imports would be part of the start's time and memory."""
EVERYWHERE = ("screens", "idle", "changes")
"""Measurements that go to every place."""


def measure(what: str, desktop: Desktop, house: House, times: float, places: int) -> None:
    """Run the app for one measurement.

    Args:
        what: "start" or one of `MODULES`.
        desktop: the app, which has not been run.
        house: its services.
        times: how often; for "idle" how many seconds.
        places: how many places are gone to at most.
    """
    if what == "start":
        _start(desktop)
        return
    take = getattr(import_module(f"app.ui.{MODULES[what]}"), f"measure_{what}")
    on = (places,) if what in EVERYWHERE else ()
    figures = take(desktop, house, times if what == "idle" else int(times), *on)
    sys.stdout.write(json.dumps(figures) + "\n")


def _start(desktop: Desktop) -> None:
    """Print the moment of the first finished frame."""

    def first(_: Any) -> None:
        Window.unbind(on_flip=first)
        told_when_finished()
        Clock.schedule_once(lambda _: desktop.stop(), 0)

    Window.bind(on_flip=first)
    desktop.run()
