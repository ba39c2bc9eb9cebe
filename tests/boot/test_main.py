"""The desktop door as somebody at a terminal meets it: a sentence and an exit code, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.boot import read_options
from app.storage.files import DataFolder
from tests import walls

ROOT = Path(__file__).parents[2]
WITHOUT_SCREEN = {
    name: value
    for name, value in os.environ.items()
    if name not in ("DISPLAY", "WAYLAND_DISPLAY") and not name.startswith(("KIVY_", "SDL_"))
}

SCREENS = {
    "welcome", "new-pin", "recovery-code", "make-class", "hand-out", "who-is-here", "picture-password",
    "home", "get-help", "paused", "stop-here", "lesson-1-question", "lesson-1-feedback", "lesson-1-end",
    "lesson-2-end", "hidden", "hidden-asks", "ask-pin", "teacher-room", "teacher-learner",
    "teacher-lessons", "teacher-help", "teacher-settings", "teacher-guide", "teacher-guide-lesson", "training",
}  # fmt: skip
"""What the tour leaves a picture of, at least."""


def run_main(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `main.py` without a display."""
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT, env=WITHOUT_SCREEN, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


def sentences(done: subprocess.CompletedProcess[str]) -> str:
    """Return what was said on the error stream; it may hold no traceback."""
    assert "Traceback" not in done.stderr
    return done.stderr.strip()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has machines without a screen")
def test_without_a_display_one_sentence_says_what_to_do(tmp_path: Path) -> None:
    """The exit code is 2, and one line says what is missing and what to do."""
    done = run_main("--data", str(tmp_path / "data"))
    said = sentences(done)
    assert done.returncode == 2
    assert len(said.splitlines()) == 1
    assert "screen" in said
    assert "--tour" in said
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("size", ["12", "100x100", "axb", "1024x600x2"])
def test_an_impossible_size_is_told(size: str) -> None:
    """A size that is none ends with a usage line and code 2."""
    done = run_main("--size", size)
    assert done.returncode == 2
    assert "1366x768" in sentences(done)


@pytest.mark.pixels
def test_the_tour_leaves_a_picture_of_every_screen(tmp_path: Path) -> None:
    """The app plays by itself from the first start to the teacher's room, in a small window and in Indonesian.

    Around it there is no network: it asks for none, and of its data, which were to be gone, no file stays behind.
    """
    pictures = tmp_path / "pictures"
    tour = ["--tour", str(pictures), "--size", "1024x600", "--lang", "id"]
    if no_wall := walls.why_not():
        done = run_main(*tour)
        assert done.returncode == 0, sentences(done)
    else:
        ended = walls.Wall(tmp_path / "wall").run([sys.executable, "main.py", *tour], ROOT)
        assert ended.is_quiet, ended
    names = {path.stem.split("-", 1)[1] for path in pictures.glob("*.png")}
    assert names >= SCREENS
    assert all(path.stat().st_size > 5000 for path in pictures.glob("*.png"))
    if no_wall:
        pytest.skip(f"the pictures are there; whether nothing got out was not looked at: {no_wall}")


def test_the_gallery_makes_its_folder(tmp_path: Path) -> None:
    """Before anything is painted; a folder that cannot be made ends with a usage line."""
    folder = tmp_path / "shots" / "parts"
    assert read_options(["--gallery", str(folder)]).gallery == folder
    assert folder.is_dir()

    taken = tmp_path / "file"
    taken.write_text("somebody's file")
    done = run_main("--gallery", str(taken / "parts"))
    assert done.returncode == 2
    assert "cannot be made" in sentences(done)


@pytest.mark.pixels
def test_a_second_window_on_one_folder_is_refused(tmp_path: Path) -> None:
    """While one Rebung has the data folder, another says so and closes; the folder stays as it is."""
    with DataFolder.open(tmp_path / "data", clock=time.monotonic):
        done = run_main("--tour", str(tmp_path / "pictures"), "--data", str(tmp_path / "data"))
    assert done.returncode == 1
    assert "already open" in sentences(done)


@pytest.mark.pixels
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Where a file lies in the data folder's place, a sentence names it and says what to do."""
    place = tmp_path / "data"
    place.write_text("somebody's file", encoding="utf-8")
    done = run_main("--tour", str(tmp_path / "pictures"), "--data", str(place))
    said = sentences(done)
    assert done.returncode == 1
    assert str(place) in said
    assert "--data" in said
    assert place.read_text(encoding="utf-8") == "somebody's file"
