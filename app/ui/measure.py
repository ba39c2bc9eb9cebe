"""The app measured from inside: `main.py --measure start|lesson` prints its figures as one line of JSON."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window

from app.services.house import House
from app.ui.desktop import Desktop
from app.ui.finished import told_when_finished


def measure(what: str, desktop: Desktop, house: House, answers: int) -> None:
    """Run the app for one measurement, "start" or "lesson" with so many answers."""
    if what == "start":
        _start(desktop)
    else:
        # Its imports would be part of the start's time and memory.
        from app.ui.measure_lesson import measure_lesson

        measure_lesson(desktop, house, answers)


def _start(desktop: Desktop) -> None:
    """Print the moment of the first finished frame."""

    def first(_: Any) -> None:
        Window.unbind(on_flip=first)
        told_when_finished()
        Clock.schedule_once(lambda _: desktop.stop(), 0)

    Window.bind(on_flip=first)
    desktop.run()
