"""One program at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.storage.lock import Held, Lock

ROOT = Path(__file__).resolve().parents[2]

HOLDS = """
import sys
from pathlib import Path
from app.storage.lock import Lock
lock = Lock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.readline()
"""


def test_only_one_holds_it(tmp_path: Path) -> None:
    """Who comes second is told at once; after a release the next one has it."""
    with Lock(tmp_path / "lock"), pytest.raises(Held):
        Lock(tmp_path / "lock")
    Lock(tmp_path / "lock").release()


def test_it_is_free_when_its_holder_is_killed(tmp_path: Path) -> None:
    """A crash leaves no lock behind."""
    command = [sys.executable, "-c", HOLDS, str(tmp_path / "lock")]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(Held):
            Lock(tmp_path / "lock")
        other.kill()
        other.wait(10)
        Lock(tmp_path / "lock").release()


def test_what_cannot_be_opened_is_no_held_lock(tmp_path: Path) -> None:
    """A folder that is not there is told as such."""
    with pytest.raises(FileNotFoundError):
        Lock(tmp_path / "nowhere" / "lock")
