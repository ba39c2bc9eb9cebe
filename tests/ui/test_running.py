"""What goes wrong while the window runs is told once, at its end, without its message."""

from __future__ import annotations

import sys
import threading
from types import SimpleNamespace
from typing import Any

import pytest

from app.ui.routes import WhoIsHere
from app.ui.running import run


class Falling:
    """A window in which something falls apart where nobody catches it."""

    navigator = SimpleNamespace(start=lambda _: None)

    def __init__(self, fall: Any) -> None:
        """Let this happen while the window runs."""
        self.run = fall


class Held:
    """Fails where Python can only print: while it is tidied up."""

    def __del__(self) -> None:
        """Fail with a name in the message."""
        raise KeyError("Zahwa")


def in_a_thread() -> None:
    """Fail in a thread."""

    def fail() -> None:
        raise KeyError("Zahwa")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def in_tidying_up() -> None:
    """Fail in tidying up."""
    Held()


@pytest.mark.parametrize("fall", [in_a_thread, in_tidying_up])
def test_a_failure_that_nobody_catches_prints_no_name(
    fall: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It comes back from the run, so that the door can tell its kind; nothing is printed."""
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    desktop: Any = Falling(fall)
    assert isinstance(run(desktop, WhoIsHere), KeyError)
    assert capsys.readouterr() == ("", "")


def test_python_itself_would_print_the_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """This proves that there is something to hold back."""
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    in_a_thread()
    assert "Zahwa" in capsys.readouterr().err
