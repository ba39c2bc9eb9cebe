"""The window before Kivy: what Kivy reads from its environment once, at its first import.

Nothing here imports Kivy at the top. `prepare` must run before anybody does.
"""

from __future__ import annotations

import ctypes
import logging
import os
import struct
import sys
import threading
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from app.ui import kivys_style

Screen = Literal["window", "offscreen", "headless"]
"""A window on a display; real pixels without one; or layout, text and touches alone (mock GL)."""

PROVIDERS = ("WINDOW", "TEXT", "IMAGE", "AUDIO", "CLIPBOARD")
LEAST_SIZE = (960, 560)
"""The smallest window, in design pixels."""
_GL = ("libGL.so.1", "libEGL.so.1")
_LIBC = "libc.so.6"
_NEEDLESS = ("Input: MTDev", "Cutbuffer", "xclip", "xsel", "GL: NPOT", "AudioSDL2: Unable")
"""Complaints of Kivy about what the app does not use."""


def missing_libraries() -> tuple[str, ...]:
    """Return which system libraries of OpenGL cannot be loaded; only Linux lacks any."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(name for name in _GL if not _loads(name))


def has_display() -> bool:
    """Tell whether there is somebody's screen to open a window on."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def can_draw() -> str | None:
    """Return why no window can be opened here, or None if one can."""
    missing = missing_libraries()
    if missing:
        return f"{', '.join(missing)} cannot be loaded"
    return None if has_display() else "no display"


def choose_screen(wanted: str = "") -> Screen:
    """Return the wanted screen, or the best there is: a window, else pixels offscreen, else headless."""
    if wanted in ("window", "offscreen", "headless"):
        return wanted  # type: ignore[return-value]
    if missing_libraries():
        return "headless"
    return "window" if has_display() else "offscreen"


def prepare(
    home: Path,
    screen: Screen = "window",
    *,
    size: tuple[int, int] = (1366, 768),
    density: float | None = None,
) -> None:
    """Set what Kivy reads at its first import, then configure it.

    Args:
        home: a folder for Kivy's own files (inside the data folder).
        screen: what kind of window to open.
        size: of the window, in design pixels.
        density: pixels for a design pixel; None leaves it to the system (1 on Linux).
    """
    environment = {
        "KIVY_NO_ARGS": "1",
        "KIVY_NO_CONFIG": "1",
        "KIVY_NO_FILELOG": "1",
        "KIVY_LOG_MODE": "PYTHON",
    }
    environment |= {"KIVY_HOME": str(home), "KIVY_NO_ENV_CONFIG": "1"}
    environment |= {f"KIVY_{provider}": "sdl2" for provider in PROVIDERS}
    if density is None and (screen != "window" or sys.platform.startswith("linux")):
        density = 1.0
    if density is not None:
        environment |= {"KIVY_METRICS_DENSITY": str(density), "KIVY_DPI": str(round(96 * density))}
    if screen == "offscreen":
        environment["SDL_VIDEODRIVER"] = "offscreen"
    if screen == "headless":
        environment |= {"KIVY_GL_BACKEND": "mock", "KIVY_WINDOW": "none"}
    os.environ.update(environment)
    if screen != "window":
        os.environ.pop("DISPLAY", None)
    logging.getLogger("kivy").addFilter(lambda record: not record.getMessage().startswith(_NEEDLESS))
    with _in_place_of(_for_kivys_clock()):
        _configure(size, density or 1.0)
        kivys_style.install()


def _for_kivys_clock() -> dict[str, ModuleType]:
    """Return stand-ins for what Kivy's clock imports and does not need here: a twelfth of a start.

    asyncio would serve a way to run the window that is not ours; ctypes.util would start a process to find libc.
    """
    eventless = ModuleType("asyncio")
    eventless.Event, eventless.wait_for = threading.Event, None  # type: ignore[attr-defined]
    modules = {"asyncio": eventless}
    if sys.platform.startswith("linux") and _loads(_LIBC):
        finding = ModuleType("ctypes.util")
        finding.find_library = {"c": _LIBC}.get  # type: ignore[attr-defined]
        modules["ctypes.util"] = finding
    return modules


@contextmanager
def _in_place_of(modules: Mapping[str, ModuleType]) -> Iterator[None]:
    """Let an import find these modules, as long as nobody has imported the real ones."""
    lent = {name: module for name, module in modules.items() if name not in sys.modules}
    sys.modules.update(lent)
    try:
        yield
    finally:
        for name in lent:
            del sys.modules[name]


def _configure(size: tuple[int, int], density: float) -> None:
    import kivy
    from kivy.config import Config

    # Where xclip is installed Kivy hands it whatever is selected, names too, and it outlives the window.
    kivy.kivy_options["cutbuffer"] = ()

    width, height = (round(length * density) for length in size)
    for name, value in {
        "width": width,
        "height": height,
        "minimum_width": round(LEAST_SIZE[0] * density),
        "minimum_height": round(LEAST_SIZE[1] * density),
        "multisamples": 0,
        "resizable": 1,
    }.items():
        Config.set("graphics", name, str(value))
    Config.set("kivy", "exit_on_escape", "0")
    for name, _ in Config.items("input"):
        Config.remove_option("input", name)
    Config.set("input", "mouse", "mouse,multitouch_on_demand")


def open_window(screen: Screen, *, size: tuple[int, int] = (1366, 768)) -> Any:
    """Open the window and return it; Thai and Khmer text is set right from then on."""
    import kivy.core.window

    from app.ui.text import install as install_text

    if screen == "headless":
        _open_headless(size)
    if kivy.core.window.Window is None:
        from app.domain.errors import NoScreen

        raise NoScreen(reason=can_draw() or "the graphics card offers no OpenGL 2")
    install_text()
    return kivy.core.window.Window


def save_shot(path: Path) -> None:
    """Write what the window shows as a PNG."""
    from kivy.core.window import Window

    path.write_bytes(png(read_pixels(), *Window.size))


def read_pixels() -> bytes:
    """Return what the window shows: RGBA, the lowest row first."""
    from kivy.core.window import Window
    from kivy.graphics.opengl import GL_RGBA, GL_UNSIGNED_BYTE, glFinish, glReadPixels

    Window.dispatch("on_draw")
    glFinish()
    return bytes(glReadPixels(0, 0, *Window.size, GL_RGBA, GL_UNSIGNED_BYTE))


def png(pixels: bytes, width: int, height: int) -> bytes:
    """Return RGBA pixels, the lowest row first, as a PNG without transparency."""
    rows = bytearray()
    for row in range(height - 1, -1, -1):
        line = pixels[row * width * 4 : (row + 1) * width * 4]
        flat = bytearray(width * 3)
        flat[0::3], flat[1::3], flat[2::3] = line[0::4], line[1::4], line[2::4]
        rows += b"\0" + flat
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _open_headless(size: tuple[int, int]) -> None:
    import kivy.core.window as module
    from kivy.graphics.cgl import cgl_init

    class HeadlessWindow(module.WindowBase):
        """Layout, text and touches without a pixel."""

        def create_window(self, *_: object) -> None:
            """Take GL's place by a mock."""
            cgl_init("mock")
            super().create_window()

        def flip(self) -> None:
            """Show nothing."""

        def set_system_cursor(self, *_: object) -> None:
            """Change no cursor."""

    module.Window = HeadlessWindow(width=size[0], height=size[1])
