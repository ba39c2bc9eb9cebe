"""No socket is opened: not by importing the app, and not by learning, teaching or signing in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.house.finding import ROOT

WATCH = """
import sys
opened = []
sys.addaudithook(lambda event, _: opened.append(event) if event.startswith("socket.") else None)
"""

PLAY = """
from pathlib import Path
from tests.house.sitting import import_everything, sit_down
import_everything(Path(sys.argv[1]) / "kivy")
sit_down(Path(sys.argv[1]) / "data")
"""

PLANTED = """
import socket
socket.socket().close()
"""

TELL = "print(sorted(set(opened)))"


def events(script: str, folder: Path) -> str:
    """Run a script with the audit hook and return which sockets it opened."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("KIVY_", "SDL_"))}
    done = subprocess.run(
        [sys.executable, "-c", WATCH + script + TELL, str(folder)],
        cwd=ROOT,
        env=environment,
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()[-1]


def test_importing_everything_and_playing_opens_no_socket(tmp_path: Path) -> None:
    """All modules are imported, a class is made, lessons are played and saved: no socket."""
    assert events(PLAY, tmp_path) == "[]"


def test_a_socket_would_be_seen(tmp_path: Path) -> None:
    """The hook sees a socket that is opened."""
    assert "socket.__new__" in events(PLANTED, tmp_path)
