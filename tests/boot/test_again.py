"""Going back to an earlier state from the window: Rebung ends, gives its folder free, and takes its own place."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from app import boot
from app.storage.files import DataFolder


@pytest.mark.parametrize(("code", "starts_again"), [(boot.AGAIN, True), (boot.FINE, False)])
def test_rebung_starts_again_with_the_same_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, *, starts_again: bool
) -> None:
    """The folder is free by then, so that the new Rebung can open it; without a wish nothing starts again."""
    started: list[list[str]] = []

    def starts(_program: str, arguments: list[str]) -> None:
        DataFolder.open(tmp_path, clock=time.monotonic).close()
        started.append(arguments)

    monkeypatch.setattr(boot, "build", lambda: tmp_path)
    monkeypatch.setattr(boot, "_prepare", lambda *_: None)
    monkeypatch.setattr(boot, "_run", lambda *_: code)
    monkeypatch.setattr(os, "execv", starts)
    monkeypatch.setattr(sys, "orig_argv", ["python", "main.py", "--data", "x"])

    assert boot._open_for_people(boot.read_options(["--data", str(tmp_path)])) == code

    assert started == ([[sys.executable, "main.py", "--data", "x"]] if starts_again else [])
