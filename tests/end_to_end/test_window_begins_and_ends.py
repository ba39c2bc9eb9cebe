"""A real window opens once for a folder, is told why it cannot, and ends in order, whoever ends it."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.band import Band
from app.domain.errors import FolderInUse, FolderReadOnly, RebungError
from tests.end_to_end.machine import Machine
from tests.end_to_end.screen import Window, missing, virtual_screen, wait_until

pytestmark = [pytest.mark.window, pytest.mark.skipif(bool(missing()), reason=missing())]

AT_ONCE = 20.0
"""Seconds in which a window that was asked to end has ended, on a busy machine too: no thread keeps it."""


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen that all tests here share, one after another."""
    with virtual_screen() as display:
        yield display


@pytest.fixture
def data(tmp_path: Path, whole: Path) -> Path:
    """A data folder with a class in it."""
    machine = Machine(tmp_path / "data", whole)
    machine.make_class("Ayu Budi", Band.MIDDLE)
    machine.stop()
    return machine.data


@pytest.fixture
def opened(display: str, data: Path) -> Iterator[Window]:
    """A window on that folder."""
    window = Window(display, data)
    window.wait_for_window()
    yield window
    if window.process.poll() is None:
        window.kill()


def is_mirrored(data: Path) -> bool:
    """Tell whether the second copy of the class is as good as the first."""
    newest = max(data.glob("classroom.?"), key=lambda path: path.stat().st_mtime_ns)
    return newest.read_bytes() in [path.read_bytes() for path in (data / "mirror").glob("classroom.?")]


@pytest.mark.parametrize("way", ["cross", "ctrl+q", "SIGTERM", "SIGHUP", "SIGINT"])
def test_a_window_ends_in_order(opened: Window, way: str) -> None:
    """By cross, key or signal: code 0 (after Ctrl-C what a shell expects), not a word, all copied, no thread left."""
    wait_until(lambda: opened.title() == "Rebung", "its title")
    begun = time.monotonic()
    if way == "cross":
        opened.ask_to_close()
    elif way == "ctrl+q":
        opened.key(way)
    else:
        opened.process.send_signal(getattr(signal, way))
    code, output, errors = opened.ended()
    assert time.monotonic() - begun < AT_ONCE
    assert (code, output, errors) == (130 if way == "SIGINT" else 0, "", "")
    assert is_mirrored(opened.data)


def test_a_window_can_be_asked_to_end_while_it_starts(display: str, data: Path) -> None:
    """A signal that comes before the window is there is no fault either, whenever it comes."""
    for moment in (0.15, 0.3, 0.5, 0.8):
        window = Window(display, data)
        time.sleep(moment)
        window.process.send_signal(signal.SIGTERM)
        code, _, errors = window.ended()
        assert code in {0, -signal.SIGTERM}
        assert errors == ""


def test_a_second_window_says_so_and_closes(opened: Window, display: str) -> None:
    """It shows one sentence, closes at a key with code 1, and touches nothing; the first one goes on."""
    before = {path: path.read_bytes() for path in opened.data.glob("*.?")}
    second = Window(display, opened.data)
    second.wait_for_window()
    wait_until(lambda: second.title() == "Rebung", "its title")
    second.key("Tab", "Return")
    code, _, errors = second.ended()
    assert (code, errors.strip()) == (1, FolderInUse().told())
    assert {path: path.read_bytes() for path in opened.data.glob("*.?")} == before
    assert opened.process.poll() is None
    opened.ask_to_close()
    assert opened.ended()[0] == 0


def test_a_folder_that_cannot_be_written_is_told_in_the_window(display: str, tmp_path: Path) -> None:
    """A file lies in the folder's place: one sentence in a window, the same on the error stream, code 1."""
    place = tmp_path / "data"
    place.write_text("somebody's file", encoding="utf-8")
    window = Window(display, place)
    window.wait_for_window()
    window.ask_to_close()
    code, _, errors = window.ended()
    assert (code, errors.strip()) == (1, FolderReadOnly(folder=place).told())
    assert place.read_text(encoding="utf-8") == "somebody's file"


def test_a_display_that_does_not_answer_is_no_display(data: Path) -> None:
    """Where DISPLAY names a screen that is gone, it says so with code 2, and waits for nobody in the dark."""
    code, output, errors = Window(":4711", data).ended()
    assert (code, output) == (2, "")
    assert "DISPLAY" in errors
    assert "Traceback" not in errors


def test_what_nobody_expected_is_told_in_a_sentence(display: str, data: Path) -> None:
    """Where even a screen fails, the window says that what was saved is safe; no traceback reaches anybody."""
    window = Window(display, data, program=("-c", BROKEN))
    window.wait_for_window()
    window.key("Tab", "Return")
    window.settle()
    assert window.process.poll() is None
    window.key("Tab", "Return")
    code, output, errors = window.ended()
    assert (code, output) == (1, "")
    assert errors.startswith(RebungError().told())
    assert "ZeroDivisionError" in errors
    assert "Traceback" not in errors


BROKEN = """
import sys
from app.services.classes import Classes
Classes.learner = lambda *_: 1 / 0
from app.boot import main
sys.exit(main(sys.argv[1:]))
"""
