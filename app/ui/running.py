"""Running the window for people: whatever goes wrong becomes a sentence, and whoever ends it ends it in order."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kivy.base import ExceptionHandler, ExceptionManager
from kivy.clock import Clock

from app.domain.errors import RebungError
from app.ui.desktop import Desktop
from app.ui.navigation import Navigator
from app.ui.rooms import notices
from app.ui.routes import Notice, Route
from app.ui.translations import i18n


class Mishaps(ExceptionHandler):
    """Puts a notice on the screen in place of a failure that nobody expected.

    A failure of our own has its sentence and leads back to the start; any other one leads out. `unexpected` is the
    first of these, `aside` the first one in a thread, or where Python would only print a traceback: its message may
    hold names.
    """

    def __init__(self, navigator: Navigator, first: Callable[[], Route]) -> None:
        """Tell on the screens of this navigator; `first` says where the app starts."""
        self._navigator = navigator
        self._first = first
        self.unexpected: Exception | None = None
        self.aside: Exception | None = None

    def note(self, failed: threading.ExceptHookArgs | sys.UnraisableHookArgs) -> None:
        """Remember a failure that nobody could handle; it is told at the end."""
        if isinstance(failed.exc_value, Exception):
            self.aside = self.aside or failed.exc_value

    def handle_exception(self, inst: BaseException) -> int:
        """Tell, and let the window live; a second unexpected failure, or a wish to leave, is left to Kivy."""
        if not isinstance(inst, Exception) or self.unexpected is not None or sys.flags.dev_mode:
            return int(ExceptionManager.RAISE)
        if isinstance(inst, RebungError):
            self._navigator.start(Notice(inst.told(i18n.tr), then=self._first()))
        else:
            self.unexpected = inst
            self._navigator.start(Notice(RebungError().told(i18n.tr)))
        return int(ExceptionManager.PASS)


def run(desktop: Desktop, first: Callable[[], Route]) -> Exception | None:
    """Run the window until it is closed; return what nobody expected, which the screen has told already."""
    mishaps = Mishaps(desktop.navigator, first)
    ExceptionManager.add_handler(mishaps)
    if not sys.flags.dev_mode:
        threading.excepthook = sys.unraisablehook = mishaps.note
    try:
        desktop.run()
    finally:
        ExceptionManager.remove_handler(mishaps)
    return mishaps.unexpected or mishaps.aside


def stop_soon(desktop: Desktop) -> None:
    """Close the window from wherever one is: a signal comes at any moment, so no lock of the clock is taken."""
    Clock.schedule_del_safe(desktop.stop)


def show_notice(sentence: str, built: Path) -> None:
    """Show one sentence in a window of its own, until it is closed."""
    desktop = Desktop(notices(), Notice(sentence), built)
    run(desktop, lambda: Notice(sentence))


def is_seen(window: Any) -> bool:
    """Tell whether a window is on a screen: where X does not answer, SDL paints into memory and says nothing."""
    if not sys.platform.startswith("linux") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    return window.get_window_info() is not None
