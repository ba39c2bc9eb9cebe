"""What fills the ports of the services is put together at each start, and brings little along."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = (
    "app.domain.lesson",
    "app.domain.player",
    "app.domain.plays",
    "app.storage.shares",
    "app.services.share_ports",
)


def test_a_start_knows_no_lesson_and_no_play() -> None:
    """Whoever asks for plays brings the whole player along: a fifth of a start went there."""
    code = f"import sys, app.storage.stores; sys.exit(' '.join(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr.strip() == ""
