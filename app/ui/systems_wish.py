"""Whether the system of this machine asks programs for less motion, where that can be read without anything new."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

_ASK_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION: whether Windows animates what is inside of windows."""
_GNOME = ("org.gnome.desktop.interface", "enable-animations")
_DESKTOPS = frozenset(("gnome", "unity", "budgie", "pantheon"))
"""Desktops that keep their wish where GNOME does."""
_PATIENCE = 2.0


def asks_for_less_motion() -> bool:
    """Tell what the system says; False where nobody can be asked. It may take some milliseconds."""
    if sys.platform == "win32":
        return _windows_asks()
    desktops = set(os.environ.get("XDG_CURRENT_DESKTOP", "").casefold().split(":"))
    return bool(desktops & _DESKTOPS) and _gnome_asks()


def _windows_asks() -> bool:
    animates = ctypes.c_int(1)
    try:
        ask = ctypes.windll.user32.SystemParametersInfoW  # type: ignore[attr-defined,unused-ignore]
        answered = ask(_ASK_ANIMATION, 0, ctypes.byref(animates), 0)
    except (AttributeError, OSError):
        return False
    return bool(answered) and not animates.value


def _gnome_asks() -> bool:
    program = shutil.which("gsettings")
    if program is None:
        return False
    try:
        told = subprocess.run(
            [program, "get", *_GNOME], capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return told.stdout.strip() == "false"
