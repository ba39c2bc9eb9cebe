"""What is decided about the window before Kivy is imported."""

from __future__ import annotations

import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from app.ui import window

ROOT = Path(__file__).parents[2]


def test_a_wish_for_a_kind_of_screen_is_granted() -> None:
    """A test or a tour may say which screen it wants."""
    assert window.choose_screen("headless") == "headless"
    assert window.choose_screen("offscreen") == "offscreen"


def test_without_a_display_there_are_still_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where OpenGL can be loaded and nobody has a screen, drawing goes offscreen."""
    monkeypatch.setattr(window, "missing_libraries", lambda: ())
    monkeypatch.setattr(window, "has_display", lambda: False)

    assert window.choose_screen() == "offscreen"
    assert window.can_draw() == "no display"


def test_with_a_display_there_is_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """A display and OpenGL are all that is needed."""
    monkeypatch.setattr(window, "missing_libraries", lambda: ())
    monkeypatch.setattr(window, "has_display", lambda: True)

    assert window.choose_screen() == "window"
    assert window.can_draw() is None


def test_without_opengl_the_reason_names_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing is said, so that it can be installed."""
    monkeypatch.setattr(window, "_loads", lambda _: False)
    monkeypatch.setattr(sys, "platform", "linux")

    assert window.choose_screen() == "headless"
    assert "libGL.so.1" in (window.can_draw() or "")


def test_asking_whether_we_can_draw_does_not_import_kivy() -> None:
    """The question costs nothing and leaves Kivy's environment open."""
    code = "import sys; from app.ui import window; window.can_draw(); sys.exit('kivy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_a_picture_is_written_from_the_top_row_down() -> None:
    """OpenGL gives the lowest row first, a PNG begins with the highest; the alpha channel goes."""
    red, blue = b"\xff\x00\x00\xff", b"\x00\x00\xff\xff"

    told = window.png(red * 2 + blue * 2, 2, 2)

    assert told.startswith(b"\x89PNG")
    assert struct.unpack(">II", told[16:24]) == (2, 2)
    start = told.index(b"IDAT") + 4
    length = struct.unpack(">I", told[start - 8 : start - 4])[0]
    assert zlib.decompress(told[start : start + length]) == b"\0\0\0\xff\0\0\xff" + b"\0\xff\0\0\xff\0\0"


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only X has what is selected as a second clipboard"
)
@pytest.mark.parametrize(
    ("before", "found"), [("", "None"), ("kivy.kivy_options.pop('cutbuffer')", "Clipboard")]
)
def test_what_is_selected_is_handed_to_nobody(tmp_path: Path, before: str, found: str) -> None:
    """Kivy would give selected names to a program that outlives the window; it is kept from it, or else it does."""
    tool = tmp_path / "xclip"
    tool.write_text("#!/bin/sh\n", encoding="utf-8")
    tool.chmod(0o755)
    code = f"""
import os, sys
os.environ["PATH"] = {str(tmp_path)!r}
from pathlib import Path
from app.ui import window
window.prepare(Path({str(tmp_path)!r}), "headless")
import kivy
{before}
from kivy.core import clipboard
print(type(clipboard.CutBuffer).__name__)
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert found in done.stdout
